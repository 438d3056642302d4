"""A value for a schema, where the spec gives no example.

Owns the making of values: the same seed and place in the spec give the same value. Whether a value
really fits its schema is for the caller to check, because a schema can ask for more than any such
maker understands.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from ...spec import Document, Pointer, pointer_ref
from ..patterns import text_for
from .schemas import follow, types_of

MAX_DEPTH = 12

# The smallest PNG: one transparent pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002"
    "00000500017a5eab3f0000000049454e44ae426082"
)


class Samples:
    """Makes values for the schemas of one document."""

    def __init__(self, document: Document, seed: int | str = 0) -> None:
        self._document = document
        self._seed = seed

    def value(self, pointer: Pointer, *, optional: bool = True) -> Any:
        """Make a value for the schema at a pointer, with or without its optional members."""
        schema = self._document.at(pointer)
        # The seed is text, because the hash of a tuple of texts differs from run to run.
        chance = random.Random(f"{self._seed} {pointer_ref(pointer)}")  # noqa: S311  # no secret
        return _Maker(self._document, chance, optional=optional).value(schema, 0)


class _Maker:
    def __init__(self, document: Document, chance: random.Random, *, optional: bool) -> None:
        self._document = document
        self._chance = chance
        self._optional = optional
        self._makers: Mapping[str, Callable[[dict[str, Any], int], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "integer": self._integer,
            "number": self._number,
            "boolean": lambda _schema, _depth: True,
            "null": lambda _schema, _depth: None,
        }

    def value(self, schema: Any, depth: int) -> Any:
        own = schema if isinstance(schema, dict) else {}
        schema = follow(self._document, schema)
        if not isinstance(schema, dict):
            return {}
        for source in (own, schema):
            given, value = _given(source)
            if given:
                return value
        if "allOf" in schema:
            return self._merged(schema, depth)
        for keyword in ("oneOf", "anyOf"):
            if schema.get(keyword) and isinstance(schema[keyword], list):
                rest = {key: each for key, each in schema.items() if key != keyword}
                return self._joined(schema[keyword][0], rest, depth)
        return self._makers[self._type(schema)](schema, depth)

    def _type(self, schema: dict[str, Any]) -> str:
        types = types_of(self._document, schema)
        if not types:
            return "array" if "items" in schema else "object"
        # Something rather than nothing, where null is one of several.
        return min(types, key=lambda each: (each == "null", list(self._makers).index(each)))

    def _merged(self, schema: dict[str, Any], depth: int) -> Any:
        rest = {key: each for key, each in schema.items() if key != "allOf"}
        value: Any = self._makers["object"](rest, depth) if "properties" in rest else {}
        for part in schema["allOf"]:
            made = self.value(part, depth)
            value = value | made if isinstance(value, dict) and isinstance(made, dict) else made
        return value

    def _joined(self, branch: Any, rest: dict[str, Any], depth: int) -> Any:
        made = self.value(branch, depth + 1)
        if isinstance(made, dict) and "properties" in rest:
            return self._object(rest, depth) | made
        return made

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        properties = schema.get("properties")
        properties = properties if isinstance(properties, dict) else {}
        required = schema.get("required")
        needed = [name for name in required or () if isinstance(name, str)]
        made = {
            name: self.value(each, depth + 1)
            for name, each in properties.items()
            if name in needed
            or (self._optional and depth < MAX_DEPTH // 2 and not self._is_write_only(each))
        }
        others = schema.get("additionalProperties")
        for name in needed:
            if name not in made and depth < MAX_DEPTH:
                made[name] = self.value(others if isinstance(others, dict) else {}, depth + 1)
        return made

    def _is_write_only(self, schema: Any) -> bool:
        resolved = follow(self._document, schema)
        return isinstance(resolved, dict) and resolved.get("writeOnly") is True

    def _array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        fixed = schema.get("prefixItems")
        made = [self.value(each, depth + 1) for each in fixed] if isinstance(fixed, list) else []
        wanted = max(int(schema.get("minItems", 0)), 1 if depth < MAX_DEPTH // 2 else 0)
        if schema.get("maxItems") == 0:
            wanted = 0
        while len(made) < wanted and depth < MAX_DEPTH:
            made.append(self.value(schema.get("items", {}), depth + 1))
        return made

    def _string(self, schema: dict[str, Any], _: int) -> str:
        if isinstance(schema.get("pattern"), str):
            return text_for(schema["pattern"], self._chance)
        if maker := _FORMATS.get(str(schema.get("format"))):
            return maker(self._chance)
        least, most = int(schema.get("minLength", 0)), schema.get("maxLength")
        size = max(least, 8) if most is None else min(max(least, 8), int(most))
        return "".join(self._chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(size))

    def _integer(self, schema: dict[str, Any], depth: int) -> int:
        return int(self._number({"multipleOf": 1, **schema}, depth))

    def _number(self, schema: dict[str, Any], _: int) -> float:
        step = schema.get("multipleOf") or 0
        low, high = _bounds(schema, step or 0.5)
        value = float(self._chance.randrange(1, 100))
        if low is not None and value < low:
            value = low
        if high is not None and value > high:
            value = high
        if step:
            value = (
                -(-value // step) * step if high is None or value < high else value // step * step
            )
        return value


def _bounds(schema: dict[str, Any], step: float) -> tuple[float | None, float | None]:
    low, high = schema.get("minimum"), schema.get("maximum")
    if "exclusiveMinimum" in schema:
        low = schema["exclusiveMinimum"] + step
    if "exclusiveMaximum" in schema:
        high = schema["exclusiveMaximum"] - step
    return low, high


def _given(schema: dict[str, Any]) -> tuple[bool, Any]:
    """Find a value that the schema itself names."""
    if isinstance(schema.get("examples"), list) and schema["examples"]:
        return True, schema["examples"][0]
    for keyword in ("example", "const", "default"):
        if keyword in schema:
            return True, schema[keyword]
    if isinstance(schema.get("enum"), list) and schema["enum"]:
        return True, schema["enum"][0]
    return False, None


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(8))


_FORMATS: Mapping[str, Callable[[random.Random], str]] = {
    "date": lambda chance: f"20{chance.randrange(10, 40)}-0{chance.randrange(1, 10)}-15",
    "date-time": lambda chance: (
        f"20{chance.randrange(10, 40)}-0{chance.randrange(1, 10)}-15T12:00:00Z"
    ),
    "time": lambda chance: f"1{chance.randrange(10)}:00:00Z",
    "duration": lambda chance: f"P{chance.randrange(1, 9)}D",
    "email": lambda chance: f"{_word(chance)}@mock.example",
    "idn-email": lambda chance: f"{_word(chance)}@mock.example",
    "hostname": lambda chance: f"{_word(chance)}.example",
    "idn-hostname": lambda chance: f"{_word(chance)}.example",
    "ipv4": lambda chance: f"192.0.2.{chance.randrange(1, 255)}",
    "ipv6": lambda chance: f"2001:db8::{chance.randrange(1, 9999)}",
    "uri": lambda chance: f"https://mock.example/{_word(chance)}",
    "uri-reference": lambda chance: f"/{_word(chance)}",
    "iri": lambda chance: f"https://mock.example/{_word(chance)}",
    "iri-reference": lambda chance: f"/{_word(chance)}",
    "uri-template": lambda chance: f"/{_word(chance)}/{{id}}",
    "json-pointer": lambda chance: f"/{_word(chance)}",
    "relative-json-pointer": lambda _: "0",
    "regex": _word,
    "uuid": lambda chance: str(uuid.UUID(int=chance.getrandbits(128), version=4)),
    "byte": lambda _: "bW9jaw==",
    "binary": lambda _: PNG.decode("latin-1"),
}
