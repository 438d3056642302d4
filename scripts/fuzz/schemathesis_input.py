"""The spec as Schemathesis gets it: without what no cases can be generated for.

What is left out has a line in the report.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..spec import Document, MediaType, Operation, Pointer, Schema, media
from .replaced_checks import label

_GENERATED = ("json", "form", "multipart", "text", "binary")
"""The kinds of request bodies that can be generated and validated as sent."""


@dataclass(frozen=True)
class SchemathesisInput:
    """The data of a spec for Schemathesis.

    Attributes:
        data: The data, a copy.
        skipped: Lines for the report about what is left out.
    """

    data: dict[str, Any]
    skipped: tuple[str, ...]


def schemathesis_input(document: Document) -> SchemathesisInput:
    """Return the data of a spec without what no cases can be generated for."""
    data, skipped = copy.deepcopy(document.data), []
    media_types = list(_skipped_media_types(document))
    for operation, content in media_types:
        skipped.append(
            f"{content.name} bodies of {label(operation)}, which cannot be generated from a schema"
        )
    keywords = dict(_invalid_keywords(document))
    for pointer, reason in sorted(keywords.items(), key=str):
        line = document.source.mark(pointer).line
        skipped.append(f"{pointer[-1]} on line {line}, which {reason}")
    branches = [each.pointer for each in _repeated_branches(document)]
    for place in branches:
        line = document.source.mark(place).line
        skipped.append(f"branch on line {line}, which is listed already, so that no value is valid")
    streams = list(_event_streams(document))
    for operation, schema in streams:
        # Schemathesis takes it for the schema of an event; in OpenAPI 3.1 it is that of its data.
        skipped.append(f"{schema.pointer[-2]} of {label(operation)}, whose events are not checked")
    places = {content.pointer for _, content in media_types} | {each.pointer for _, each in streams}
    for place in (*places, *keywords, *reversed(branches)):
        _remove(data, place)
    for scheme in document.security_schemes.values():
        if scheme.signature and scheme.type == "http":
            # The tests send a word in its header, which is replaced by the signature.
            place = copied_at(data, scheme.pointer)
            place.update(type="apiKey", name=scheme.header)
            place["in"] = "header"
    return SchemathesisInput(data, tuple(skipped))


def _skipped_media_types(document: Document) -> Iterator[tuple[Operation, MediaType]]:
    for operation in document.operations:
        contents = operation.body.contents if operation.body else ()
        skipped = [each for each in contents if each.kind not in _GENERATED]
        for content in skipped if len(skipped) < len(contents) else ():
            yield operation, content


def _repeated_branches(document: Document) -> Iterator[Schema]:
    """Yield what mocks count once, so that the values of the schema are valid."""
    for each in document.of_kind("schema"):
        yield from document.schema(each.pointer).repeated


def _event_streams(document: Document) -> Iterator[tuple[Operation, Schema]]:
    for operation in document.operations:
        for response in operation.responses:
            for content in response.contents:
                if content.schema and media.essence(content.name) == "text/event-stream":
                    # The place in this file, not that of a component.
                    yield operation, document.schema((*content.pointer, "schema"))


def _invalid_keywords(document: Document) -> Iterator[tuple[Pointer, str]]:
    """Yield the keywords of request schemas that Schemathesis would misread or reject."""
    for schema in _request_schemas(document):
        if not isinstance(schema.data.get("examples", []), list):
            yield (*schema.pointer, "examples"), "is not an array"
        if "nullable" in schema.data:
            yield (*schema.pointer, "nullable"), "is not a keyword of OpenAPI 3.1"


def _request_schemas(document: Document) -> Iterator[Schema]:
    for operation in document.operations:
        contents = operation.body.contents if operation.body else ()
        schemas = [each.schema for each in contents] + [
            each.schema for each in operation.parameters
        ]
        for schema in filter(None, schemas):
            yield from schema.below()


def copied_at(data: Any, pointer: Pointer) -> Any:
    """Return the element of a copy at a place."""
    for step in pointer:
        data = data[step]
    return data


def _remove(data: Any, pointer: Pointer) -> None:
    for step in pointer[:-1]:
        data = data[step]
    del data[pointer[-1]]
