"""The reader of YAML and JSON files, which keeps what other readers drop.

One pass over the event stream returns the data, the line and column of every key and value, every
scalar as written, and duplicate keys, anchors, aliases and tags. Nothing recurses or expands, so no
file can exhaust time or stack.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import yaml

from ..finding import Finding
from .json_events import InvalidJson
from .json_events import events as json_events

Pointer = tuple[str | int, ...]
"""The keys of objects and indexes of arrays from the root to an element."""

_MIB = 1024 * 1024
# Validation takes about 70 MiB of memory for each MiB of a usual spec, so 16 MiB take about 1 GiB;
# a file of one-letter values only takes 230 for each. The largest published specs have 13 MiB.
MAX_SIZE = 16
MAX_DEPTH = 100

# Numbers of JSON and, since all readers agree on them, `.5`, `1.` and `+1` of YAML; not `017`.
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None, "": None}
# libyaml is ten times faster than PyYAML's own parser and accepts more: see `disagreement`.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unreadable(Exception):  # noqa: N818  # a property of the file; the error is the finding
    """Raised for a file that cannot be processed; `finding` has the reason and the place."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file; line and column count from 1."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True)
class Scalar:
    """A scalar as written: its text, whether it is a plain YAML scalar, whether it is a key."""

    pointer: Pointer
    mark: Mark
    text: str
    plain: bool
    is_key: bool


@dataclass(frozen=True)
class Oddity:
    """A YAML feature that readers drop: a `duplicate-key`, `anchor`, `alias` or `tag`."""

    pointer: Pointer
    mark: Mark
    kind: str
    text: str


@dataclass(frozen=True)
class Source:
    """The content of one YAML or JSON file.

    Attributes:
        path: The file, as the caller named it.
        text: Its whole text.
        data: Its content as plain JSON data.
        keys: The place of each property's key and of each array item.
        values: The place where each value starts.
        scalars: Every scalar in reading order.
        oddities: The features that readers drop, in reading order.
    """

    path: Path
    text: str = field(repr=False)
    data: dict[str, Any] = field(repr=False)
    keys: Mapping[Pointer, Mark] = field(repr=False)
    values: Mapping[Pointer, Mark] = field(repr=False)
    scalars: Sequence[Scalar] = field(repr=False)
    oddities: Sequence[Oddity] = field(repr=False)

    def mark(self, pointer: Pointer) -> Mark:
        """Return the place of an element, or of its nearest ancestor in the file."""
        for end in range(len(pointer), -1, -1):
            if mark := self.keys.get(pointer[:end]):
                return mark
        return START

    def pointer_at(self, mark: Mark) -> Pointer:
        """Return the innermost element that begins at a place, or the last one before it."""
        marks, pointers = self._order
        return pointers[max(bisect_right(marks, mark) - 1, 0)]

    @cached_property
    def _order(self) -> tuple[list[Mark], list[Pointer]]:
        """Return the places of keys and values in reading order, and their pointers."""
        places = [(mark, at) for each in (self.keys, self.values) for at, mark in each.items()]
        places.sort(key=lambda place: (place[0], len(place[1])))
        return [mark for mark, _ in places], [at for _, at in places]


def read(path: Path, max_size: float = MAX_SIZE) -> Source:
    """Read one YAML or JSON file whose root is an object.

    Args:
        path: The file; it is JSON if its name ends in `.json`.
        max_size: The maximum size of the file, in MiB.

    Raises:
        Unreadable: The file is missing, too large, not UTF-8, not YAML or JSON, has more than one
            document, is deeper than `MAX_DEPTH`, or its root is not an object.
    """
    return read_text(_text(path, max_size), path)


def read_text(text: str, path: Path) -> Source:
    """Read the text of a YAML or JSON file, which `path` names; raises `Unreadable` as `read`."""
    is_json = path.suffix.lower() == ".json"
    events = _Events(path, is_json=is_json)
    try:
        for event in json_events(text) if is_json else yaml.parse(text, Loader=_LOADER):
            events.take(event)
    except yaml.YAMLError as error:
        raise _syntax(path, error) from None
    except InvalidJson as error:
        place = Mark(error.place.line + 1, error.place.column + 1)
        what = f"this is not JSON: {error}"
        raise unreadable(path, "no-json", what, "correct the syntax here", place) from None
    if not isinstance(events.root, dict):
        kind = {list: "a list", type(None): "empty"}.get(type(events.root), "a single value")
        raise unreadable(
            path, "not-an-object", f"the file is {kind}", "write an object at the root"
        )
    return Source(
        path, text, events.root, events.keys, events.values, events.scalars, events.oddities
    )


def unreadable(path: Path, rule: str, message: str, remedy: str, mark: Mark = START) -> Unreadable:
    """Return the error for a file that cannot be processed."""
    return Unreadable(Finding(str(path), mark.line, mark.column, rule, message, remedy))


# Reviews ask for the same evidence on both sides, and the slower parser takes most of the time.
@lru_cache(maxsize=16)
def disagreement(text: str) -> Mark | None:
    """Return the first place that PyYAML's own parser reads differently from libyaml, or None.

    Which of the two reads a file depends on the machine. An error counts as a difference.
    """
    for here, other in zip_longest(_events(text, _LOADER), _events(text, yaml.SafeLoader)):
        values = getattr(here, "value", None), getattr(other, "value", None)
        if type(here) is not type(other) or values[0] != values[1]:
            return max(map(_start, (here, other)))
    return None


def scalar_value(text: str) -> str | int | float | bool | None:
    """Return the JSON value of a plain scalar: a number, true, false or null, else a string."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < 400 else text
    if _NUMBER.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text


def _events(text: str, loader: Any) -> Iterator[yaml.Event | yaml.YAMLError]:
    """Yield the events of a text; an error is the last one."""
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.YAMLError as error:
        yield error


def _start(event: yaml.Event | yaml.YAMLError | None) -> Mark:
    return _place(getattr(event, "start_mark", None) or getattr(event, "problem_mark", None))


def _place(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1) if mark else START


def _text(path: Path, max_size: float) -> str:
    try:
        if (size := path.stat().st_size / _MIB) > max_size:
            raise unreadable(
                path,
                "too-large",
                f"the file has {size:.1f} MiB, more than {max_size:g}",
                f"allow it with --max-size {math.ceil(size)}, which takes memory in proportion",
            )
        return path.read_bytes().decode()
    except OSError as error:
        raise unreadable(
            path, "no-file", f"cannot read the file: {error.strerror}", "name an existing file"
        ) from None
    except UnicodeDecodeError as error:
        raise unreadable(
            path, "not-utf8", f"byte {error.start} is not UTF-8", "save the file as UTF-8"
        ) from None


def _syntax(path: Path, error: yaml.YAMLError) -> Unreadable:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is broken"
    return unreadable(
        path, "no-yaml", f"this is not YAML: {what}", "correct the syntax here", _place(mark)
    )


@dataclass
class _Open:
    """An open collection; `key` is the property whose value comes next."""

    pointer: Pointer
    data: dict[str, Any] | list[Any]
    key: str | None = None


class _Events:
    """A builder of plain data from events, without recursion."""

    def __init__(self, path: Path, *, is_json: bool) -> None:
        self.path = path
        self.is_json = is_json
        self.root: Any = None
        self.keys: dict[Pointer, Mark] = {}
        self.values: dict[Pointer, Mark] = {}
        self.scalars: list[Scalar] = []
        self.oddities: list[Oddity] = []
        self._open: list[_Open] = []
        self._documents = 0
        self._steps: Mapping[type[yaml.Event], Callable[[Any, Mark], None]] = {
            yaml.DocumentStartEvent: self._document,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
        }

    def take(self, event: Any) -> None:
        mark = _place(event.start_mark)
        if step := self._steps.get(type(event)):
            step(event, mark)

    def _document(self, _: yaml.Event, mark: Mark) -> None:
        self._documents += 1
        if self._documents > 1:
            raise unreadable(
                self.path, "no-yaml", "a second document starts here", "keep one per file", mark
            )

    def _mapping(self, event: yaml.MappingStartEvent, mark: Mark) -> None:
        self._collection(event, mark, {})

    def _sequence(self, event: yaml.SequenceStartEvent, mark: Mark) -> None:
        self._collection(event, mark, [])

    def _collection(
        self, event: yaml.CollectionStartEvent, mark: Mark, data: dict[str, Any] | list[Any]
    ) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise unreadable(
                self.path,
                "too-deep",
                f"more than {MAX_DEPTH} levels of nesting",
                "name parts as components",
                mark,
            )
        self._reject_as_key(mark)
        pointer = self._place(data, mark)
        self._note(event, pointer, mark)
        self._open.append(_Open(pointer, data))

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        # In an event, implicit[0] is true for an unquoted scalar.
        plain = bool(event.implicit[0])
        if self._awaits_key():
            self._key(event.value, mark, plain=plain and not self.is_json)
            pointer = (*self._open[-1].pointer, event.value)
        else:
            value = scalar_value(event.value) if plain else event.value
            pointer = self._place(value, mark)
            is_bare = plain and not self.is_json
            self.scalars.append(Scalar(pointer, mark, event.value, is_bare, is_key=False))
        self._note(event, pointer, mark)

    def _key(self, key: str, mark: Mark, *, plain: bool) -> None:
        parent = self._open[-1]
        pointer = (*parent.pointer, key)
        self.scalars.append(Scalar(pointer, mark, key, plain, is_key=True))
        if key in parent.data:
            self.oddities.append(Oddity(pointer, mark, "duplicate-key", key))
        else:
            self.keys[pointer] = mark
        parent.key = key

    def _alias(self, event: yaml.AliasEvent, mark: Mark) -> None:
        self._reject_as_key(mark)
        pointer = self._place(None, mark)
        self.oddities.append(Oddity(pointer, mark, "alias", f"*{event.anchor}"))

    def _end(self, *_: object) -> None:
        self._open.pop()

    def _awaits_key(self) -> bool:
        return (
            bool(self._open)
            and isinstance(self._open[-1].data, dict)
            and self._open[-1].key is None
        )

    def _reject_as_key(self, mark: Mark) -> None:
        if self._awaits_key():
            raise unreadable(
                self.path, "no-yaml", "this key is not a plain name", "write a plain name", mark
            )

    def _place(self, value: Any, mark: Mark) -> Pointer:
        if not self._open:
            self.root = value
            self.keys[()] = self.values[()] = mark
            return ()
        parent = self._open[-1]
        if isinstance(parent.data, list):
            pointer: Pointer = (*parent.pointer, len(parent.data))
            parent.data.append(value)
            self.keys[pointer] = mark
        else:
            pointer = (*parent.pointer, parent.key or "")
            parent.data[parent.key or ""] = value
            parent.key = None
        self.values[pointer] = mark
        return pointer

    def _note(self, event: Any, pointer: Pointer, mark: Mark) -> None:
        if event.anchor:
            self.oddities.append(Oddity(pointer, mark, "anchor", f"&{event.anchor}"))
        if event.tag:
            self.oddities.append(Oddity(pointer, mark, "tag", str(event.tag)))
