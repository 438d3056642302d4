"""Schemas, with `$ref` and composition resolved.

A `Schema` is one place of a file. Its accessors describe the values that are valid against it: they
follow `$ref` and `allOf`. `alternatives` is the only traversal of `oneOf` and `anyOf`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

from . import extensions
from .keywords import SUBSCHEMAS, UNIONS
from .reader import Pointer
from .value_path import ValuePath, position

if TYPE_CHECKING:
    from .document import Document

Direction = Literal["request", "response"]

ABSENT: Final[Any] = object()
"""The result of an accessor for an absent keyword whose value could be None."""

_JSON_TYPES: Mapping[type, str] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
    type(None): "null",
}
ABSENT_IN: Mapping[Direction, str] = {"request": "readOnly", "response": "writeOnly"}


@dataclass(frozen=True)
class Discriminator:
    """The `discriminator` of a schema: a property, and the schema for each of its values."""

    property: str
    mapping: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Schema:
    """One schema of a document; get it from `Document.schema`, which makes one per place.

    Attributes:
        document: The document that it is part of.
        pointer: Its place, `$ref` not followed.
    """

    document: Document
    pointer: Pointer

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """Return the schema object as written; empty for `true`, `false` and anything else."""
        found = self.document.at(self.pointer)
        return found if isinstance(found, dict) else {}

    @property
    def is_false(self) -> bool:
        """Return whether the schema is `false`, which no value is valid against."""
        return self.document.at(self.pointer) is False

    @property
    def is_boolean(self) -> bool:
        """Return whether the schema is `true` or `false`."""
        return isinstance(self.document.at(self.pointer), bool)

    @cached_property
    def target(self) -> Schema:
        """Return the schema at the end of the chain of `$ref`; this one without a `$ref`."""
        pointer, _ = self.document.resolve(self.pointer)
        return self.document.schema(pointer)

    @cached_property
    def component(self) -> str | None:
        """Return the name under `components/schemas` that it has or refers to, or None."""
        pointer = self.target.pointer
        is_component = len(pointer) == 3 and pointer[:2] == ("components", "schemas")
        return str(pointer[2]) if is_component else None

    @cached_property
    def name(self) -> str:
        """Return the component's name, or the last step of the pointer."""
        return self.component or str(self.target.pointer[-1])

    @cached_property
    def layers(self) -> tuple[Schema, ...]:
        """Return every schema that applies to the same value without a condition.

        These are this one, the target of its `$ref`, and the schemas of `allOf`, each once and
        nearest first.
        """
        found: dict[Pointer, Schema] = {}
        self._add_layers(found)
        return tuple(found.values())

    def _add_layers(self, found: dict[Pointer, Schema]) -> None:
        waiting = [self]
        while waiting:
            each = waiting.pop(0)
            if each.pointer in found:
                continue
            found[each.pointer] = each
            if target := self.document.target(each.data.get("$ref")):
                waiting.append(self.document.schema(target))
            waiting += each.listed("allOf")

    def listed(self, keyword: str) -> list[Schema]:
        """Return the schemas that a keyword of this object lists, such as `oneOf`, as written."""
        held = self.data.get(keyword)
        count = len(held) if isinstance(held, list) else 0
        return [self.document.schema((*self.pointer, keyword, at)) for at in range(count)]

    @property
    def repeated(self) -> list[Schema]:
        """Return the branches of `oneOf` whose schema is listed above them already."""
        seen: dict[str, Pointer] = {}
        return [
            each
            for each in self.listed("oneOf")
            if (data := each.target.data)
            and seen.setdefault(json.dumps(data, sort_keys=True), each.pointer) != each.pointer
        ]

    def keyword(self, name: str) -> Any:
        """Return a keyword's value from the nearest layer that has it, or `ABSENT`."""
        return next((each.data[name] for each in self.layers if name in each.data), ABSENT)

    def child(self, keyword: str) -> Schema | None:
        """Return the schema under a keyword such as `items`, from the nearest layer that has it."""
        for each in self.layers:
            if isinstance(each.data.get(keyword), dict | bool):
                return self.document.schema((*each.pointer, keyword))
        return None

    @cached_property
    def unions(self) -> tuple[tuple[str, tuple[Schema, ...]], ...]:
        """Return each `oneOf` and `anyOf` of the layers: the keyword and its schemas as written."""
        return tuple(
            (keyword, tuple(listed))
            for each in self.layers
            for keyword in UNIONS
            if (listed := each.listed(keyword))
        )

    @cached_property
    def branches(self) -> tuple[Schema, ...]:
        """Return the schemas in its unions, references followed, nested unions not flattened."""
        return tuple(branch.target for _, listed in self.unions for branch in listed)

    @cached_property
    def discriminator(self) -> Discriminator:
        """Return the nearest layer's `discriminator`; or an empty one."""
        found = _mapping(self.keyword("discriminator"))
        name, mapping = found.get("propertyName"), _mapping(found.get("mapping"))
        return Discriminator(
            name if isinstance(name, str) else "",
            {key: to for key, to in mapping.items() if isinstance(to, str)},
        )

    @cached_property
    def discriminated(self) -> Mapping[str, Schema]:
        """Return the schema for each value in the `discriminator`'s mapping."""
        named = {
            value: self.document.target(to) or ("components", "schemas", to)
            for value, to in self.discriminator.mapping.items()
        }
        return {
            value: self.document.schema(pointer)
            for value, pointer in named.items()
            if self.document.at(pointer) is not None
        }

    @cached_property
    def variants(self) -> tuple[Schema, ...]:
        """Return the schemas of the first union that describes alternatives, as written.

        A union that only limits properties described next to it is not one, nor is a union that
        lists this schema itself, as a base class lists its subclasses.
        """
        for _, listed in self.unions:
            targets = [each.target for each in listed]
            if self.target in targets and self.properties:
                continue
            if not self.properties or any(each.properties or each.failure for each in targets):
                return listed
        return ()

    @cached_property
    def alternatives(self) -> tuple[Schema, ...]:
        """Return the schemas that a value matches one of, with nested unions flattened.

        References are followed. A schema without `variants` is its only alternative.
        """
        found: dict[Pointer, Schema] = {}
        self._add_alternatives(found, set())
        return tuple(found.values())

    def _add_alternatives(self, found: dict[Pointer, Schema], seen: set[Pointer]) -> None:
        target = self.target.pointer
        if target in seen:
            return
        seen.add(target)
        if not self.variants:
            found[target] = self.target
            return
        for each in self.variants:
            each._add_alternatives(found, seen)  # noqa: SLF001  # same class

    @cached_property
    def properties(self) -> Mapping[str, Schema]:
        """Return the properties that the layers describe; the nearest one for each name."""
        found: dict[str, Schema] = {}
        for each in self.layers:
            for name, held in each.own_properties.items():
                found.setdefault(name, held)
        return found

    @cached_property
    def own_properties(self) -> Mapping[str, Schema]:
        """Return the properties that this object itself describes."""
        names = _mapping(self.data.get("properties"))
        place = (*self.pointer, "properties")
        return {str(name): self.document.schema((*place, name)) for name in names}

    @cached_property
    def required(self) -> frozenset[str]:
        """Return the names that the layers require, in either direction."""
        return frozenset(
            name
            for each in self.layers
            for name in _list(each.data.get("required"))
            if isinstance(name, str)
        )

    def required_in(self, direction: Direction) -> frozenset[str]:
        """Return the names required in a request or in a response.

        `readOnly` properties are not required in requests, `writeOnly` ones not in responses.
        """
        return frozenset(
            name
            for name in self.required
            if name not in self.properties or not self.properties[name].is_absent_in(direction)
        )

    def is_absent_in(self, direction: Direction) -> bool:
        """Return whether a property is not sent: `readOnly` in requests, else `writeOnly`."""
        return self.keyword(ABSENT_IN[direction]) is True

    @property
    def items(self) -> Schema | None:
        """Return the schema of an array's items, or None."""
        return self.child("items")

    def at(self, path: ValuePath) -> Schema | None:
        """Return the schema of the value at a path, or None where none is described."""
        found: Schema | None = self
        for step in path:
            if found is None:
                return None
            is_item = position(step) is not None and "array" in found.types
            found = found.items if is_item else found.properties.get(step)
        return found

    @property
    def additional(self) -> Schema | None:
        """Return the schema of `additionalProperties`, or None if absent."""
        return self.child("additionalProperties")

    @cached_property
    def types(self) -> frozenset[str]:
        """Return the JSON types that a value may have; empty if unlimited."""
        return self._types(frozenset())

    def _types(self, seen: frozenset[Pointer]) -> frozenset[str]:
        if self.pointer in seen:
            return frozenset()
        seen |= {self.pointer}
        limits = [named for each in self.layers if (named := _own_types(each.data))]
        for _, listed in self.unions:
            each_of = [each._types(seen) for each in listed]  # noqa: SLF001  # same class
            if all(each_of):
                limits.append(frozenset().union(*each_of))
        found = limits[0] if limits else frozenset()
        for limit in limits[1:]:
            found = _both(found, limit)
        return found

    @property
    def is_object(self) -> bool:
        """Return whether a value is an object: by type, or by its properties."""
        return "object" in self.types or (not self.types and bool(self.properties))

    @property
    def format(self) -> str | None:
        """Return the `format`, or None."""
        found = self.keyword("format")
        return found if isinstance(found, str) else None

    @property
    def content_encoding(self) -> str | None:
        """Return the `contentEncoding`, such as `base64`, or None."""
        found = self.keyword("contentEncoding")
        return found if isinstance(found, str) else None

    @property
    def content_media_type(self) -> str | None:
        """Return the `contentMediaType`, or None."""
        found = self.keyword("contentMediaType")
        return found if isinstance(found, str) else None

    @property
    def is_binary(self) -> bool:
        """Return whether a value is bytes: `format: binary`, or media content without encoding."""
        return self.format == "binary" or (
            self.content_media_type is not None
            and self.content_encoding is None
            and self.types <= {"string"}
            and not self.content_media_type.startswith(("application/json", "text/"))
        )

    @property
    def const(self) -> Any:
        """Return the only value allowed, or `ABSENT` without a `const`."""
        return self.keyword("const")

    @property
    def enum(self) -> list[Any] | None:
        """Return the values of `enum`, or None."""
        found = self.keyword("enum")
        return found if isinstance(found, list) else None

    @property
    def values(self) -> list[Any]:
        """Return the values of `const` or `enum`; empty without both."""
        return [self.const] if self.const is not ABSENT else self.enum or []

    @property
    def default(self) -> Any:
        """Return the default, or `ABSENT`."""
        return self.keyword("default")

    @property
    def description(self) -> str:
        """Return the nearest description, or an empty string."""
        found = self.keyword("description")
        return found if isinstance(found, str) else ""

    @cached_property
    def constants(self) -> Mapping[str, Any]:
        """Return the required properties with a `const`, and its value."""
        return {
            name: each.const
            for name, each in self.properties.items()
            if name in self.required and each.const is not ABSENT
        }

    @cached_property
    def failure(self) -> extensions.Failure | None:
        """Return the nearest `x-failure`, or None for a schema that is not a failure."""
        found = (extensions.read_failure(each.data) for each in self.layers)
        return next(filter(None, found), None)

    @cached_property
    def credential(self) -> str | None:
        """Return the client's argument that provides the value, or None."""
        found = (extensions.read_credential(each.data) for each in self.layers)
        return next(filter(None, found), None)

    @cached_property
    def link_hosts(self) -> tuple[str, ...]:
        """Return the hosts that a link leads to, or an empty tuple if it is not a link."""
        found = (extensions.read_link(each.data) for each in self.layers)
        return next(filter(None, found), ())

    @cached_property
    def sensitivity(self) -> extensions.Sensitivity | None:
        """Return the sensitivity of a value: its own mark, or that of a part except properties."""
        return self._sensitivity(set())

    def _sensitivity(self, seen: set[Pointer]) -> extensions.Sensitivity | None:
        if self.pointer in seen:
            return None
        seen.add(self.pointer)
        for each in self.layers:
            if mark := extensions.read_sensitivity(each.data):
                return mark
        parts = [part for _, listed in self.unions for part in listed]
        for each in self.layers:
            parts += each.listed("prefixItems")
        parts += filter(None, (self.items, self.additional))
        found = (part._sensitivity(seen) for part in parts)  # noqa: SLF001  # same class
        return next(filter(None, found), None)

    @cached_property
    def examples(self) -> tuple[Any, ...]:
        """Return the examples of all layers: `examples`, then `example`."""
        return tuple(value for each in self.layers for value in each.own_examples)

    @cached_property
    def own_examples(self) -> tuple[Any, ...]:
        """Return the examples of this object itself: `examples`, then `example`."""
        single = [self.data["example"]] if "example" in self.data else []
        return (*_list(self.data.get("examples")), *single)

    @cached_property
    def subschemas(self) -> tuple[Schema, ...]:
        """Return the direct subschemas of this object, in the order of the keyword table."""
        places: list[Pointer] = []
        for key, kind in SUBSCHEMAS.items():
            if key in self.data:
                place = (*self.pointer, key)
                places += [place] if kind == "schema" else self.document.steps(place)
        return tuple(map(self.document.schema, places))

    def accepts(self, value: Any) -> bool:
        """Return whether a value is valid, in either direction; True for an unusable schema."""
        return not self.document.validators.violations(self.pointer, value)

    def below(self) -> Iterator[Schema]:
        """Yield this schema and every schema for a value or a part of it."""
        return reachable([self])


def reachable(schemas: Iterable[Schema]) -> Iterator[Schema]:
    """Yield the schemas and every schema below them, each once, references followed."""
    seen: set[Pointer] = set()
    waiting = list(schemas)
    while waiting:
        each = waiting.pop()
        if each.pointer in seen:
            continue
        seen.add(each.pointer)
        yield each
        if target := each.document.target(each.data.get("$ref")):
            waiting.append(each.document.schema(target))
        waiting += each.subschemas


def json_type(value: Any) -> str:
    """Return the JSON type of a value as JSON Schema names it."""
    return _JSON_TYPES.get(type(value), "object")


def _own_types(data: Mapping[str, Any]) -> frozenset[str]:
    named = data.get("type")
    if isinstance(named, str):
        return frozenset({named})
    if isinstance(named, list):
        return frozenset(each for each in named if isinstance(each, str))
    if "const" in data:
        return frozenset({json_type(data["const"])})
    return frozenset(json_type(each) for each in _list(data.get("enum")))


def _both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return the types that two limits have in common; an integer is a number."""
    whole = {"integer"} & (one | other) if "number" in one | other else frozenset()
    is_narrowed = bool(whole) and "number" not in one & other
    return (one & other) | (whole if is_narrowed else frozenset())


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
