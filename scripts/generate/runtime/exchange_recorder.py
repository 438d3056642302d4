"""Recording a sample of a client's calls, without their values, for `observe`.

A call leaves its request and response in a bounded queue. A thread takes them out, replaces the
values and appends a line of JSON to a file of bounded size. What does not fit is counted and
dropped: recording neither delays a call for long nor makes it fail.
"""

from __future__ import annotations

import atexit
import json
import os
import random
import threading
import time
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import parse_qsl, urlsplit

from .address import is_loopback
from .connections import renew_after_fork
from .documented_values import closed_in, values_of
from .errors import UsageError
from .recorded_values import RecordedValues, loaded, media_type, of_bytes
from .request_body import ApiBody
from .types import is_object

if TYPE_CHECKING:
    from .api_operation import ApiCall
    from .http import Received
    from .outgoing_request import OutgoingRequest

RATE = 0.1
MAX_BYTES = 64 * 1024 * 1024
_MOST_WAITING = 64
_LONGEST_BODY = 1024 * 1024
"""Bytes of a body up to which it is kept until it is recorded."""
_MANY = _MOST_WAITING // 2
_GATHER = 0.1
"""Seconds in which calls gather: each time that the thread wakes up delays the calls of others."""
_IDLE = 5.0
_AT_EXIT = 2.0


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Taken:
    """A call that waits to be recorded; None replaces a body that is too long to be kept."""

    call: ApiCall
    url: str
    body: ApiBody | None
    received: Received
    content: bytes | None
    package: str
    at: float


class ExchangeRecorder:
    """Records a sample of the calls of one or more clients in a file.

    Args:
        path: The file, to which lines are appended; only its owner can read it.
        rate: The share of the calls that is recorded, from 0 to 1.
        max_bytes: The size of the file at which recording ends.

    Raises:
        UsageError: An argument is invalid.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, rate: float = RATE, max_bytes: int = MAX_BYTES
    ) -> None:
        if not 0 <= rate <= 1:
            raise UsageError("rate has to be a number from 0 to 1")
        if max_bytes < 1:
            raise UsageError("max_bytes has to be a whole number from 1")
        self._path = os.fspath(path)
        self._rate = rate
        self._max_bytes = max_bytes
        self.recorded: int = 0
        self.dropped: int = 0
        self.renew()
        renew_after_fork(self)
        atexit.register(self.flush, _AT_EXIT)

    def renew(self) -> None:
        """Begin anew in a forked process, without what waits in its parent."""
        self._waiting: deque[_Taken] = deque()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._is_writing = False
        self._is_hurried = False

    def take(
        self, call: ApiCall, outgoing: OutgoingRequest, received: Received, package: str
    ) -> None:
        """Take a call into the sample or leave it out; never raise, and never wait for a file."""
        if self._rate < 1 and random.random() >= self._rate:  # noqa: S311  # nothing secret
            return
        content = received.body if isinstance(received.body, bytes) else None
        taken = _Taken(
            call,
            outgoing.url,
            call.body if _is_kept(outgoing.body_length) else None,
            received,
            content if content is not None and _is_kept(len(content)) else None,
            package,
            time.time(),
        )
        with self._changed:
            if len(self._waiting) >= _MOST_WAITING:
                self.dropped += 1
                return
            self._waiting.append(taken)
            if self._thread is None:
                self._start()
            if len(self._waiting) in (1, _MANY):
                self._changed.notify_all()

    def _start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="exchange recorder", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:  # no thread can be started, for example while the program ends
            self._thread = None

    def _run(self) -> None:
        while batch := self._batch():
            lines: list[bytes] = []
            for taken in batch:
                try:
                    lines.append(json.dumps(_line(taken)).encode() + b"\n")
                except Exception:  # noqa: BLE001  # whatever it is, no call is to notice it
                    self.dropped += 1
            self._write(lines)
            with self._changed:
                self._is_writing = False
                self._changed.notify_all()

    def _batch(self) -> list[_Taken]:
        """Return what waits; nothing after some seconds without any, when the thread ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting, _IDLE)
            self._changed.wait_for(
                lambda: self._is_hurried or not 0 < len(self._waiting) < _MANY, _GATHER
            )
            batch = list(self._waiting)
            self._waiting.clear()
            self._is_writing = bool(batch)
            if not batch:
                self._thread = None
        return batch

    def _write(self, lines: list[bytes]) -> None:
        written = 0
        with suppress(OSError):
            descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with open(descriptor, "ab", buffering=0) as file:  # noqa: PTH123
                for line in lines:
                    written += self._append(file, line)
        self.recorded += written
        self.dropped += len(lines) - written

    def _append(self, file: BinaryIO, line: bytes) -> bool:
        """Append a line with one write, so that the lines of several programs do not mix."""
        fits = os.fstat(file.fileno()).st_size + len(line) <= self._max_bytes
        return fits and file.write(line) == len(line)

    def flush(self, seconds: float = _AT_EXIT) -> bool:
        """Wait until what was taken is in the file; return whether it is, within some seconds."""
        with self._changed:
            self._is_hurried = True
            self._changed.notify_all()
            done = self._changed.wait_for(
                lambda: self._thread is None or not (self._waiting or self._is_writing), seconds
            )
            self._is_hurried = False
            return done

    def __repr__(self) -> str:
        return f"ExchangeRecorder(recorded={self.recorded}, dropped={self.dropped})"


Observe = str | os.PathLike[str] | ExchangeRecorder


def recorder_of(observe: Observe) -> ExchangeRecorder:
    """Return the recorder of an option; raise UsageError for what is not a path or a recorder."""
    if isinstance(observe, ExchangeRecorder):
        return observe
    path: object
    try:
        path = os.fspath(observe)
    except TypeError:
        path = None
    if isinstance(path, str):  # and not the bytes of another kind of path
        return ExchangeRecorder(path)
    raise UsageError("observe has to be a path or an ExchangeRecorder")


def _is_kept(length: int | None) -> bool:
    """Return whether a body is recorded; one of unknown length cannot be read again."""
    return length is not None and length <= _LONGEST_BODY


def _line(taken: _Taken) -> Mapping[str, object]:
    """Return the record of a call."""
    call, received = taken.call, taken.received
    operation = call.operation
    in_body = {
        placed.name: {"$": "string"}
        for each in operation.credentials
        for placed in each
        if placed.where == "body"
    }
    closed = closed_in(taken.package, operation.method, operation.path)
    values = RecordedValues(values_of(taken.package), operation.sensitive, closed)
    is_known = operation.path.startswith("/") and " " not in operation.id
    path = operation.path if is_known else values.of_path(operation.path)
    return {
        "client": taken.package,
        "at": datetime.fromtimestamp(taken.at, UTC).isoformat(timespec="milliseconds"),
        "operation": operation.id if is_known else "",
        "method": operation.method,
        "host": _loopback_origin(taken.url),
        "path": path,
        "arguments": values.of_texts((name, str(each)) for name, each in call.path.items()),
        "query": values.of_texts(parse_qsl(urlsplit(taken.url).query, keep_blank_values=True)),
        "headers": values.of_texts(call.headers.items()),
        "request": _sent(taken.body, in_body, values),
        "status": received.status,
        "response": _received(taken, values),
    }


def _loopback_origin(url: str) -> str:
    """Return where a call was sent if that is this machine, as for a mock; else nothing."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if is_loopback(parts.hostname or "") else ""


def _sent(
    body: ApiBody | None, in_body: Mapping[str, object], values: RecordedValues
) -> Mapping[str, object] | None:
    if body is None:
        return None
    shown: object = values.of_json(body.data)
    if is_object(shown):
        # The properties of a form are texts, whatever their type.
        texts = body.data.items() if body.kind == "form" else ()
        read = {n: values.of_text(each, n) for n, each in texts if isinstance(each, str)}
        shown = {**shown, **{values.name(name): each for name, each in read.items()}, **in_body}
    return {
        "type": media_type(body.media_type or _MEDIA_TYPES.get(body.kind)),
        "body": shown,
    }


_MEDIA_TYPES = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "file": "application/octet-stream",
}


def _received(taken: _Taken, values: RecordedValues) -> Mapping[str, object]:
    headers = taken.received.headers
    described: dict[str, object] = {
        "type": media_type(headers.get("content-type")),
        "headers": values.of_texts(headers.items()),
    }
    if (content := taken.content) is not None:
        is_json, data = loaded(content)
        described["body"] = values.of_json(data) if is_json else dict(of_bytes(content))
    return described
