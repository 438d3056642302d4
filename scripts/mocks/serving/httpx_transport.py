"""The httpx transport to mocks in this process, with armed faults as httpx raises them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import httpx

from ..http_messages import BODILESS, HttpRequest, HttpResponse
from .app import App
from .asgi_application import MAX_BODY

ROOT = "photo_id_root"
"""The extension of a request that has the base URL under which it was intercepted."""


class Transport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport from a sync or an async httpx client to mocks in this process."""

    def __init__(self, app: App) -> None:
        """Send requests to `app`."""
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Respond to one request; raises httpx's errors for armed faults."""
        response = self._app.respond(_request(request, request.read()))
        wait, late = _wait(response, request)
        if wait:  # a pause of 0 gives the processor away
            time.sleep(wait)
        return _response(response, request, late=late)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Respond to one request; raises httpx's errors for armed faults."""
        response = self._app.respond(_request(request, await request.aread()))
        wait, late = _wait(response, request)
        await asyncio.sleep(wait)
        return _response(response, request, late=late)


def _request(request: httpx.Request, body: bytes) -> HttpRequest:
    path, _, query = request.url.raw_path.partition(b"?")
    too_large = len(body) > MAX_BODY
    return HttpRequest(
        method=request.method,
        path=path,
        query=query,
        headers={name.lower(): value for name, value in request.headers.raw},
        scheme=request.url.scheme,
        root=request.extensions.get(ROOT, ""),
        body=b"" if too_large else body,
        unread="too-large" if too_large else "",
    )


def _wait(response: HttpResponse, request: httpx.Request) -> tuple[float, bool]:
    """Return the seconds to wait, and whether the client times out before the delay ends."""
    limit = request.extensions.get("timeout", {}).get("read")
    if limit is not None and limit < response.delay:
        return limit, True
    return response.delay, False


def _response(response: HttpResponse, request: httpx.Request, *, late: bool) -> httpx.Response:
    if late:
        raise httpx.ReadTimeout("an armed fault delays the response", request=request)
    if response.loss == "reset":
        raise httpx.ReadError("an armed fault resets the connection", request=request)
    is_bodiless = request.method == "HEAD" or response.status in BODILESS
    body = b"" if is_bodiless else response.body
    if response.loss == "truncated" and body:
        stream = _CutOff(body[: len(body) // 2], request)
        return httpx.Response(response.status, headers=response.wire_headers(), stream=stream)
    if response.dribble and body:
        slow = _Dribble(response, request)
        return httpx.Response(response.status, headers=response.wire_headers(), stream=slow)
    return httpx.Response(
        response.status, headers=response.wire_headers(), stream=httpx.ByteStream(body)
    )


class _CutOff(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that ends too early."""

    def __init__(self, half: bytes, request: httpx.Request) -> None:
        self._half = half
        self._error = httpx.RemoteProtocolError(
            "an armed fault closes the connection before the end of the body", request=request
        )

    def __iter__(self) -> Iterator[bytes]:
        yield self._half
        raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._half
        raise self._error


class _Dribble(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is sent piece by piece."""

    def __init__(self, response: HttpResponse, request: httpx.Request) -> None:
        self._pieces = response.pieces()
        self._pause = response.dribble / len(self._pieces)
        self._request = request
        limit = request.extensions.get("timeout", {}).get("read")
        self._is_late = limit is not None and limit < self._pause
        self._pause = limit if self._is_late else self._pause

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            time.sleep(self._pause)
            yield self._in_time(piece)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            await asyncio.sleep(self._pause)
            yield self._in_time(piece)

    def _in_time(self, piece: bytes) -> bytes:
        if self._is_late:
            raise httpx.ReadTimeout("an armed fault sends the body slowly", request=self._request)
        return piece
