"""Customers are stored and found by their e-mail address; each failure has its message."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, Rejection
from .veratad_state import FIRST_NUMBER, behaviour

_LINK = "https://register.veratad.com/admin/customers.php?a=edit&id="
_UPDATE, _STATUS = "update-customer-status", "get-customer-status"
_IMAGES, _CREATE = "get-customer-document-images", "create-or-update-customer"

behaviour.sends.add("statusChanged")


@behaviour.wording(
    f"{_UPDATE}/message-invalid-email",
    f"{_UPDATE}-export/email-valid",
    f"{_UPDATE}-export/status-400",
    f"{_STATUS}-export/message-invalid-email",
    f"{_STATUS}-export/email-valid",
    f"{_STATUS}-export/status-400",
)
def an_invalid_address_has_its_own_message(problem: Rejection) -> str | None:
    """Any other address that is invalid against the schema is not a text."""
    mismatch = problem.mismatch
    is_address = mismatch is not None and mismatch.where.endswith("email")
    return "invalidEmail" if is_address and mismatch and mismatch.keyword == "format" else None


@behaviour.wording(
    f"{_UPDATE}/message-wrong-credentials",
    f"{_UPDATE}-export/status-401",
    f"{_STATUS}-export/message-wrong-credentials",
    f"{_STATUS}-export/status-401",
)
def wrong_credentials_have_their_own_message(problem: Rejection) -> str | None:
    """The message is the same for the user name and for the password, so it reveals neither."""
    return "wrongCredentials" if problem.kind == "authentication" else None


@behaviour.wording(f"{_UPDATE}/message-missing-input", f"{_STATUS}-export/message-missing-input")
def all_other_input_counts_as_missing(_: Rejection) -> str:
    """This is the only documented message that is not about the address or the credentials."""
    return "missingInput"


@behaviour.rule(
    "updateStatus",
    f"{_UPDATE}/registered-first",
    f"{_UPDATE}/email",
    f"{_UPDATE}/message-unknown-email",
    f"{_UPDATE}-export/status-404",
)
@behaviour.rule(
    "getStatus",
    f"{_STATUS}/registered-first",
    f"{_STATUS}/email",
    f"{_STATUS}-export/message-unknown-email",
    f"{_STATUS}-export/status-404",
)
@behaviour.rule("getDocumentImages", f"{_IMAGES}/registered-first", f"{_IMAGES}/email")
def an_unknown_address_is_rejected(call: MockCall) -> MockResponse | None:
    """Addresses are compared as they are written; letter case is not documented."""
    if call.body["target"]["email"] in call.state["customers"]:
        return None
    return call.reject("not-found", "no customer has this address", example="unknownCustomer")


@behaviour.rule(
    "createOrUpdateCustomer",
    f"{_CREATE}/creates-or-updates",
    f"{_CREATE}/reference",
    f"{_CREATE}/type",
    f"{_CREATE}/type-created",
    f"{_CREATE}/response-attributes",
    f"{_CREATE}/no-images-answered",
)
def a_customer_is_created_or_updated(call: MockCall) -> MockResponse:
    """That the address selects which, and that unsent properties stay, is not documented.

    A status is not a property of this request, so one that is sent is not kept as an attribute.
    """
    customers, email = call.state["customers"], call.body["target"]["email"]
    is_new = email not in customers
    if is_new:
        customers[email] = _new(FIRST_NUMBER + len(customers))
    customer = customers[email]
    sent = dict(call.body["target"])
    customer["documents"].update(sent.pop("documents", {}))
    sent.pop("status", None)
    customer["target"].update(sent)
    customer["reference"] = call.body.get("reference", customer["reference"])
    done = {
        "customer_link": f"{_LINK}{customer['number']}",
        "status": customer["status"],
        "type": "createCustomer" if is_new else "updateCustomer",
    }
    return _shown(call, customer, done, customer["target"])


@behaviour.rule(
    "getStatus",
    f"{_STATUS}/response-attributes",
    f"{_STATUS}/no-images-answered",
    f"{_STATUS}-export/status-200",
)
def the_status_is_shown(call: MockCall) -> MockResponse:
    """The status is next to the target."""
    customer = _customer(call)
    return _shown(call, customer, {"status": customer["status"]}, customer["target"])


@behaviour.rule("getDocumentImages", f"{_IMAGES}/response-attributes")
def the_images_are_shown(call: MockCall) -> MockResponse:
    """The response without images is not documented; here the object is empty."""
    customer = _customer(call)
    target = {**customer["target"], "documents": customer["documents"]}
    return _shown(call, customer, {"status": customer["status"]}, target)


@behaviour.rule(
    "updateStatus",
    f"{_UPDATE}/stores-status",
    f"{_UPDATE}/response-attributes",
    f"{_UPDATE}-export/status-200",
    "iframe/webhook",
)
def the_status_is_stored(call: MockCall) -> MockResponse:
    """Store the status and return all stored attributes, as the page excludes none.

    The status is inside the target, as in this action's sample; the documents are there only where
    some are stored.
    """
    customer, status = _customer(call), call.body["target"]["status"]
    if status != customer["status"]:
        known = {} if customer["reference"] is None else {"reference": customer["reference"]}
        call.send("statusChanged", {**customer["target"], **known, "status": status})
    customer["status"] = status
    documents = {"documents": customer["documents"]} if customer["documents"] else {}
    target = {**customer["target"], **documents, "status": customer["status"]}
    return _shown(call, customer, {}, target)


def _new(number: int) -> dict[str, Any]:
    """Return an empty customer; the first status is not documented."""
    return {
        "number": number,
        "reference": None,
        "status": "PENDING",
        "target": {},
        "documents": {},
    }


def _customer(call: MockCall) -> dict[str, Any]:
    found: dict[str, Any] = call.state["customers"][call.body["target"]["email"]]
    return found


def _shown(
    call: MockCall, customer: dict[str, Any], properties: dict[str, Any], target: dict[str, Any]
) -> MockResponse:
    """Return the response with a customer; a reference that was never sent is left out."""
    reference = customer["reference"]
    known = {} if reference is None else {"reference": reference}
    return call.respond().with_body({"result": "Success", **known, **properties, "target": target})
