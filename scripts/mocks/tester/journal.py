"""The journal of requests and responses.

In a test it has everything; a served mock masks the values that the spec marks as sensitive, and
shows a property that the spec does not describe by its name alone. `masking` masks, `har` exports.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from ...spec.media import is_json
from ..compile.masks import Mask
from ..compile.pictures import Picture
from ..compile.text_decoding import Undecodable, read_json
from .masking import Finder, masked
from .notes import SHORT, Note
from .request_matching import RequestView

LENGTH = 1000
MOST_BYTES = 256 * 1024 * 1024
_SHOWN_HEADERS = frozenset(
    {b"accept", b"accept-encoding", b"content-length", b"content-type", b"host", b"user-agent"}
)


class JournalEntry:
    """One request and its response.

    Attributes:
        number: Counted from 1 since the last reset.
        vendor: The vendor's id.
        operation: The id of the action or operation; empty where no path matched.
        method: In capitals.
        path: The path template, or the path without arguments where none matched.
        status: The response's; 0 where the connection was reset instead.
        reason: Why the request was rejected, or an empty string.
        warnings: What the vendor may accept and is surely a mistake.
        faults: What armed faults did.
        ignored: What armed faults would have done, and why they did not.
        seconds: The time that the mock took, without the delays of faults.
    """

    def __init__(self, note: Note, *, is_masked: bool) -> None:
        self.number = note.number
        noted = note.operation
        self.vendor, self.operation, self.path = noted.vendor, noted.id, noted.path
        self.method, self.reason, self.seconds = note.request.method, note.reason, note.seconds
        self.status = 0 if note.response.loss == "reset" else note.response.status
        self.warnings, self.faults = tuple(note.warnings), tuple(note.faults)
        self.ignored = tuple(note.ignored)
        self.is_masked = is_masked
        self._note = note

    @property
    def time(self) -> datetime:
        """Return when the request was received."""
        return datetime.fromtimestamp(self._note.started, UTC)

    @property
    def url(self) -> str:
        """Return the URL as it was requested; masked, the path template below the vendor's."""
        request = self._note.request
        host = request.header(b"host") or "localhost"
        if self.is_masked:
            return f"http://{host}/{self.vendor}{self.path}"
        query = b"?" + request.query if request.query else b""
        return f"http://{host}{(request.path + query).decode('latin-1')}"

    @cached_property
    def parameters(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the decoded parameters by place and name."""
        note = self._note
        if not self.is_masked or not note.parameters:
            return note.parameters
        hidden: Mapping[str, Mapping[str, Any]] = masked(note.parameters, note.operation.masks)
        return hidden

    @cached_property
    def body(self) -> Any:
        """Return the decoded request body; None without a body or where it cannot be read."""
        note = self._note
        if note.kept or note.reader is None:
            return note.kept[0] if note.kept else None
        body = note.reader.read(note.request)
        return masked(body, note.reader.mask) if self.is_masked else body

    @cached_property
    def pictures(self) -> Mapping[str, Picture]:
        """Return the descriptions of the pictures in the request, by their place in the body."""
        note = self._note
        if note.kept or note.reader is None:
            return note.kept[1] if note.kept else {}
        return Finder(note.reader.mask).pictures(note.reader.read(note.request))

    @property
    def content(self) -> bytes:
        """Return the request body as sent; empty where it is masked or was too long to be kept."""
        return b"" if self.is_masked else self._note.request.body

    @property
    def request_headers(self) -> Mapping[str, str]:
        """Return the request's headers by lower-case name."""
        return self._headers(self._note.request.headers.items())

    @property
    def response_headers(self) -> Mapping[str, str]:
        """Return the response's headers by lower-case name."""
        found = self._headers(self._note.response.wire_headers())
        released = self._note.released
        return {**found, "content-length": str(released)} if released else found

    @property
    def response_content(self) -> bytes:
        """Return the response body as sent; empty where it is masked."""
        return b"" if self.is_masked else self._note.response.body

    @cached_property
    def response_body(self) -> Any:
        """Return the response body: JSON data, else a text; None where it is masked or empty."""
        data = self.response_content
        if not data:
            return None
        try:
            return read_json(data) if is_json(self._note.response.media) else data.decode()
        except (Undecodable, UnicodeDecodeError):
            return data.decode("latin-1")

    @property
    def view(self) -> RequestView:
        """Return the request as conditions see it."""
        return RequestView(self._note.request, self.parameters, self.body)

    def is_of(self, operation: str) -> bool:
        """Return whether it is a call of an operation or action."""
        return operation in (self.operation, self._note.operation.whole)

    def as_data(self) -> dict[str, Any]:
        """Return the entry as JSON data; the pictures' descriptions are in place of their bytes."""
        body = self.body if self.is_masked else Finder(self._mask).described(self.body)
        return {
            "number": self.number,
            "vendor": self.vendor,
            "operation": self.operation,
            "time": self.time.isoformat(),
            "seconds": round(self.seconds, 6),
            "method": self.method,
            "path": self.path,
            "url": self.url,
            "status": self.status,
            "request_headers": self.request_headers,
            "parameters": self.parameters,
            "body": body,
            "pictures": {name: each.as_data() for name, each in self.pictures.items()},
            "response_headers": self.response_headers,
            "response_body": self.response_body,
            "reason": self.reason,
            "warnings": self.warnings,
            "faults": self.faults,
            "ignored": self.ignored,
        }

    def __repr__(self) -> str:
        """Return what is safe to print: sensitive values are masked."""
        shown = JournalEntry(self._note, is_masked=True)
        call = f"{self.number}: {self.method} {self.path} {self.operation} -> {self.status}"
        reason = f", {self.reason}" if self.reason else ""
        return f"<{call}, {dict(shown.parameters)}, {shown.body!r}{reason}>"

    @property
    def _mask(self) -> Mask:
        return self._note.reader.mask if self._note.reader else None

    def _headers(self, items: Any) -> dict[str, str]:
        return {
            name.decode("latin-1"): value.decode("latin-1")
            if not self.is_masked or name in _SHOWN_HEADERS or name.startswith(b"x-mock-")
            else "(hidden)"
            for name, value in items
        }


class Journal:
    """The last `LENGTH` exchanges, with at most `MOST_BYTES` of long bodies.

    Attributes:
        is_masked: Whether sensitive values are masked.
        on_note: Called with every new exchange.
        dropped: How many of the oldest entries are gone.
    """

    def __init__(self, *, is_masked: bool = False) -> None:
        self.is_masked = is_masked
        self.on_note: Callable[[Note], None] | None = None
        self._notes: deque[Note] = deque(maxlen=LENGTH)
        self._long: deque[Note] = deque()
        self._bytes = self._count = 0
        self.dropped = 0

    def add(self, note: Note) -> None:
        """Add an exchange; the oldest is dropped when there are too many."""
        self._count += 1
        note.number = self._count
        if len(self._notes) == LENGTH:
            self._drop()
        self._notes.append(note)
        if len(note.request.body) > SHORT or len(note.response.body) > SHORT:
            self._add_long(note)
        if self.on_note:
            self.on_note(note)

    def _drop(self) -> None:
        self.dropped += 1
        if self._long and self._long[0] is self._notes[0]:
            self._bytes -= self._long.popleft().size

    def _add_long(self, note: Note) -> None:
        if self.is_masked:
            note.release()  # photos do not pile up
            return
        self._long.append(note)
        self._bytes += note.size
        while self._bytes > MOST_BYTES:
            oldest = self._long.popleft()
            self._bytes -= oldest.size
            oldest.release()

    def clear(self, vendor: str = "") -> None:
        """Remove the entries of one vendor, or all of them to count from 1 again."""
        kept = [each for each in self._notes if vendor not in ("", each.operation.vendor)]
        long = [each for each in self._long if vendor not in ("", each.operation.vendor)]
        self._notes.clear()
        self._notes.extend(kept)
        self._long.clear()
        self._long.extend(long)
        self._bytes = sum(each.size for each in long)
        if not vendor:
            self._count = self.dropped = 0

    @property
    def entries(self) -> Sequence[JournalEntry]:
        """Return the entries, the oldest first."""
        return self.of("", is_masked=self.is_masked)

    def of(self, vendor: str, *, is_masked: bool) -> Sequence[JournalEntry]:
        """Return the entries of one vendor, or all for an empty text."""
        notes = tuple(self._notes)  # other threads may add some
        return tuple(
            JournalEntry(note, is_masked=is_masked)
            for note in notes
            if vendor in ("", note.operation.vendor)
        )
