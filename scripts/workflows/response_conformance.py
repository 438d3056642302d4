"""Responses against the spec: the element that a response contradicts, and the facts behind it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import httpx

from ..spec import Action, Document, Pointer, Response, Schema
from ..spec.composition import described_at
from ..spec.violations import Violation


@dataclass(frozen=True)
class Nonconformity:
    """A part of a response that the spec does not describe.

    Attributes:
        pointer: The element of the spec.
        message: What differs; it contains no value of the response.
        sources: The facts behind the element.
    """

    pointer: Pointer
    message: str
    sources: tuple[str, ...]


def nonconformities(
    document: Document, action: Action, response: httpx.Response
) -> Iterator[Nonconformity]:
    """Yield what differs between a response and its description."""
    described = action.operation.response(response.status_code)
    if described is None:
        message = f"the status {response.status_code} is not documented"
        yield _nonconformity(document, (*action.operation.pointer, "responses"), message)
        return
    if not described.contents or not response.content:
        return
    media_type = response.headers.get("content-type", "")
    content = described.content(media_type)
    if content is None:
        message = f"the media type {media_type or 'none'} is not documented"
        yield _nonconformity(document, described.place, message)
    elif content.kind == "json" and content.schema:
        yield from _of_json(document, action, described, content.schema, response.content)


def _of_json(
    document: Document, action: Action, described: Response, schema: Schema, body: bytes
) -> Iterator[Nonconformity]:
    try:
        value = json.loads(body)
    except ValueError:
        yield _nonconformity(document, described.place, "the body is not JSON")
        return
    content = next(each for each in described.contents if each.schema is schema)
    alternatives = [each.pointer for each in action.alternatives(described, content)]
    if any(document.validators.fits(each, value, "response") for each in alternatives):
        return
    tried = [
        (each, document.validators.violations(each, value, "response"))
        for each in alternatives or [schema.pointer]
    ]
    place, found = min(tried, key=lambda each: len(each[1]))
    for violation in found:
        yield _of_violation(document, place, violation)


def _of_violation(document: Document, schema: Pointer, violation: Violation) -> Nonconformity:
    path = tuple(map(str, (*violation.path, violation.missing)))
    path = path if violation.missing else path[:-1]
    places = described_at(document, [schema], path) or [schema]
    # A name in the response may be personal; those in the spec are not.
    names = [str(each) for each in places[0] if isinstance(each, str)]
    name = names[-1] if path else "the body"
    what = "is missing" if violation.missing else f"violates `{violation.keyword}`"
    return _nonconformity(document, places[0], f"{name} {what}")


def _nonconformity(document: Document, pointer: Pointer, message: str) -> Nonconformity:
    return Nonconformity(pointer, message, document.citations(pointer))
