"""JSON Pointers.

Escapes follow RFC 6901; in a URI fragment, percent-encoding follows RFC 3986.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from .reader import Pointer


def ref_pointer(ref: object) -> Pointer | None:
    """Return `#/a/b~1c` as a pointer of strings, or None for an external reference."""
    if not isinstance(ref, str) or not ref.startswith("#/"):
        return None
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in unquote(ref[2:]).split("/"))


def pointer_ref(pointer: Pointer) -> str:
    """Return the reference `#/a/b~1c`, percent-encoded where a URI needs it."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in pointer)
    return "#/" + "/".join(quote(step, safe="~!$&'()*+,;=:@") for step in steps)


def copied(data: Any) -> Any:
    """Return a deep copy of JSON data; `deepcopy` is several times slower."""
    if isinstance(data, dict):
        return {key: copied(value) for key, value in data.items()}
    return [copied(each) for each in data] if isinstance(data, list) else data


def walk(data: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Yield `data` and every element below it with its pointer, parents first, in order."""
    yield pointer, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*pointer, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*pointer, index))
