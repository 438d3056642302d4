"""The mocks as a server on a port.

A port that is taken is one clear error, Ctrl-C and SIGTERM shut the server down cleanly, and a
client that is too slow with its request is disconnected. The application is in `asgi_application`.
"""

from __future__ import annotations

import contextlib
import gc
import re
import signal
import socket
import struct
import threading
from asyncio import AbstractEventLoop, BaseTransport, TimerHandle
from collections.abc import Callable, Generator, Iterator
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .asgi_application import CLOSE, RESET, Application
from .certificates import Certificate

HEAD_SECONDS = 10.0
MAX_HEAD = 64 * 1024
LONGEST_IDLE = 2 * MAX_HEAD
"""The limit of what is neither a head nor a body: trailers and extensions of chunks."""
STOP_SECONDS = 3
LONG = 64 * 1024
"""Longer data is sent directly, to avoid a copy."""

_UPGRADE = re.compile(rb"\nupgrade:", re.IGNORECASE)


class Joined:
    """A transport that joins all writes in one turn of the loop.

    uvicorn writes the head of a response and its body separately: two system calls and two packets,
    which are a large part of the time of a small response.
    """

    def __init__(self, transport: BaseTransport, loop: AbstractEventLoop) -> None:
        self._transport: Any = transport
        self._loop = loop
        self._held: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Send in this turn of the loop, or a long part now."""
        if len(data) > LONG:
            self.flush()
            self._transport.write(data)
            return
        if not self._held:
            self._loop.call_soon(self.flush)
        self._held.append(data)

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
    | {
        "on_headers_complete",
        "on_header",
        "on_body",
        "on_message_complete",
        "loop",
        "transport",
        "scope",
        "cycle",
        "pipeline",
    }
    | {"cycle.more_body", "cycle.response_complete", "cycle.keep_alive"}
)
"""The attributes of uvicorn's protocol that `Connection` uses, which no release promises to keep.

pyproject.toml allows the releases that have them.
"""


class Connection(HttpToolsProtocol):
    """A connection whose request heads are limited in size and time, and that can be broken off."""

    _patience: TimerHandle | None = None
    _head_bytes = 0
    _idle_bytes = 0

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
        if self._patience is not None:
            self._head_bytes += len(data)
            data = _without_upgrade(data)
        self._idle_bytes += len(data)
        super().data_received(data)
        if (self._patience and self._head_bytes > MAX_HEAD) or self._idle_bytes > LONGEST_IDLE:
            self.transport.abort()

    def on_body(self, body: bytes) -> None:
        """Read a part of the body; what is not, such as trailers, is limited in size."""
        self._idle_bytes = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Start counting for the next request."""
        self._idle_bytes = 0
        super().on_message_complete()

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
        """Start the timeout of the rest of a request head."""
        super().on_message_begin()
        self.scope["extensions"] = {
            RESET: {"call": self._reset},
            CLOSE: {"call": self.transport.close},
        }
        self._wait()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Read a header of the head; trailers after the body are ignored."""
        if self._patience is not None:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Stop the timeout: from here on the application has its own."""
        self._end_wait()
        super().on_headers_complete()

    def _wait(self) -> None:
        if self._patience is None:
            self._head_bytes = 0
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


def _without_upgrade(data: bytes) -> bytes:
    """Rename the header by which a client offers another protocol, as a server may ignore it.

    The parser would take what follows for that protocol: Java's client offers HTTP/2 by default.
    """
    if b"pgrade" not in data:
        return data
    head, gap, rest = data.partition(b"\r\n\r\n")
    return _UPGRADE.sub(b"\nX-Upgrade:", head) + gap + rest


class MockServer(uvicorn.Server):
    """A server that shuts down cleanly on a signal, instead of raising the signal again.

    `ready` is called once connections are accepted and signals are handled.
    """

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None] = lambda: None) -> None:
        super().__init__(config)
        self._ready = ready
        self.failure: Exception | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then call `ready`."""
        await super().startup(sockets)
        try:
            self._ready()
        except Exception as error:  # noqa: BLE001  # it is raised again once the server has ended
            self.failure = error
            self.should_exit = True

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Stop on SIGINT and SIGTERM while the server runs; at once on a second signal."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        wanted = (signal.SIGINT, signal.SIGTERM)
        before = {each: signal.signal(each, self._stop) for each in wanted}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _stop(self, *_: object) -> None:
        self.force_exit = self.should_exit
        self.should_exit = True


def server(
    app: Application,
    ready: Callable[[], None] = lambda: None,
    certificate: Certificate | None = None,
) -> MockServer:
    """Return a server for the application; run it with `run(sockets=[...])`."""
    config: dict[str, Any] = {
        "http": Connection,
        "ws": "none",
        "lifespan": "off",
        "access_log": False,
        "log_level": "error",
        "proxy_headers": False,
        "server_header": False,
        "timeout_graceful_shutdown": STOP_SECONDS,
    }
    if certificate:
        config |= {"ssl_certfile": certificate.chain, "ssl_keyfile": certificate.key}
    return MockServer(uvicorn.Config(app, **config), ready)


def listen(host: str, port: int) -> socket.socket:
    """Bind the address; port 0 takes a free one. Raises `OSError` where it is not available."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(2048)
    except BaseException:
        sock.close()
        raise
    sock.setblocking(False)
    return sock


@contextlib.contextmanager
def _rare_collections() -> Iterator[None]:
    """Collect garbage less often, because a mock keeps many small objects."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def run(
    app: Application,
    host: str,
    port: int,
    on_ready: Callable[[str], None] = lambda _url: None,
    certificate: Certificate | None = None,
) -> None:
    """Serve until a signal; `on_ready` is called with the address once connections are accepted.

    Raises `OSError` where the address is not available, and whatever `on_ready` raises.
    """
    with listen(host, port) as sock:
        name = f"[{host}]" if ":" in host else host
        url = f"http{'s' if certificate else ''}://{name}:{sock.getsockname()[1]}"
        running = server(app, lambda: on_ready(url), certificate)
        with _rare_collections():
            running.run(sockets=[sock])
    if running.failure:
        raise running.failure
