"""Traffic for the tests of `observe`: recorded from the mocks, and changed in known ways."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import yaml

from scripts.mocks import Mock, make_mock, samples_of
from scripts.observe import Message, RecordedExchange, Traffic
from scripts.observe.value_deviations import Deviation
from scripts.spec import Document
from tests.vendors import document

WHEN = "2026-11-27T08:00:00.000Z"
_OWN = ("x-mock-", "preference-applied")

DEVIATIONS = yaml.safe_load((Path(__file__).parent / "observe" / "deviations.yaml").read_text())
DEVIATING = sorted({each["vendor"] for each in DEVIATIONS})
"""The vendors with deviations: those whose specs have elements that traffic confirms."""


class Recorder(httpx.BaseTransport):
    """Pass requests to a mock and keep each exchange, without the mock's own headers."""

    def __init__(self, mock: Mock) -> None:
        self._inner = mock.transport
        self.exchanges: list[RecordedExchange] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the mock's response."""
        body = request.read()
        response = self._inner.handle_request(request)
        content = response.read()
        self.exchanges.append(
            RecordedExchange(
                request.method,
                str(request.url),
                Message(_headers(request.headers), body),
                response.status_code,
                Message(_headers(response.headers), content),
                WHEN,
            )
        )
        return response


def _headers(headers: httpx.Headers) -> list[tuple[str, str]]:
    return [each for each in headers.multi_items() if not each[0].startswith(_OWN)]


@cache
def recorded(vendor: str) -> dict[str, RecordedExchange]:
    """Return one exchange for each action of a vendor, as its mock responds to a sample request."""
    mock = make_mock(vendor)
    recorder = Recorder(mock)
    with httpx.Client(transport=recorder) as client:
        for sample in samples_of(document(vendor), {}):
            mock.reset()
            sent: dict[str, Any] = {"content": sample.body.encode()}
            if sample.form:
                sent = {"files": {name: (None, text) for name, text in sample.form}}
            client.request(
                sample.method, mock.base_url + sample.path, headers=dict(sample.headers), **sent
            )
    actions = [each.id for each in document(vendor).actions]
    return dict(zip(actions, recorder.exchanges, strict=True))


def base_url(vendor: str) -> str:
    """Return the address at which `recorded` called the mock of a vendor."""
    return make_mock(vendor).base_url


def changed(exchange: RecordedExchange, change: dict[str, Any]) -> RecordedExchange:
    """Return an exchange with one change; the keys of `change` are those of `deviations.yaml`."""
    response, request = exchange.response, exchange.request
    if "body" in change:
        response = replace(response, body=str(change["body"]).encode())
    if "set" in change or "remove" in change:
        response = replace(response, body=_edited(response.body, change))
    if "type" in change:
        others = [each for each in response.headers if each[0].lower() != "content-type"]
        response = replace(response, headers=[*others, ("content-type", change["type"])])
    if "header" in change:
        response = replace(response, headers=[*response.headers, tuple(change["header"])])
    if "sent" in change:
        request = replace(request, body=_edited(request.body, {"set": change["sent"]}))
    if "fields" in change:
        request = replace(request, body=(request.body or b"") + b"&" + change["fields"].encode())
    url = exchange.url + change.get("url", "")
    return replace(
        exchange,
        method=change.get("method", exchange.method),
        url=url.replace(*change["path"]) if "path" in change else url,
        status=change.get("status", exchange.status),
        request=request,
        response=response,
    )


def _edited(body: bytes | None, change: dict[str, Any]) -> bytes:
    value = copy.deepcopy(json.loads(body or b"{}"))
    for place, new in (change.get("set") or {}).items():
        owner, step = _owner(value, place)
        owner[step] = new
    for place in change.get("remove") or ():
        owner, step = _owner(value, place)
        del owner[step]
    return json.dumps(value).encode()


def _owner(value: Any, place: str) -> tuple[Any, Any]:
    *above, last = place.split("/")
    for step in above:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value, int(last) if isinstance(value, list) else last


def every(vendors: tuple[str, ...]) -> Iterator[tuple[str, str, RecordedExchange]]:
    """Yield vendor, action and exchange of everything that `recorded` has."""
    for vendor in vendors:
        for action, exchange in recorded(vendor).items():
            yield vendor, action, exchange


def unfaithful(seen: Traffic, document: Document) -> set[Deviation]:
    """Return the deviations in responses, but for properties that a request has.

    A mock stores what a request may have, and returns it where no document says what is returned.
    """
    found = {each for _, each in seen.deviations}
    stored = {each.detail for each in found if each.direction == "request"}
    for action in document.actions:
        for content in action.contents:
            if schema := action.sent(content):
                stored |= {
                    f"{name} ({kind})"
                    for part in schema.below()
                    for name, each in part.properties.items()
                    for kind in each.types
                }
    returned = {each for each in found if each.direction == "response"}
    return {
        each
        for each in returned
        if each.kind != "undocumented-property" or each.detail not in stored
    }


class Recording:
    """An ASGI application that compares each exchange whose response its vendor documents."""

    def __init__(self, app: Any, seen: Traffic) -> None:
        self._app = app
        self._seen = seen

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent, received = bytearray(), bytearray()
        start: dict[str, Any] = {}

        async def receiving() -> Any:
            event = await receive()
            sent.extend(event.get("body", b""))
            return event

        async def sending(event: Any) -> None:
            start.update(event if event["type"] == "http.response.start" else {})
            received.extend(event.get("body", b""))
            await send(event)

        await self._app(scope, receiving, sending)
        self._compare(scope, bytes(sent), start, bytes(received))

    def _compare(self, scope: Any, sent: bytes, start: Any, received: bytes) -> None:
        headers = [(name.decode(), value.decode("latin-1")) for name, value in start["headers"]]
        if dict(headers).get("content-type", "").startswith("text/plain"):
            return  # The mock's own words for what no document describes.
        if "preference-applied" in dict(headers):
            return  # An example of whichever action the test asked for.
        path, query = scope["raw_path"].decode("latin-1"), scope["query_string"].decode("latin-1")
        asked = [(n.decode(), v.decode("latin-1")) for n, v in scope["headers"]]
        self._seen.add(
            RecordedExchange(
                scope["method"],
                f"http://127.0.0.1:4010{path}?{query}",
                Message(asked, sent),
                start["status"],
                Message([each for each in headers if not each[0].startswith("x-mock-")], received),
            )
        )
