"""Schemas with `allOf` that are equal to one schema with all their keywords.

Splitting such a schema into parts, or joining the parts, is not a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Document, Pointer

# Keywords that do not limit a value; the outermost one counts.
PROSE = frozenset({"description", "title", "examples", "deprecated"})
# Keywords of several parts that can be joined.
_JOINED = frozenset({"type", "required", "properties", "allOf"}) | PROSE
# Keywords that have another meaning next to the keywords of another part.
_BOUND = frozenset(
    {"additionalProperties", "patternProperties", "unevaluatedProperties", "unevaluatedItems"}
    | {"items", "prefixItems", "contains", "minContains", "maxContains", "if", "then", "else"}
)


def parts(document: Document, pointer: Pointer) -> list[Pointer]:
    """Return the schemas that make up one, itself first; an empty list if they cannot be joined."""
    found = list(_parts(document, pointer, frozenset()))
    schemas = [document.at(each) for each in found]
    if len(found) < 2 or not all(isinstance(each, dict) for each in schemas):
        return []
    return found if _can_be_one(schemas) else []


def _parts(document: Document, pointer: Pointer, above: frozenset[Pointer]) -> Iterator[Pointer]:
    yield pointer
    schema = document.at(pointer)
    listed = schema.get("allOf") if isinstance(schema, dict) else None
    for index in range(len(listed) if isinstance(listed, list) else 0):
        place, _ = document.resolve((*pointer, "allOf", index))
        if place not in above:
            yield from _parts(document, place, above | {pointer})


def _can_be_one(schemas: list[Mapping[str, Any]]) -> bool:
    keywords = Counter(key for each in schemas for key in each if not key.startswith("x-"))
    names = Counter(name for each in schemas for name in each.get("properties") or ())
    types = {str(each["type"]) for each in schemas if "type" in each}
    return (
        not _BOUND & set(keywords)
        and "$ref" not in keywords
        and all(count == 1 or key in _JOINED for key, count in keywords.items())
        and all(count == 1 for count in names.values())
        and len(types) < 2
    )
