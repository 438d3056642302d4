"""Veratad: customers are stored, found by their e-mail address, and each failure has its words."""

from __future__ import annotations

from typing import Any

from ..behaviour import Behaviour, Call, Problem, shape, table
from ..compile.answers import Answer

_FIRST_NUMBER = 727657
_LINK = "https://register.veratad.com/admin/customers.php?a=edit&id="
_UPDATE, _STATUS = "update-customer-status", "get-customer-status"
_IMAGES, _CREATE = "get-customer-document-images", "create-or-update-customer"

behaviour = Behaviour(
    start={
        "customers": {
            "test@veratad.com": {
                "number": _FIRST_NUMBER,
                "reference": "888888812",
                "status": "PENDING",
                "target": {
                    "fn": "John",
                    "ln": "Smith",
                    "addr": "123 Main St",
                    "city": "Stratford",
                    "state": "CT",
                    "zip": "06614",
                    "dob": "19700101",
                    "email": "test@veratad.com",
                    "phone": "2015106000",
                },
                "documents": {},
            }
        }
    },
    shape=shape(
        customers=table(
            number="integer",
            reference="string|null",
            status="string",
            target="object",
            documents="object",
        )
    ),
)


@behaviour.wording(
    f"{_UPDATE}/message-invalid-email",
    f"{_UPDATE}-export/email-valid",
    f"{_UPDATE}-export/status-400",
    f"{_STATUS}-export/message-invalid-email",
    f"{_STATUS}-export/email-valid",
    f"{_STATUS}-export/status-400",
)
def an_invalid_address_has_its_own_words(problem: Problem) -> str | None:
    """Any other address that does not fit the schema is none that could be sent as a text."""
    misfit = problem.misfit
    is_address = misfit is not None and misfit.where.endswith("email")
    return "invalidEmail" if is_address and misfit and misfit.keyword == "format" else None


@behaviour.wording(
    f"{_UPDATE}/message-wrong-credentials",
    f"{_UPDATE}-export/status-401",
    f"{_STATUS}-export/message-wrong-credentials",
    f"{_STATUS}-export/status-401",
)
def wrong_credentials_have_their_own_words(problem: Problem) -> str | None:
    """The same words for the user name and for the password, so neither is given away."""
    return "wrongCredentials" if problem.kind == "authentication" else None


@behaviour.wording(f"{_UPDATE}/message-missing-input", f"{_STATUS}-export/message-missing-input")
def all_other_input_is_told_as_missing(_: Problem) -> str:
    """It is the only documented text that does not speak of the address or the credentials."""
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
def an_unknown_address_is_refused(call: Call) -> Answer | None:
    """Addresses are compared as they are written; the documents do not speak of letter case."""
    if call.body["target"]["email"] in call.state["customers"]:
        return None
    return call.refuse("not-found", "no such customer is stored", example="unknownCustomer")


@behaviour.rule(
    "createOrUpdateCustomer",
    f"{_CREATE}/creates-or-updates",
    f"{_CREATE}/reference",
    f"{_CREATE}/type",
    f"{_CREATE}/type-created",
    f"{_CREATE}/response-attributes",
    f"{_CREATE}/no-images-answered",
)
def a_customer_is_created_or_updated(call: Call) -> Answer:
    """That the address decides which, and that what is not sent stays, is not documented.

    A status is no member of this request, so one that is sent is not kept as an attribute.
    """
    customers, email = call.state["customers"], call.body["target"]["email"]
    is_new = email not in customers
    if is_new:
        customers[email] = _new(_FIRST_NUMBER + len(customers))
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
def the_status_is_shown(call: Call) -> Answer:
    """The answer shows it beside the target."""
    customer = _customer(call)
    return _shown(call, customer, {"status": customer["status"]}, customer["target"])


@behaviour.rule("getDocumentImages", f"{_IMAGES}/response-attributes")
def the_images_are_shown(call: Call) -> Answer:
    """What is answered where there is none is not documented; here the object is empty."""
    customer = _customer(call)
    target = {**customer["target"], "documents": customer["documents"]}
    return _shown(call, customer, {"status": customer["status"]}, target)


@behaviour.rule(
    "updateStatus",
    f"{_UPDATE}/stores-status",
    f"{_UPDATE}/response-attributes",
    f"{_UPDATE}-export/status-200",
)
def the_status_is_stored(call: Call) -> Answer:
    """Store the status and return all that is stored: the page excepts no attribute.

    The status is inside the target, as in this action's sample; the documents are there only where
    some are stored.
    """
    customer = _customer(call)
    customer["status"] = call.body["target"]["status"]
    documents = {"documents": customer["documents"]} if customer["documents"] else {}
    target = {**customer["target"], **documents, "status": customer["status"]}
    return _shown(call, customer, {}, target)


def _new(number: int) -> dict[str, Any]:
    """Make a customer of whom nothing is known yet; the first status is not documented."""
    return {
        "number": number,
        "reference": None,
        "status": "PENDING",
        "target": {},
        "documents": {},
    }


def _customer(call: Call) -> dict[str, Any]:
    found: dict[str, Any] = call.state["customers"][call.body["target"]["email"]]
    return found


def _shown(
    call: Call, customer: dict[str, Any], members: dict[str, Any], target: dict[str, Any]
) -> Answer:
    """Answer with a customer; a reference that was never sent is left out."""
    reference = customer["reference"]
    known = {} if reference is None else {"reference": reference}
    return call.answer().holding({"result": "Success", **known, **members, "target": target})
