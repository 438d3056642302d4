"""What a record of a call shows: names, types and documented values, and nothing else.

A value is shown if the spec lists it for a property or parameter of that name. Another text or
number is an object with the key `$`: its type, and where it applies the formats that it has, its
size and, of a long one, its SHA-256.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from .documented_values import DocumentedValues
from .types import File, is_array, is_object

_LONG = 1024
"""Letters or bytes from which size and hash are shown: what is short could be guessed from them."""
_MOST_ITEMS = 50
_DEEPEST = 40
_NAME = re.compile(r"[A-Za-z_@-][\w.@:$-]{0,39}", re.ASCII)
_WORDS = re.compile(r"[A-Za-z][A-Za-z_ -]{0,23}")
_LONG_NUMBER = re.compile(r"\d{4}")
_INTEGER = re.compile(r"[+-]?\d{1,400}")
_NUMBER = re.compile(r"[+-]?\d{1,400}(\.\d+)?([eE][+-]?\d+)?")
_MEDIA_TYPE = re.compile(r"[a-z]{4,12}/[a-z0-9]{1,16}([.+-][a-z0-9]{1,16}){0,6}")
_FORMATS = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)"),
    "email": re.compile(r"[^\s@]+@[^\s@]+"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*"),
    "uuid": re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
}
_MAGIC = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG": "image/png",
    b"%PDF": "application/pdf",
    b"PK\x03\x04": "application/zip",
    b"/9j/": "image/jpeg",
    b"iVBOR": "image/png",
}


@dataclass(frozen=True, slots=True)
class RecordedValues:
    """Replaces the values of one operation's calls.

    Attributes:
        documented: What the spec lists.
        sensitive: The names whose values are never shown.
        closed: The names whose values are listed wherever the operation has them.
    """

    documented: DocumentedValues
    sensitive: Collection[str] = ()
    closed: Collection[str] = ()

    def of_json(self, data: object, name: str = "", depth: int = 0) -> object:
        """Return JSON data, or a request's data with files in them, as a record shows them."""
        if is_object(data):
            if depth > _DEEPEST:
                return {"$": "object"}
            return self._of_object(data, depth)
        if is_array(data):
            if depth > _DEEPEST:
                return {"$": "array"}
            return [self.of_json(each, name, depth + 1) for each in data[:_MOST_ITEMS]]
        return self._of_value(data, name)

    def _of_object(self, data: Mapping[str, Any], depth: int) -> object:
        shown: dict[str, object] = {}
        for key, value in data.items():
            name = self.name(str(key))
            # Each of several names that are not shown stays a property of its own.
            name = f"*{len(shown)}" if name in shown else name
            shown[name] = self.of_json(value, str(key), depth + 1)
        return shown

    def _of_value(self, value: object, name: str) -> object:
        if value is None:
            return None
        if isinstance(value, File):
            return _of_file(value)
        if isinstance(value, bool):
            return {"$": "boolean"} if name in self.sensitive else value
        if self._is_shown(value, name):
            return value
        shown: dict[str, object] = {"$": _kind(value)}
        if isinstance(value, str):
            shown |= _about(value)
        if self._is_closed(name) and name not in self.sensitive:
            shown["unlisted"] = True
        return shown

    def _is_shown(self, value: object, name: str) -> bool:
        """Return whether a value is one that the spec lists, or a word in the place of one."""
        if name in self.sensitive or not isinstance(value, str | int | float):
            return False
        if value in self.documented.values.get(name, ()):
            return True
        is_word = isinstance(value, str) and _WORDS.fullmatch(value) is not None
        return is_word and self._is_closed(name)

    def _is_closed(self, name: str) -> bool:
        return name in self.documented.closed or name in self.closed

    def of_texts(self, pairs: Iterable[tuple[str, str]]) -> list[list[object]]:
        """Return parameters or headers, whose values are texts, as name and value."""
        return [[self.name(name), self.of_text(value, name)] for name, value in pairs]

    def of_text(self, value: str, name: str) -> object:
        """Return a text of an address or a header; its type is what it can be read as."""
        listed = {str(each) for each in self.documented.values.get(name, ())}
        if name not in self.sensitive and (value in listed or self._is_shown(value, name)):
            return value
        kind = "string"
        if _INTEGER.fullmatch(value):
            kind = "integer"
        elif _NUMBER.fullmatch(value):
            kind = "number"
        elif value in ("true", "false"):
            kind = "boolean"
        return {"$": kind, **_about(value)}

    def of_path(self, path: str) -> str:
        """Return the path of an undocumented call: of its parts, those that the spec has."""
        known = self.documented.segments
        return "/".join(each if each in known else "*" for each in path.split("/"))

    def name(self, name: str) -> str:
        """Return a name that the spec has or that looks like one of a program; else `*`."""
        if name in self.documented.names and name != "$":
            return name
        return name if _NAME.fullmatch(name) and not _LONG_NUMBER.search(name) else "*"


def media_type(value: str | None) -> str:
    """Return a media type without parameters; `*` for what is not one."""
    name = (value or "").partition(";")[0].strip().lower()
    is_usual = _MEDIA_TYPE.fullmatch(name) and not _LONG_NUMBER.search(name)
    return name if not name or is_usual else "*"


def of_bytes(content: bytes) -> Mapping[str, object]:
    """Return what is shown of a body that is not JSON."""
    shown: dict[str, object] = {"$": "binary", "size": len(content)}
    if kind := _picture(content):
        shown["type"] = kind
    if len(content) >= _LONG:
        shown["sha256"] = sha256(content).hexdigest()
    return shown


def loaded(content: bytes) -> tuple[bool, Any]:
    """Return whether a body is JSON, and its data."""
    try:
        return True, json.loads(content)
    except (ValueError, RecursionError):
        return False, None


def _kind(value: object) -> str:
    if isinstance(value, int | float):
        return "integer" if isinstance(value, int) else "number"
    return "string"


def _about(text: str) -> Mapping[str, object]:
    found: dict[str, object] = {}
    if len(text) < _LONG and (formats := [f for f, p in _FORMATS.items() if p.fullmatch(text)]):
        found["formats"] = formats
    if len(text) >= _LONG:
        content = text.encode("utf-8", "replace")
        found |= {**of_bytes(content), "$": "string"}
    return found


def _of_file(file: File) -> Mapping[str, object]:
    """Return what is shown of a file that was sent; nothing of it is read once more."""
    found: dict[str, object] = {"$": "file"}
    if file.mime_type:
        found["type"] = media_type(file.mime_type)
    payload = file.in_memory
    return {**found, **of_bytes(payload), "$": "file"} if payload is not None else found


def _picture(content: bytes) -> str | None:
    return next((kind for start, kind in _MAGIC.items() if content.startswith(start)), None)
