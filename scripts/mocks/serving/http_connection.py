"""The connections of a server on a port.

A request that arrives in one piece is responded to at once, without a task of its own; the others
go the way of uvicorn and of `asgi_application`. A client that is too slow with its request head, or
sends too much besides a body, is disconnected.
"""

from __future__ import annotations

import logging
import re
import socket
import struct
from asyncio import AbstractEventLoop, BaseTransport, TimerHandle
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from ..http_messages import BODILESS, HttpRequest, HttpResponse, plain
from .asgi_application import CLOSE, RESET, RESPONSE, Application

HEAD_SECONDS = 10.0
MAX_HEAD = 64 * 1024
LONGEST_IDLE = 2 * MAX_HEAD
"""The limit of what is neither a head nor a body: trailers and extensions of chunks."""
LONG = 64 * 1024
"""Longer data is sent directly, to avoid a copy."""

_UPGRADE = re.compile(rb"\nupgrade:", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_LOG = logging.getLogger(__name__)


class Joined:
    """A transport that joins all writes in one turn of the loop.

    uvicorn writes the head of a response and its body separately: two system calls and two packets,
    which are a large part of the time of a small response.
    """

    def __init__(self, transport: BaseTransport, loop: AbstractEventLoop) -> None:
        self._transport: Any = transport
        self._loop = loop
        self._held: list[bytes] = []
        self.is_closing = self._transport.is_closing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Send in this turn of the loop, or a long part now."""
        if len(data) > LONG:
            self.send(data)
            return
        if not self._held:
            self._loop.call_soon(self.flush)
        self._held.append(data)

    def send(self, data: bytes) -> None:
        """Send all held data, then this, now."""
        self.flush()
        self._transport.write(data)

    def close(self) -> None:
        """Send all held data, then close."""
        self.flush()
        self._transport.close()

    def flush(self) -> None:
        """Send all held data, unless the connection is closing."""
        held, self._held = self._held, []
        if held and not self._transport.is_closing():
            self._transport.write(b"".join(held))


INTERNALS = frozenset(
    {"connection_made", "connection_lost", "data_received", "eof_received", "on_message_begin"}
    | {"on_headers_complete", "on_header", "on_body", "on_message_complete"}
    | {"on_response_complete", "app", "loop", "transport", "flow", "parser", "server_state"}
    | {"scope", "scheme", "url", "headers", "expect_100_continue", "cycle", "pipeline"}
    | {"cycle.more_body", "cycle.response_complete", "cycle.keep_alive"}
)
"""The attributes of uvicorn's protocol that `Connection` uses, which no release promises to keep.

pyproject.toml allows the releases that have them.
"""


class Connection(HttpToolsProtocol):
    """A connection whose request heads are limited in size and time, and that can be broken off."""

    _patience: TimerHandle | None = None
    _is_in_head = True
    _head_bytes = 0
    _idle_bytes = 0
    _is_prompt = False
    """Whether the next request may be responded to at once: one in each piece of data."""
    _held: list[bytes] | None = None
    """The body so far of a request that may be."""

    def connection_made(self, transport: BaseTransport) -> None:
        """Start the timeout of the first request."""
        super().connection_made(Joined(transport, self.loop))  # type: ignore[arg-type]
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the timeout."""
        self._end_wait()
        # Pipelined requests without a response and this connection refer to each other.
        self.pipeline.clear()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read what the client sends, unless its request head grows too long."""
        if self._is_in_head:
            self._head_bytes += len(data)
            data = _without_upgrade(data)
        self._idle_bytes += len(data)
        self._is_prompt = isinstance(self.app, Application)
        super().data_received(data)
        if self._held is not None:
            self._hand_over(self._held)
        if self._is_in_head and self._patience is None:
            self._wait()
        is_long = self._is_in_head and self._head_bytes > MAX_HEAD
        if is_long or self._idle_bytes > LONGEST_IDLE:
            self.transport.abort()

    def on_body(self, body: bytes) -> None:
        """Read a part of the body; what is not, such as trailers, is limited in size."""
        self._idle_bytes = 0
        if self._held is None:
            super().on_body(body)
        else:
            self._held.append(body)

    def on_message_complete(self) -> None:
        """Start counting for the next request."""
        self._idle_bytes = 0
        if self._held is None:
            super().on_message_complete()
        else:
            held, self._held = self._held, None
            self._respond(b"".join(held))

    def eof_received(self) -> bool:  # type: ignore[override]
        """Keep the connection until a client that has sent everything has its response."""
        # The loop closes its own transport, which does not have the held data.
        self.transport.flush()  # type: ignore[attr-defined]
        cycle: Any = self.cycle
        if cycle is None or cycle.more_body or cycle.response_complete:
            return False
        cycle.keep_alive = False
        return True

    def on_message_begin(self) -> None:
        """Start counting the bytes of a request head; its timeout starts if it is incomplete."""
        self.url, self.headers, self.expect_100_continue = b"", [], False
        if not self._is_in_head:
            self._is_in_head, self._head_bytes = True, 0

    def on_header(self, name: bytes, value: bytes) -> None:
        """Read a header of the head; trailers after the body are ignored."""
        if self._is_in_head:
            name = name.lower()
            if name == b"expect" and value.lower() == b"100-continue":
                self.expect_100_continue = True
            self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """Stop the timeout: from here on the application has its own."""
        self._is_in_head = False
        self._end_wait()
        cycle: Any = self.cycle
        is_idle = cycle is None or cycle.response_complete
        is_plain = self.url.startswith(b"/") and not self.expect_100_continue
        if self._is_prompt and is_idle and is_plain and not self.flow.write_paused:
            self._is_prompt, self._held = False, []
        else:
            self._start()

    def _start(self, response: HttpResponse | None = None) -> None:
        """Start a task for a request, which may have its response already."""
        read = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()  # makes the scope
        self.url, self.headers, self.expect_100_continue = read
        self.scope["headers"] = self.headers
        self.scope["extensions"] = {
            RESET: {"call": self._reset},
            CLOSE: {"call": self.transport.close},
            RESPONSE: {"response": response},
        }
        super().on_headers_complete()

    def _hand_over(self, held: list[bytes]) -> None:
        """Start a task for a request whose body has not arrived in one piece with its head."""
        self._held = None
        if not self.transport.is_closing():
            self._start()
            super().on_body(b"".join(held))

    def _respond(self, body: bytes) -> None:
        path, _, query = self.url.partition(b"?")
        method = self.parser.get_method().decode("ascii")
        headers, scheme = self.headers, self.scheme or "http"
        request = HttpRequest(method, path, query, dict(headers), body, "", scheme)
        try:
            response = self.app.respond(request, headers)
        except Exception as error:  # noqa: BLE001  # it must be visible to the tester
            _LOG.exception("a request failed")
            response = plain(500, f"error in the mock, {type(error).__name__}: {error}")
        if response.delay or response.dribble or response.loss or _is_odd(response):
            self._start(response)
            super().on_message_complete()
        else:
            self._write(response, has_body=method != "HEAD")

    def _write(self, response: HttpResponse, *, has_body: bool) -> None:
        is_kept = self.parser.get_http_version() != "1.0" and self.parser.should_keep_alive()
        parts = [STATUS_LINE[response.status]]
        for name, value in (*self.server_state.default_headers, *response.wire_headers()):
            parts += (name, b": ", value, b"\r\n")
        parts.append(b"\r\n" if is_kept else b"connection: close\r\n\r\n")
        if has_body and response.status not in BODILESS:
            parts.append(response.body)
        self.transport.send(b"".join(parts))  # type: ignore[attr-defined]
        if not is_kept:
            self.transport.close()
        self.on_response_complete()

    def _wait(self) -> None:
        self._patience = self.loop.call_later(HEAD_SECONDS, self.transport.abort)

    def _end_wait(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _reset(self) -> None:
        sock = self.transport.get_extra_info("socket")
        if sock is not None:
            # Without lingering the client receives a reset instead of an orderly end.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.transport.abort()


def _is_odd(response: HttpResponse) -> bool:
    """Return whether a header has control characters, for which the server has its own failure."""
    if response.headers and _CONTROL.search(b"".join(map(b"".join, response.headers))):
        return True
    return not response.media.isprintable()


def _without_upgrade(data: bytes) -> bytes:
    """Rename the header by which a client offers another protocol, as a server may ignore it.

    The parser would take what follows for that protocol: Java's client offers HTTP/2 by default.
    """
    if b"pgrade" not in data:
        return data
    head, gap, rest = data.partition(b"\r\n\r\n")
    return _UPGRADE.sub(b"\nX-Upgrade:", head) + gap + rest
