"""Media types: names, kinds, and order of preference."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Kind = Literal["json", "form", "multipart", "lines", "text", "xml", "binary"]

FORM = "application/x-www-form-urlencoded"
_ORDER: tuple[Kind, ...] = ("json", "form", "multipart")
_LINES = ("application/x-ndjson", "application/jsonl", "application/x-jsonlines")


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Return whether a body of this media type is one JSON value."""
    name = essence(media_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


def kind_of(media_type: str) -> Kind:
    """Return the kind of a body of this media type; `binary` if unknown."""
    name = essence(media_type)
    if is_json(name):
        return "json"
    if name == FORM:
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    if name in _LINES or name == "text/event-stream":
        return "lines"
    if name.endswith(("/xml", "+xml")):
        return "xml"
    return "text" if name.startswith("text/") else "binary"


def matches(pattern: str, media_type: str) -> bool:
    """Return whether a media type is `pattern`, or in a range such as `image/*`."""
    wanted, name = essence(pattern), essence(media_type)
    if wanted.endswith("/*"):
        return bool(name) and (wanted == "*/*" or name.startswith(wanted[:-1]))
    return wanted == name


def rank(media_type: str) -> int:
    """Return the rank of a media type in the order of preference: JSON, forms, others."""
    kind = kind_of(media_type)
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def preferred(media_types: Iterable[str]) -> str | None:
    """Return the default media type: the first of the highest rank."""
    return min(media_types, key=rank, default=None)
