"""Validation of a file against its JSON Schema, that of an evidence file being `schema.json`.

In the schema, `title` is the name of an object in messages, `x-problem` and `x-fix` are the
message for a string that its `pattern` rejects, and `x-usable` keeps such a string in use.
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
_TYPES = {"string": "a string", "object": "an object", "array": "a list"}
_TYPES |= {"boolean": "true or false", "integer": "a number"}


@dataclass(frozen=True)
class SchemaMismatch:
    """A place that does not match the schema.

    Attributes:
        pointer: The place in the file.
        message: The problem.
        fix: The fix.
        is_usable: Whether the value can be used in spite of the problem.
    """

    pointer: Pointer
    message: str
    fix: str
    is_usable: bool = False


def mismatches(data: Any, path: Path = _SCHEMA) -> list[SchemaMismatch]:
    """Return the places that do not match a schema, none inside another unusable place."""
    found: list[SchemaMismatch] = []
    unfit: set[Pointer] = set()
    every = (
        each for error in _validator(path).iter_errors(data) for each in _read_error(error, path)
    )
    for each in sorted(every, key=lambda each: (len(each.pointer), each.is_usable)):
        ends = range(len(each.pointer) + 1)
        if not any(each.pointer[:end] in unfit for end in ends):
            found.append(each)
            unfit |= set() if each.is_usable else {each.pointer}
    return found


def without(data: Any, unfit: set[Pointer], at: Pointer = ()) -> Any:
    """Return a copy of plain data without some places; the whole and list items become None."""
    if at in unfit:
        return None
    if isinstance(data, dict):
        kept = {key: each for key, each in data.items() if (*at, key) not in unfit}
        return {key: without(each, unfit, (*at, key)) for key, each in kept.items()}
    if isinstance(data, list):
        return [without(each, unfit, (*at, index)) for index, each in enumerate(data)]
    return data


def near(name: str, names: Mapping[str, object]) -> str:
    """Return a suggestion for a misspelt name, ` (did you mean ...?)`, or an empty string.

    The names of facts are `document/fact`: those of the same document come into question.
    """
    document, slash, _ = name.rpartition("/")
    siblings = [each for each in names if slash and each.startswith(f"{document}/")]
    close = get_close_matches(name, siblings or names, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


@cache
def _schema(path: Path) -> Any:
    return json.loads(path.read_text())


@cache
def _validator(path: Path) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(_schema(path))


def _read_error(error: jsonschema_rs.ValidationError, path: Path) -> Iterator[SchemaMismatch]:
    """Yield the mismatches of an error, with the messages of the schema around it."""
    at: Pointer = tuple(error.instance_path)
    schema = _schema(path)
    for step in error.schema_path[:-1]:
        schema = schema[step]
    yield from _READERS.get(error.kind.name, _empty)(error, at, schema)


def _type(error: Any, at: Pointer, schema: Any) -> Iterator[SchemaMismatch]:
    expected = _TYPES[schema["type"]]
    fix = "write it in quotes" if expected == "a string" else f"write {expected}"
    yield SchemaMismatch(at, f"{_name(error, at, schema)} is not {expected}", fix)


def _missing(error: Any, at: Pointer, schema: Any) -> Iterator[SchemaMismatch]:
    missing = error.kind.property
    if error.schema_path[-1] == "required":
        message = f"{_name(error, at, schema)} has no {missing!r}"
        yield SchemaMismatch(at, message, f"write {', '.join(schema['required'])}", is_usable=True)
        return
    needs = schema["dependentRequired"].items()
    given = next(key for key, others in needs if missing in others)
    fix = f"add {missing}, or remove {given}"
    yield SchemaMismatch((*at, given), f"{given!r} needs {missing!r}", fix, is_usable=True)


def _unknown(error: Any, at: Pointer, schema: Any) -> Iterator[SchemaMismatch]:
    for key in error.kind.unexpected:
        guess = near(key, schema["properties"])
        message = f"{_name(error, at, schema)} has no property {key!r}{guess}"
        yield SchemaMismatch((*at, key), message, "rename or remove it")


def _key(error: Any, at: Pointer, schema: Any) -> Iterator[SchemaMismatch]:
    key = error.kind.error.instance
    yield SchemaMismatch((*at, key), f"{key!r} {schema['x-problem']}", schema["x-fix"])


def _pattern(error: Any, at: Pointer, schema: Any) -> Iterator[SchemaMismatch]:
    message, is_usable = f"{error.instance!r} {schema['x-problem']}", "x-usable" in schema
    yield SchemaMismatch(at, message, schema["x-fix"], is_usable)


def _twice(error: Any, at: Pointer, _: Any) -> Iterator[SchemaMismatch]:
    for index, each in enumerate(error.instance):
        if each in error.instance[:index]:
            yield SchemaMismatch((*at, index), f"{each!r} is listed twice", "remove one")


def _empty(error: Any, at: Pointer, schema: Any) -> Iterator[SchemaMismatch]:
    yield SchemaMismatch(at, f"{_name(error, at, schema)} is empty", "fill it in, or remove it")


def _name(error: Any, at: Pointer, schema: Any) -> str:
    """Return the name of a place in messages: its title, its key, or for a list item its value."""
    is_item = bool(at) and isinstance(at[-1], int)
    return schema.get("title") or repr(error.instance if is_item else at[-1])


_READERS: Mapping[str, Callable[[Any, Pointer, Any], Iterator[SchemaMismatch]]] = {
    "type": _type,
    "required": _missing,
    "additionalProperties": _unknown,
    "propertyNames": _key,
    "pattern": _pattern,
    "uniqueItems": _twice,
}
"""The readers of errors, by the keyword; all other keywords find something empty."""
