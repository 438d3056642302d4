"""Request bodies: from bytes and a Content-Type to the value that the schema describes.

What is not JSON, a form or text is read as text, one character a byte, because JSON Schema has no
bytes.
"""

from __future__ import annotations

import email.message
import email.parser
import email.policy
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ... import spec
from ...spec import MediaType, Operation, Schema
from ...spec.media import essence, is_json, matches
from .credentials import body_credentials
from .masks import Mask, mask_of
from .schemas import Schemas, Validator
from .styles import Reader, Shape, styled
from .texts import Pairs, Undecodable, charset_of, coerce, read_json, split_pairs

MAX_PARTS = 100

Decoder = Callable[[bytes, str], Any]


@dataclass(frozen=True)
class Sent:
    """What is done with a body once it is read.

    Attributes:
        validator: Its schema's, or None where it has none.
        credentials: The properties that are credentials, with the client's argument.
        mask: For the journal's copy.
    """

    validator: Validator | None
    credentials: Mapping[str, str]
    mask: Mask


@dataclass(frozen=True)
class Content:
    """One media type of a request body, ready to be read.

    Attributes:
        media: As the spec names it, without parameters.
        sent: For a body of no particular action.
        decode: Makes the value from the bytes and the Content-Type; raises `Undecodable`.
    """

    media: str
    sent: Sent
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
        """Return the documented media type that a Content-Type header names, or None."""
        if len(self.contents) == 1 and self.contents[0].media == content_type:
            return self.contents[0]
        fitting = [each for each in self.contents if matches(each.media, content_type)]
        return min(fitting, key=lambda each: each.media.count("*"), default=None)


def compile_body(operation: Operation, schemas: Schemas) -> Body | None:
    """Prepare the reading of an operation's body; None where the spec has none.

    Raises `Unreadable` where the mock can read none of its media types.
    """
    body = operation.body
    if body is None:
        return None
    has_actions = operation.actions[0].branch is not None
    return Body(
        required=body.required,
        contents=tuple(
            Content(
                media=essence(each.name),
                sent=compile_sent(
                    each.schema, schemas, *(() if has_actions else each.alternatives)
                ),
                decode=_decoder(each),
            )
            for each in readable(body, schemas)
        ),
        facts=schemas.citations(body.pointer),
    )


def readable(body: spec.Body, schemas: Schemas) -> tuple[MediaType, ...]:
    """Return the media types that the mock can read; raises `Unreadable` where it can read none."""
    found = tuple(each for each in body.contents if not is_foreign(each))
    if body.contents and not found:
        raise schemas.unservable(
            body.contents[0].pointer,
            "unsupported-media-type",
            f"the mock cannot read {body.contents[0].name} with a schema that is not text",
            "document the body as JSON, as a form or as text",
        )
    return found


def is_foreign(content: MediaType) -> bool:
    """Return whether a media type writes objects or lists in a way that the mock does not know."""
    if content.kind in ("json", "form", "multipart", "lines") or content.schema is None:
        return False
    types = content.schema.types
    return content.schema.is_object or (bool(types) and types <= {"object", "array", "null"})


def compile_sent(schema: Schema | None, schemas: Schemas, *alternatives: Schema) -> Sent:
    """Prepare what is done with a body; credentials are looked for in its alternatives too."""
    if schema is None:
        return Sent(None, {}, None)
    return Sent(
        validator=schemas.validator(schema, "request"),
        credentials=body_credentials(schema, *alternatives),
        mask=mask_of(schema),
    )


def _decoder(content: MediaType) -> Decoder:
    match content.kind:
        case "json":
            return _decode_json
        case "form":
            return _form_decoder(_Fields(content))
        case "multipart":
            return _multipart_decoder(_Fields(content))
        case "lines" if content.schema and "string" not in content.schema.types:
            return _decode_lines
        case "text" | "xml" | "lines":
            return _text_decoder(content.schema.types if content.schema else frozenset())
        case _:
            return _decode_bytes


def _decode_json(data: bytes, content_type: str) -> Any:
    if charset_of(content_type) not in ("utf-8", "us-ascii"):
        raise Undecodable("the body is JSON in another charset than UTF-8")
    try:
        return read_json(data)
    except Undecodable as error:
        raise Undecodable(f"the body cannot be read: {error}") from None


def _decode_lines(data: bytes, content_type: str) -> Any:
    """Read JSON line by line: a list, or the value where there is one line only."""
    lines = [_decode_json(line, content_type) for line in data.splitlines() if line.strip()]
    return lines[0] if len(lines) == 1 and not isinstance(lines[0], list) else lines


def _text_decoder(types: frozenset[str]) -> Decoder:
    def decode(data: bytes, content_type: str) -> Any:
        charset = charset_of(content_type)
        try:
            return coerce(data.decode(charset), types)
        except (UnicodeDecodeError, LookupError):
            raise Undecodable(f"the body is not {charset.upper()}") from None

    return decode


def _decode_bytes(data: bytes, _: str) -> str:
    return data.decode("latin-1")


class _Field(NamedTuple):
    """One field of a form; `media_type` is that of its part, or empty."""

    name: str
    text: str
    media_type: str = ""


class _Fields:
    """How the fields of a form are read: by their schemas and by `encoding`."""

    def __init__(self, content: MediaType) -> None:
        self._shape = Shape(content.schema)
        names = set(self._shape.properties)
        self._media_types = {
            name: essence(each.content_type)
            for name, each in content.encodings.items()
            if each.content_type
        }
        self._readers: Mapping[str, Reader] = {
            name: styled(
                name,
                self._shape.property(name),
                each.style or "form",
                names,
                explode=each.explode,
            )
            for name, each in content.encodings.items()
            if content.kind == "form" and (each.style or "explode" in each.data)
        }

    def build(self, fields: list[_Field]) -> dict[str, Any]:
        found: dict[str, list[_Field]] = {}
        for field in fields:
            found.setdefault(field.name, []).append(field)
        if not self._readers:
            return {name: self._value(name, each) for name, each in found.items()}
        return self._styled(found, [(each.name, each.text) for each in fields])

    def _styled(self, found: dict[str, list[_Field]], pairs: Pairs) -> dict[str, Any]:
        read = {name: reader(pairs) for name, reader in self._readers.items()}
        others = {
            name: self._value(name, each)
            for name, each in found.items()
            if name.partition("[")[0] not in self._readers
        }
        return {**others, **{k: value for k, value in read.items() if value is not spec.ABSENT}}

    def _value(self, name: str, fields: list[_Field]) -> Any:
        shape = self._shape.property(name)
        stated = self._media_types.get(name, "")
        if shape.is_array and not (len(fields) == 1 and is_json(fields[0].media_type or stated)):
            return [self._one(shape.items, each, stated) for each in fields]
        if len(fields) > 1:
            return [each.text for each in fields]
        return self._one(shape, fields[0], stated)

    def _one(self, shape: Shape, field: _Field, stated: str) -> Any:
        if "string" in shape.types:
            return field.text
        if is_json(field.media_type or stated):
            try:
                return read_json(field.text)
            except Undecodable as error:
                raise Undecodable(f"the field {field.name} cannot be read: {error}") from None
        # By the standard an object in a form is JSON where its encoding says nothing else.
        return _json_or_text(field.text) if shape.is_object else coerce(field.text, shape.types)


def _json_or_text(text: str) -> Any:
    try:
        return read_json(text)
    except Undecodable:
        return text


def _form_decoder(fields: _Fields) -> Decoder:
    def decode(data: bytes, _: str) -> Any:
        try:
            return fields.build([_Field(*pair) for pair in split_pairs(data)])
        except Undecodable as error:
            raise Undecodable(f"the form cannot be read: {error}") from None

    return decode


def _multipart_decoder(fields: _Fields) -> Decoder:
    def decode(data: bytes, content_type: str) -> Any:
        return fields.build(_parts(data, content_type))

    return decode


def _parts(data: bytes, content_type: str) -> list[_Field]:
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


def _part(part: bytes) -> _Field:
    padding, _, whole = part.partition(b"\r\n")
    head, _, payload = (b"\r\n" + whole).partition(b"\r\n\r\n")
    headers = email.parser.BytesHeaderParser(policy=email.policy.HTTP).parsebytes(head[2:])
    name = headers.get_param("name", header="content-disposition")
    if padding.strip() or not isinstance(name, str):
        raise Undecodable("a part of the body has no name")
    media_type = headers.get_content_type() if "content-type" in headers else ""
    return _Field(name, _text(payload), media_type)


def _text(payload: bytes) -> str:
    try:
        return payload.decode()
    except UnicodeDecodeError:
        return payload.decode("latin-1")
