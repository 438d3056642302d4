"""Places at which two specs differ as data, to skip a comparison whose inputs are the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ...spec import Document, Pointer

EVIDENCE = frozenset({"x-source", "x-inferred", "x-observed"})
PROSE = frozenset({"description", "summary", "externalDocs", "deprecated"})

# Keywords whose value is data, without keywords of its own.
_DATA = frozenset({"const", "enum", "default", "example", "value"})
# Keywords whose value is a map, whose keys are names.
_MAPS = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "variables", "examples"}
    | {"headers", "content", "responses", "links", "callbacks", "encoding", "mapping", "scopes"}
)


@lru_cache(maxsize=8)
def changed_places(base: Document, head: Document) -> tuple[Pointer, ...]:
    """Return the pointers of the smallest elements that differ or that only one spec has."""
    return tuple(_changed(base.data, head.data, ()))


def has_only(places: tuple[Pointer, ...], keywords: frozenset[str]) -> bool:
    """Return whether all places are, or are inside, the values of some keywords."""
    return all(
        any(_is_keyword(place, at, keywords) for at in range(len(place))) for place in places
    )


def _is_keyword(place: Pointer, at: int, keywords: frozenset[str]) -> bool:
    is_name = place[at - 1] in _MAPS if at else False
    is_component = at == 2 and place[0] == "components"
    return place[at] in keywords and not is_name and not is_component


def _changed(one: Any, other: Any, place: Pointer) -> Iterator[Pointer]:
    is_data = bool(place) and place[-1] in _DATA and place[-2:-1] not in [(each,) for each in _MAPS]
    match one, other:
        case dict(), dict() if not is_data:
            for key in dict.fromkeys((*one, *other)):
                if key in one and key in other:
                    yield from _changed(one[key], other[key], (*place, key))
                else:
                    yield (*place, key)
        case list(), list() if not is_data and len(one) == len(other):
            for index, pair in enumerate(zip(one, other, strict=True)):
                yield from _changed(*pair, (*place, index))
        case _ if _written(one) != _written(other):
            yield place


def _written(value: Any) -> str:
    """Return a value as JSON, in which `1` and `true` differ."""
    return json.dumps(value, sort_keys=True, default=str)
