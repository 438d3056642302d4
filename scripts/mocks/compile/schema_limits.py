"""The combined keywords of several schemas that describe one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...spec import ABSENT, Schema, json_type


class SchemaLimits:
    """The keywords of several schemas that describe one value."""

    def __init__(self, schemas: Sequence[Schema]) -> None:
        self._schemas = schemas
        found = {each.pointer: each for schema in schemas for each in schema.layers}
        self._layers = tuple(found.values())

    @property
    def types(self) -> frozenset[str]:
        """Return the types that all of the schemas allow; empty where nothing limits them."""
        limited = [each.types for each in self._schemas if each.types]
        found = limited[0] if limited else frozenset[str]()
        for types in limited[1:]:
            wider = types | ({"integer"} if "number" in types else frozenset())
            found = found & wider or found
        return found

    def has(self, keyword: str) -> bool:
        """Return whether a schema has a keyword."""
        return self.keyword(keyword) is not None

    def keyword(self, name: str) -> Any:
        """Return a keyword's value from the nearest schema that has it, or None."""
        return next((each.data[name] for each in self._layers if name in each.data), None)

    def values(self, name: str) -> list[Any]:
        """Return the numbers that the schemas have under a keyword."""
        found = (each.data.get(name) for each in self._layers)
        return [each for each in found if isinstance(each, int | float)]

    def most(self, name: str, default: float) -> float:
        """Return the greatest value of a keyword."""
        return max(self.values(name), default=default)

    def least(self, name: str) -> float | None:
        """Return the smallest value of a keyword, or None."""
        return min(self.values(name), default=None)

    def bounds(self, step: float) -> tuple[float | None, float | None]:
        """Return the smallest and the greatest number."""
        low = [*self.values("minimum"), *(at + step for at in self.values("exclusiveMinimum"))]
        high = [*self.values("maximum"), *(at - step for at in self.values("exclusiveMaximum"))]
        return max(low, default=None), min(high, default=None)

    def fixed(self) -> Any:
        """Return the value of `const`, or `ABSENT`."""
        return next((each.const for each in self._layers if each.const is not ABSENT), ABSENT)

    def shown(self) -> Iterator[Any]:
        """Yield the values in the schemas themselves, examples before defaults.

        A value of a schema that describes only some of the properties is only a part.
        """
        types, names = self.types, self.properties().keys()
        for each in self._layers:
            if names <= each.properties.keys():
                for value in (*each.own_examples, each.data.get("default", ABSENT)):
                    kind = json_type(value)
                    is_integer = kind == "integer" and "number" in types
                    if value is not ABSENT and (not types or kind in types or is_integer):
                        yield value

    def tags(self) -> Mapping[str, str]:
        """Return the discriminators' values for one of the schemas, by their property."""
        here = [each.target for each in self._schemas]
        found: dict[str, str] = {}
        for each in self._layers:
            meant = {to.target: value for value, to in each.discriminated.items()}
            name = each.discriminator.property
            for schema in here if name else ():
                value = meant.get(schema, "" if meant else schema.component)
                if value and each.target not in (schema, *meant):
                    found.setdefault(name, value)
        return found

    def listed(self) -> list[Any]:
        """Return the values that every `enum` lists, those that are null last."""
        found = [
            each.data["enum"] for each in self._layers if isinstance(each.data.get("enum"), list)
        ]
        common = (
            [each for each in found[0] if all(each in other for other in found)] if found else []
        )
        return sorted(common, key=lambda each: each is None)

    def required(self) -> frozenset[str]:
        """Return the names that are required."""
        return frozenset().union(*(each.required for each in self._schemas))

    def properties(self) -> Mapping[str, list[Schema]]:
        """Return every schema of each property."""
        found: dict[str, list[Schema]] = {}
        for each in self._layers:
            for name in each.own_properties:
                found.setdefault(name, []).append(each.own_properties[name])
        return found

    def children(self, keyword: str) -> list[Schema]:
        """Return the schemas under a keyword such as `items`."""
        return [
            each.document.schema((*each.pointer, keyword))
            for each in self._layers
            if isinstance(each.data.get(keyword), dict)
        ]

    def prefix(self) -> list[Schema]:
        """Return the schemas of the first items."""
        return next((found for each in self._layers if (found := each.listed("prefixItems"))), [])
