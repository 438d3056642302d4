"""Forms as they are sent, where every part is a text or a file.

A value that was made to be of a wrong type is a text like any other once it is in a part, and valid
where the schema wants a text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from requests import PreparedRequest

from ..spec import Document, MediaType, Operation, Schema, media
from . import wire


def takes(operation: Operation, kind: media.Kind) -> bool:
    """Return whether an operation takes a body of a kind, such as `multipart`."""
    contents = operation.body.contents if operation.body else ()
    return any(each.kind == kind for each in contents)


def is_form(request: PreparedRequest) -> bool:
    """Return whether a request has a form as its body."""
    return media.kind_of(wire.media_type_of(request)) in ("form", "multipart")


def as_sent(
    document: Document, operation: Operation, request: PreparedRequest
) -> dict[str, Any] | None:
    """Return the properties of a form as they are on the wire, or None for another body.

    A part is a text, or the JSON that the text is where its schema wants that; parts of one name
    are a list, as is one part whose schema is an array.
    """
    parts, content = _parts(request), _described(operation, request)
    if parts is None or content is None or content.schema is None:
        return None
    described = {
        name: each for schema in content.alternatives for name, each in schema.properties.items()
    } | {**content.schema.properties}
    return {name: _value(document, described.get(name), texts) for name, texts in parts.items()}


def fits_as_sent(document: Document, operation: Operation, request: PreparedRequest) -> bool:
    """Return whether a request has a form that is valid as it is on the wire."""
    value, content = as_sent(document, operation, request), _described(operation, request)
    if value is None or content is None or content.schema is None:
        return False
    return document.validators.fits(content.schema.pointer, value, "request")


def _described(operation: Operation, request: PreparedRequest) -> MediaType | None:
    name = wire.media_type_of(request)
    return operation.body.content(name) if operation.body else None


def _parts(request: PreparedRequest) -> Mapping[str, list[str]] | None:
    """Return the texts of each part by name, or None for what is not a form."""
    match media.kind_of(wire.media_type_of(request)):
        case "multipart":
            pairs = _multipart(request)
        case "form":
            text = wire.raw_of(request).decode(errors="replace")
            pairs = parse_qsl(text, keep_blank_values=True)
        case _:
            return None
    found: dict[str, list[str]] = {}
    for name, text in pairs:
        found.setdefault(name, []).append(text)
    return found


def _multipart(request: PreparedRequest) -> list[tuple[str, str]]:
    head = f"Content-Type: {wire.value_of(request, 'header', 'Content-Type')}\r\n\r\n".encode()
    pairs = []
    for part in BytesParser(policy=HTTP).parsebytes(head + wire.raw_of(request)).iter_parts():
        payload = part.get_payload(decode=True)
        text = payload.decode(errors="replace") if isinstance(payload, bytes) else ""
        pairs.append((str(part.get_param("name", header="content-disposition")), text))
    return pairs


def _value(document: Document, schema: Schema | None, texts: list[str]) -> Any:
    value = _reading(document, schema, texts[0]) if len(texts) == 1 else None
    items = schema.items if schema else None
    if isinstance(value, str) and (items is None or schema is None or "string" in schema.types):
        return value
    if value is None or isinstance(value, str):
        return [_reading(document, items, text) for text in texts]
    return value


def _reading(document: Document, schema: Schema | None, text: str) -> Any:
    if schema is None or document.validators.fits(schema.pointer, text, "request"):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if document.validators.fits(schema.pointer, value, "request") else text
