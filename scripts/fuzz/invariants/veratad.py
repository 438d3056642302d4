"""Invariants of Veratad that workflows cannot express: only a begun review is polled."""

from __future__ import annotations

from . import Interaction, InvariantViolation, after, after_rejection


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
