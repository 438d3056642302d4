"""Values for schemas, where the spec has no example.

The same seed and place in the spec lead to the same value. The caller checks that a value is valid,
because a schema can have keywords that are not considered here.
"""

from __future__ import annotations

import copy
import random
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from ...spec import ABSENT, Direction, Pointer, Schema, pointer_ref
from ..patterns import text_for
from .compiled_schemas import Validator
from .schema_limits import SchemaLimits

MAX_DEPTH = 12
MOST = 5_000
MOST_REMOVED = 100

# The smallest PNG: one transparent pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002"
    "00000500017a5eab3f0000000049454e44ae426082"
)


@dataclass(frozen=True)
class SampleOptions:
    """Options for making a value.

    Attributes:
        direction: Properties that are not sent in it are left out.
        optional: Whether optional properties are included.
        given: Whether examples and defaults are used.
        pick: The index of the alternative of a union, modulo their number.
    """

    direction: Direction = "response"
    optional: bool = True
    given: bool = True
    pick: int = 0


@dataclass(frozen=True)
class Samples:
    """Makes values for schemas."""

    seed: int | str = 0

    def value(self, schema: Schema, options: SampleOptions = SampleOptions()) -> Any:  # frozen
        """Make a value for a schema."""
        # The seed is text, because the hash of a tuple of texts differs from run to run.
        where = pointer_ref(schema.pointer)
        chance = random.Random(f"{self.seed} {where}")  # noqa: S311  # no secret
        return _ValueMaker(chance, options).value([schema], 0)

    def first(self, schemas: Sequence[Schema], direction: Direction, *validators: Validator) -> Any:
        """Return the first value made for one of some schemas that is valid, else `ABSENT`.

        Where none is, the parts that are not valid are left out.
        """
        tries = [
            (schema, SampleOptions(direction, optional, given, pick))
            for given, pick, schema, optional in product(
                (True, False), range(3), schemas, (True, False)
            )
        ]
        for schema, options in tries:
            value = self.value(schema, options)
            if all(each.accepts(value) for each in validators):
                return value
        reduced = (_reduced(self.value(*each), validators) for each in tries)
        return next((value for value in reduced if value is not ABSENT), ABSENT)


def _reduced(value: Any, validators: Sequence[Validator]) -> Any:
    """Return a value without its parts that are not valid; `ABSENT` where nothing is left."""
    value = copy.deepcopy(value)
    for _ in range(MOST_REMOVED):
        place = next(filter(None, (each.place(value) for each in validators)), None)
        if place is None:
            break
        *owners, last = place
        owner = value
        for step in owners:
            owner = owner[step]
        del owner[last]
    return value if all(each.accepts(value) for each in validators) else ABSENT


class _ValueMaker:
    def __init__(self, chance: random.Random, options: SampleOptions) -> None:
        self._chance = chance
        self._options = options
        self._left = MOST
        self._makers: Mapping[str, Callable[[SchemaLimits, int], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "integer": lambda limits, depth: int(self._number(limits, depth, step=1)),
            "number": self._number,
            "boolean": lambda _limits, _depth: True,
            "null": lambda _limits, _depth: None,
        }

    def value(self, schemas: Sequence[Schema], depth: int) -> Any:
        """Make a value that all of some schemas describe."""
        self._left -= 1
        every = self._expanded(schemas)
        limits = SchemaLimits(every)
        found = limits.fixed()
        if found is ABSENT and self._options.given:
            found = next(limits.shown(), ABSENT)
        if found is ABSENT and (listed := limits.listed()):
            found = listed[0]
        return self._makers[self._type(limits)](limits, depth) if found is ABSENT else found

    def _expanded(self, schemas: Sequence[Schema]) -> list[Schema]:
        """Return some schemas with the alternative that is picked of each of their unions."""
        found: dict[Pointer, Schema] = {}
        waiting = list(schemas)
        while waiting:
            each = waiting.pop(0)
            if each.pointer not in found:
                found[each.pointer] = each
                for _, listed in each.unions:
                    open_ones = [branch for branch in listed if branch.types != {"null"}] or listed
                    waiting.append(open_ones[self._options.pick % len(open_ones)])
                heirs = [*each.target.discriminated.values()]
                if "discriminator" in each.target.data and heirs and not each.unions:
                    waiting.append(heirs[self._options.pick % len(heirs)])
        return list(found.values())

    def _type(self, limits: SchemaLimits) -> str:
        if not limits.types:
            if limits.has("items"):
                return "array"
            # A schema without limits may be the one alternative that is not an object.
            return "string" if self._options.pick and not limits.properties() else "object"
        # Null only where it is the only type.
        order = list(self._makers)
        known = [each for each in limits.types if each in order]
        return min(known, key=lambda each: (each == "null", order.index(each)), default="null")

    def _object(self, limits: SchemaLimits, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        needed, properties, tags = limits.required(), limits.properties(), limits.tags()
        for name, parts in properties.items():
            is_wanted = self._options.optional and depth < MAX_DEPTH // 2
            if any(each.is_absent_in(self._options.direction) for each in parts):
                continue
            if self._left > 0 and (is_wanted or (name in needed and depth < MAX_DEPTH)):
                value = self.value(parts, depth + 1)
                is_free = not any(each.values for each in parts)
                made[name] = tags.get(name, value) if is_free else value
        if not properties and self._options.pick:
            # One undescribed property distinguishes an open object from the other alternatives.
            made["mock"] = "mock"
        others = limits.children("additionalProperties")
        for name in sorted(needed - properties.keys()):
            if depth < MAX_DEPTH:
                made[name] = self.value(others, depth + 1)
        return made

    def _array(self, limits: SchemaLimits, depth: int) -> list[Any]:
        made = [self.value([each], depth + 1) for each in limits.prefix()]
        wanted = max(int(limits.most("minItems", 0)), 1 if depth < MAX_DEPTH // 2 else 0)
        if limits.least("maxItems") == 0:
            wanted = 0
        while len(made) < wanted and depth < MAX_DEPTH and self._left > 0:
            made.append(self.value(limits.children("items"), depth + 1))
        return made

    def _string(self, limits: SchemaLimits, _: int) -> str:
        if isinstance(pattern := limits.keyword("pattern"), str):
            return text_for(pattern, self._chance)
        if maker := _FORMATS.get(str(limits.keyword("format"))):
            return self._binary() if maker is _png else maker(self._chance)
        low, most = int(limits.most("minLength", 0)), limits.least("maxLength")
        size = max(low, 8) if most is None else min(max(low, 8), int(most))
        return "".join(self._chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(size))

    def _binary(self) -> str:
        """Return bytes: a picture, or in a request text, which a command line can carry."""
        return "mock" if self._options.direction == "request" else _png(self._chance)

    def _number(self, limits: SchemaLimits, _: int, step: float = 0) -> float:
        step = limits.most("multipleOf", step) or step
        low, high = limits.bounds(step or 0.5)
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


def _png(_: random.Random) -> str:
    return PNG.decode("latin-1")


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
    "binary": _png,
}
