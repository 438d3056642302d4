"""Requests of aiohttp to documented addresses, caught where it would open a connection.

The connection leads to the mock instead: aiohttp writes its request and reads its response as on a
socket, so its redirects, time limits and errors are its own.
"""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable
from typing import Any
from unittest import mock as patching

import httptools
import httpx

from ..http_messages import BODILESS

Found = Callable[[httpx.Request], tuple[Any, httpx.Request] | None]
"""Returns the mock of a request and the request as it is sent there; None for this machine."""


def aiohttp_patch(found: Found) -> Any:
    """Return a patch of aiohttp's connector; raises `ModuleNotFoundError` without aiohttp."""
    aiohttp = importlib.import_module("aiohttp")
    handler = importlib.import_module("aiohttp.client_proto").ResponseHandler
    original = aiohttp.TCPConnector._create_connection  # noqa: SLF001  # nothing else is patched

    async def create(self: Any, request: Any, *options: Any) -> Any:
        try:
            is_for_mock = found(httpx.Request(request.method, str(request.url)))
        except httpx.ConnectError as error:
            raise aiohttp.ClientConnectionError(str(error)) from None
        if not is_for_mock:
            return await original(self, request, *options)
        protocol = handler(asyncio.get_running_loop())
        # The pool of the session would keep the connection longer than the mock intercepts.
        protocol.force_close()
        protocol.connection_made(_MockConnection(protocol, request.url, found))
        return protocol

    return patching.patch.object(aiohttp.TCPConnector, "_create_connection", create)


class _MockConnection(asyncio.Transport):
    """A connection of aiohttp to a mock, for one request."""

    def __init__(self, protocol: Any, url: Any, found: Found) -> None:
        super().__init__()
        self._protocol = protocol
        self._origin = f"{url.scheme}://{url.raw_authority}"
        self._found = found
        self._parser = httptools.HttpRequestParser(self)
        self._target = b""
        self._headers: list[tuple[bytes, bytes]] = []
        self._body = bytearray()
        self._task: asyncio.Task[None] | None = None
        self._is_closing = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Read what aiohttp sends."""
        self._parser.feed_data(bytes(data))

    def on_url(self, url: bytes) -> None:
        self._target += url

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"expect":
            self._protocol.data_received(b"HTTP/1.1 100 Continue\r\n\r\n")
        self._headers.append((name, value))

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        request = httpx.Request(
            self._parser.get_method().decode(),
            self._origin + self._target.decode(),
            headers=self._headers,
            content=bytes(self._body),
        )
        self._task = asyncio.get_running_loop().create_task(self._respond(request))

    async def _respond(self, request: httpx.Request) -> None:
        lost: Exception | None = None
        try:
            mock, caught = self._found(request) or (None, request)
            assert mock is not None, "the connection is made for this mock"
            response = await mock.transport.handle_async_request(caught)
            self._receive(_head(response))
            if request.method != "HEAD" and response.status_code not in BODILESS:
                async for piece in response.stream:
                    self._receive(piece)
        except httpx.TransportError as error:
            is_cut = isinstance(error, httpx.RemoteProtocolError)
            lost = None if is_cut else ConnectionResetError(str(error))
        self._lose(lost)

    def _receive(self, data: bytes) -> None:
        if not self._is_closing:
            self._protocol.data_received(data)

    def _lose(self, error: Exception | None) -> None:
        if not self._is_closing:
            self._is_closing = True
            self._protocol.connection_lost(error)

    def close(self) -> None:
        """Close the connection, as aiohttp does once it has the response or gives up."""
        if self._task and self._task is not asyncio.current_task():
            self._task.cancel()
        asyncio.get_running_loop().call_soon(self._lose, None)

    def abort(self) -> None:
        """Close the connection."""
        self.close()

    def is_closing(self) -> bool:
        """Return whether the connection is closed."""
        return self._is_closing

    def pause_reading(self) -> None:
        """Do nothing: a response is in memory already."""

    def resume_reading(self) -> None:
        """Do nothing, as above."""

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """Return the default, as without a socket."""
        del name
        return default


def _head(response: httpx.Response) -> bytes:
    lines = [b"HTTP/1.1 %d %b" % (response.status_code, response.reason_phrase.encode())]
    lines += [b"%b: %b" % each for each in response.headers.raw]
    return b"\r\n".join([*lines, b"", b""])
