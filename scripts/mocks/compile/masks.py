"""Masks of the values that the journal hides, those that the spec marks as sensitive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...spec import Pointer, Schema

Mask = Mapping[str, Any] | str | None
"""A word for a hidden value, a mask for each property, or None where nothing is hidden.

Other properties have the key `*`, items the key `[]`.
"""


def mask_of(schema: Schema | None) -> Mask:
    """Return the mask for values of a schema."""
    return _mask(schema, {}) if schema else None


def _mask(schema: Schema, known: dict[Pointer, dict[str, Any]]) -> Mask:
    if schema.credential:
        return "secret"
    if schema.sensitivity:
        return schema.sensitivity
    if schema.pointer in known:
        return known[schema.pointer]
    found = known[schema.pointer] = {}
    for _, listed in schema.unions:
        for each in listed:
            mask = _mask(each, known)
            if isinstance(mask, str):
                return mask
            found |= {name: part or found.get(name) for name, part in (mask or {}).items()}
    others = {"*": schema.additional, "[]": schema.items}
    for name, part in {**schema.properties, **others}.items():
        if part is not None and not part.is_boolean:
            found[name] = _mask(part, known) or found.get(name)
    return found or None
