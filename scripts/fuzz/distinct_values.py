"""Values that differ in every property, and from one owner to the next.

Two properties with equal values can be swapped, and two owners with equal values mixed up, without
a test that notices.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from ..spec import ABSENT, Document, Schema

_DEPTH = 4


class DistinctValues:
    """The values of one owner.

    Args:
        document: The spec.
        owner: A letter that the texts start with.
        first: A number that no earlier owner had.
    """

    def __init__(self, document: Document, owner: str, first: int) -> None:
        self._document = document
        self._owner = owner
        self._number = first * 100

    def changed(self, schema: Schema, value: dict[str, Any]) -> dict[str, Any]:
        """Return an object with another value for each property whose schema allows one.

        Properties that the object lacks are added, but no arrays.
        """
        changed = self._object(schema, value, _DEPTH)
        return changed if isinstance(changed, dict) else value

    def _object(self, schema: Schema, value: dict[str, Any], depth: int) -> dict[str, Any]:
        made = dict(value)
        for name, each in schema.properties.items():
            if is_written(each):
                found = self._value(each, value.get(name, ABSENT), depth - 1)
                if found is not ABSENT and self._fits(each, found):
                    made[name] = found
        return made

    def _value(self, schema: Schema, value: Any, depth: int) -> Any:
        if schema.is_object or isinstance(value, dict):
            inner = value if isinstance(value, dict) else {}
            made = self._object(schema, inner, depth) if depth else inner
            return made or value
        if isinstance(value, list):
            items = schema.items
            return [self._value(items, each, depth) for each in value] if items and depth else value
        self._number += 1
        fitting = (each for each in self._candidates(schema, value) if self._fits(schema, each))
        return next(fitting, value)

    def _fits(self, schema: Schema, value: Any) -> bool:
        return self._document.validators.fits(schema.pointer, value, "request")

    def _candidates(self, schema: Schema, value: Any) -> Iterator[Any]:
        number = self._number
        if schema.values:
            start = (number + (self._owner != "a")) % len(schema.values)
            yield from schema.values[start:] + schema.values[:start]
        elif "string" in schema.types:
            yield from self._texts(schema, is_address="@" in str(value))
        elif schema.types & {"integer", "number"}:
            yield from (number, number % 1000, number % 100, number % 10)
        elif "boolean" in schema.types:
            yield self._owner == "a"

    def _texts(self, schema: Schema, *, is_address: bool) -> Iterator[str]:
        number, text = self._number, f"{self._owner}-{self._number}"
        if schema.content_encoding == "base64" or schema.format == "byte":
            yield b64encode(text.encode()).decode()
            return
        yield f"{text}@owner.example" if is_address or schema.format == "email" else text
        day = f"{1950 + number // 336 % 70}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
        yield from (day, f"{day}T12:00:00Z", f"https://owner.example/{text}")
        yield str(UUID(int=number))
        yield from (f"{self._owner}{number % 10000}", day.replace("-", ""))
        yield from (f"{number:0{length}}"[-length:] for length in range(1, 13))


def is_written(schema: Schema) -> bool:
    """Return whether the caller chooses a property's value, and may read it back."""
    is_one_way = schema.is_absent_in("request") or schema.is_absent_in("response")
    return not (is_one_way or schema.credential or schema.const is not ABSENT)
