"""The recording proxy on a port of the loopback interface."""

from __future__ import annotations

import ipaddress
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import uvicorn

from .recording_proxy import Observe, application

_STOP_SECONDS = 3


def serve_proxy(
    upstream: str, host: str, port: int, observe: Observe, on_ready: Callable[[str], None]
) -> None:
    """Pass requests on to `upstream` until a signal.

    Args:
        upstream: The address of the API.
        host: Where to listen; a name or address of the loopback interface.
        port: The port; 0 takes a free one.
        observe: Called with each exchange.
        on_ready: Called with the proxy's address once connections are accepted.

    Raises:
        ValueError: `upstream` is not an HTTP address, or `host` is not of the loopback interface.
        OSError: The port is not available.
    """
    target = urlsplit(upstream)
    if target.scheme not in ("http", "https") or not target.hostname:
        raise ValueError("the address of the API begins with https:// or http://, and has a host")
    if target.username or target.query or target.fragment:
        raise ValueError("the address of the API has no user, query or fragment")
    if not is_loopback(host):
        raise ValueError(f"the proxy listens on the loopback only, not on {host}; use 127.0.0.1")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family, backlog=2048) as sock:
        name = f"[{host}]" if ":" in host else host
        server = uvicorn.Server(_config(upstream, observe))
        with _quiet_signals(server):
            on_ready(f"http://{name}:{sock.getsockname()[1]}")
            server.run(sockets=[sock])


def is_loopback(host: str) -> bool:
    """Return whether a name or address is that of the loopback interface."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _config(upstream: str, observe: Observe) -> uvicorn.Config:
    return uvicorn.Config(
        application(upstream, observe),
        ws="none",
        lifespan="on",
        access_log=False,
        log_level="error",
        proxy_headers=False,
        # Those of the upstream are passed on.
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_STOP_SECONDS,
    )


@contextmanager
def _quiet_signals(server: uvicorn.Server) -> Iterator[None]:
    """Stop on a signal that arrives before the start, and ignore the one raised after the end."""

    def stop(*_: object) -> None:
        server.should_exit = True

    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
