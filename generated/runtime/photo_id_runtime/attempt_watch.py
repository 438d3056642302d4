"""The deadline of a call and its name in logs, while the HTTP library carries it out.

The HTTP library logs addresses and response headers, in which secrets may be. The filter here is on
its loggers, and changes only what is logged within a call of ours.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any

from .types import record

_STEP = 64 * 1024
_LOGGERS = (
    "httpx",
    *(f"httpcore.{name}" for name in ("connection", "http11", "http2", "proxy", "socks")),
    "hpack.hpack",
    "hpack.table",
)


class DeadlineError(TimeoutError):
    """Raised where the deadline of a call has passed."""


@record
class AttemptWatch:
    """One attempt of a call.

    Attributes:
        shown: What a log line shows in the place of its address.
        ends_at: The moment, on the monotonic clock, at which it is given up.
        operation: The operationId.
    """

    shown: str
    ends_at: float
    operation: str

    def left(self, limit: float | None = None) -> float:
        """Return the seconds left, at most the limit; raise DeadlineError."""
        seconds = self.ends_at - time.monotonic()
        if seconds <= 0:
            raise DeadlineError("the deadline of the call has passed")
        return seconds if limit is None else min(limit, seconds)


watched: ContextVar[AttemptWatch | None] = ContextVar("watched", default=None)
"""The attempt that the running code is part of."""


class _Redacting(logging.Filter):
    """Takes addresses and headers out of the HTTP library's records of our calls."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change a record of ours; let all others pass as they are."""
        if (watch := watched.get()) is None:
            return True
        if record.name == "httpx" and isinstance(record.args, tuple) and len(record.args) > 1:
            record.args = (record.args[0], watch.shown, *record.args[2:])
        else:
            record.msg, record.args = f"{str(record.msg).split(' ', 1)[0]} ({watch.shown})", None
        return True


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_Redacting())


def bound_streams(event: str, info: Mapping[str, Any]) -> None:
    """Hold each read and write of a new connection to the deadline of the call that it serves.

    The HTTP library's own timeouts start anew with each byte that arrives.
    """
    if event.endswith(("connect_tcp.complete", "start_tls.complete")):
        stream = info["return_value"]
        stream.read = _bound_read(stream.read)
        stream.write = _bound_write(stream.write)
    elif event.endswith("send_request_headers.started"):
        info["request"].extensions.pop("trace", None)  # nothing that follows is of interest


def _bound_read(read: Callable[..., bytes]) -> Callable[..., bytes]:
    def bounded(max_bytes: int, timeout: float | None = None) -> bytes:
        watch = watched.get()
        return read(max_bytes, watch.left(timeout) if watch else timeout)

    return bounded


def _bound_write(write: Callable[..., None]) -> Callable[..., None]:
    def bounded(buffer: bytes, timeout: float | None = None) -> None:
        watch = watched.get()
        if len(buffer) <= _STEP:
            return write(buffer, watch.left(timeout) if watch else timeout)
        view = memoryview(buffer)
        for start in range(0, len(view), _STEP):
            write(view[start : start + _STEP], watch.left(timeout) if watch else timeout)
        return None

    return bounded
