"""Veratad: who was stored can be read, has images and a status; nobody else has."""

from __future__ import annotations

from typing import Any

from . import Broken, Exchange, sequel

UNKNOWN = "nobody@unknown.example"

_ATTRIBUTES = ("fn", "ln", "addr", "city", "state", "zip", "dob", "email", "phone")


@sequel(
    "createOrUpdateCustomer",
    "create-or-update-customer/creates-or-updates",
    "create-or-update-customer/type",
    "create-or-update-customer/type-created",
)
def a_customer_is_created_once(stored: Exchange) -> None:
    """The same customer again is updated, another one is created."""
    if stored.again().told.get("type") != "updateCustomer":
        raise Broken("a customer who is stored is not updated")
    email = f"new-{stored.number}@customer.example"
    created = stored.again({"target": {**stored.sent["target"], "email": email}})
    if created.told.get("type") != "createCustomer":
        raise Broken("a new customer is not created")


@sequel(
    "createOrUpdateCustomer",
    "create-or-update-customer/response-attributes",
    "create-or-update-customer/no-images-answered",
    "create-or-update-customer/reference",
    "get-customer-status/response-attributes",
    "get-customer-status/no-images-answered",
)
def a_stored_customer_can_be_read(stored: Exchange) -> None:
    """Both answers have every attribute and the reference, and no images."""
    for answer in (stored, _on(stored, "getStatus")):
        target = answer.told["target"]
        if any(target.get(name) != value for name, value in _attributes(stored).items()):
            raise Broken("the answer lacks an attribute that was stored")
        if "documents" in target:
            raise Broken("the answer has images")
        if "reference" in stored.sent and answer.told["reference"] != stored.sent["reference"]:
            raise Broken("the answer shows another reference than was sent")


@sequel("createOrUpdateCustomer", "get-customer-document-images/response-attributes")
def the_images_can_be_read(stored: Exchange) -> None:
    """They are those that were sent."""
    target = _on(stored, "getDocumentImages").told["target"]
    for side in ("front", "back"):
        sent = stored.sent["target"].get("documents", {}).get(side)
        if sent is not None and target["documents"].get(side) != sent:
            raise Broken(f"the answer has another {side} than was sent")


@sequel("createOrUpdateCustomer", "update-customer-status/stores-status")
def the_status_of_a_stored_customer_can_be_set(stored: Exchange) -> None:
    """It is what getStatus gives afterwards."""
    for status in ("PASS", "PENDING"):
        target = {"email": stored.sent["target"]["email"], "status": status}
        stored.again({"service": "updateStatus", "target": target}).must_succeed("a new status")
        if _on(stored, "getStatus").told["status"] != status:
            raise Broken("the answer shows another status than was set")


@sequel("createOrUpdateCustomer", "update-customer-status/response-attributes")
def an_update_returns_all_that_is_stored(stored: Exchange) -> None:
    """Check that no attribute is missing, the documents included."""
    target = {"email": stored.sent["target"]["email"], "status": "PASS"}
    update = stored.again({"service": "updateStatus", "target": target})
    update.must_succeed("a new status")
    sent, returned = stored.sent["target"], update.told["target"]
    if any(returned.get(name) != value for name, value in _attributes(stored).items()):
        raise Broken("the response lacks an attribute that was stored")
    for side, image in sent.get("documents", {}).items():
        if returned.get("documents", {}).get(side) != image:
            raise Broken(f"the response lacks the {side} that was stored")


@sequel("updateStatus", "update-customer-status/stores-status")
def the_status_is_stored(update: Exchange) -> None:
    """The answer shows the customer with the status that was sent."""
    for name in ("email", "status"):
        if update.told["target"].get(name) != update.sent["target"].get(name):
            raise Broken(f"the answer shows another {name} than was sent")


@sequel(
    "updateStatus",
    "update-customer-status/registered-first",
    "update-customer-status-export/status-404",
)
def only_a_registered_customer_is_updated(update: Exchange) -> None:
    """The same update for an address that nobody registered is refused with 404."""
    _refuses_a_stranger(update)


@sequel(
    "getStatus",
    "get-customer-status/registered-first",
    "get-customer-status/email",
    "get-customer-status-export/status-404",
)
def only_a_registered_customer_has_a_status(asked: Exchange) -> None:
    """The same question for an address that nobody registered is refused with 404."""
    _refuses_a_stranger(asked)


@sequel(
    "getDocumentImages",
    "get-customer-document-images/registered-first",
    "get-customer-document-images/email",
)
def only_a_registered_customer_has_images(asked: Exchange) -> None:
    """The same question for an address that nobody registered is refused with 404."""
    _refuses_a_stranger(asked)


def _refuses_a_stranger(call: Exchange) -> None:
    stranger = call.again({"target": {**call.sent["target"], "email": UNKNOWN}})
    if stranger.response.status_code != 404:
        raise Broken(f"an unknown customer is answered with {stranger.response.status_code}")


def _on(stored: Exchange, service: str) -> Exchange:
    """Call another service for the customer who was stored."""
    target = {"email": stored.sent["target"]["email"]}
    answer = stored.again({"service": service, "target": target})
    answer.must_succeed(f"{service} for a stored customer")
    return answer


def _attributes(stored: Exchange) -> dict[str, Any]:
    sent = stored.sent["target"]
    return {name: sent[name] for name in _ATTRIBUTES if name in sent}
