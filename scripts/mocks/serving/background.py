"""A server in a thread, for tests of programs that need an address."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

from .asgi_application import Application
from .server import listen, server


@contextlib.contextmanager
def running(application: Application) -> Iterator[str]:
    """Serve on a free port of the loopback for a `with` block; yield the address."""
    with listen("127.0.0.1", 0) as sock:
        ready = threading.Event()
        served = server(application, ready.set)
        thread = threading.Thread(target=served.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        ready.wait()
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            served.should_exit = True
            thread.join()
