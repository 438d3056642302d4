"""The mocks as an ASGI application.

Requests are read with limits of size and time; armed faults break connections here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping, Sequence
from typing import Any, Literal

from ..http_messages import BODILESS, HttpRequest, HttpResponse, plain
from .app import App

MAX_BODY = 16 * 1024 * 1024
BODY_SECONDS = 10.0
TURNS = 5
"""The turns of the loop after which a server knows that a connection is broken, with TLS four."""

RESET, CLOSE = "photo_id_apis.reset", "photo_id_apis.close"
"""ASGI extensions with which `http_connection` lets the application break a connection."""
RESPONSE = "photo_id_apis.response"
"""The ASGI extension with the response to a request that `http_connection` has read itself."""

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class _Gone(Exception):  # noqa: N818  # the client is gone
    """Raised where the client leaves before its request is complete."""


class Application:
    """The application that a server such as uvicorn calls."""

    def __init__(
        self, app: App, *, max_body: int = MAX_BODY, body_seconds: float = BODY_SECONDS
    ) -> None:
        """Serve `app`; bodies above `max_body` bytes or `body_seconds` seconds are rejected."""
        self.app = app
        self._max_body = max_body
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to one request."""
        if scope["type"] != "http":
            await _reject(scope, receive, send)
            return
        try:
            request = await self._request(scope, receive)
        except _Gone:
            return
        known = scope.get("extensions", {}).get(RESPONSE, {}).get("response")
        response = known or self.respond(request, scope["headers"])
        if response.delay:
            await asyncio.sleep(response.delay)
        await _send(response, request, scope, send)

    def respond(self, request: HttpRequest, headers: Sequence[tuple[bytes, bytes]]) -> HttpResponse:
        """Return the response to a request with these headers, some of which may be repeated."""
        if len(request.headers) < len(headers) and _has_hosts(headers):
            # A proxy may have used another than this server would.
            return plain(400, "the request has several Host headers")
        return self.app.respond(request)

    async def _request(self, scope: Scope, receive: Receive) -> HttpRequest:
        headers = dict(scope["headers"])
        body, unread = await self._body(headers.get(b"content-length"), receive)
        raw = scope.get("raw_path") or scope["path"].encode()
        return HttpRequest(
            scope["method"],
            raw,
            scope.get("query_string", b""),
            headers,
            body,
            unread,
            scope.get("scheme", "http"),
        )

    async def _body(
        self, length: bytes | None, receive: Receive
    ) -> tuple[bytes, Literal["", "too-large", "too-slow"]]:
        if length is not None and length.isdigit() and int(length[:20]) > self._max_body:
            return b"", "too-large"
        try:
            async with asyncio.timeout(self._body_seconds):
                return await self._chunks(receive)
        except TimeoutError:
            return b"", "too-slow"

    async def _chunks(self, receive: Receive) -> tuple[bytes, Literal["", "too-large"]]:
        chunks: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise _Gone
            chunk = message.get("body", b"")
            size += len(chunk)
            if size > self._max_body:
                return b"", "too-large"
            chunks.append(chunk)
            if not message.get("more_body"):
                return chunks[0] if len(chunks) == 1 else b"".join(chunks), ""


def _has_hosts(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    return sum(name == b"host" for name, _ in headers) > 1


async def _send(response: HttpResponse, request: HttpRequest, scope: Scope, send: Send) -> None:
    if response.loss == "reset":
        if RESET not in scope.get("extensions", {}):
            # Another server than this project's closes a response that it cannot complete.
            promised = [(b"content-length", b"1")]
            await send({"type": "http.response.start", "status": 502, "headers": promised})
        await _break_off(scope, RESET)
        return
    headers = response.wire_headers()
    if request.unread:
        # The rest of the body is not read, so the connection cannot be used again.
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    body = b"" if request.method == "HEAD" or response.status in BODILESS else response.body
    if response.loss == "truncated" and body:
        half = body[: len(body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await _break_off(scope, CLOSE)
        return
    if response.dribble and body:
        await _dribble(response, send)
        return
    await send({"type": "http.response.body", "body": body})


async def _dribble(response: HttpResponse, send: Send) -> None:
    pieces = response.pieces()
    for piece in pieces:
        await asyncio.sleep(response.dribble / len(pieces))
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def _break_off(scope: Scope, how: str) -> None:
    connection = scope.get("extensions", {}).get(how)
    if connection is None:
        raise ConnectionResetError("an armed fault breaks the connection off")
    connection["call"]()
    # The server learns of the loss in the next turns of the loop, and then expects no response.
    for _ in range(TURNS):
        await asyncio.sleep(0)


async def _reject(scope: Scope, receive: Receive, send: Send) -> None:
    """Acknowledge a server's start and stop; reject web sockets."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1000})
        return
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
