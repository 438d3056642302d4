"""The validation of values against schemas, with jsonschema-rs.

One registry per document and direction, and one compiled validator per schema. `violations` has the
errors of a validator with their places in the value. Nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from copy import copy
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from .composition import MAX_WEIGHT, holders, users
from .elements import Element
from .keywords import IN_PLACE
from .reader import Pointer
from .schema import ABSENT_IN, Direction
from .tree import copied, pointer_ref
from .violations import Violation, shortened, true_path, violations_of

if TYPE_CHECKING:
    from .document import Document
    from .schema import Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Never fetched; the base for relative `$id`s.
_ROOT = "https://document.example/"
_WIDTHS = {"int32": 31, "int64": 63}


class Unusable(Exception):  # noqa: N818  # its text is the reason
    """Raised for a schema that cannot be compiled; the text is the reason."""


class Validators:
    """The validators of the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._usable: dict[tuple[Pointer, Direction | None], jsonschema_rs.Validator | str] = {}
        self._registries: dict[tuple[bool, Direction | None], jsonschema_rs.Registry] = {}
        self._directed: dict[tuple[Pointer, Direction], jsonschema_rs.Validator | None] = {}

    def fits(self, schema: Pointer, value: object, direction: Direction) -> bool:
        """Return whether a value is valid in a direction; False if the schema is unusable."""
        key = schema, direction
        if key not in self._directed:
            self._directed[key] = None
            with suppress(Unusable):
                self._directed[key] = self.compile([schema], direction)
        validator = self._directed[key]
        return validator is not None and validator.is_valid(value)

    def violations(
        self, schema: Pointer, value: object, direction: Direction | None = None
    ) -> list[Violation]:
        """Return all errors of a value; none if the schema is unusable.

        In a request `readOnly` properties are not required, in a response `writeOnly` ones.
        Unusable keywords, such as a dangling reference, are skipped, so that an error in a schema
        does not hide those in its examples.
        """
        validator = self._lenient(schema, direction)
        if isinstance(validator, str):
            return []
        return list(violations_of(value, validator.iter_errors(value)))

    def unusable_reason(self, schema: Pointer, direction: Direction | None = None) -> str:
        """Return why a schema is unusable, or an empty string if it is usable."""
        validator = self._lenient(schema, direction)
        return validator if isinstance(validator, str) else ""

    def compile(self, schemas: Sequence[Pointer], direction: Direction) -> jsonschema_rs.Validator:
        """Return a validator of values that match any of some schemas, in one direction.

        In a request `readOnly` properties are not required; in a response `writeOnly` ones are not
        required, and rejected. The formats `int32` and `int64` limit a number.

        Raises:
            Unusable: A schema cannot be compiled.
        """
        refs = [{"$ref": _ROOT + pointer_ref(each)} for each in schemas]
        try:
            return jsonschema_rs.Draft202012Validator(
                refs[0] if len(refs) == 1 else {"anyOf": refs},
                registry=self._registry(is_strict=True, direction=direction),
                validate_formats=True,
                mask="the value",
                offline=True,
            )
        except (jsonschema_rs.ReferencingError, ValueError) as error:
            # Further lines have the place, which a finding has anyway.
            raise Unusable(str(error).partition("\n")[0]) from None

    def _lenient(
        self, schema: Pointer, direction: Direction | None
    ) -> jsonschema_rs.Validator | str:
        key = (schema, direction if self._is_directed else None)
        if key not in self._usable:
            self._usable[key] = self._compile_leniently(*key)
        return self._usable[key]

    @cached_property
    def _is_directed(self) -> bool:
        return any(
            True in (each.data.get("readOnly"), each.data.get("writeOnly"))
            for each in self._document.of_kind("schema")
        )

    def _compile_leniently(
        self, schema: Pointer, direction: Direction | None
    ) -> jsonschema_rs.Validator | str:
        try:
            return jsonschema_rs.Draft202012Validator(
                {"$ref": _ROOT + pointer_ref(schema)},
                registry=self._registry(is_strict=False, direction=direction),
                validate_formats=True,
                offline=True,
            )
        except (jsonschema_rs.ReferencingError, ValueError) as error:
            return shortened(str(error).partition("\n")[0])

    def _registry(self, *, is_strict: bool, direction: Direction | None) -> jsonschema_rs.Registry:
        key = (is_strict, direction)
        if key not in self._registries:
            data = self._document.data if is_strict else self._usable_data
            if direction:
                data = _directed(self._document, data, direction, is_strict=is_strict)
            if is_strict:
                data = _without_repeats(self._document, data)
            self._registries[key] = _as_registry(data)
        return self._registries[key]

    @cached_property
    def _usable_data(self) -> dict[str, Any]:
        return _usable(self._document)


def _as_registry(data: dict[str, Any]) -> jsonschema_rs.Registry:
    """Return a registry of a description, with the usable anchors and ids of its schemas."""
    components = data.get("components")
    # jsonschema-rs finds them in `$defs` only, because a description is not a schema.
    schemas = components.get("schemas") if isinstance(components, dict) else None
    with suppress(ValueError):
        found = {**data, "$defs": schemas if isinstance(schemas, dict) else {}}
        return jsonschema_rs.Registry([(_ROOT, found)], draft=jsonschema_rs.Draft202012)
    return jsonschema_rs.Registry([(_ROOT, data)], draft=jsonschema_rs.Draft202012)


@lru_cache(maxsize=4096)
def is_pattern(text: str) -> bool:
    """Return whether a text is a valid regular expression in JSON Schema."""
    return _regex().is_valid(text)


def patterns(schema: Element) -> Iterator[tuple[Pointer, str]]:
    """Yield every regular expression of a schema, with the pointer from the schema to it."""
    if isinstance(pattern := schema.data.get("pattern"), str):
        yield ("pattern",), pattern
    named = schema.data.get("patternProperties")
    for name in named if isinstance(named, dict) else ():
        yield ("patternProperties", name), name


def _directed(
    document: Document, data: dict[str, Any], direction: Direction, *, is_strict: bool
) -> dict[str, Any]:
    """Return the data of the document with its schemas for one direction.

    Strict schemas also reject a `writeOnly` property in a response, and integers out of the range
    of their format.
    """
    words = {ABSENT_IN[direction], *_WIDTHS}
    if not any(each.text in words for each in document.source.scalars):
        return data
    data, copied = dict(data), set[Pointer]()
    for each in document.of_kind("schema"):
        # Unusable keywords are dropped from lenient data.
        if not isinstance(_at(data, each.pointer), dict):
            continue
        if is_strict and each.data.get("format") in _WIDTHS:
            _limit(_own(data, each.pointer, copied))
        if {"required", "properties"} & each.data.keys() and (
            absent := _absent(document, each, direction)
        ):
            is_rejected = is_strict and direction == "response"
            _leave_out(_own(data, each.pointer, copied), absent, is_rejected=is_rejected)
    return data


def _without_repeats(document: Document, data: dict[str, Any]) -> dict[str, Any]:
    """Return data in which a reference that a `oneOf` lists again is `false`.

    No value fits exactly one of two equal schemas; the order of the others does not change.
    """
    data, copied = dict(data), set[Pointer]()
    for each in document.of_kind("schema"):
        found = _at(data, (*each.pointer, "oneOf")) if "oneOf" in each.data else None
        branches = found if isinstance(found, list) else []
        kept = [
            not (isinstance(branch, dict) and "$ref" in branch and branch in branches[:at])
            and branch
            for at, branch in enumerate(branches)
        ]
        if kept != branches:
            _own(data, each.pointer, copied)["oneOf"] = kept
    return data


def _own(data: Any, pointer: Pointer, copied: set[Pointer]) -> Any:
    """Return an element of a shallow copy, after copying each object on the path to it."""
    for end, step in enumerate(pointer, 1):
        if pointer[:end] not in copied:
            copied.add(pointer[:end])
            data[step] = copy(data[step])
        data = data[step]
    return data


def _absent(document: Document, schema: Element, direction: Direction) -> set[str]:
    """Return the properties of a value that are not sent in a direction."""
    described: dict[str, Schema] = {}
    for holder in holders(document, schema):
        described = {**document.schema(holder.pointer).properties, **described}
    required = schema.data.get("required")
    if isinstance(required, list) and not described.keys() >= {*map(str, required)}:
        # It names properties of a schema that is combined with it elsewhere.
        for user in users(document, schema.pointer):
            described = {**document.schema(user).properties, **described}
    return {name for name, held in described.items() if held.is_absent_in(direction)}


def _limit(schema: dict[str, Any]) -> None:
    """Write the range of an integer format as keywords."""
    top = 2 ** _WIDTHS[schema["format"]]
    for keyword, bound, stricter in (("minimum", -top, max), ("maximum", top - 1, min)):
        stated = schema.get(keyword)
        is_number = isinstance(stated, int | float)
        schema[keyword] = stricter(stated, bound) if is_number else bound


def _at(data: Any, pointer: Pointer) -> Any:
    """Return the part of some data, or None if a schema above it was replaced by a boolean."""
    for step in pointer:
        if isinstance(data, bool) or (isinstance(data, dict) and step not in data):
            return None
        data = data[step]
    return data


def _leave_out(schema: dict[str, Any], absent: set[str], *, is_rejected: bool) -> None:
    if isinstance(schema.get("required"), list):
        schema["required"] = [name for name in schema["required"] if name not in absent]
    own = schema.get("properties")
    if is_rejected and isinstance(own, dict):
        schema["properties"] = {**own, **dict.fromkeys(absent & own.keys(), False)}


def _usable(document: Document) -> dict[str, Any]:
    """Return the document's data without unusable schema keywords."""
    unusable = {*_unusable_keywords(document), *_rejected_keywords(document)}
    data = copied(document.data) if unusable else document.data
    for *owner, keyword in sorted(unusable, key=len, reverse=True):
        del _at(data, tuple(owner))[keyword]
    return data


def _unusable_keywords(document: Document) -> Iterator[Pointer]:
    """Yield the places of invalid patterns and of dangling or too heavy references."""
    known, counted = document.element_at, document.weights
    for each in document.of_kind("schema"):
        if not 0 < counted.get(each.pointer, 0) <= MAX_WEIGHT:
            yield from ((*each.pointer, key) for key in ("$ref", *IN_PLACE) if key in each.data)
        target = document.target(each.data.get("$ref")) or ()
        leads = _is_schema(known.get(target)) or isinstance(document.at(target), bool)
        if "$ref" in each.data and not leads:
            yield (*each.pointer, "$ref")
        for steps, pattern in patterns(each):
            if not _can_compile(pattern):
                yield (*each.pointer, *steps)


def _rejected_keywords(document: Document) -> Iterator[Pointer]:
    """Yield the places of the schema keywords that JSON Schema's meta-schema rejects."""
    known = document.element_at
    for each in document.of_kind("schema"):
        if any(_is_schema(known.get(each.pointer[:end])) for end in range(len(each.pointer))):
            continue
        for error in _json_schema().iter_errors(each.data):
            place = (*each.pointer, *true_path(each.data, error.instance_path))
            ends = [end for end in range(len(place)) if _is_schema(known.get(place[:end]))]
            yield place[: max(ends) + 1]


@lru_cache(maxsize=4096)
def _can_compile(pattern: str) -> bool:
    """Return whether a pattern can be compiled within the memory limit."""
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True


def _is_schema(element: Element | None) -> bool:
    return element is not None and element.kind == "schema"


@cache
def _regex() -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator({"format": "regex"}, validate_formats=True)


@cache
def _json_schema() -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator({"$ref": DIALECT}, offline=True)
