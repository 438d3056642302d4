"""Schemas rewritten for openapi-python-client.

Composition is written so that the generator reads all of it, constants need not be passed, and
credentials and extensions are left out. Marks in the lowered data record where a schema is in the
spec, which properties are sensitive or links, and what a property is named in JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from ...identifiers import identifier, numbered, words
from ...spec import Direction, Pointer, Schema, pointer_ref
from .class_titles import branch_titles, context
from .enum_names import enum_names
from .taken_names import TAKEN_FIELDS

Lowered = dict[str, Any]

SENSITIVE, AT, NAME, LINK = "x-sensitive", "x-at", "x-name", "x-link"

_OTHER = re.compile(r"[^\w\-. ]+")
_ONE = ("items", "additionalProperties", "not")
_MANY = ("oneOf", "anyOf", "prefixItems")
_NAMED = ("patternProperties", "$defs")
_LEFT_OUT = frozenset(
    {"$ref", "allOf", "default", "discriminator", "example", "examples", "title", "xml"}
)


@dataclass
class LoweredSchemas:
    """Writes the schemas of one document.

    Attributes:
        sent: Where the schemas are that a request is made of.
        received: Where the schemas are that a response is made of.
        classes: Other names for components, by name.
        titles: Other names for schemas that are not components, by place.
        contexts: What the schemas of parameters and responses are for, by place.
        renames: Where a name in Python is not the one that the spec suggests, and what it is.
        made: Every lowered schema; its mark is its index.
        places: Where each of them is in the spec.
    """

    sent: frozenset[Pointer] = frozenset()
    received: frozenset[Pointer] = frozenset()
    classes: Mapping[str, str] = field(default_factory=dict[str, str])
    titles: Mapping[Pointer, str] = field(default_factory=dict[Pointer, str])
    contexts: Mapping[Pointer, str] = field(default_factory=dict[Pointer, str])
    made: list[Lowered] = field(default_factory=list[Lowered])
    places: list[Pointer] = field(default_factory=list[Pointer])
    renames: list[tuple[Pointer, str]] = field(default_factory=list[tuple[Pointer, str]])
    _open: list[Pointer] = field(default_factory=list[Pointer])
    _branches: dict[Pointer, str] = field(default_factory=dict[Pointer, str])

    def lowered(self, schema: Schema) -> Any:
        """Return a schema, and everything below it, rewritten."""
        data = schema.data
        if "$ref" in data and not {"properties", "required"} & data.keys():
            return self._reference(schema)
        lowered = self._composed(schema) if _is_composed(schema) else self._own(schema)
        return self._marked(lowered, schema.pointer) if data else lowered

    def _marked(self, lowered: Lowered, at: Pointer) -> Lowered:
        """Return a lowered schema with its mark, and another name where it needs one."""
        marked = {**lowered, AT: len(self.made)}
        if title := self.titles.get(at):
            marked["title"] = title
            text = f"its class is named after {title}, because another has its name"
            self.renames.append((at, text))
        elif title := self._branches.get(at) or (
            context(at, self.contexts)
            if _is_nullable(lowered) or _is_of_several_types(lowered)
            else ""
        ):
            marked.setdefault("title", title)
        self.places.append(at)
        self.made.append(marked)
        return marked

    def used(self, schema: Schema) -> Any:
        """Return a schema where it is used: a reference for a component."""
        return (
            self._reference(schema)
            if schema.target is schema and schema.component
            else self.lowered(schema)
        )

    def branches(self, schemas: Sequence[Schema]) -> list[Any]:
        """Return the branches of a union rewritten."""
        if len(schemas) > 1:
            self._branches |= branch_titles(schemas, self.contexts)
        return [self.used(each) for each in schemas]

    def _reference(self, schema: Schema) -> Any:
        if schema.component:
            name = self.classes.get(schema.component, schema.component)
            return {"$ref": pointer_ref(("components", "schemas", name))}
        if schema.target is schema or schema.target.pointer in self._open:
            return {"$ref": schema.data["$ref"]}  # for the generator to report
        self._open.append(schema.target.pointer)
        lowered = self.lowered(schema.target)
        self._open.pop()
        return lowered

    def _own(self, schema: Schema) -> Lowered:
        """Return the keywords of a schema itself, composition left out."""
        lowered: Lowered = {
            key: self._keyword(schema, key, value)
            for key, value in schema.data.items()
            if key not in _LEFT_OUT and not key.startswith("x-")
        }
        if "properties" in lowered:
            names = schema.data["properties"]
            lowered |= self._properties(
                schema,
                {
                    name: schema.document.schema((*schema.pointer, "properties", name))
                    for name in names
                },
                schema.data.get("required", ()),
            )
        if isinstance(lowered.get("items"), bool):
            del lowered["items"]  # `false` after the schemas of a tuple
        if lowered.get("type") == "array" and not {"items", "prefixItems"} & lowered.keys():
            lowered["items"] = {}
        if lowered.get("contentEncoding") == "base64" or schema.is_binary:
            lowered["format"] = "binary"
        if "const" in lowered:
            # With a type, the generator would ignore the constant.
            lowered.pop("type", None)
        if "enum" in lowered:
            lowered, text = enum_names(lowered)
            self.renames += [((*schema.pointer, "enum"), text)] if text else []
        return lowered

    def _keyword(self, schema: Schema, key: str, value: Any) -> Any:
        if key in _ONE and isinstance(value, dict):
            at = (*schema.pointer, key)
            if key == "items" and _is_of_several_types(schema.data):
                self._branches[at] = context(at, self.contexts)
            return self.lowered(schema.document.schema(at))
        if key in _MANY and isinstance(value, list):
            return self.branches(schema.listed(key))
        if key in _NAMED and isinstance(value, dict):
            at = (*schema.pointer, key)
            return {name: self.lowered(schema.document.schema((*at, name))) for name in value}
        return deepcopy(value)

    def _properties(
        self, schema: Schema, properties: Mapping[str, Schema], required: Iterable[str]
    ) -> Lowered:
        """Return the properties of an object without credentials, constants as defaults."""
        held = {name: each for name, each in properties.items() if not each.credential}
        names = spelled(held)
        for name, new in renamed(names):
            self.renames.append((held[name].pointer, f"the property {name} is {new} in Python"))
        needed = [
            name
            for name in required
            if name not in properties or (name in held and not self._may_lack(schema, held[name]))
        ]
        lowered = {
            names[name]: self._property(name, names[name], each, is_required=name in needed)
            for name, each in held.items()
        }
        return {"properties": lowered, "required": [names.get(name, name) for name in needed]}

    def _property(self, name: str, spelling: str, schema: Schema, *, is_required: bool) -> Lowered:
        lowered: Lowered = {**self.lowered(schema)}
        if is_required and "const" in lowered:
            lowered["default"] = lowered["const"]
        if schema.sensitivity:
            lowered[SENSITIVE] = True
        if schema.link_hosts and schema.types - {"null"} == {"string"}:
            lowered[LINK] = schema.link_hosts
        if spelling != name:
            lowered[NAME] = name
        return lowered

    def _may_lack(self, schema: Schema, prop: Schema) -> bool:
        """Return whether a property is absent in one of the directions of its object."""
        ways: tuple[tuple[Direction, frozenset[Pointer]], ...] = (
            ("request", self.sent),
            ("response", self.received),
        )
        return any(schema.pointer in at and prop.is_absent_in(way) for way, at in ways)

    def _composed(self, schema: Schema) -> Lowered:
        """Return a schema that is composed of others."""
        if not schema.properties:
            return self._merged(schema)
        if schema.variants:
            return self._distributed(schema, schema.variants)
        parts = schema.listed("allOf")
        own = self._own(schema)
        if len(parts) == 1 and parts[0].component and not {"properties", "required"} & own.keys():
            return self._alias(schema, parts[0])
        if not _is_simple(schema, parts):
            return self._flat(schema, schema)
        wanted: Lowered = {key: own.pop(key) for key in ("properties", "required") if key in own}
        lowered = [self.lowered(each) for each in parts]
        return {**own, "allOf": [*lowered, {"type": "object", **wanted}] if wanted else lowered}

    def _alias(self, schema: Schema, part: Schema) -> Lowered:
        """Return a schema that is another one with its own description, or null."""
        about: Lowered = {}
        if schema.description:
            about["description"] = schema.description
        types = schema.data.get("type")
        if isinstance(types, list) and "null" in types:
            return {"oneOf": [self.used(part), {"type": "null"}], **about}
        return {"allOf": [self.used(part)], **about}

    def _merged(self, schema: Schema) -> Lowered:
        """Return the schema of a value that has several schemas and is not an object."""
        named = [each for each in schema.layers if each.component and each.data.get("enum")]
        parts = schema.listed("allOf")
        if len(parts) == 1 and parts[0].component:
            return self._alias(schema, parts[0])
        if len(named) == 1 and "enum" not in schema.data:
            return self._alias(schema, named[0])
        lowered: Lowered = {}
        for each in reversed(schema.layers):
            lowered |= self._own(each)
        return lowered

    def _flat(self, schema: Schema, *wholes: Schema) -> Lowered:
        """Return an object with the properties of several schemas; the first of a name counts."""
        properties: dict[str, Schema] = {}
        for whole in wholes:
            for name, each in whole.properties.items():
                properties.setdefault(name, each)
        required = frozenset[str]().union(*(each.required for each in wholes))
        listed = [name for name in properties if name in required]
        lowered: Lowered = {"type": "object", **self._properties(schema, properties, listed)}
        if (extra := schema.additional) is not None:
            lowered["additionalProperties"] = (
                self.lowered(extra) if extra.data else not extra.is_false
            )
        if schema.description:
            lowered["description"] = schema.description
        return lowered

    def _distributed(self, schema: Schema, branches: tuple[Schema, ...]) -> Lowered:
        """Return an object with variants as one of several objects."""
        if all(schema.properties.keys() <= each.properties.keys() for each in branches):
            return {"oneOf": [self.lowered(each) for each in branches]}
        lowered: list[Lowered] = []
        for each in branches:
            flat = self._flat(schema, each, schema)
            title = {"title": each.name} if each.component else {}
            lowered.append(self._marked({**flat, **title}, each.pointer))
        return {"oneOf": lowered}


def _is_nullable(lowered: Lowered) -> bool:
    """Return whether the parser reads a schema as a union of null and the rest."""
    types = lowered.get("type")
    return (isinstance(types, list) and "null" in types) or None in lowered.get("enum", ())


def _is_of_several_types(data: Mapping[str, Any]) -> bool:
    """Return whether a schema has several types besides null, whose classes would be numbered."""
    types = data.get("type")
    return isinstance(types, list) and len({*types} - {"null"}) > 1


def _is_composed(schema: Schema) -> bool:
    if "allOf" in schema.data or "$ref" in schema.data:
        return True
    return bool(schema.properties and schema.unions)


def _is_simple(schema: Schema, parts: list[Schema]) -> bool:
    """Return whether the generator can combine the parts itself: no property is in two."""
    if "$ref" in schema.data or any(
        not each.component and {"allOf", "$ref"} & each.data.keys() for each in parts
    ):
        return False
    names = [identifier(each) for each in _names(schema.layers)]
    return len(names) == len(set(names)) and not schema.unions


def _names(layers: Iterable[Schema]) -> Iterator[str]:
    for each in layers:
        held = each.data.get("properties")
        yield from held if isinstance(held, dict) else ()


def spelled(names: Iterable[str], taken: Iterable[str] = TAKEN_FIELDS) -> Mapping[str, str]:
    """Return for each name a spelling that becomes an identifier of its own.

    That is the name itself wherever possible; a number is added to the others.
    """
    made: dict[str, str] = {}
    seen = set(taken)
    names = list(names)
    # Names that need no other spelling come first.
    for name in sorted(names, key=lambda each: _spelling(each) != each):
        made[name] = next(
            each for each in numbered(_spelling(name)) if identifier(each) not in seen
        )
        seen.add(identifier(made[name]))
    return {name: made[name] for name in names}


def renamed(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the names that `spelled` numbered, with what they are in Python."""
    for name, spelling in names.items():
        if spelling != _spelling(name):
            yield name, identifier(spelling)


def _spelling(name: str) -> str:
    """Return a name without characters that the generator drops or puts a prefix before."""
    if _OTHER.search(name) or name.startswith("_"):
        return "_".join(words(name)) or "field"
    return name
