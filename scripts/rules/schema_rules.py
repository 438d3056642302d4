"""Rules for single schemas: keywords, types, limits and lists of values.

`structure_rules` reports what the schema of JSON Schema rejects, `example_rules` invalid values.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..spec import IN_PLACE, OBJECTS, Document, is_extension
from ..spec.validators import is_pattern, patterns
from .name_spelling import nearest
from .rule_definition import Problem, rule

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
    """A schema keyword that does not exist, most often a misspelt one.

    JSON Schema ignores it, so it limits nothing.

    Fix: Correct the keyword, remove it, or write it as an `x-` field.
    """
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
                f"{key} is not a schema keyword and has no effect",
                f"write {near}" if near else "drop it, or write it as an `x-` field",
            )


@rule(lint=True)
def nullable(document: Document) -> Iterator[Problem]:
    """The keyword `nullable`, which OpenAPI 3.1 does not have.

    It has no effect: null would be an invalid value.

    Fix: Write `type: [string, "null"]`, or add a branch with `type: "null"`.
    """
    for each in document.of_kind("schema"):
        if "nullable" in each.data:
            name = each.data.get("type")
            is_plain = isinstance(name, str)
            yield Problem(
                (*each.pointer, "nullable"),
                "`nullable` has no effect in OpenAPI 3.1",
                f'write `type: [{name}, "null"]`' if is_plain else 'add a branch `type: "null"`',
            )


@rule
def unknown_type(document: Document) -> Iterator[Problem]:
    """A type that JSON does not have.

    No value is valid against it.

    Fix: Write one of string, number, integer, boolean, array, object and null.
    """
    for each in document.of_kind("schema"):
        named = each.data.get("type")
        pointer = (*each.pointer, "type")
        listed = enumerate(named) if isinstance(named, list) else [(None, named)]
        for index, name in listed:
            if "type" in each.data and name not in TYPES:
                near = nearest(name, TYPES)
                yield Problem(
                    pointer if index is None else (*pointer, index),
                    f"unknown type {name}",
                    f"write {near}" if near else f"write one of {', '.join(TYPES)}",
                )


@rule
def bad_pattern(document: Document) -> Iterator[Problem]:
    """A `pattern` that is not a valid regular expression.

    No value can be compared with it.

    Fix: Correct it; JSON Schema uses the syntax of ECMA-262.
    """
    for each in document.of_kind("schema"):
        for steps, pattern in patterns(each):
            if not is_pattern(pattern):
                yield Problem(
                    (*each.pointer, *steps),
                    f"{pattern} is not a regular expression",
                    "correct it; JSON Schema uses the syntax of ECMA-262",
                )


@rule
def impossible_range(document: Document) -> Iterator[Problem]:
    """A lower limit above the upper one.

    No value is valid against it.

    Fix: Swap or correct the two.
    """
    for each in document.of_kind("schema"):
        for low, high in _BOUNDS:
            bottom, top = _number(each.data.get(low)), _number(each.data.get(high))
            if bottom is None or top is None:
                continue
            if bottom > top or (bottom == top and "exclusive" in low + high):
                line = document.source.mark((*each.pointer, high)).line
                yield Problem(
                    (*each.pointer, low),
                    f"{low} {bottom} leaves no value below {high} {top} on line {line}",
                    "swap or correct the two",
                )


@rule
def duplicate_enum_value(document: Document) -> Iterator[Problem]:
    """A value that its `enum` has already.

    One of the two was most likely meant to be another value.

    Fix: Remove one of the two.
    """
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
    """An `enum` without values.

    No value is valid against it.

    Fix: List the values, or remove the keyword.
    """
    for each in document.of_kind("schema"):
        if each.data.get("enum") == []:
            yield Problem(
                (*each.pointer, "enum"), "no value is allowed here", "list the values or drop it"
            )


@rule(lint=True)
def array_without_items(document: Document) -> Iterator[Problem]:
    """An array without a schema for its items.

    The items of the list are untyped in the client, and the mock cannot make one.

    Fix: Add `items`.
    """
    for each in document.of_kind("schema"):
        named = each.data.get("type")
        is_array = named == "array" or (isinstance(named, list) and "array" in named)
        if is_array and not {"items", "prefixItems", "$ref", *IN_PLACE}.intersection(each.data):
            yield Problem(
                (*each.pointer, "type"),
                "the items of the array have no schema",
                "add `items`",
            )


@rule(house=True)
def format_byte(document: Document) -> Iterator[Problem]:
    """The format `byte`, for which OpenAPI 3.1 has `contentEncoding`.

    The clients encode only values with a `contentEncoding`.

    Fix: Write `contentEncoding: base64`.
    """
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
    """Return a value as JSON; values that are equal in JSON Schema have the same text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


@rule(lint=True)
def repeated_branch(document: Document) -> Iterator[Problem]:
    """A `oneOf` that lists one schema twice.

    A value of that schema is valid against two branches, and so it is invalid.

    Fix: Remove one of the two, or write `anyOf`.
    """
    for each in document.of_kind("schema"):
        for branch in document.schema(each.pointer).repeated:
            yield Problem(
                branch.pointer,
                f"{branch.name} is listed already, so that none of its values is valid",
                "drop it, or write `anyOf`",
            )
