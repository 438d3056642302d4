"""Invariants of Veratad: what can be read of stored and of unknown customers."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from . import Interaction, InvariantViolation, after

UNKNOWN = "nobody@unknown.example"

_ATTRIBUTES = ("fn", "ln", "addr", "city", "state", "zip", "dob", "email", "phone")


@after(
    "createOrUpdateCustomer",
    "create-or-update-customer/creates-or-updates",
    "create-or-update-customer/type",
    "create-or-update-customer/type-created",
)
def a_customer_is_created_once(stored: Interaction) -> None:
    """The same customer again is updated; another one is created."""
    if stored.repeat().received.get("type") != "updateCustomer":
        raise InvariantViolation("a stored customer is not updated")
    email = f"new-{stored.number}@customer.example"
    created = stored.repeat({"target": {**stored.sent["target"], "email": email}})
    if created.received.get("type") != "createCustomer":
        raise InvariantViolation("a new customer is not created")


@after(
    "createOrUpdateCustomer",
    "create-or-update-customer/response-attributes",
    "create-or-update-customer/no-images-answered",
    "create-or-update-customer/reference",
    "get-customer-status/response-attributes",
    "get-customer-status/no-images-answered",
)
def a_stored_customer_can_be_read(stored: Interaction) -> None:
    """Both responses have every attribute and the reference, and no images."""
    for response in (stored, _on(stored, "getStatus")):
        target = response.received["target"]
        if any(target.get(name) != value for name, value in _attributes(stored).items()):
            raise InvariantViolation("the response lacks a stored attribute")
        if "documents" in target:
            raise InvariantViolation("the response has images")
        if (
            "reference" in stored.sent
            and response.received["reference"] != stored.sent["reference"]
        ):
            raise InvariantViolation("the response has another reference than was sent")


@after(
    "createOrUpdateCustomer",
    "create-or-update-customer/creates-or-updates",
    "create-or-update-customer/response-attributes",
    "get-customer-document-images/email",
    times=5,
)
def customers_are_kept_apart(stored: Interaction) -> None:
    """Two customers with different values everywhere are read as stored, also after an update."""
    emails = [f"{mark}-{stored.number}@customer.example" for mark in "ab"]
    for version in "12":
        targets = [_target(email, f"{email[0]}{version}") for email in emails]
        for target in targets:
            written = stored.repeat({"target": target})
            written.must_succeed("a customer with every property")
        for target in targets:
            for name in ("getStatus", "getDocumentImages"):
                query = {"service": name, "target": {"email": target["email"]}}
                found = stored.repeat(query).received.get("target", {})
                wanted = target if name == "getDocumentImages" else _without_images(target)
                if not found.items() >= wanted.items():
                    raise InvariantViolation(
                        f"{name} returns other values than those of the customer"
                    )


def _target(email: str, mark: str) -> dict[str, Any]:
    names = ("fn", "ln", "addr", "city", "state", "zip", "phone")
    image = {side: b64encode(f"{side} {mark}".encode()).decode() for side in ("front", "back")}
    return {"email": email, **{name: f"{name} {mark}" for name in names}, "documents": image}


def _without_images(target: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in target.items() if name != "documents"}


@after("createOrUpdateCustomer", "get-customer-document-images/response-attributes")
def the_images_can_be_read(stored: Interaction) -> None:
    """They are the images that were sent."""
    target = _on(stored, "getDocumentImages").received["target"]
    for side in ("front", "back"):
        sent = stored.sent["target"].get("documents", {}).get(side)
        if sent is not None and target["documents"].get(side) != sent:
            raise InvariantViolation(f"the response has another {side} than was sent")


@after("createOrUpdateCustomer", "update-customer-status/stores-status")
def the_status_of_a_stored_customer_can_be_set(stored: Interaction) -> None:
    """GetStatus then returns it."""
    for status in ("PASS", "PENDING"):
        target = {"email": stored.sent["target"]["email"], "status": status}
        stored.repeat({"service": "updateStatus", "target": target}).must_succeed("a new status")
        if _on(stored, "getStatus").received["status"] != status:
            raise InvariantViolation("getStatus returns another status than was set")


@after("createOrUpdateCustomer", "update-customer-status/response-attributes")
def an_update_returns_all_that_is_stored(stored: Interaction) -> None:
    """No attribute is missing, nor are the documents."""
    target = {"email": stored.sent["target"]["email"], "status": "PASS"}
    update = stored.repeat({"service": "updateStatus", "target": target})
    update.must_succeed("a new status")
    sent, returned = stored.sent["target"], update.received["target"]
    if any(returned.get(name) != value for name, value in _attributes(stored).items()):
        raise InvariantViolation("the response lacks a stored attribute")
    for side, image in sent.get("documents", {}).items():
        if returned.get("documents", {}).get(side) != image:
            raise InvariantViolation(f"the response lacks the stored {side}")


@after("updateStatus", "update-customer-status/stores-status")
def the_status_is_stored(update: Interaction) -> None:
    """The response has the customer and the status that were sent."""
    for name in ("email", "status"):
        if update.received["target"].get(name) != update.sent["target"].get(name):
            raise InvariantViolation(f"the response has another {name} than was sent")


@after(
    "updateStatus",
    "update-customer-status/registered-first",
    "update-customer-status-export/status-404",
)
def only_a_registered_customer_is_updated(update: Interaction) -> None:
    """The same update for an unknown address returns 404."""
    _rejects_an_unknown_customer(update)


@after(
    "getStatus",
    "get-customer-status/registered-first",
    "get-customer-status/email",
    "get-customer-status-export/status-404",
)
def only_a_registered_customer_has_a_status(read: Interaction) -> None:
    """The same request for an unknown address returns 404."""
    _rejects_an_unknown_customer(read)


@after(
    "getDocumentImages",
    "get-customer-document-images/registered-first",
    "get-customer-document-images/email",
)
def only_a_registered_customer_has_images(read: Interaction) -> None:
    """The same request for an unknown address returns 404."""
    _rejects_an_unknown_customer(read)


def _rejects_an_unknown_customer(call: Interaction) -> None:
    unknown = call.repeat({"target": {**call.sent["target"], "email": UNKNOWN}})
    if unknown.response.status_code != 404:
        raise InvariantViolation(
            f"the status for an unknown customer is {unknown.response.status_code}"
        )


def _on(stored: Interaction, service: str) -> Interaction:
    """Call another service for the stored customer."""
    target = {"email": stored.sent["target"]["email"]}
    response = stored.repeat({"service": service, "target": target})
    response.must_succeed(f"{service} for a stored customer")
    return response


def _attributes(stored: Interaction) -> dict[str, Any]:
    sent = stored.sent["target"]
    return {name: sent[name] for name in _ATTRIBUTES if name in sent}
