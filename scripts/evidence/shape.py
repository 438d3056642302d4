"""The shape of an evidence file: its schema, and what does not fit it.

`schema.json` has the shape. In it, `title` is how a message names an object, `x-fault` and `x-fix`
are what it says of a text that its `pattern` rejects, and `x-usable` keeps such a text in use.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from ..spec import Pointer

_SCHEMA = Path(__file__).with_name("schema.json")
_TYPES = {"string": "text", "object": "an object", "array": "a list"}
_TYPES |= {"boolean": "true or false", "integer": "a number"}


@dataclass(frozen=True)
class Misshapen:
    """A place that does not fit the schema.

    Attributes:
        pointer: The place in the file.
        message: What is wrong.
        fix: What to do.
        is_usable: Whether what is there can be used all the same.
    """

    pointer: Pointer
    message: str
    fix: str
    is_usable: bool = False


def misshapen(data: Any) -> list[Misshapen]:
    """Return what does not fit the schema, nothing of it inside a place that cannot be used."""
    found: list[Misshapen] = []
    unfit: set[Pointer] = set()
    every = (each for error in _validator().iter_errors(data) for each in _told(error))
    for each in sorted(every, key=lambda each: (len(each.pointer), each.is_usable)):
        ends = range(len(each.pointer) + 1)
        if not any(each.pointer[:end] in unfit for end in ends):
            found.append(each)
            unfit |= set() if each.is_usable else {each.pointer}
    return found


def without(data: Any, unfit: set[Pointer], at: Pointer = ()) -> Any:
    """Return a copy of plain data without some places: None for the whole and for list items."""
    if at in unfit:
        return None
    if isinstance(data, dict):
        kept = {key: each for key, each in data.items() if (*at, key) not in unfit}
        return {key: without(each, unfit, (*at, key)) for key, each in kept.items()}
    if isinstance(data, list):
        return [without(each, unfit, (*at, index)) for index, each in enumerate(data)]
    return data


def near(name: str, names: Mapping[str, object]) -> str:
    """Suggest the name that was probably meant, as ` (did you mean ...?)`, or nothing."""
    close = get_close_matches(name, names, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


@cache
def _schema() -> Any:
    return json.loads(_SCHEMA.read_text())


@cache
def _validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(_schema())


def _told(error: jsonschema_rs.ValidationError) -> Iterator[Misshapen]:
    """Say what an error is, in the words of the schema around it."""
    at: Pointer = tuple(error.instance_path)
    schema = _schema()
    for step in error.schema_path[:-1]:
        schema = schema[step]
    yield from _TELLING.get(error.kind.name, _empty)(error, at, schema)


def _type(error: Any, at: Pointer, schema: Any) -> Iterator[Misshapen]:
    expected = _TYPES[schema["type"]]
    fix = "write it in quotes" if expected == "text" else f"write {expected}"
    yield Misshapen(at, f"{_name(error, at, schema)} is not {expected}", fix)


def _missing(error: Any, at: Pointer, schema: Any) -> Iterator[Misshapen]:
    missing = error.kind.property
    if error.schema_path[-1] == "required":
        message = f"{_name(error, at, schema)} has no {missing!r}"
        yield Misshapen(at, message, f"write {', '.join(schema['required'])}", is_usable=True)
        return
    needs = schema["dependentRequired"].items()
    given = next(key for key, others in needs if missing in others)
    fix = f"add {missing}, or remove {given}"
    yield Misshapen((*at, given), f"{given!r} needs {missing!r}", fix, is_usable=True)


def _unknown(error: Any, at: Pointer, schema: Any) -> Iterator[Misshapen]:
    for key in error.kind.unexpected:
        guess = near(key, schema["properties"])
        message = f"{_name(error, at, schema)} has no property {key!r}{guess}"
        yield Misshapen((*at, key), message, "rename or remove it")


def _key(error: Any, at: Pointer, schema: Any) -> Iterator[Misshapen]:
    key = error.kind.error.instance
    yield Misshapen((*at, key), f"{key!r} {schema['x-fault']}", schema["x-fix"])


def _pattern(error: Any, at: Pointer, schema: Any) -> Iterator[Misshapen]:
    message, is_usable = f"{error.instance!r} {schema['x-fault']}", "x-usable" in schema
    yield Misshapen(at, message, schema["x-fix"], is_usable)


def _twice(error: Any, at: Pointer, _: Any) -> Iterator[Misshapen]:
    for index, each in enumerate(error.instance):
        if each in error.instance[:index]:
            yield Misshapen((*at, index), f"{each!r} is listed twice", "remove one")


def _empty(error: Any, at: Pointer, schema: Any) -> Iterator[Misshapen]:
    yield Misshapen(at, f"{_name(error, at, schema)} is empty", "fill it in, or remove it")


def _name(error: Any, at: Pointer, schema: Any) -> str:
    """Return how a message names a place: by its title, its key, or for a list's item its value."""
    is_item = bool(at) and isinstance(at[-1], int)
    return schema.get("title") or repr(error.instance if is_item else at[-1])


_TELLING: Mapping[str, Callable[[Any, Pointer, Any], Iterator[Misshapen]]] = {
    "type": _type,
    "required": _missing,
    "additionalProperties": _unknown,
    "propertyNames": _key,
    "pattern": _pattern,
    "uniqueItems": _twice,
}
"""What tells of an error, by the keyword that finds it; all others find something empty."""
