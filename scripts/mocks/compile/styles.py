"""The styles in which values are written as text: parameters, and the fields of forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from ...spec import ABSENT, Parameter, Pointer, Schema
from ...spec.media import is_json
from .text_decoding import MAX_DEPTH, Pairs, Undecodable, coerce, read_json

Reader = Callable[[Pairs], Any]
"""Returns a value made from all pairs of a place, or `ABSENT`."""

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_KEY = re.compile(r"(\[[^\[\]]*\])+")


class TextSchema:
    """The types and properties of a schema, as far as they matter for reading text.

    The properties of all alternatives count, because the alternative is not known yet; of several
    with one name the outermost counts.
    """

    def __init__(self, schema: Schema | None) -> None:
        self._schema = schema
        self.types = _text_types(schema) if schema else frozenset[str]()
        self.is_array = "array" in self.types
        self.is_object = not self.is_array and (
            "object" in self.types or (not self.types and bool(self.properties))
        )

    @cached_property
    def properties(self) -> Mapping[str, TextSchema]:
        """Return the properties that have a name."""
        found: dict[str, Schema] = {}
        for each in _applied(self._schema, set()):
            found = {**each.properties, **found}
        return {name: TextSchema(each) for name, each in found.items()}

    @cached_property
    def items(self) -> TextSchema:
        """Return the schema of an array's items."""
        return TextSchema(self._schema.items if self._schema else None)

    @cached_property
    def others(self) -> TextSchema:
        """Return the schema of properties without a name of their own."""
        return TextSchema(self._schema.additional if self._schema else None)

    @property
    def is_open(self) -> bool:
        """Return whether there may be properties without a name of their own."""
        additional = self._schema.additional if self._schema else None
        return additional is None or not additional.is_false

    def property(self, name: str) -> TextSchema:
        """Return the schema of a property."""
        return self.properties.get(name, self.others)

    def build(self, pairs: Pairs) -> Any:
        """Return the object of some pairs, `ABSENT` without any."""
        texts: dict[str, list[str]] = {}
        for name, text in pairs:
            texts.setdefault(name, []).append(text)
        # Of a value that is not a list the last one counts.
        made = {
            name: self.property(name).grown(each if self.property(name).is_array else each[-1:])
            for name, each in texts.items()
        }
        return made if pairs else ABSENT

    def grown(self, node: Any) -> Any:
        """Return the value of a tree of texts, each leaf a list of them."""
        if isinstance(node, list):
            if self.is_array:
                return [coerce(text, self.items.types) for text in node]
            return coerce(node[0], self.types) if len(node) == 1 else node
        if self.is_array and all(key.isdecimal() for key in node):
            return [self.items.grown(node[key]) for key in sorted(node, key=int)]
        return {key: self.property(key).grown(each) for key, each in node.items()}


def _text_types(schema: Schema) -> frozenset[str]:
    """Return the types of a schema, without `string` if only listed texts are strings.

    A listed text that reads as another type keeps it, because the text is then of both types.
    """
    others = schema.types - {"string"}
    listed = [each.values for each in schema.alternatives if "string" in each.types]
    texts = [each for values in listed for each in values if isinstance(each, str)]
    if not others or not all(listed) or any(coerce(each, others) != each for each in texts):
        return schema.types
    return others


def _applied(schema: Schema | None, seen: set[Pointer]) -> Iterator[Schema]:
    """Yield a schema and its alternatives, however deep."""
    if schema is None or schema.pointer in seen:
        return
    seen.add(schema.pointer)
    yield schema
    for _, listed in schema.unions:
        for each in listed:
            yield from _applied(each, seen)


def reader(parameter: Parameter, names: set[str]) -> Reader:
    """Return the reader of a parameter; `names` are those of all in the query."""
    if parameter.media_type is not None:
        return _content_reader(parameter.name, parameter.media_type)
    name = parameter.name.lower() if parameter.location == "header" else parameter.name
    schema = TextSchema(parameter.schema)
    return styled(name, schema, parameter.style, names, explode=parameter.explode)


def styled(name: str, schema: TextSchema, style: str, names: set[str], *, explode: bool) -> Reader:
    """Return the reader of a value in a style."""
    if schema.is_object:
        if style == "deepObject":
            return _read_deep(name, schema)
        if style == "form" and explode:
            return _read_open(schema, names)
        return _read_object(name, schema, style, explode=explode)
    if schema.is_array:
        return _read_list(name, schema.items.types, style, explode=explode)
    return _read_scalar(name, schema.types, style)


def _content_reader(name: str, media_type: str) -> Reader:
    def read(pairs: Pairs) -> Any:
        text = next((text for key, text in pairs if key == name), None)
        if text is None or not is_json(media_type):
            return ABSENT if text is None else text
        try:
            return read_json(text)
        except Undecodable as error:
            raise Undecodable(f"the parameter {name} cannot be read: {error}") from None

    return read


def _read_scalar(name: str, types: frozenset[str], style: str) -> Reader:
    prefix = {"label": ".", "matrix": f";{name}="}.get(style, "")

    def read(pairs: Pairs) -> Any:
        found = [text for key, text in pairs if key == name]
        if not found:
            return ABSENT
        # Two values of one parameter are not a scalar: the schema rejects the list.
        return coerce(found[0].removeprefix(prefix), types) if len(found) == 1 else found

    return read


def _read_list(name: str, item: frozenset[str], style: str, *, explode: bool) -> Reader:
    def read(pairs: Pairs) -> Any:
        found = [text for key, text in pairs if key == name]
        if not found:
            return ABSENT
        if not explode or style in ("simple", "label", "matrix"):
            if found == [""] and item and "string" not in item:
                return []  # no item can be empty, so the list is
            found = [part for text in found for part in _parts(text, name, style, explode=explode)]
        return [coerce(text, item) for text in found]

    return read


def _read_open(schema: TextSchema, names: set[str]) -> Reader:
    """Return the reader of an exploded object: its properties are among the other parameters."""

    def read(pairs: Pairs) -> Any:
        return schema.build(
            [
                (name, text)
                for name, text in pairs
                if name in schema.properties
                or (schema.is_open and name.partition("[")[0] not in names)
            ]
        )

    return read


def _read_deep(name: str, schema: TextSchema) -> Reader:
    """Return the reader of `name[a][b]=1`; the standard leaves nesting open, this is its custom.

    Items are written `name[a][]=1`, `name[a][0]=1`, or with the name repeated.
    """

    def read(pairs: Pairs) -> Any:
        tree: dict[str, Any] = {}
        for key, text in pairs:
            if key.startswith(name) and _KEY.fullmatch(key, len(name)):
                steps = [step.rstrip("]") for step in key[len(name) + 1 :].split("[")]
                _put(tree, steps, text, key)
        return schema.grown(tree) if tree else ABSENT

    return read


def _put(tree: dict[str, Any], steps: list[str], text: str, key: str) -> None:
    if len(steps) > 1 and not steps[-1]:
        steps.pop()
    if len(steps) > MAX_DEPTH:
        raise Undecodable(f"a parameter is nested deeper than {MAX_DEPTH} levels")
    *owners, last = steps
    for step in owners:
        tree = tree.setdefault(step, {})
        if not isinstance(tree, dict):
            raise Undecodable(f"the parameter {key} is an object and a value")
    held = tree.setdefault(last, [])
    if not isinstance(held, list):
        raise Undecodable(f"the parameter {key} is an object and a value")
    held.append(text)


def _read_object(name: str, schema: TextSchema, style: str, *, explode: bool) -> Reader:
    """Return the reader of `a,1,b,2`, or exploded `a=1,b=2`, in one text."""

    def read(pairs: Pairs) -> Any:
        text = next((text for key, text in pairs if key == name), None)
        if text is None:
            return ABSENT
        parts = _parts(text, "" if explode else name, style, explode=explode)
        if explode:
            split = [part.partition("=") for part in parts]
            return schema.build([(key, value) for key, _, value in split])
        return schema.build(list(zip(parts[::2], parts[1::2], strict=False)))

    return read


def _parts(text: str, name: str, style: str, *, explode: bool) -> list[str]:
    """Return the parts of a text, without what the style writes before them."""
    match style:
        case "label":
            return text.removeprefix(".").split("." if explode else ",")
        case "matrix":
            parts = text.removeprefix(";").split(";") if explode else [text.removeprefix(";")]
            bare = [part.removeprefix(f"{name}=") for part in parts] if name else parts
            return bare if explode else bare[0].split(",")
        case "simple":
            return [part.strip(" \t") for part in text.split(",")]
        case _:
            return text.split(_DELIMITERS.get(style, ","))
