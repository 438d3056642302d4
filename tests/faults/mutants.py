"""Realistic breaks of the five mocks, as data: a vendor, a description, and a small change.

A change wraps a working mock, so that it does not depend on how the mock is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from .broken import App, Break, Forward, Request, Response, forward_to

When = Callable[[Request], bool]


@dataclass(frozen=True)
class Mutant:
    """One break; `change` returns it for a run, given a second mock."""

    vendor: str
    name: str
    change: Callable[[App], Break]


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
        if when(request):
            request = with_sent(request, merged(sent(request), change(sent(request))))
        return await forward(request)

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


def accepts(when: When, body: Any, failed: Callable[[Response], bool] | None = None) -> Break:
    """Return a break that reports a failure as this success."""

    async def broken(request: Request, forward: Forward) -> Response:
        response = await forward(request)
        is_failure = failed(response) if failed else response.status >= 400
        if not when(request) or not is_failure:
            return response
        headers = {"content-type": "application/json"}
        return Response(200, headers, json.dumps(body).encode())

    return broken


def does_nothing(when: When, response: Response) -> Break:
    """Return a break that responds with a success and does nothing."""

    async def broken(request: Request, forward: Forward) -> Response:
        return response if when(request) else await forward(request)

    return broken


def accepts_any_credential(when: When, header: str, value: str) -> Break:
    """Return a break that does not check a credential in a header."""

    async def broken(request: Request, forward: Forward) -> Response:
        if when(request):
            request = replace(request, headers={**request.headers, header: value})
        return await forward(request)

    return broken


def fails(response: Response) -> bool:
    """Return whether a response with status 200 is a failure, as in ID123 and Gazoop."""
    return response.received.get("result", response.received.get("status")) in (
        "error",
        "invalid",
        "failure",
    )


def remembers(when: When, name: str, read: Callable[[Request], Any]) -> Break:
    """Return a break that uses the first value it saw of a property for all later requests."""
    first: list[Any] = []

    async def broken(request: Request, forward: Forward) -> Response:
        if when(request) and read(request) is not None:
            first.append(read(request))
            request = with_sent(request, {**sent(request), name: first[0]})
        return await forward(request)

    return broken


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


def loses(when: When, twin: App) -> Break:
    """Return a break in which a request has its response, but nothing is stored.

    The response comes from a second mock, which gets every request.
    """

    async def broken(request: Request, forward: Forward) -> Response:
        response = await send_to(twin, request)
        return response if when(request) else await forward(request)

    return broken


async def send_to(app: App, request: Request) -> Response:
    """Send a request to another mock."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": request.method,
        "path": request.path,
        "raw_path": request.path.encode(),
        "root_path": "",
        "query_string": (request.query or "").encode(),
        "server": ("127.0.0.1", 4010),
        "client": ("127.0.0.1", 50000),
    }
    return await forward_to(app, scope, request)
