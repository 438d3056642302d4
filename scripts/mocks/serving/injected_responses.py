"""The response that an armed fault sets, as the spec documents it where it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..compile.compiled_operations import CompiledAction
from ..compile.documented_responses import MockResponse
from ..compile.response_choice import KINDS
from ..http_messages import JSON, TEXT, Headers, HttpRequest, HttpResponse, encode, plain
from ..tester.armed_faults import FaultPlan
from ..tester.injected_faults import Computed, Fault
from ..tester.request_matching import RequestView
from .response_writing import OutsideSpec, write

REASON = "an armed fault"
_OWN = frozenset({"content-length", "content-type", "content-encoding", "transfer-encoding"})
_HEADER: Headers = ((b"x-mock-reason", REASON.encode()),)

Failure = Callable[[CompiledAction, str], MockResponse]
"""Returns the documented failure of a kind."""


def injected(
    plan: FaultPlan, action: CompiledAction | None, view: RequestView, failure: Failure
) -> HttpResponse | None:
    """Return the response of a plan's fault; None where it leaves the call alone.

    Args:
        plan: What the armed faults do to the call.
        action: What was called, or None where no path matched.
        view: The request.
        failure: Returns the documented failure of a kind.
    """
    fault = plan.response
    if fault is None:
        return None
    if fault.respond:
        return _computed(plan, fault.respond, view)
    if fault.body is not None:
        return _stubbed(fault)
    if action is None:
        status = KINDS[fault.kind][0] if fault.kind else status_of(fault) or 404
        return plain(status, REASON)
    chosen = _chosen(fault, action, failure)
    if chosen is None:
        plan.ignore(f"{action.id} has no example {fault.example}")
        return None
    return _limited(plan, fault, _written(chosen, view.request))


def reason_of(response: HttpResponse) -> str:
    """Return the reason in the header of a response."""
    return dict(response.headers).get(b"x-mock-reason", b"").decode()


def status_of(fault: Fault) -> int | None:
    """Return the status that a fault sets, or None where another field selects the response."""
    limits = fault.retry_after is not None or fault.per_minute is not None
    return 429 if fault.status is None and limits else fault.status


def _chosen(fault: Fault, action: CompiledAction, failure: Failure) -> MockResponse | None:
    responses = action.responses
    if fault.kind:
        return failure(action, fault.kind)
    if fault.example:
        found = responses.example(fault.example)
        if found is None:
            return None
        status, response, body = found
        named = response.named(fault.example)
        return MockResponse(status, response, body, reason=REASON, content=named)
    status = status_of(fault) or 500
    by = status, responses.response(status)
    if fault.per_minute is not None and fault.status is None:
        by = responses.marked("rate-limit") or by
    return responses.select(by, is_failure=status >= 400, reason=REASON)


def _written(response: MockResponse, request: HttpRequest) -> HttpResponse:
    try:
        return write(response, request)
    except OutsideSpec:
        return plain(response.status, REASON)


def _limited(plan: FaultPlan, fault: Fault, response: HttpResponse) -> HttpResponse:
    """Set the seconds to wait where the response to too many calls documents them."""
    if fault.per_minute is not None and b"retry-after" in dict(response.headers):
        plan.headers.setdefault(b"retry-after", b"%d" % plan.wait)
    return response


def _stubbed(fault: Fault) -> HttpResponse:
    status, body = status_of(fault) or 200, fault.body
    if isinstance(body, bytes):
        return HttpResponse(status, body, "application/octet-stream", _HEADER)
    if isinstance(body, str):
        return HttpResponse(status, body.encode("utf-8", "replace"), TEXT, _HEADER)
    return HttpResponse(status, encode(body), JSON, _HEADER)


def _computed(plan: FaultPlan, respond: Computed, view: RequestView) -> HttpResponse | None:
    """Return the `httpx.Response` of a function as one of the mock."""
    try:
        found: Any = respond(view)
    except Exception as error:  # noqa: BLE001  # a tester's function may raise anything
        return plain(500, f"error in respond, {type(error).__name__}: {error}")
    if found is None:
        plan.ignore("respond returned None")
        return None
    headers: Mapping[str, str] = found.headers
    kept = ((k.encode(), v.encode("latin-1")) for k, v in headers.items() if k not in _OWN)
    media = headers.get("content-type", "")
    return HttpResponse(found.status_code, found.content, media, (*kept, *_HEADER))
