"""Forms: fields of a URL's encoding or of a multipart message, read by their schemas."""

from __future__ import annotations

import email.message
import email.parser
import email.policy
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ...spec import ABSENT, MediaType
from ...spec.media import essence, is_json
from .styles import Reader, TextSchema, styled
from .text_decoding import Pairs, Undecodable, coerce, read_json, split_pairs

MAX_PARTS = 100

Decoder = Callable[[bytes, str], Any]


class _Field(NamedTuple):
    """One field of a form; `media_type` is that of its part, or empty."""

    name: str
    text: str
    media_type: str = ""


class _Fields:
    """Readers of a form's fields, by their schemas and by `encoding`."""

    def __init__(self, content: MediaType) -> None:
        self._schema = TextSchema(content.schema)
        names = set(self._schema.properties)
        self._media_types = {
            name: essence(each.content_type)
            for name, each in content.encodings.items()
            if each.content_type
        }
        self._readers: Mapping[str, Reader] = {
            name: styled(
                name,
                self._schema.property(name),
                each.style or "form",
                names,
                explode=each.explode,
            )
            for name, each in content.encodings.items()
            if each.is_styled
        }

        # The properties of such an object are fields of the form.
        self._spread = [
            name
            for name, each in content.encodings.items()
            if name in self._readers
            and self._schema.property(name).is_object
            and each.style in (None, "form")
            and each.explode
        ]

    def build(self, fields: list[_Field]) -> dict[str, Any]:
        found: dict[str, list[_Field]] = {}
        for field in fields:
            found.setdefault(field.name, []).append(field)
        if not self._readers:
            return {name: self._value(name, each) for name, each in found.items()}
        return self._styled(found, [(each.name, each.text) for each in fields])

    def _styled(self, found: dict[str, list[_Field]], pairs: Pairs) -> dict[str, Any]:
        read = {name: reader(pairs) for name, reader in self._readers.items()}
        spread = {name for each in self._spread if read[each] is not ABSENT for name in read[each]}
        others = {
            name: self._value(name, each)
            for name, each in found.items()
            if name.partition("[")[0] not in self._readers and name not in spread
        }
        return {**others, **{k: value for k, value in read.items() if value is not ABSENT}}

    def _value(self, name: str, fields: list[_Field]) -> Any:
        schema = self._schema.property(name)
        stated = self._media_types.get(name, "")
        if schema.is_array and not (len(fields) == 1 and is_json(fields[0].media_type or stated)):
            return [self._one(schema.items, each, stated) for each in fields]
        if len(fields) > 1:
            return [each.text for each in fields]
        return self._one(schema, fields[0], stated)

    def _one(self, schema: TextSchema, field: _Field, stated: str) -> Any:
        if "string" in schema.types:
            return field.text
        if is_json(field.media_type or stated):
            try:
                return read_json(field.text)
            except Undecodable as error:
                raise Undecodable(f"the field {field.name} cannot be read: {error}") from None
        # By the standard an object in a form is JSON unless its encoding is another.
        return _json_or_text(field.text) if schema.is_object else coerce(field.text, schema.types)


def _json_or_text(text: str) -> Any:
    try:
        return read_json(text)
    except Undecodable:
        return text


def form_decoder(content: MediaType) -> Decoder:
    """Return the decoder of a form in a URL's encoding."""
    fields = _Fields(content)

    def decode(data: bytes, _: str) -> Any:
        try:
            return fields.build([_Field(*pair) for pair in split_pairs(data)])
        except Undecodable as error:
            raise Undecodable(f"the form cannot be read: {error}") from None

    return decode


def multipart_decoder(content: MediaType) -> Decoder:
    """Return the decoder of a multipart form."""
    fields = _Fields(content)

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
        raise Undecodable(
            "the body is not a multipart message with the boundary in its Content-Type"
        )
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
