"""Invariants of Veratad: customers are kept apart, and only a begun review is polled."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from . import Interaction, InvariantViolation, after, after_rejection


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


@after("submitReview", "manual-review/polled-status", times=5)
def a_review_can_be_polled(submitted: Interaction) -> None:
    """With the template of the response."""
    template = submitted.received["continuations"]["polling"]["template"]
    submitted.call("pollReview", body=template).must_succeed("a poll of a review")


@after_rejection("pollReview", "error-returns/bad-token")
def only_an_unknown_review_is_rejected(rejected: Interaction) -> None:
    """The code is that of the token."""
    if rejected.received["error"]["code"] != "QRY6":
        raise InvariantViolation("a poll was rejected for something other than its token")


def _target(email: str, mark: str) -> dict[str, Any]:
    names = ("fn", "ln", "addr", "city", "state", "zip", "phone")
    image = {side: b64encode(f"{side} {mark}".encode()).decode() for side in ("front", "back")}
    return {"email": email, **{name: f"{name} {mark}" for name in names}, "documents": image}


def _without_images(target: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in target.items() if name != "documents"}
