"""Schemas: keywords, types, limits, lists of values, required members, names of members.

Owns what is wrong with a schema by itself. What JSON Schema's own schema refuses is said by
`structure`, values against their schemas by `examples`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..spec import IN_PLACE, OBJECTS, Document, is_extension
from ..spec.validators import is_pattern, patterns
from .definition import Problem, rule
from .names import nearest

TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")

_BOUNDS = (
    ("minimum", "maximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_DIALECT = "https://spec.openapis.org/oas/3.1/dialect/base"
# Draft 4 to 7 had these; they are still in the schema of JSON Schema.
_OUTDATED = ("definitions", "dependencies", "$recursiveRef", "$recursiveAnchor")


@rule(lint=True)
def unknown_schema_keyword(document: Document) -> Iterator[Problem]:
    """A schema keyword that does not exist, most often a misspelt one."""
    if document.data.get("jsonSchemaDialect", _DIALECT) != _DIALECT:
        return
    known = OBJECTS["schema"]
    for each in document.of_kind("schema"):
        for key in each.data:
            if key in known or key in _OUTDATED or key == "nullable" or is_extension(key):
                continue
            near = nearest(key, known)
            yield Problem(
                (*each.pointer, key),
                f"{key} is no schema keyword, so it says nothing",
                f"write {near}" if near else "drop it, or write it as an `x-` field",
            )


@rule(lint=True)
def nullable(document: Document) -> Iterator[Problem]:
    """The keyword `nullable`, which OpenAPI 3.1 does not have."""
    for each in document.of_kind("schema"):
        if "nullable" in each.data:
            name = each.data.get("type")
            is_plain = isinstance(name, str)
            yield Problem(
                (*each.pointer, "nullable"),
                "in OpenAPI 3.1 `nullable` says nothing",
                f'write `type: [{name}, "null"]`' if is_plain else 'add a branch `type: "null"`',
            )


@rule
def unknown_type(document: Document) -> Iterator[Problem]:
    """A type that JSON does not have."""
    for each in document.of_kind("schema"):
        named = each.data.get("type")
        pointer = (*each.pointer, "type")
        listed = enumerate(named) if isinstance(named, list) else [(None, named)]
        for index, name in listed:
            if "type" in each.data and name not in TYPES:
                near = nearest(name, TYPES)
                yield Problem(
                    pointer if index is None else (*pointer, index),
                    f"{name} is no type of JSON",
                    f"write {near}" if near else f"write one of {', '.join(TYPES)}",
                )


@rule
def bad_pattern(document: Document) -> Iterator[Problem]:
    """A `pattern` that is no regular expression."""
    for each in document.of_kind("schema"):
        for steps, pattern in patterns(each):
            if not is_pattern(pattern):
                yield Problem(
                    (*each.pointer, *steps),
                    f"{pattern} is no regular expression",
                    "mend it; JSON Schema takes ECMA-262's syntax",
                )


@rule
def impossible_range(document: Document) -> Iterator[Problem]:
    """A lower limit above the upper one."""
    for each in document.of_kind("schema"):
        for low, high in _BOUNDS:
            bottom, top = _number(each.data.get(low)), _number(each.data.get(high))
            if bottom is None or top is None:
                continue
            if bottom > top or (bottom == top and "exclusive" in low + high):
                line = document.source.mark((*each.pointer, high)).line
                yield Problem(
                    (*each.pointer, low),
                    f"{low} {bottom} leaves nothing below {high} {top} on line {line}",
                    "swap or mend the two",
                )


@rule
def duplicate_enum_value(document: Document) -> Iterator[Problem]:
    """A value that its `enum` has already."""
    for each in document.of_kind("schema"):
        seen: set[str] = set()
        for place in document.items((*each.pointer, "enum")):
            key = _as_json(document.at(place))
            if key in seen:
                yield Problem(
                    place,
                    f"{key} is listed already",
                    "drop one of the two",
                )
            seen.add(key)


@rule
def empty_enum(document: Document) -> Iterator[Problem]:
    """An `enum` without values, which no value is valid against."""
    for each in document.of_kind("schema"):
        if each.data.get("enum") == []:
            yield Problem(
                (*each.pointer, "enum"), "no value is allowed here", "list the values or drop it"
            )


@rule(lint=True)
def array_without_items(document: Document) -> Iterator[Problem]:
    """An array that does not say what it holds."""
    for each in document.of_kind("schema"):
        named = each.data.get("type")
        is_array = named == "array" or (isinstance(named, list) and "array" in named)
        if is_array and not {"items", "prefixItems", "$ref", *IN_PLACE}.intersection(each.data):
            yield Problem(
                (*each.pointer, "type"),
                "nothing says what the array holds",
                "add `items`",
            )


@rule(house=True)
def format_byte(document: Document) -> Iterator[Problem]:
    """The format `byte`, for which OpenAPI 3.1 has `contentEncoding`."""
    for each in document.of_kind("schema"):
        if each.data.get("format") == "byte":
            yield Problem(
                (*each.pointer, "format"),
                "the clients encode what has a `contentEncoding`, not this",
                "write `contentEncoding: base64`",
            )


def _number(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return None


def _as_json(value: object) -> str:
    """Write a value so that what JSON Schema holds for equal is written alike."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


@rule(lint=True)
def repeated_branch(document: Document) -> Iterator[Problem]:
    """A `oneOf` that lists one schema twice, so that no value of it is valid against only one."""
    for each in document.of_kind("schema"):
        seen: dict[str, int] = {}
        for index, branch in enumerate(document.schema(each.pointer).listed("oneOf")):
            text = json.dumps(branch.target.data, sort_keys=True)
            if branch.target.data and seen.setdefault(text, index) != index:
                yield Problem(
                    branch.pointer,
                    f"{branch.name} is listed already, so that no value of it is valid",
                    "drop it, or write `anyOf`",
                )
