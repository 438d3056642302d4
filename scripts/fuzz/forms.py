"""Multipart forms as they are sent, where every part is a text or a file.

Owns the reading of such a form. A value that was made to be of a wrong type is a text like any
other once it stands in a part, and right where the schema asks for a text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

import jsonschema_rs
from requests import PreparedRequest

from ..document import Document, Operation, Pointer
from . import wire

_MEDIA = "multipart/form-data"


def takes_form(document: Document, operation: Operation) -> bool:
    """Tell whether an operation takes a multipart form."""
    return document.at(_schema_of(document, operation)) is not None


def as_sent(
    document: Document, operation: Operation, request: PreparedRequest
) -> dict[str, Any] | None:
    """Give the members of a multipart form as they stand on the wire, or None for another body.

    A part is a text, or the JSON that the text is where its schema wants that; parts of one name
    are a list.
    """
    parts = _parts(request)
    _, schema = document.resolve(_schema_of(document, operation))
    if parts is None or not isinstance(schema, dict):
        return None
    properties = schema.get("properties", {})
    read = {
        name: [_reading(document, properties.get(name, {}), text) for text in texts]
        for name, texts in parts.items()
    }
    return {name: values[0] if len(values) == 1 else values for name, values in read.items()}


def fits_as_sent(document: Document, operation: Operation, request: PreparedRequest) -> bool:
    """Tell whether a request has a multipart form that is right as it stands on the wire."""
    value = as_sent(document, operation, request)
    _, schema = document.resolve(_schema_of(document, operation))
    return value is not None and _fits(document, schema, value)


def _schema_of(document: Document, operation: Operation) -> Pointer:
    pointer, _ = document.resolve((*operation.pointer, "requestBody"))
    return (*pointer, "content", _MEDIA, "schema")


def _parts(request: PreparedRequest) -> Mapping[str, list[str]] | None:
    """Give the texts of each part by name, or None for what is no multipart form."""
    content_type = wire.value_of(request, "header", "Content-Type") or ""
    body = request.body
    if not isinstance(body, bytes) or _MEDIA not in content_type:
        return None
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    found: dict[str, list[str]] = {}
    for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
        payload = part.get_payload(decode=True)
        text = payload.decode(errors="replace") if isinstance(payload, bytes) else ""
        name = part.get_param("name", header="content-disposition")
        found.setdefault(str(name), []).append(text)
    return found


def _reading(document: Document, schema: Any, text: str) -> Any:
    try:
        readings = [text, json.loads(text)]
    except (ValueError, RecursionError):
        readings = [text]
    return next((each for each in readings if _fits(document, schema, each)), text)


def _fits(document: Document, schema: Any, value: Any) -> bool:
    components = document.data.get("components", {})
    whole = {**schema, "components": components}
    try:
        return jsonschema_rs.Draft202012Validator(whole).is_valid(value)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError):
        return False  # a schema that is none is a finding of the validation, not of this stage
