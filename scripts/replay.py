"""Replay of the requests that the vendors' documents print, against the spec and the mock.

A spec or a mock that rejects a printed request is too strict. The evidence file has the values
that were replaced in a request, and the reason if a rejection is correct.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import httpx

from .evidence import Evidence, PrintedRequest
from .finding import Finding
from .mocks import Routes, behaviour_of, make_mock
from .spec import Document, Operation, Schema

RULE = "rejected-sample"
_JSON = "application/json"


def check_requests(evidence: Evidence) -> list[Finding]:
    """Return findings on requests rejected without a reason, or accepted in spite of one."""
    finding = partial(evidence.finding, rule=RULE)
    found = []
    for each in evidence.requests:
        faults = [*rejections(evidence.document, each)]
        name = f"{each.method} {each.path} of {each.document}"
        if faults and not each.rejected:
            message = f"{name} is rejected: {'; '.join(faults)}"
            fix = "correct the spec or the mock, or write the reason under rejected"
            found.append(finding(each.mark, message=message, remedy=fix))
        elif each.rejected and not faults:
            message = f"{name} is accepted, but has a reason for being rejected"
            found.append(finding(each.mark, message=message, remedy="remove rejected"))
    return found


def rejections(document: Document, request: PrintedRequest) -> Iterator[str]:
    """Yield the errors of a request against the spec, then those of the mock's response."""
    yield from _spec_faults(document, request)
    yield from _mock_faults(document, request)


def _spec_faults(document: Document, request: PrintedRequest) -> Iterator[str]:
    operation = _operation(document, request)
    if operation is None:
        yield "the spec has no such operation"
    elif request.body is not None:
        schema = _schema(operation)
        if schema is None:
            yield "the spec has no JSON body for it"
        else:
            for fault in document.validators.violations(schema.pointer, request.body, "request"):
                place = "/".join(map(str, fault.path)) or "the body"
                yield f"by the spec, at {place}: {fault.message}"


def _operation(document: Document, request: PrintedRequest) -> Operation | None:
    entries = ((each.path, each.method.upper(), each) for each in document.operations)
    found = Routes(entries).find(urlsplit(request.path).path.encode())
    return found[0].methods.get(request.method) if found else None


def _schema(operation: Operation) -> Schema | None:
    contents = operation.body.contents if operation.body else ()
    return next((each.schema for each in contents if each.name == _JSON), None)


def _mock_faults(document: Document, request: PrintedRequest) -> Iterator[str]:
    try:
        response = _sent(document, request)
        reason = response.headers.get("x-mock-reason") or response.text[:100]
        if response.status_code != request.status:
            yield f"the mock responds with {response.status_code}: {reason}"
        elif not _has(response, request.response):
            yield f"the mock's response differs: {reason}"
    except (ValueError, httpx.InvalidURL) as error:
        yield f"the request cannot be sent to the mock: {error}"


def _sent(document: Document, request: PrintedRequest) -> httpx.Response:
    # A revision of a spec has the behaviour too, wherever its file is.
    mock = make_mock(document, behaviour=behaviour_of(document.vendor))
    mock.state = _merged(mock.state, request.state)
    body: dict[str, Any] = {}
    if request.body is not None:
        body = {"json": request.body}
    elif request.form is not None:
        body = {"data": request.form}
    elif request.parts is not None:
        body = {"files": {name: (None, text) for name, text in request.parts.items()}}
    with mock.client(headers=request.headers) as client:
        return client.request(request.method, request.path, **body)


def _merged(state: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Return a state with further entries in its objects."""
    return {
        **state,
        **{
            name: {**state.get(name, {}), **value} if isinstance(value, dict) else value
            for name, value in more.items()
        },
    }


def _has(response: httpx.Response, expected: Any) -> bool:
    """Return whether a response equals a text, or has properties with their values."""
    if isinstance(expected, dict):
        data = response.json()
        return isinstance(data, dict) and expected.items() <= data.items()
    return expected is None or response.text == expected
