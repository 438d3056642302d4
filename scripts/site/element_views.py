"""The elements of a spec as a page shows them: names, types, limits, texts, and what is below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..spec import Direction, Document, Header, Parameter, Pointer, Schema, is_extension
from .element_evidence import Backing, ElementEvidence
from .inert_text import as_json

_DEPTH: Mapping[Direction | None, int] = {"request": 3, "response": 1, None: 1}
"""Levels of components with their properties; what is deeper is on the page of schemas."""
_ENVELOPE = 4
"""A body of a response with at most so many properties is opened a level deeper."""
_OF_SCHEMA = frozenset(
    ("type", "format", "properties", "required", "items", "description", "$ref", "allOf", "oneOf")
)
_STRUCTURE = _OF_SCHEMA | {"anyOf", "patternProperties", "additionalProperties"}
_OF_HEADER = _STRUCTURE | {"schema", "name", "in", "content", "example", "examples"}
_VALUED: Mapping[str, str] = {
    "const": "always",
    "default": "default",
    "enum": "one of",
    "pattern": "matches",
    "example": "for example",
    "examples": "for example",
}
_WORDED: Mapping[str, str] = {
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "x-sensitive": "sensitive ({}): clients mask it in logs and messages",
}
_FLAGS: Mapping[str, str] = {
    "readOnly": "only in responses",
    "writeOnly": "only in requests",
    "deprecated": "deprecated",
    "uniqueItems": "no item twice",
}


@dataclass(frozen=True)
class Limit:
    """What a spec states about a value: words, then values as on the wire, or an address."""

    words: str
    values: tuple[str, ...] = ()
    href: str = ""


@dataclass(frozen=True)
class ElementView:
    """One parameter, property, header or schema.

    Attributes:
        id: Its anchor in the page.
        name: Its name on the wire.
        kind: Its type in words.
        required: Whether it is required.
        texts: Its descriptions, in Markdown.
        limits: What else the spec states about its values.
        backing: Its evidence.
        component: The schema that has a section of its own on the page of schemas, or empty.
        children: What is below it, as far as it is shown here.
    """

    id: str
    name: str
    kind: str
    required: bool
    texts: tuple[str, ...]
    limits: tuple[Limit, ...]
    backing: Backing
    component: str = ""
    children: tuple[ElementView, ...] = ()

    @property
    def all(self) -> Iterator[ElementView]:
        """Yield it and everything below it."""
        yield self
        for each in self.children:
            yield from each.all

    @property
    def fingerprint(self) -> str:
        """Return what changes when the element itself changes."""
        facts = [each.id for each in self.backing.facts]
        questions = [each.question for each in self.backing.questions]
        own = (self.kind, self.required, self.texts, self.limits, self.component)
        return repr((own, facts, self.backing.observed, self.backing.inferred, questions))


@dataclass
class Views:
    """The views of one document; `anchors` collects the address of each place that has one."""

    document: Document
    anchors: dict[Pointer, str] = field(default_factory=dict[Pointer, str])

    def __post_init__(self) -> None:
        self.evidence = ElementEvidence(self.document)

    def schema(  # noqa: PLR0913  # what a property is to its parent
        self,
        schema: Schema,
        name: str,
        anchor: str,
        page: str,
        *,
        required: bool = False,
        direction: Direction | None = None,
        inside: tuple[Pointer, ...] = (),
    ) -> ElementView:
        """Return the view of a schema with its properties, down to `_DEPTH` components."""
        shown = item_of(schema)
        component = shown.component or ""
        places = [*dict.fromkeys(each.pointer for each in (*schema.layers, *shown.layers))]
        self._register(places[:1], f"{page}#{anchor}")
        here = shown.target.pointer
        is_open = here not in inside and not (component and self._is_deep(inside, direction))
        return ElementView(
            anchor,
            name,
            kind_of(schema),
            required,
            _texts(self.document, places),
            tuple(dict.fromkeys(limits(schema))),
            self.evidence.backing(places, name),
            component,
            tuple(self._below(shown, anchor, page, direction, (*inside, here))) if is_open else (),
        )

    def header(self, each: Header, anchor: str, page: str) -> ElementView:
        """Return the view of a parameter or of a header of a response."""
        places = [each.pointer]
        self._register(places, f"{page}#{anchor}")
        layers = each.schema.layers if each.schema else ()
        places += [layer.pointer for layer in layers]
        where = f", {each.location}" if isinstance(each, Parameter) else ""
        own = [*described(each.data, _OF_HEADER)]
        for example in each.examples:
            own.append(Limit("for example", (as_json(example.value),)))
            places += [(*each.pointer, "examples", example.name), example.pointer]
        own += [Limit("as", (each.media_type,))] if each.media_type else []
        return ElementView(
            anchor,
            each.name,
            (kind_of(each.schema) if each.schema else "text") + where,
            each.required,
            _texts(self.document, places),
            tuple(dict.fromkeys([*own, *(limits(each.schema) if each.schema else ())])),
            self.evidence.backing(places, each.name),
        )

    def _below(
        self,
        schema: Schema,
        anchor: str,
        page: str,
        direction: Direction | None,
        inside: tuple[Pointer, ...],
    ) -> Iterator[ElementView]:
        for name, each, is_required in _children(schema, direction):
            yield self.schema(
                each,
                name,
                f"{anchor}.{word(name)}",
                page,
                required=is_required,
                direction=direction,
                inside=inside,
            )

    def _is_deep(self, inside: tuple[Pointer, ...], direction: Direction | None) -> bool:
        """Return whether a component inside of others is not opened."""
        if not inside:
            return False
        root = self.document.schema(inside[0])
        is_envelope = direction == "response" and len(root.properties) <= _ENVELOPE
        components = sum(each[:2] == ("components", "schemas") for each in inside)
        return components >= _DEPTH[direction] + is_envelope

    def _register(self, places: Iterable[Pointer], address: str) -> None:
        for place in places:
            self.anchors.setdefault(place, address)


def item_of(schema: Schema) -> Schema:
    """Return the schema of the items of an array, of arrays too, else the schema itself."""
    seen = {schema.pointer}
    while schema.items is not None and schema.items.pointer not in seen:
        schema = schema.items
        seen.add(schema.pointer)
    return schema


def word(name: object) -> str:
    """Return a name for a part of an anchor."""
    return re.sub(r"[^\w-]+", "-", str(name))


def kind_of(schema: Schema, seen: frozenset[Pointer] = frozenset()) -> str:
    """Return the type of a schema's values in words."""
    if schema.is_false:
        return "nothing"
    types = sorted(schema.types - {"null"}) or ["any JSON"]
    if schema.is_binary:
        types = ["file"]
    elif schema.items is not None and "array" in types and schema.pointer not in seen:
        inner = kind_of(schema.items, seen | {schema.pointer})
        types[types.index("array")] = f"array of {inner}"
    formatted = f" ({schema.format})" if schema.format else ""
    named = schema.component if schema.component and schema.is_object else " or ".join(types)
    return f"{named}{formatted}{' or null' if 'null' in schema.types else ''}"


def limits(schema: Schema) -> Iterator[Limit]:
    """Yield what a schema states about its values beyond their type, and about items."""
    for layer in schema.layers:
        yield from described(layer.data, _STRUCTURE)
        if isinstance(more := layer.data.get("additionalProperties"), bool):
            yield Limit("with other properties" if more else "without other properties")
    item = item_of(schema)
    if item is not schema:
        yield from (replace(each, words=f"each: {each.words}") for each in limits(item))


def described(data: Mapping[str, Any], known: Iterable[str]) -> Iterator[Limit]:
    """Yield a limit for each field of an object that is not shown otherwise."""
    for key, value in data.items():
        if key in _VALUED and key not in known:
            is_list = key in ("enum", "examples") and isinstance(value, list)
            yield Limit(_VALUED[key], tuple(map(as_json, value if is_list else [value])))
        elif key == "externalDocs" and isinstance(value, dict) and "url" in value:
            address = str(value["url"])
            yield Limit(str(value.get("description") or address), href=address)
        elif key in _WORDED:
            yield Limit(_WORDED[key].format(value if isinstance(value, str) else as_json(value)))
        elif key in _FLAGS and value is True:
            yield Limit(_FLAGS[key])
        elif key not in known and not is_extension(key):
            yield Limit(f"{key}:", (as_json(value),))


def _children(schema: Schema, direction: Direction | None) -> Iterator[tuple[str, Schema, bool]]:
    """Yield the name and the schema of what is below a schema, and whether it is required."""
    required = schema.required_in(direction) if direction else schema.required
    for name, each in schema.properties.items():
        if not (direction and each.is_absent_in(direction)):
            yield name, each, name in required
    for layer in schema.layers:
        for key in ("oneOf", "anyOf"):
            for number, each in enumerate(layer.listed(key), 1):
                yield f"{_UNIONS[key]} {number}: {each.name}", each, False
        patterns = layer.data.get("patternProperties")
        for pattern in patterns if isinstance(patterns, dict) else ():
            place = (*layer.pointer, "patternProperties", pattern)
            yield f"/{pattern}/", schema.document.schema(place), False
    if schema.additional is not None and not schema.additional.is_boolean:
        yield "any other name", schema.additional, False


_UNIONS = {"oneOf": "one of", "anyOf": "any of"}


def _texts(document: Document, places: Iterable[Pointer]) -> tuple[str, ...]:
    found = (document.at(place) for place in places)
    texts = (each.get("description") for each in found if isinstance(each, dict))
    return tuple(dict.fromkeys(text.strip() for text in texts if isinstance(text, str)))
