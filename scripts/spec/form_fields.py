"""Objects and lists in the fields of a form, by the rules of OpenAPI."""

from __future__ import annotations

from . import media
from .messages import Encoding
from .schema import Schema

LIST_STYLES = ("form", "spaceDelimited", "pipeDelimited")
"""The styles that a list can be written in."""


def form_problem(schema: Schema, encoding: Encoding | None) -> str | None:
    """Return why a form has no standard way to hold a property, or None if it has one.

    An object is JSON unless its encoding has a style.
    """
    if encoding is None or not encoding.is_styled:
        return _unstyled_problem(schema, encoding.content_type if encoding else None)
    style, item = encoding.style or "form", schema.items if "array" in schema.types else schema
    if item is schema and "object" in schema.types:
        if style != "deepObject" and not (style == "form" and encoding.explode):
            return f"an object cannot be written as `{style}` there"
        nested = [name for name, each in schema.properties.items() if _is_nested(each)]
        return f"`{style}` has no rule for what {nested[0]} contains" if nested else None
    if style not in LIST_STYLES:
        return f"only an object can be written as `{style}`"
    if item is not None and item.types & {"object", "array"}:
        return f"`{style}` has no rule for lists of objects or lists"
    return None


def _unstyled_problem(schema: Schema, media_types: str | None) -> str | None:
    item = schema.items if "array" in schema.types else schema
    types = item.types if item else frozenset[str]()
    listed = [each.strip() for each in (media_types or "application/json").split(",")]
    if any(map(media.is_json, listed)) and (media_types or "array" not in types):
        return None
    return "no rule covers lists of lists" if "array" in types else _typed_problem(types, listed[0])


def _typed_problem(types: frozenset[str], media_type: str) -> str | None:
    return f"{media_type} cannot hold an object" if "object" in types else None


def _is_nested(schema: Schema) -> bool:
    """Return whether a value is an object, or a list of lists or objects."""
    item = schema.items if "array" in schema.types else schema
    return item is not None and bool(item.types & {"object", "array"})
