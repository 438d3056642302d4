"""Invariants of Veratad that no workflow has: why the generated polls are rejected."""

from __future__ import annotations

from . import Interaction, InvariantViolation, after_rejection


@after_rejection("pollReview", "error-returns/bad-token")
def only_an_unknown_review_is_rejected(rejected: Interaction) -> None:
    """The code is that of the token."""
    if rejected.received["error"]["code"] != "QRY6":
        raise InvariantViolation("a poll was rejected for something other than its token")
