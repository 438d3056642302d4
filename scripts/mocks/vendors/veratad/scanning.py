"""Scans, whose outcome a test key selects, and reviews that are polled."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall
from .veratad_state import behaviour

_EXPIRED = {"action": "FAIL", "detail": "DOCUMENT IS EXPIRED", "issues": []}
_FAILED = {"action": "FAIL", "detail": "SERVICE CANNOT BE COMPLETED", "issues": []}
_KEYS = "dcams_manual_review_"


@behaviour.rule("scanDocument", "scanning-basic/test-keys")
@behaviour.rule("scanDocumentEnhanced")
@behaviour.rule("scanDocumentAndSelfie")
def a_document_is_scanned(call: MockCall) -> MockResponse:
    """Every document passes unless a test key lets it fail; the reference is returned."""
    is_expired = call.body["target"].get("test_key") == "dcams_fail_expired"
    response = call.respond(example="expired" if is_expired else "passed")
    result = {"result": _EXPIRED} if is_expired else {}
    return response.with_properties({**result, **_meta(call, response)})


@behaviour.rule("submitReview", "manual-review/polled-status", "manual-review/test-keys")
def a_review_begins(call: MockCall) -> MockResponse:
    """A test key may let it fail at once."""
    token, key = f"mock{call.number:028}", call.body["target"].get("test_key", "")
    call.state["reviews"][token] = {"test_key": key, "polls": 0}
    has_failed = key == f"{_KEYS}error"
    response = call.respond(example="submitted")
    return response.with_properties(
        {
            **_meta(call, response),
            "continuations": _polling(token, "ERROR" if has_failed else "PROCESSING"),
            **({"result": _FAILED} if has_failed else {}),
        }
    )


@behaviour.rule("pollReview", "error-returns/bad-token")
def an_unknown_review_is_rejected(call: MockCall) -> MockResponse | None:
    """The page has the message for the token of another continuation, a quiz."""
    if call.body["token"] in call.state["reviews"]:
        return None
    return call.reject("invalid-request", "no review has this token", example="badToken")


@behaviour.rule("pollReview", "manual-review/polled-status", "manual-review/test-keys")
def a_review_ends_with_the_first_poll(call: MockCall) -> MockResponse:
    """A test key lets it last or fail instead."""
    token = call.body["token"]
    review = call.state["reviews"][token]
    review["polls"] += 1
    if review["test_key"] == f"{_KEYS}processing":
        return call.respond({"continuations": _polling(token, "PROCESSING")}, example="processing")
    if review["test_key"] == f"{_KEYS}error":
        failed = {"continuations": _polling(token, "ERROR"), "result": _FAILED}
        return call.respond(failed, example="processing")
    return call.respond({"continuations": _polling(token, "COMPLETED")}, example="completed")


def _meta(call: MockCall, response: MockResponse) -> dict[str, Any]:
    """Return the part of the response on the call, with the reference that was sent."""
    assert response.prepared is not None, "the spec has an example"
    meta = response.prepared.value.get("meta")
    sent = call.body.get("reference")
    return {} if meta is None or sent is None else {"meta": {**meta, "reference": sent}}


def _polling(token: str, status: str) -> dict[str, Any]:
    template = {"polled": {"status": status}, "token": token}
    return {"polling": {"url": "/process/continue", "template": template}}
