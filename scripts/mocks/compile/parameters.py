"""Parameters as the spec describes them, read from path, query, headers and cookies.

Owns where the text of each parameter stands and what is wrong with its value; how text becomes a
value is the business of `texts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from ...spec import Document, Operation, Pointer
from ...spec.bridge import pairs
from ..tester.journal import Mask, mask_of
from ..wire import Request
from .schemas import Misfit, Schemas, Validator
from .texts import ABSENT, Pairs, Reader, Undecodable, json_reader, reader, split_pairs

# OpenAPI leaves these three to the media type and the security scheme.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


@dataclass(frozen=True)
class Parameter:
    """One parameter, ready to be read.

    Attributes:
        name: As on the wire.
        place: `path`, `query`, `header` or `cookie`.
        required: Whether it must be sent.
        mask: For the journal's copy of the value.
        validator: Its schema's, or None where it has none.
        read: Makes the value from all pairs of its place, or gives `ABSENT`.
        facts: The citations behind it.
    """

    name: str
    place: str
    required: bool
    mask: Mask
    validator: Validator | None
    read: Reader
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Parameters:
    """All parameters of one operation."""

    every: tuple[Parameter, ...]

    def read(self, request: Request, path: Pairs) -> dict[str, dict[str, Any]]:
        """Give the values by place and name; raises `Undecodable` for a broken query or cookie."""
        values: dict[str, dict[str, Any]] = {}
        pairs: dict[str, Pairs] = {"path": path}
        for parameter in self.every:
            place = parameter.place
            if place not in pairs:
                pairs[place] = _pairs(place, request)
            value = parameter.read(pairs[place])
            if value is not ABSENT:
                values.setdefault(place, {})[parameter.name] = value
        return values

    def misfit(self, values: Mapping[str, Mapping[str, Any]]) -> Misfit | None:
        """Say which parameter is missing or does not fit its schema, or None."""
        for parameter in self.every:
            value = values.get(parameter.place, {}).get(parameter.name, ABSENT)
            where = f"{parameter.place} parameter {parameter.name}"
            if value is ABSENT:
                if parameter.required:
                    return Misfit(where, "required", "it is required", parameter.facts)
            elif parameter.validator and not parameter.validator.accepts(value):
                found = parameter.validator.misfit(value)
                assert found is not None
                return Misfit(where, found.keyword, found.message, found.facts or parameter.facts)
        return None


def compile_parameters(document: Document, operation: Operation, schemas: Schemas) -> Parameters:
    """Prepare the reading of an operation's parameters."""
    names = {str(data.get("name")) for _, data in pairs(operation) if data.get("in") == "query"}
    return Parameters(
        tuple(
            _compile(document, pointer, data, schemas, names)
            for pointer, data in pairs(operation)
            if not _is_ignored(data)
        )
    )


def _is_ignored(data: Mapping[str, Any]) -> bool:
    return data.get("in") == "header" and str(data.get("name")).lower() in _IGNORED_HEADERS


def _pairs(place: str, request: Request) -> Pairs:
    if place == "query":
        try:
            return split_pairs(request.query) if request.query else []
        except Undecodable as error:
            raise Undecodable(f"the query cannot be read: {error}") from None
    if place == "cookie":
        return _cookies(request.header(b"cookie"))
    return [
        (name.decode("latin-1"), value.decode("latin-1").strip(" \t"))
        for name, value in request.headers.items()
    ]


def _cookies(header: str) -> Pairs:
    parts = (part.partition("=") for part in header.split(";"))
    return [(name.strip(), unquote(value.strip())) for name, _, value in parts if name.strip()]


def _compile(
    document: Document,
    pointer: Pointer,
    data: Mapping[str, Any],
    schemas: Schemas,
    names: set[str],
) -> Parameter:
    place, name = str(data.get("in")), str(data.get("name"))
    is_json = isinstance(data.get("content"), dict) and bool(data["content"])
    at = (*pointer, "content", next(iter(data["content"])), "schema") if is_json else None
    at = at or (*pointer, "schema")
    schema = document.at(at)
    read = json_reader(name) if is_json else reader(document, data, schema, names)
    return Parameter(
        name=name,
        place=place,
        required=place == "path" or data.get("required") is True,
        mask=str(data["x-sensitive"]) if "x-sensitive" in data else mask_of(document, schema),
        validator=schemas.validator(at, "request") if schema is not None else None,
        read=read,
        facts=document.citations(pointer),
    )
