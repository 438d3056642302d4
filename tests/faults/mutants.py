"""Realistic breaks of the five mocks, as data: a vendor, a description, and a small change.

A change wraps a working mock, so that it does not depend on how the mock is written. It applies to
requests that the spec allows, unless the break is that others are accepted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

import requests

from scripts.fuzz.sent_forms import fits_as_sent
from scripts.spec import Document, Operation

from .broken import Break, Forward, Request, Response

When = Callable[[Request], bool]


@dataclass(frozen=True)
class Mutant:
    """One break; `change` returns it for a run."""

    vendor: str
    name: str
    change: Callable[[], Break]
    of_invalid_requests: bool = False

    def break_for(self, document: Document) -> Break:
        """Return the break for one run on the mock of a spec."""
        change = self.change()
        if self.of_invalid_requests:
            return change

        async def broken(request: Request, forward: Forward) -> Response:
            is_valid = is_allowed(document, request)
            return await (change(request, forward) if is_valid else forward(request))

        return broken


def is_allowed(document: Document, request: Request) -> bool:
    """Return whether a request has the path, method and body of an operation."""
    path = request.path.removeprefix(f"/{document.vendor}")
    operation = next((each for each in document.operations if _is_of(each, request, path)), None)
    if operation is None or operation.body is None:
        return operation is not None
    content = operation.body.content(request.headers.get("content-type", ""))
    if content is None or content.schema is None or not request.body:
        return not request.body and not operation.body.required
    if content.kind in ("form", "multipart"):
        return fits_as_sent(document, operation, _prepared(request))
    if content.kind != "json":
        return True
    try:
        value = json.loads(request.body)
    except ValueError:
        return False
    return document.validators.fits(content.schema.pointer, value, "request")


def _is_of(operation: Operation, request: Request, path: str) -> bool:
    pattern = re.sub(r"\\\{[^{}]*\\\}", "[^/]+", re.escape(operation.path))
    return operation.method.upper() == request.method and bool(re.fullmatch(pattern, path))


def _prepared(request: Request) -> requests.PreparedRequest:
    headers = {name: value for name, value in request.headers.items() if name != "content-length"}
    url = f"http://127.0.0.1{request.path}"
    return requests.Request(request.method, url, headers=headers, data=request.body).prepare()


def calls(method: str, path: str) -> When:
    """Return whether a request has a method, and a path that contains a text."""
    return lambda request: request.method == method and path in f"{request.path}/"


def sends(**properties: Any) -> When:
    """Return whether the body of a request has these properties."""
    names = {name.replace("_", "-"): value for name, value in properties.items()}
    return lambda request: names.items() <= sent(request).items()


def sent(request: Request) -> dict[str, Any]:
    """Return the properties of a JSON or form body."""
    return request.sent or dict(parse_qsl(request.body.decode(errors="replace")))


def with_sent(request: Request, properties: dict[str, Any]) -> Request:
    """Return a copy of a request with another body in the same media type."""
    body = json.dumps(properties) if request.sent else urlencode(properties)
    return replace(request, body=body.encode())


def merged(values: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return values with changes, of which None removes one."""
    removed = {name for name, value in changes.items() if value is None}
    return {name: value for name, value in {**values, **changes}.items() if name not in removed}


def changes_request(when: When, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Break:
    """Return a break that changes properties of a request; None removes one."""

    async def broken(request: Request, forward: Forward) -> Response:
        before = sent(request) if when(request) else {}
        after = merged(before, change(before)) if before else {}
        return await forward(with_sent(request, after) if after != before else request)

    return broken


def changes_query(when: When, change: Callable[[dict[str, str]], dict[str, str | None]]) -> Break:
    """Return a break that changes parameters of the query; None removes one."""

    async def broken(request: Request, forward: Forward) -> Response:
        if when(request):
            query = dict(parse_qsl(request.query or "", keep_blank_values=True))
            request = replace(request, query=urlencode(merged(query, change(query))))
        return await forward(request)

    return broken


def changes_response(when: When, change: Callable[[Any], Any], status: int = 2) -> Break:
    """Return a break that changes the JSON of a response; `status` is its first digit."""

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        if not when(request) or response.status // 100 != status or not response.body:
            return response
        return replace(response, body=json.dumps(change(json.loads(response.body))).encode())

    return broken


def changes_status(when: When, statuses: dict[int, int]) -> Break:
    """Return a break that changes the status of a response."""

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        if when(request):
            return replace(response, status=statuses.get(response.status, response.status))
        return response

    return broken


def accepts(when: When, success: Response, failed: Callable[[Response], bool]) -> Break:
    """Return a break that reports a failure as this success."""

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        return success if when(request) and failed(response) else response

    return broken


def accepts_any_credential(when: When, header: str, value: str) -> Break:
    """Return a break that does not check a credential in a header."""

    async def broken(request: Request, forward: Forward) -> Response:
        if when(request):
            request = replace(request, headers={**request.headers, header: value})
        return await forward(request)

    return broken


def has_status(status: int) -> Callable[[Response], bool]:
    """Return whether a response has a status."""
    return lambda response: response.status == status


def fails(response: Response) -> bool:
    """Return whether a response is a failure inside a 200, as in ID123."""
    return response.status == 200 and response.received.get("status") == "failure"


def expires_after(uses: int) -> Break:
    """Return a break in which a session token can be used a few times only."""
    used: dict[str, int] = {}

    async def broken(request: Request, forward: Forward) -> Response:
        token = request.headers.get("x-auth-token", "mock")
        response = await forward(request)
        if token == "mock" or response.status >= 400:  # of the mock
            return response
        used[token] = used.get(token, 0) + 1
        return response if used[token] <= uses else Response(401)

    return broken


JSON = {"content-type": "application/json"}


def swapped(value: Any, one: str, other: str) -> Any:
    """Return an object with the values of two properties swapped."""
    if isinstance(value, dict) and {one, other} & value.keys():
        rest = {name: each for name, each in value.items() if name not in (one, other)}
        pair = {one: value.get(other), other: value.get(one)}
        return rest | {name: each for name, each in pair.items() if each is not None}
    return value


def inside(name: str, change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a change of one property of an object."""
    return lambda value: {**value, name: change(value[name])} if name in value else value


def without(*names: str) -> Callable[[Any], Any]:
    """Return a change that removes properties of an object."""
    return lambda value: {name: each for name, each in value.items() if name not in names}


def number(query: dict[str, str], name: str, default: int) -> int:
    """Return a query parameter as a number."""
    text = query.get(name, "")
    return int(text) if text.isdecimal() else default


def loses(vendor: str, when: When) -> Break:
    """Return a break in which a request has its response, but nothing is stored."""
    path, headers = f"/_mock/{vendor}/state", {"host": "127.0.0.1"}

    async def broken(request: Request, forward: Forward) -> Response:
        if not when(request):
            return await forward(request)
        before = await forward(Request("GET", path, headers, b"", ""))
        response = await forward(request)
        stored = await forward(Request("PUT", path, headers, before.body, ""))
        assert stored.status == 200, stored.body
        return response

    return broken
