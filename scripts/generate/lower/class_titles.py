"""Titles of schemas inside others, where openapi-python-client would only number their classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...identifiers import snake
from ...spec import Pointer, Schema

_UNIONS = ("oneOf", "anyOf")


def branch_titles(
    branches: Sequence[Schema], contexts: Mapping[Pointer, str]
) -> Mapping[Pointer, str]:
    """Return a title for each branch of a union that becomes a class and is not a component.

    Each is named after the property, parameter or list that the union is for. Where several
    branches become classes, a word is added that only one of them has: its title, the value of a
    constant, or a property. Without such a word they keep their numbers.

    Args:
        branches: The branches.
        contexts: What the schemas of parameters and responses are for, by their places.
    """
    classes = [each for each in branches if _is_class(each) and not each.component]
    value = context(classes[0].pointer, contexts) if classes else ""
    if not value:
        return {}
    if len(classes) == 1:
        return {classes[0].pointer: value}
    for added in (_own_titles, _constants, _properties):
        found = added(classes)
        if all(found) and len(set(map(snake, found))) == len(classes):
            return {
                each.pointer: f"{value}_{word}" for each, word in zip(classes, found, strict=True)
            }
    return {}


def _is_class(schema: Schema) -> bool:
    """Return whether the generator makes a class of a schema."""
    return "$ref" not in schema.data and (
        bool(schema.properties) or "object" in schema.types or "enum" in schema.data
    )


def _own_titles(classes: Sequence[Schema]) -> list[str]:
    return [str(each.data.get("title") or "") for each in classes]


def _constants(classes: Sequence[Schema]) -> list[str]:
    """Return the value that distinguishes each branch, of a property that all have."""
    shared = set[str].intersection(*(set(each.properties) for each in classes))
    for name in classes[0].properties:
        values = [_only_value(each.properties[name]) for each in classes if name in shared]
        if values and all(values):
            return values
    return []


def _only_value(schema: Schema) -> str:
    values = schema.data.get("enum", [schema.data.get("const")])
    return str(values[0]) if len(values) == 1 and isinstance(values[0], str) else ""


def _properties(classes: Sequence[Schema]) -> list[str]:
    """Return for each branch the first property that no other has."""
    found: list[str] = []
    for each in classes:
        others = set[str]().union(*(set(other.properties) for other in classes if other != each))
        found.append(next((name for name in each.properties if name not in others), ""))
    return found


def context(at: Pointer, contexts: Mapping[Pointer, str]) -> str:
    """Return what the generator calls the value that a schema is for, or an empty text."""
    while len(at) > 1 and (at[-1] in _UNIONS or at[-2] in _UNIONS):
        at = at[:-1]
    match at:
        case _ if at in contexts:
            return contexts[at]
        case (*_, "properties" | "schemas", str(name)):
            return name
        case (*above, "items") | (*above, "prefixItems", _):
            return f"{found}_item" if (found := context(tuple(above), contexts)) else ""
        case (*_, "additionalProperties"):
            return "additional_property"
        case _:
            return ""
