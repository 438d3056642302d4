"""The mocks as a server on a port.

A port that is taken is one clear error, and Ctrl-C and SIGTERM shut the server down cleanly. The
connections are in `http_connection`, the application is in `asgi_application`.
"""

from __future__ import annotations

import contextlib
import gc
import signal
import socket
import threading
from collections.abc import Callable, Generator, Iterator
from typing import Any

import uvicorn

from .asgi_application import Application
from .certificates import Certificate
from .http_connection import Connection

STOP_SECONDS = 3


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
