"""Parameters, read from path, query, headers and cookies; `styles` reads the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from ... import spec
from ...spec import ABSENT, Operation
from ..http_messages import HttpRequest
from .compiled_schemas import CompiledSchemas, Mismatch, Validator
from .masks import Mask, mask_of
from .styles import Reader, reader
from .text_decoding import Pairs, Undecodable, split_pairs

_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


@dataclass(frozen=True)
class CompiledParameter:
    """One parameter, ready to be read.

    Attributes:
        name: As on the wire.
        place: `path`, `query`, `header` or `cookie`.
        required: Whether it must be sent.
        described: As the spec describes it.
        validator: Its schema's, or None where it has none.
        read: Returns the value from all pairs of its place, or `ABSENT`.
        facts: The citations behind it.
    """

    name: str
    place: str
    required: bool
    described: spec.Parameter
    validator: Validator | None
    read: Reader
    facts: tuple[str, ...]


@dataclass(frozen=True)
class CompiledParameters:
    """All parameters of one operation."""

    every: tuple[CompiledParameter, ...]

    @cached_property
    def masks(self) -> Mapping[str, Mapping[str, Mask]]:
        """Return the masks for the journal's copy, by place and name."""
        found: dict[str, dict[str, Mask]] = {}
        for each in self.every:
            mask = each.described.sensitivity or mask_of(each.described.schema)
            found.setdefault(each.place, {})[each.name] = mask
        return found

    def read(self, request: HttpRequest, path: Pairs) -> dict[str, dict[str, Any]]:
        """Return the values by place and name; raises `Undecodable` for a bad query or cookie."""
        values: dict[str, dict[str, Any]] = {}
        if not self.every:
            return values
        pairs: dict[str, Pairs] = {"path": path}
        for parameter in self.every:
            place = parameter.place
            if place not in pairs:
                pairs[place] = _pairs(place, request)
            value = parameter.read(pairs[place])
            if value is not ABSENT:
                values.setdefault(place, {})[parameter.name] = value
        return values

    def mismatch(self, values: Mapping[str, Mapping[str, Any]]) -> Mismatch | None:
        """Return the first parameter that is missing or invalid, or None."""
        for parameter in self.every:
            value = values.get(parameter.place, {}).get(parameter.name, ABSENT)
            where = f"{parameter.place} parameter {parameter.name}"
            if value is ABSENT:
                if parameter.required:
                    return Mismatch(where, "required", "it is required", parameter.facts)
            elif parameter.validator and not parameter.validator.accepts(value):
                found = parameter.validator.mismatch(value)
                assert found is not None
                return Mismatch(where, found.keyword, found.message, found.facts or parameter.facts)
        return None


def compile_parameters(operation: Operation, schemas: CompiledSchemas) -> CompiledParameters:
    """Prepare the reading of an operation's parameters."""
    names = {each.name for each in operation.parameters if each.location == "query"}
    return CompiledParameters(
        tuple(
            _compile(each, schemas, names) for each in operation.parameters if not is_left_out(each)
        )
    )


def is_left_out(parameter: spec.Parameter) -> bool:
    """Return whether OpenAPI leaves a parameter to the media type or the security scheme."""
    return parameter.location == "header" and parameter.name.lower() in _IGNORED_HEADERS


def _pairs(place: str, request: HttpRequest) -> Pairs:
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
    parameter: spec.Parameter, schemas: CompiledSchemas, names: set[str]
) -> CompiledParameter:
    schema = parameter.schema
    return CompiledParameter(
        name=parameter.name,
        place=parameter.location,
        required=parameter.required,
        described=parameter,
        validator=schemas.validator(schema, "request") if schema else None,
        read=reader(parameter, names),
        facts=schemas.citations(parameter.pointer),
    )
