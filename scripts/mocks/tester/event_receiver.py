"""A receiver of events for tests: an HTTP server of the standard library on this machine."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 16 * 1024 * 1024
SECONDS = 5.0


@dataclass(frozen=True)
class ReceivedEvent:
    """A request with an event: `headers` and `body` are what the client's `events.parse` takes."""

    method: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


class EventReceiver:
    """A service that takes events.

    Attributes:
        url: Its address; every path below it receives events.
        requests: The requests, the oldest first.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._changed = threading.Condition()
        self._requests: list[ReceivedEvent] = []
        self._statuses: list[int] = []

    @property
    def requests(self) -> Sequence[ReceivedEvent]:
        """Return the requests, the oldest first."""
        with self._changed:
            return list(self._requests)

    def reject(self, *statuses: int) -> None:
        """Respond to the next requests with these statuses; all others get a 204."""
        with self._changed:
            self._statuses += statuses

    def wait(self, count: int = 1, *, seconds: float = SECONDS) -> Sequence[ReceivedEvent]:
        """Return the requests once there are so many; raises `AssertionError` after some time."""
        ends = time.monotonic() + seconds
        with self._changed:
            while len(self._requests) < count:
                left = ends - time.monotonic()
                if left <= 0:
                    got = len(self._requests)
                    raise AssertionError(f"{got} events arrived in {seconds} s, expected {count}")
                self._changed.wait(left)
            return list(self._requests)

    def take(self, request: ReceivedEvent) -> int:
        """Keep a request and return the status of its response."""
        with self._changed:
            self._requests.append(request)
            self._changed.notify_all()
            return self._statuses.pop(0) if self._statuses else 204


@contextlib.contextmanager
def receiving() -> Iterator[EventReceiver]:
    """Serve a receiver on a free port of this machine for a `with` block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self._receive()

        def do_PUT(self) -> None:
            self._receive()

        def _receive(self) -> None:
            length = min(int(self.headers.get("content-length", "0")), MAX_BODY)
            body = self.rfile.read(length)
            sent = ReceivedEvent(self.command, self.path, dict(self.headers.items()), body)
            self.send_response(receiver.take(sent))
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name there
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver = EventReceiver(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
