"""Request bodies: from bytes and a Content-Type to the value that the schema speaks of.

Owns media types and their decoding: JSON, forms, multipart and text. What is no such thing is taken
as text, one character a byte, because JSON Schema knows no bytes.
"""

from __future__ import annotations

import email.message
import email.parser
import email.policy
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Document, Operation, Pointer
from .schemas import Schemas, Validator, follow, types_of
from .texts import Undecodable, coerce, read_json, split_pairs

MAX_PARTS = 100

Decoder = Callable[[bytes, str], Any]


@dataclass(frozen=True)
class Content:
    """One media type of a request body, ready to be read.

    Attributes:
        media: As the spec names it.
        pointer: Where its media type object stands.
        validator: Its schema's, or None where it has none.
        decode: Makes the value from the bytes and the Content-Type; raises `Undecodable`.
    """

    media: str
    pointer: Pointer
    validator: Validator | None
    decode: Decoder


@dataclass(frozen=True)
class Body:
    """The request body of one operation.

    Attributes:
        required: Whether it must be sent.
        contents: What it may be.
        facts: The citations behind it.
    """

    required: bool
    contents: tuple[Content, ...]
    facts: tuple[str, ...]

    def content(self, content_type: str) -> Content | None:
        """Give the documented media type that a Content-Type header names, or None."""
        if len(self.contents) == 1 and self.contents[0].media == content_type:
            return self.contents[0]
        media = essence(content_type)
        exact = (each for each in self.contents if each.media == media)
        ranges = (each for each in self.contents if _is_range(each.media, media))
        return next(exact, None) or next(ranges, None)


def compile_body(document: Document, operation: Operation, schemas: Schemas) -> Body | None:
    """Prepare the reading of an operation's body; None where the spec has none."""
    pointer, data = document.resolve((*operation.pointer, "requestBody"))
    if not isinstance(data, dict):
        return None
    listed = data.get("content")
    return Body(
        required=data.get("required") is True,
        contents=tuple(
            _content(document, (*pointer, "content", media), media, schemas)
            for media in (listed if isinstance(listed, dict) else ())
        ),
        facts=document.citations(pointer),
    )


def essence(content_type: str) -> str:
    """Give the media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    """Tell whether a media type is JSON."""
    return media in ("application/json", "text/json") or media.endswith("+json")


def _is_range(pattern: str, media: str) -> bool:
    if pattern == "*/*":
        return bool(media)
    return pattern.endswith("/*") and media.startswith(pattern[:-1])


def _content(document: Document, pointer: Pointer, media: str, schemas: Schemas) -> Content:
    schema_at = (*pointer, "schema")
    schema = document.at(schema_at)
    validator = schemas.validator(schema_at, "request") if schema is not None else None
    return Content(essence(media), pointer, validator, _decoder(document, essence(media), schema))


def _decoder(document: Document, media: str, schema: Any) -> Decoder:
    if is_json(media):
        return _decode_json
    if media == "application/x-www-form-urlencoded":
        return _form_decoder(_Fields(document, schema))
    if media.startswith("multipart/"):
        return _multipart_decoder(_Fields(document, schema))
    return _decode_text if media.startswith("text/") else _decode_bytes


def _decode_json(data: bytes, content_type: str) -> Any:
    if "charset" in content_type.lower() and "utf-8" not in content_type.lower():
        raise Undecodable("the body is JSON in another charset than UTF-8")
    try:
        return read_json(data)
    except Undecodable as error:
        raise Undecodable(f"the body cannot be read: {error}") from None


def _decode_text(data: bytes, _: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise Undecodable("the body is no UTF-8") from None


def _decode_bytes(data: bytes, _: str) -> str:
    return data.decode("latin-1")


class _Fields:
    """The members of a form, as far as reading them from text needs it."""

    def __init__(self, document: Document, schema: Any) -> None:
        self._document = document
        self._properties = _properties(document, schema)
        self._types = {name: types_of(document, each) for name, each in self._properties.items()}

    def build(self, pairs: list[tuple[str, str]]) -> dict[str, Any]:
        found: dict[str, list[str]] = {}
        for name, text in pairs:
            found.setdefault(name, []).append(text)
        return {name: self._value(name, texts) for name, texts in found.items()}

    def _value(self, name: str, texts: list[str]) -> Any:
        types = self._types.get(name, frozenset())
        if "array" in types:
            schema = follow(self._document, self._properties[name])
            item = types_of(self._document, schema.get("items"))
            return [coerce(text, item) for text in texts]
        if len(texts) > 1:
            return texts
        if "object" in types and "string" not in types:
            return _json_or_text(texts[0])
        return coerce(texts[0], types)


def _properties(document: Document, schema: Any) -> Mapping[str, Any]:
    """Give the members of a form, those of its variants too; of one name the outermost counts."""
    schema = follow(document, schema)
    if not isinstance(schema, dict):
        return {}
    found: dict[str, Any] = {}
    for keyword in ("allOf", "oneOf", "anyOf"):
        for branch in schema.get(keyword) or ():
            found = {**_properties(document, branch), **found}
    own = schema.get("properties")
    return {**found, **(own if isinstance(own, dict) else {})}


def _json_or_text(text: str) -> Any:
    try:
        return read_json(text)
    except Undecodable:
        return text


def _form_decoder(fields: _Fields) -> Decoder:
    def decode(data: bytes, _: str) -> Any:
        try:
            return fields.build(split_pairs(data))
        except Undecodable as error:
            raise Undecodable(f"the form cannot be read: {error}") from None

    return decode


def _multipart_decoder(fields: _Fields) -> Decoder:
    def decode(data: bytes, content_type: str) -> Any:
        return fields.build(list(_parts(data, content_type)))

    return decode


def _parts(data: bytes, content_type: str) -> list[tuple[str, str]]:
    described = email.message.Message()
    described["Content-Type"] = content_type
    boundary = described.get_boundary("")
    # Read by hand, as the library goes through the lines of every file.
    _, *parts = (b"\r\n" + data).split(b"\r\n--" + boundary.encode("latin-1", "replace"))
    if not boundary or not parts or not parts.pop().startswith(b"--"):
        raise Undecodable("the body is no multipart message with the boundary that it names")
    if len(parts) > MAX_PARTS:
        raise Undecodable(f"the body has more than {MAX_PARTS} parts")
    return [_part(part) for part in parts]


def _part(part: bytes) -> tuple[str, str]:
    padding, _, whole = part.partition(b"\r\n")
    head, _, payload = (b"\r\n" + whole).partition(b"\r\n\r\n")
    headers = email.parser.BytesHeaderParser(policy=email.policy.HTTP).parsebytes(head[2:])
    name = headers.get_param("name", header="content-disposition")
    if padding.strip() or not isinstance(name, str):
        raise Undecodable("a part of the body has no name")
    return name, _text(payload)


def _text(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError:
        return payload.decode("latin-1")
