"""Request bodies: from bytes and a Content-Type to the value that the schema describes.

What is not JSON, a form or text is read as text, one character a byte, because JSON Schema has no
bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ... import spec
from ...spec import MediaType, Operation, Schema
from ...spec.media import essence, matches
from .compiled_schemas import CompiledSchemas, Validator
from .form_decoding import Decoder, form_decoder, multipart_decoder
from .masks import Mask, mask_of
from .request_warnings import IMAGE, Watch, watch_of
from .security_checks import body_credentials
from .text_decoding import Undecodable, charset_of, coerce, read_json


@dataclass(frozen=True)
class BodyChecks:
    """The checks of a body once it is decoded.

    Attributes:
        validator: Its schema's, or None where it has none.
        credentials: The properties that are credentials, with the client's argument.
        schema: Its schema, if any.
    """

    validator: Validator | None
    credentials: Mapping[str, str]
    schema: Schema | None

    @cached_property
    def mask(self) -> Mask:
        """Return the mask for the journal's copy, made on first use to keep the start fast."""
        return mask_of(self.schema)

    @cached_property
    def watch(self) -> Watch | None:
        """Return the checks for warnings, made on first use as the mask is."""
        return watch_of(self.schema)


@dataclass(frozen=True)
class RequestContent:
    """One media type of a request body, ready to be read.

    Attributes:
        media: As the spec names it, without parameters.
        checks: Those of a body that selects no action.
        decode: Makes the value from the bytes and the Content-Type; raises `Undecodable`.
    """

    media: str
    checks: BodyChecks
    decode: Decoder

    @property
    def watch(self) -> Watch | None:
        """Return the checks for warnings on a body that selects no action."""
        return IMAGE if self.media.startswith("image/") else self.checks.watch


@dataclass(frozen=True)
class RequestBody:
    """The request body of one operation.

    Attributes:
        required: Whether it must be sent.
        contents: The media types that it may have.
        facts: The citations behind it.
    """

    required: bool
    contents: tuple[RequestContent, ...]
    facts: tuple[str, ...]

    def content(self, content_type: str) -> RequestContent | None:
        """Return the documented media type that a Content-Type header names, or None."""
        if len(self.contents) == 1 and self.contents[0].media == content_type:
            return self.contents[0]
        fitting = [each for each in self.contents if matches(each.media, content_type)]
        return min(fitting, key=lambda each: each.media.count("*"), default=None)


def compile_body(operation: Operation, schemas: CompiledSchemas) -> RequestBody | None:
    """Prepare the reading of an operation's body; None where the spec has none.

    Raises `Unreadable` where the mock can read none of its media types.
    """
    body = operation.body
    if body is None:
        return None
    has_actions = operation.actions[0].branch is not None
    return RequestBody(
        required=body.required,
        contents=tuple(
            RequestContent(
                media=essence(each.name),
                checks=BodyChecks(None, {}, each.schema)
                if is_foreign(each)
                else compile_checks(
                    each.schema, schemas, *(() if has_actions else each.alternatives)
                ),
                decode=_decoder(each),
            )
            for each in _accepted(body, schemas)
        ),
        facts=schemas.citations(body.pointer),
    )


def _accepted(body: spec.Body, schemas: CompiledSchemas) -> tuple[MediaType, ...]:
    """Return the documented media types; one that the mock cannot read is accepted unread."""
    return body.contents if readable(body, schemas) else ()


def readable(body: spec.Body, schemas: CompiledSchemas) -> tuple[MediaType, ...]:
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
    """Return whether a media type writes objects or lists in a way that the mock cannot read."""
    if content.kind in ("json", "form", "multipart", "lines") or content.schema is None:
        return False
    types = content.schema.types
    return content.schema.is_object or (bool(types) and types <= {"object", "array", "null"})


def compile_checks(
    schema: Schema | None, schemas: CompiledSchemas, *alternatives: Schema
) -> BodyChecks:
    """Prepare the checks of a body; credentials are looked for in its alternatives too."""
    if schema is None:
        return BodyChecks(None, {}, None)
    return BodyChecks(
        validator=schemas.validator(schema, "request"),
        credentials=body_credentials(schema, *alternatives),
        schema=schema,
    )


def _decoder(content: MediaType) -> Decoder:
    match content.kind:
        case "json":
            return _decode_json
        case "form":
            return form_decoder(content)
        case "multipart":
            return multipart_decoder(content)
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
