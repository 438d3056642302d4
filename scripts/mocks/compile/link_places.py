"""The places of links in a response: the properties that the spec marks with `format: uri`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...spec import Pointer, Schema

LINK = "link"
LinkPlaces = Mapping[str, Any] | str | None
"""`LINK`, or the places in each property; those in the items of a list have the key `[]`."""


def links_in(schemas: Iterable[Schema]) -> LinkPlaces:
    """Return the places of links in values of some schemas; None without any."""
    found: dict[str, Any] = {}
    known: dict[Pointer, dict[str, Any]] = {}
    for each in schemas:
        _add(found, _places(each, known))
    for places in (found, *known.values()):
        for name in [name for name in places if not _leads(places[name], set())]:
            del places[name]
    return found or None


def _leads(places: LinkPlaces, seen: set[int]) -> bool:
    """Return whether a link is at or below some places, which may refer to themselves."""
    if not isinstance(places, Mapping):
        return places == LINK
    if id(places) in seen:
        return False
    seen.add(id(places))
    return any(_leads(each, seen) for each in places.values())


def _places(schema: Schema, known: dict[Pointer, dict[str, Any]]) -> LinkPlaces:
    if schema.format == "uri":
        return LINK
    if schema.pointer in known:
        return known[schema.pointer]
    found = known[schema.pointer] = {}
    for _, listed in schema.unions:
        for each in listed:
            _add(found, _places(each, known))
    for name, part in {**schema.properties, "[]": schema.items}.items():
        if part is not None and not part.is_boolean:
            _add(found, {name: _places(part, known)})
    return found or None


def _add(found: dict[str, Any], places: LinkPlaces) -> None:
    """Add places to others; those of a schema that refers to itself are complete later."""
    for name, each in places.items() if isinstance(places, Mapping) else ():
        if each is not None:
            found.setdefault(name, each)
