"""A server in a thread, for tests of programs that need an address."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

from .asgi_application import Application
from .certificates import Certificate
from .server import listen, server


@contextlib.contextmanager
def running(application: Application, certificate: Certificate | None = None) -> Iterator[str]:
    """Serve on a free port of the loopback for a `with` block; yield the address.

    Args:
        application: What to serve.
        certificate: The certificate of TLS, or None for plain HTTP.
    """
    with listen("127.0.0.1", 0) as sock:
        ready = threading.Event()
        served = server(application, ready.set, certificate)
        thread = threading.Thread(target=served.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        ready.wait()
        try:
            scheme = "https" if certificate else "http"
            yield f"{scheme}://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            served.should_exit = True
            thread.join()
