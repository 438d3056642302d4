"""The load on one server: as many requests as it responds to, over persistent connections.

Requests are built beforehand and responses only counted, so that the server is the bottleneck.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from typing import cast

import uvloop


def per_second(port: int, requests: Sequence[bytes], connections: int) -> float:
    """Send each request once over several connections; return the responses per second.

    Raises:
        RuntimeError: The status of a response is not 200 or 201.
    """
    return uvloop.run(_per_second(port, requests, connections))


async def _per_second(port: int, requests: Sequence[bytes], connections: int) -> float:
    loop = asyncio.get_running_loop()
    protocols = [_Connection(iter(requests[start::connections])) for start in range(connections)]
    started = time.perf_counter()
    for each in protocols:
        await loop.create_connection(lambda each=each: each, "127.0.0.1", port)  # type: ignore[misc]
    await asyncio.gather(*(each.done for each in protocols))
    return len(requests) / (time.perf_counter() - started)


class _Connection(asyncio.Protocol):
    """A connection that sends the next request when the last response is complete."""

    def __init__(self, requests: Iterator[bytes]) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._requests = requests
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports can write, but their type does not include it.
        self._transport = cast("asyncio.WriteTransport", transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        self._received += data
        end = self._received.find(b"\r\n\r\n") + 4
        if end < 4 or len(self._received) < end + _length(self._received[:end]):
            return
        if not self._received.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")):
            self._fail(self._received[:40].decode(errors="replace"))
            return
        self._received = b""
        self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        self._fail(f"the connection was closed ({exc})")

    def _send(self) -> None:
        request = next(self._requests, None)
        if request is not None:
            self._transport.write(request)
        elif not self.done.done():
            self.done.set_result(None)
            self._transport.close()

    def _fail(self, reason: str) -> None:
        if not self.done.done():
            self.done.set_exception(RuntimeError(f"a request failed: {reason}"))
            self._transport.close()


def _length(head: bytes) -> int:
    lower = head.lower()
    start = lower.index(b"content-length:") + len(b"content-length:")
    return int(lower[start : lower.index(b"\r", start)])


def post(path: str, headers: Sequence[tuple[str, str]], body: bytes) -> bytes:
    """Return the bytes of a POST request with JSON."""
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"]
    lines += [f"{name}: {value}" for name, value in headers]
    lines += [f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body
