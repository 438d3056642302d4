"""The objects of an OpenAPI 3.1 file, each with its kind.

An example's value or an extension is data, not an element, so a key in it is never mistaken for a
keyword.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .keywords import KEYED, OBJECTS, REFERABLE
from .reader import Pointer


@dataclass(frozen=True)
class Element:
    """One object of a spec.

    Attributes:
        pointer: Its place.
        kind: Its kind in `OBJECTS` or `KEYED`.
        data: The object.
        wanted: The kind that is required there: `kind`, or the kind a `reference` must refer to.
    """

    pointer: Pointer
    kind: str
    data: dict[str, Any]
    wanted: str

    @property
    def name(self) -> str:
        """Return the last step of the pointer."""
        return str(self.pointer[-1]) if self.pointer else ""


def elements(data: Any) -> Iterator[Element]:
    """Yield every element of a description, parents first; only objects are elements."""
    yield from _walk((), "root", data)


def described(kind: str) -> str:
    """Return the name of a kind of element with its article."""
    return f"{'an' if kind[0] in 'aeio' else 'a'} {kind.replace('-', ' ')} object"


def is_extension(key: object) -> bool:
    """Return whether a key is an `x-` field."""
    return isinstance(key, str) and key.startswith("x-")


def _walk(pointer: Pointer, kind: str, data: Any) -> Iterator[Element]:
    if not isinstance(data, dict):
        return
    is_reference = "$ref" in data and kind in REFERABLE
    wanted, kind = kind, "reference" if is_reference else kind
    yield Element(pointer, kind, data, wanted)
    fields = OBJECTS.get(kind, {})
    for key, value in data.items():
        if not is_extension(key):
            child = KEYED.get(kind) or fields.get(key, "")
            yield from _walk_field((*pointer, key), child, value)


def _walk_field(pointer: Pointer, kind: str, data: Any) -> Iterator[Element]:
    match kind[:1], data:
        case "[", list():
            for index, item in enumerate(data):
                yield from _walk((*pointer, index), kind[1:-1], item)
        case "{", dict():
            for key, value in data.items():
                yield from _walk((*pointer, key), kind[1:-1], value)
        case (("[" | "{" | ""), _):
            return
        case _:
            yield from _walk(pointer, kind, data)
