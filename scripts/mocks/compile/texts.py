"""From text on the wire to values: styles of parameters, exploded lists and objects, forms.

Owns which text is a number. Text that is none stays text, for the validator to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

import orjson

from ...spec import Document
from .schemas import follow, types_of

MAX_PAIRS = 1000
MAX_DEPTH = 100
MAX_BRACKETS = 20_000

Pairs = list[tuple[str, str]]
Reader = Callable[[Pairs], Any]
"""Makes a value from all pairs of a place, or gives `ABSENT`."""

ABSENT: Any = object()

_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_PREFIXES = {"label": ".", "matrix": ";{name}="}
_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


class Undecodable(ValueError):  # noqa: N818  # it says what the text is
    """Raised for what cannot be read at all; the text is the reason."""


def coerce(text: str, types: frozenset[str]) -> Any:
    """Read text as the first of the types that it can be: null, boolean, number, else itself."""
    if "string" in types or not types:
        return text
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if "integer" in types and _INTEGER.fullmatch(text) and len(text) < 400:
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        number = float(text)
        return text if number in (float("inf"), float("-inf")) else number
    return None if "null" in types and text in ("", "null") else text


def split_pairs(data: bytes) -> Pairs:
    """Read `a=b&c=d`; raises `Undecodable` for what is no UTF-8 or has too many pairs."""
    try:
        return parse_qsl(
            data.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MAX_PAIRS,
        )
    except UnicodeDecodeError:
        raise Undecodable("it is no percent-encoded UTF-8") from None
    except ValueError:
        raise Undecodable(f"it has more than {MAX_PAIRS} parts") from None


def read_json(data: bytes | str) -> Any:
    """Read JSON; raises `Undecodable` for what is none or is nested deeper than `MAX_DEPTH`.

    Of a name that stands twice in an object the last counts; a number beyond 64 bits is rounded.
    """
    text = data if isinstance(data, bytes) else data.encode()
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise Undecodable(f"it is no JSON: {error.msg} at character {error.pos}") from None
    brackets = text.count(b"{") + text.count(b"[")
    if brackets > MAX_BRACKETS:
        raise Undecodable(f"it has more than {MAX_BRACKETS} objects and lists")
    # Most texts have too few brackets to be deep; only the others are walked.
    if brackets > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise Undecodable(f"it is nested deeper than {MAX_DEPTH} levels")
    return value


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level:
        parts = [each for each in level if isinstance(each, dict | list)]
        level = [
            each for part in parts for each in (part.values() if isinstance(part, dict) else part)
        ]
        depth += bool(parts)
    return depth


def json_reader(name: str) -> Reader:
    """Make the reader of a parameter whose text is JSON."""

    def read(pairs: Pairs) -> Any:
        for key, text in pairs:
            if key == name:
                try:
                    return read_json(text)
                except Undecodable as error:
                    raise Undecodable(f"the parameter {name} cannot be read: {error}") from None
        return ABSENT

    return read


def reader(document: Document, data: Mapping[str, Any], schema: Any, names: set[str]) -> Reader:
    """Make the reader of a parameter by its style; `names` are those of all in the query."""
    name, place = str(data.get("name")), str(data.get("in"))
    style = str(data.get("style") or _STYLES.get(place, "form"))
    explode = data.get("explode", style == "form") is True
    types = types_of(document, schema)
    key = name.lower() if place == "header" else name
    if "array" in types:
        item = types_of(document, (follow(document, schema) or {}).get("items"))
        return _read_list(key, _DELIMITERS.get(style, ","), item, explode=explode)
    if "object" in types:
        shape = _Shape(document, follow(document, schema), names)
        if style == "deepObject":
            return _read_deep(key, shape)
        if place == "query" and explode:
            return _read_open(shape)
        return _read_object(key, shape, explode=explode)
    return _read_scalar(key, types, _PREFIXES.get(style, "").format(name=name))


def _read_scalar(name: str, types: frozenset[str], prefix: str) -> Reader:
    def read(pairs: Pairs) -> Any:
        found = [text for key, text in pairs if key == name]
        if not found:
            return ABSENT
        # Two values for one parameter fit no scalar: the list is refused by the schema.
        return coerce(found[0].removeprefix(prefix), types) if len(found) == 1 else found

    return read


def _read_list(name: str, delimiter: str, item: frozenset[str], *, explode: bool) -> Reader:
    def read(pairs: Pairs) -> Any:
        found = [text for key, text in pairs if key == name]
        if not found:
            return ABSENT
        if not explode or len(found) == 1:
            found = [part for text in found for part in text.split(delimiter)]
        return [coerce(text, item) for text in found]

    return read


class _Shape:
    """An object schema, as far as reading it from text needs it."""

    def __init__(self, document: Document, schema: Any, taken: set[str]) -> None:
        schema = schema if isinstance(schema, dict) else {}
        properties = schema.get("properties")
        self.taken = taken
        self.types = {
            name: types_of(document, each)
            for name, each in (properties if isinstance(properties, dict) else {}).items()
        }
        self.is_open = schema.get("additionalProperties") is not False
        self.others = types_of(document, schema.get("additionalProperties"))

    def value(self, name: str, text: str) -> Any:
        return coerce(text, self.types.get(name, self.others))

    def build(self, pairs: Pairs) -> Any:
        return {name: self.value(name, text) for name, text in pairs} if pairs else ABSENT


def _read_open(shape: _Shape) -> Reader:
    """Read an exploded object: its members stand in the query among the other parameters."""

    def read(pairs: Pairs) -> Any:
        return shape.build(
            [
                (name, text)
                for name, text in pairs
                if name in shape.types or (shape.is_open and name not in shape.taken)
            ]
        )

    return read


def _read_deep(name: str, shape: _Shape) -> Reader:
    prefix = f"{name}["

    def read(pairs: Pairs) -> Any:
        return shape.build(
            [
                (key[len(prefix) : -1], text)
                for key, text in pairs
                if key.startswith(prefix) and key.endswith("]")
            ]
        )

    return read


def _read_object(name: str, shape: _Shape, *, explode: bool) -> Reader:
    """Read `name=a,1,b,2`, or exploded `a=1,b=2` where the style keeps the object in one text."""

    def read(pairs: Pairs) -> Any:
        text = next((text for key, text in pairs if key == name), None)
        if text is None:
            return ABSENT
        parts = text.split(",")
        if explode:
            split = [part.partition("=") for part in parts]
            return shape.build([(key, value) for key, _, value in split])
        return shape.build(list(zip(parts[::2], parts[1::2], strict=False)))

    return read
