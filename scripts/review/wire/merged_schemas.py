"""Schemas that `allOf` says in parts.

Owns telling where a schema and its parts are the same as one schema with all their members, so that
whoever takes members apart, or puts them together, is told of nothing that changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Document, Pointer

# Members that say nothing of a value; the outermost one speaks.
PROSE = frozenset({"description", "title", "examples", "deprecated"})
# Members of several parts that can be put together.
_JOINED = frozenset({"type", "required", "properties", "allOf"}) | PROSE
# Members that mean something else beside the members of another part.
_BOUND = frozenset(
    {"additionalProperties", "patternProperties", "unevaluatedProperties", "unevaluatedItems"}
    | {"items", "prefixItems", "contains", "minContains", "maxContains", "if", "then", "else"}
)


def parts(document: Document, pointer: Pointer) -> list[Pointer]:
    """Give the schemas that make up one, itself first; nothing where they cannot be one."""
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
    members = Counter(key for each in schemas for key in each if not key.startswith("x-"))
    names = Counter(name for each in schemas for name in each.get("properties") or ())
    types = {str(each["type"]) for each in schemas if "type" in each}
    return (
        not _BOUND & set(members)
        and "$ref" not in members
        and all(count == 1 or key in _JOINED for key, count in members.items())
        and all(count == 1 for count in names.values())
        and len(types) < 2
    )
