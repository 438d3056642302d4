"""Forms and texts as sent, in which every part is text or a file.

A value generated with a wrong type becomes text there, which is valid where the schema has a
string.
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
from . import sent_requests


def takes(operation: Operation, kind: media.Kind) -> bool:
    """Return whether an operation accepts a body of a kind, such as `multipart`."""
    contents = operation.body.contents if operation.body else ()
    return any(each.kind == kind for each in contents)


def is_form(request: PreparedRequest) -> bool:
    """Return whether the body of a request is a form."""
    return media.kind_of(sent_requests.media_type_of(request)) in ("form", "multipart")


def as_sent(
    document: Document, operation: Operation, request: PreparedRequest
) -> dict[str, Any] | None:
    """Return the properties of a form as sent, or None for another body.

    A part is text, or the JSON value of the text where its schema requires that. Parts with the
    same name are a list, as is a single part whose schema is an array.
    """
    parts, content = _parts(request), _described(operation, request)
    if parts is None or content is None or content.schema is None:
        return None
    described = {
        name: each for schema in content.alternatives for name, each in schema.properties.items()
    } | {**content.schema.properties}
    return {name: _value(document, described.get(name), texts) for name, texts in parts.items()}


def fits_as_sent(document: Document, operation: Operation, request: PreparedRequest) -> bool:
    """Return whether the body of a request is a form or a text that is valid as sent."""
    value: Any = as_sent(document, operation, request)
    content = _described(operation, request)
    if content is not None and content.kind in ("text", "binary"):
        value = sent_requests.raw_of(request).decode(errors="replace")
    if value is None or content is None or content.schema is None:
        return False
    return document.validators.fits(content.schema.pointer, value, "request")


def _described(operation: Operation, request: PreparedRequest) -> MediaType | None:
    name = sent_requests.media_type_of(request)
    return operation.body.content(name) if operation.body else None


def _parts(request: PreparedRequest) -> Mapping[str, list[str]] | None:
    """Return the texts of each part by name, or None if the body is not a form."""
    match media.kind_of(sent_requests.media_type_of(request)):
        case "multipart":
            pairs = _multipart(request)
        case "form":
            text = sent_requests.raw_of(request).decode(errors="replace")
            pairs = parse_qsl(text, keep_blank_values=True)
        case _:
            return None
    found: dict[str, list[str]] = {}
    for name, text in pairs:
        found.setdefault(name, []).append(text)
    return found


def _multipart(request: PreparedRequest) -> list[tuple[str, str]]:
    content_type = sent_requests.value_of(request, "header", "Content-Type")
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    pairs = []
    for part in (
        BytesParser(policy=HTTP).parsebytes(head + sent_requests.raw_of(request)).iter_parts()
    ):
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
