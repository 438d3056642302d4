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

from requests import PreparedRequest

from ..spec import Document, Operation, Pointer
from . import wire
from .validity import fits

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
    schema = _schema_of(document, operation)
    if parts is None or document.at(schema) is None:
        return None
    read = {
        name: [_reading(document, (*schema, "properties", name), text) for text in texts]
        for name, texts in parts.items()
    }
    return {name: values[0] if len(values) == 1 else values for name, values in read.items()}


def fits_as_sent(document: Document, operation: Operation, request: PreparedRequest) -> bool:
    """Tell whether a request has a multipart form that is right as it stands on the wire."""
    value = as_sent(document, operation, request)
    return value is not None and fits(document, _schema_of(document, operation), value)


def _schema_of(document: Document, operation: Operation) -> Pointer:
    pointer, _ = document.resolve((*operation.pointer, "requestBody"))
    return document.resolve((*pointer, "content", _MEDIA, "schema"))[0]


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


def _reading(document: Document, schema: Pointer, text: str) -> Any:
    if fits(document, schema, text):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if fits(document, schema, value) else text
