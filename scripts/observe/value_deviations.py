"""Where a value differs from its schema, and which elements of the schema it confirms.

The comparison is by element, not by value: of a union the branch that the value was meant for is
compared, and a property that no schema describes is a difference although the schema allows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from ..spec import Direction, Document, Pointer, Schema
from .hidden_values import FORMATS, Hidden, type_of

Kind = Literal[
    "undocumented-operation",
    "undocumented-action",
    "undocumented-status",
    "undocumented-media-type",
    "undocumented-header",
    "undocumented-parameter",
    "undocumented-property",
    "undocumented-value",
    "contradicted-type",
    "contradicted-format",
    "contradicted-limit",
    "missing-property",
    "missing-parameter",
    "unreadable-body",
]

_FORMATS = frozenset({"format", "pattern", "contentEncoding", "contentMediaType"})
_VALUES = frozenset({"enum", "const"})
_SHOWN = re.compile(r"[A-Za-z][A-Za-z_ -]{0,23}")
_NAME = re.compile(r"[A-Za-z_$@][\w.$@:-]{0,39}", re.ASCII)
_MEDIA_TYPE = re.compile(r"[a-z]{4,12}/[a-z0-9][a-z0-9.+-]{0,47}")
_LONG_NUMBER = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Deviation:
    """One difference between traffic and spec: names and types, and values of enumerations only.

    Attributes:
        kind: What differs.
        pointer: The element of the spec that it differs from, or that lacks it.
        detail: The name, type, status or enumerated value that was seen.
        direction: Whether the caller or the vendor sent it.
    """

    kind: Kind
    pointer: Pointer
    detail: str
    direction: Direction = "response"


@dataclass(frozen=True)
class Seen:
    """An element of the spec that traffic used as the spec describes it."""

    pointer: Pointer


@dataclass(frozen=True)
class Noted:
    """A use of an element by traffic: a status, a type, a documented value, or `ABSENT`."""

    pointer: Pointer
    what: str


ABSENT = "absent"
Outcome = Deviation | Seen | Noted


def compare(schema: Schema, value: Any, direction: Direction) -> Iterator[Outcome]:
    """Yield every difference of a value, and every element that it has as described."""
    chosen = choose(schema, value, direction)
    found = type_of(value)
    for pointer in dict.fromkeys(each.pointer for each in (*schema.layers, *chosen.layers)):
        yield Seen(pointer)
        yield Noted(pointer, found)
    if chosen.types and not _is_of(found, chosen.types):
        yield Deviation("contradicted-type", chosen.pointer, found, direction)
    elif isinstance(value, Hidden):
        yield from _hidden(chosen, value, direction)
    elif isinstance(value, dict):
        yield from _object(chosen, value, direction)
    elif isinstance(value, list):
        yield from _array(chosen, value, direction)
    else:
        yield from _scalar(chosen, value, direction)


def choose(schema: Schema, value: Any, direction: Direction) -> Schema:
    """Return the alternative that a value was meant for: one that it fits, else the nearest."""
    alternatives = schema.alternatives
    if len(alternatives) <= 1 or schema.target in alternatives:
        return alternatives[0] if alternatives else schema
    return nearest(alternatives, value, direction)


def nearest(alternatives: tuple[Schema, ...], value: Any, direction: Direction) -> Schema:
    """Return the alternative with the least that differs; constants and names count most."""
    validators = alternatives[0].document.validators
    with suppress(ValueError):  # values that were left out cannot be validated
        for each in alternatives:
            if validators.fits(each.pointer, value, direction):
                return each
    return min(alternatives, key=lambda each: _distance(each, value, direction))


def _distance(schema: Schema, value: Any, direction: Direction) -> tuple[int, int, int]:
    if not isinstance(value, dict):
        return (0 if not schema.types or _is_of(type_of(value), schema.types) else 1, 0, 0)
    known = schema.properties
    wrong = sum(value.get(name) != held for name, held in schema.constants.items())
    missing = len(schema.required_in(direction) - value.keys())
    others = sum(
        bool(held.types) and not _is_of(type_of(value[name]), held.types)
        for name, held in known.items()
        if name in value
    )
    return wrong * 10 + missing, len(value.keys() - known.keys()), others


def _object(schema: Schema, value: Mapping[str, Any], direction: Direction) -> Iterator[Outcome]:
    known, required = schema.properties, schema.required_in(direction)
    for name in sorted(required - value.keys()):
        held = known.get(name, schema)
        yield Deviation("missing-property", held.pointer, name, direction)
    for name in known.keys() - required - value.keys():
        yield Noted(known[name].pointer, ABSENT)
    for name, part in value.items():
        if name in known:
            yield from compare(known[name], part, direction)
        elif schema.additional is not None and not schema.additional.is_false:
            yield Seen(schema.additional.pointer)
            yield from compare(schema.additional, part, direction)
        else:
            detail = f"{shown_name(name)} ({type_of(part)})"
            yield Deviation("undocumented-property", schema.pointer, detail, direction)
    yield from _own(
        schema, value, direction, {"minProperties", "maxProperties", "dependentRequired"}
    )


def _array(schema: Schema, value: list[Any], direction: Direction) -> Iterator[Outcome]:
    if schema.items is not None:
        for part in value:
            yield from compare(schema.items, part, direction)
    yield from _own(schema, value, direction, {"minItems", "maxItems", "uniqueItems", "contains"})


def _scalar(schema: Schema, value: Any, direction: Direction) -> Iterator[Outcome]:
    if isinstance(value, str) and value in schema.values and schema.sensitivity is None:
        yield Noted(schema.pointer, repr(value))
    for keyword in _violated(schema, value):
        kind, detail = _difference(keyword, schema, value)
        yield Deviation(kind, schema.pointer, detail, direction)


def _hidden(schema: Schema, value: Hidden, direction: Direction) -> Iterator[Outcome]:
    """Compare what is left of a value: its formats, and that it is not a listed one."""
    if value.kind != "string":
        return
    if value.is_unlisted and schema.values:
        yield Deviation("undocumented-value", schema.pointer, "string", direction)
    expected = schema.keyword("format")
    if expected in FORMATS and expected not in value.formats:
        detail = f"not format {expected}"
        yield Deviation("contradicted-format", schema.pointer, detail, direction)


def _difference(keyword: str, schema: Schema, value: Any) -> tuple[Kind, str]:
    if keyword in _VALUES:
        return "undocumented-value", shown_value(schema, value)
    if keyword in _FORMATS:
        return "contradicted-format", f"not {keyword} {schema.keyword(keyword)}"
    if keyword == "type":
        return "contradicted-type", type_of(value)
    return "contradicted-limit", f"not {keyword}"


def _own(schema: Schema, value: Any, direction: Direction, keywords: set[str]) -> Iterator[Outcome]:
    """Yield what differs from keywords about the value as a whole, not about its parts."""
    stated = [each for each in keywords if any(each in layer.data for layer in schema.layers)]
    if stated:
        for keyword in _violated(schema, value):
            if keyword in stated:
                yield Deviation("contradicted-limit", schema.pointer, f"not {keyword}", direction)


def _violated(schema: Schema, value: Any) -> Iterator[str]:
    """Yield the keywords that the value as a whole violates, each once."""
    document: Document = schema.document
    with suppress(ValueError):  # values that were left out cannot be validated
        found = document.validators.violations(schema.pointer, value)
        yield from dict.fromkeys(each.keyword for each in found if not each.path)


def _is_of(found: str, types: frozenset[str]) -> bool:
    return found in types or (found == "integer" and "number" in types)


def shown_name(name: str) -> str:
    """Return a property's name, or `*` for one that may be a person's or a secret."""
    return name if _NAME.fullmatch(name) and not _LONG_NUMBER.search(name) else "*"


def shown_media_type(name: str) -> str:
    """Return a media type, `none` for an empty one, or `*` for one that may be a secret."""
    if not name:
        return "none"
    return name if _MEDIA_TYPE.fullmatch(name) and not _LONG_NUMBER.search(name) else "*"


def shown_value(schema: Schema, value: Any) -> str:
    """Return a value of an enumeration, or its type if it may be a person's or a secret."""
    is_open = schema.sensitivity is None and isinstance(value, str)
    return value if is_open and _SHOWN.fullmatch(value) else type_of(value)
