"""Values that a record leaves out, with what it keeps of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..spec import json_type

FORMATS = frozenset({"date", "date-time", "email", "uri", "uuid"})
"""The formats that a record names."""
_TYPES: Mapping[object, str] = {
    **{each: each for each in ("string", "integer", "number", "boolean", "object", "array")},
    "file": "string",
    "binary": "binary",
}


class Hidden(str):  # noqa: SLOT000  # its attributes are set by `read`
    """A value that was left out. Its text is a star.

    Attributes:
        kind: The JSON type; `binary` for a body that is not JSON.
        formats: Those of `FORMATS` that a string has.
        is_unlisted: Whether the spec lists values for every property of the name, and this is none.
    """

    kind: str
    formats: frozenset[str]
    is_unlisted: bool

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """Return the value of a record's object with `$`; raises KeyError for an unknown type."""
        made = cls("*")
        made.kind = _TYPES[data["$"]]
        made.formats = frozenset(map(str, data.get("formats", ())))
        made.is_unlisted = bool(data.get("unlisted"))
        return made

    def as_text(self) -> Self:
        """Return the same as a string, whatever it can be read as."""
        made = type(self)("*")
        made.kind, made.formats, made.is_unlisted = "string", self.formats, self.is_unlisted
        return made


def restored(data: Any) -> Any:
    """Return a record's data with a `Hidden` for each value that was left out."""
    if isinstance(data, list):
        return [restored(each) for each in data]
    if isinstance(data, dict):
        if "$" in data:
            return Hidden.read(data)
        return {name: restored(each) for name, each in data.items()}
    return data


def type_of(value: Any) -> str:
    """Return the JSON type of a value, also of one that was left out; 2.0 is an integer."""
    if isinstance(value, float) and value.is_integer():
        return "integer"
    return value.kind if isinstance(value, Hidden) else json_type(value)
