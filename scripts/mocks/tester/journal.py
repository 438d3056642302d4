"""The journal of requests and responses, without secrets and photos.

Values that the spec marks as sensitive are masked. A property that the spec does not describe is
shown by its name alone, because its value may be sensitive.
"""

from __future__ import annotations

import itertools
import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from ..compile.masks import Mask
from ..http_messages import HttpRequest

LENGTH = 1000
LONGEST = 200
SHORT = 16 * 1024
MOST = 500
_UNKNOWN = "not in the spec"
_NAME = re.compile(r"[\w $.-]{1,60}")


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One request and its response.

    Attributes:
        number: Counted from 1 since the last reset.
        vendor: The vendor's id.
        method: In capitals.
        path: The path template, or the path as sent where none matched.
        status: The response's.
        operation: The id of the action or operation; empty where no path matched.
        parameters: By place and name, masked.
        body: Masked; None without a body or where it cannot be read.
        reason: Why it was rejected, or an empty string.
        fault: Whether an armed fault was applied.
    """

    number: int
    vendor: str
    method: str
    path: str
    status: int
    operation: str
    parameters: Mapping[str, Any]
    body: Any
    reason: str
    fault: bool


@dataclass(frozen=True, slots=True)
class KeptBody:
    """A request's body for the journal; a short one is kept as sent and masked when it is read."""

    data: bytes
    content_type: str
    decode: Callable[[bytes, str], Any]
    mask: Mask

    @classmethod
    def of(cls, request: HttpRequest, decode: Callable[[bytes, str], Any], mask: Mask) -> Any:
        """Keep a short body, or mask a long one at once, so that photos do not pile up."""
        kept = cls(request.body, request.header(b"content-type"), decode, mask)
        return kept if len(request.body) <= SHORT else kept.shown()

    def shown(self) -> Any:
        """Return the masked body; None for one that cannot be read."""
        try:
            return masked(self.decode(self.data, self.content_type), self.mask)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Note:
    """An entry as it is recorded; it becomes a `JournalEntry` when the journal is read."""

    vendor: str
    method: str
    path: str
    status: int
    operation: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    body: Any = None
    reason: str = ""
    fault: bool = False

    def entry(self, number: int) -> JournalEntry:
        """Return the entry with that number."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        body = self.body.shown() if isinstance(self.body, KeptBody) else self.body
        return JournalEntry(number=number, **{**values, "body": body})


class Journal:
    """The last `LENGTH` entries."""

    def __init__(self) -> None:
        self._notes: deque[Note] = deque(maxlen=LENGTH)
        self._count = 0

    def add(self, note: Note) -> None:
        """Add an entry; the oldest is dropped when there are too many."""
        self._count += 1
        self._notes.append(note)

    def clear(self) -> None:
        """Remove all entries and count from 1 again."""
        self._notes.clear()
        self._count = 0

    @property
    def entries(self) -> Sequence[JournalEntry]:
        """Return the entries, the oldest first."""
        first = self._count - len(self._notes) + 1
        return tuple(note.entry(number) for number, note in enumerate(self._notes, first))

    def as_data(self, vendor: str = "") -> list[dict[str, Any]]:
        """Return the entries of one vendor or of all as JSON data."""
        return [asdict(each) for each in self.entries if vendor in ("", each.vendor)]


def masked(value: Any, mask: Mask) -> Any:
    """Return a value with its hidden parts masked and long texts shortened."""
    return _Masker().value(value, mask)


class _Masker:
    """Copier of at most `MOST` values, so that no body can fill the memory."""

    def __init__(self) -> None:
        self._left = MOST

    def value(self, value: Any, mask: Mask) -> Any:
        if isinstance(mask, str):
            return f"({mask})"
        self._left -= 1
        if self._left < 0:
            return "..."
        known = mask if isinstance(mask, Mapping) else {}
        if isinstance(value, dict):
            others = known.get("*", _UNKNOWN)
            shown = itertools.islice(value.items(), self._left)
            return {_name(k, known): self.value(v, known.get(k, others)) for k, v in shown}
        if isinstance(value, list):
            items = known.get("[]", _UNKNOWN if known else None)
            return [self.value(each, items) for each in value[: self._left]]
        if isinstance(value, str):
            # A text where the spec has an object or a list may be anything.
            return f"({_UNKNOWN})" if known else _shortened(value)
        return value


def _name(name: object, known: Mapping[str, Any]) -> str:
    """Return a property's name; an unusual one that is not in the spec may be a body."""
    text = str(name)
    return text if text in known or _NAME.fullmatch(text) else f"({len(text)} characters)"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} characters)"
