"""Request bodies: JSON, forms, multipart and files, with their length, in pieces.

A file in a body is read, encoded and sent piece by piece, so a large photo is never held whole, and
its length is known beforehand. An encoded body can be iterated again: a retry sends it once more.

What cannot be sent raises a UsageError that names the property. It is raised outside of any
handler, since the handled error would hold the body, and with it what must not be shown.
"""

from __future__ import annotations

import json
import secrets
from binascii import b2a_base64
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import field
from math import isfinite
from typing import Any, Literal
from urllib.parse import quote_plus, urlencode

from .errors import UsageError
from .types import File, Unset, is_array, is_object, record

Chunk = bytes | memoryview

_NEVER_TEXT: tuple[type[object], ...] = (
    *(bytes, bytearray, memoryview, Unset, File),
    *(list, tuple, Mapping),
)
_NO_TEXT = "has half a surrogate pair, which UTF-8 cannot hold"
_NO_NUMBER = "is not a finite number"


@record
class FilePiece:
    """A file within a body, encoded chunk by chunk."""

    file: File
    encode: Callable[[Chunk], Chunk]
    length: int

    def __post_init__(self) -> None:
        if not self.length:
            raise UsageError(f"{self.file.file_name or 'the file'} is empty: it has 0 bytes")

    def __iter__(self) -> Iterator[Chunk]:
        return map(self.encode, self.file.chunks())


@record
class EncodedBody:
    """A body as it is sent: can be iterated any number of times, with and without `async`."""

    media_type: str
    pieces: tuple[bytes | FilePiece, ...]

    @property
    def length(self) -> int:
        """Return the number of bytes that are sent."""
        return sum(len(each) if isinstance(each, bytes) else each.length for each in self.pieces)

    def __iter__(self) -> Iterator[Chunk]:
        for each in self.pieces:
            if isinstance(each, bytes):
                yield each
            else:
                yield from each

    def waiting(self) -> AsyncEncodedBody:
        """Return the same for `async for`."""
        return AsyncEncodedBody(self)


@record
class AsyncEncodedBody:
    """An encoded body for `async for`; a chunk of a file on disk is read in passing."""

    encoded: EncodedBody

    async def __aiter__(self) -> AsyncIterator[Chunk]:
        for chunk in self.encoded:
            yield chunk


@record
class ApiBody:
    """The body of a call: JSON data in which files are still `File`.

    Attributes:
        kind: How it is written.
        data: The data.
        media_type: The media type, where the kind does not determine it.
        parts: How the properties of a form are written that are not written as by default: the
            media type of a part, or what separates the items of a list.
    """

    kind: Literal["json", "form", "multipart", "text", "file"]
    data: Any
    media_type: str = ""
    parts: Mapping[str, str] = field(default_factory=dict[str, str])

    def encode(self, credentials: Mapping[str, str]) -> EncodedBody:
        """Return the body as it is sent, with the credentials that belong into it.

        Raises UsageError for what cannot be sent; its text has the property's name and no value.
        """
        data: Any = {**credentials, **self.data} if credentials else self.data
        match self.kind:
            case "json":
                return EncodedBody(self.media_type or "application/json", _json(data))
            case "form":
                return EncodedBody("application/x-www-form-urlencoded", _form(data, self.parts))
            case "multipart":
                boundary = secrets.token_hex(16)
                pieces = tuple(_multipart(data, boundary, self.parts))
                return EncodedBody(f"multipart/form-data; boundary={boundary}", pieces)
            case "text":
                return EncodedBody(self.media_type, (as_text(data, "the body").encode(),))
            case "file":
                media_type = data.mime_type or self.media_type or "application/octet-stream"
                return EncodedBody(media_type, (FilePiece(data, _raw, data.size),))


def _json(data: Any) -> tuple[bytes | FilePiece, ...]:
    """Write JSON with a marker for each file, then put the files where the markers are."""
    files: list[File] = []
    nonce = secrets.token_hex(16)

    def mark(value: object) -> str:
        if not isinstance(value, File):
            raise TypeError
        files.append(value)
        return nonce

    try:
        text: bytes | None = json.dumps(
            data, default=mark, ensure_ascii=False, allow_nan=False, separators=(",", ":")
        ).encode()
    except (ValueError, TypeError, RecursionError):
        text = None
    if text is None:
        raise UsageError(_reason(data, "the body"))
    first, *others = text.split(nonce.encode())
    pieces: list[bytes | FilePiece] = [first]
    for file, other in zip(files, others, strict=True):
        pieces += [FilePiece(file, _base64, (file.size + 2) // 3 * 4), other]
    return tuple(pieces)


def _reason(data: object, name: str, *path: str) -> str:
    """Return why data are not JSON: those of `name`, whose properties are below `path`."""
    try:
        return _flaw(data, name, *path) or f"{name} cannot be written as JSON"
    except RecursionError:
        return f"{name} is nested too deeply"


def _flaw(data: object, name: str, *path: str) -> str | None:
    """Return where the first value is that JSON cannot hold, and why."""
    if is_object(data):
        inner = ((key, item) for name, item in data.items() for key, item in _both(name, item))
    elif is_array(data):
        inner = ((str(index), item) for index, item in enumerate(data))
    else:
        problem = _problem(data)
        return f"{'.'.join(path) or name} {problem}" if problem else None
    return next((flaw for key, item in inner if (flaw := _flaw(item, name, *path, key))), None)


def _both(name: object, value: object) -> tuple[tuple[str, object], ...]:
    """Return the name of a property and its value, each with what a message calls it."""
    return ("a name", name), (str(name), value)


def _problem(value: object) -> str | None:
    """Return why JSON cannot hold a single value, if it cannot."""
    if isinstance(value, Unset):
        return "is required"
    if isinstance(value, str) and not _is_sendable(value):
        return _NO_TEXT
    if isinstance(value, float) and not isfinite(value):
        return _NO_NUMBER
    is_known = isinstance(value, str | int | float | None | File)
    return None if is_known else f"cannot be sent as JSON: it is {_kind(value)}"


def _form(data: Mapping[str, Any], parts: Mapping[str, str]) -> tuple[bytes | FilePiece, ...]:
    pieces: list[bytes | FilePiece] = []
    for name, value in _fields(data, parts):
        pieces.append(b"&" if pieces else b"")
        if isinstance(value, File):
            # How many characters have to be escaped is known only once they were counted.
            length = sum(len(_escaped_base64(chunk)) for chunk in value.chunks())
            pieces += [f"{quote_plus(name)}=".encode(), FilePiece(value, _escaped_base64, length)]
        else:
            pieces.append(urlencode({name: value}).encode())
    return tuple(pieces)


def _multipart(
    data: Mapping[str, Any], boundary: str, parts: Mapping[str, str]
) -> Iterator[bytes | FilePiece]:
    # An object is JSON by default, as the standard requires.
    objects = {name: "application/json" for name, value in data.items() if _has_objects(value)}
    parts = {**objects, **parts}
    for name, value in _fields(data, parts):
        part = parts.get(name, "")
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
        if isinstance(value, File):
            media_type = as_text(value.mime_type or part or "application/octet-stream", name)
            head += f'; filename="{_quoted(as_text(value.file_name or "upload", name))}"'
            yield f"{head}\r\nContent-Type: {media_type}\r\n\r\n".encode()
            yield FilePiece(value, _raw, value.size)
            yield b"\r\n"
        else:
            described = f"\r\nContent-Type: {part}" if "/" in part else ""
            yield f"{head}{described}\r\n\r\n{value}\r\n".encode()
    yield f"--{boundary}--\r\n".encode()


def _has_objects(value: object) -> bool:
    return any(map(is_object, value if is_array(value) else (value,)))


def _fields(data: Mapping[str, Any], parts: Mapping[str, str]) -> Iterator[tuple[str, File | str]]:
    """Yield the fields of a form; a list is one field per item, unless something joins them."""
    for name, value in data.items():
        as_text(name, "the name of a property")
        part = parts.get(name, "")
        if part and "/" not in part and is_array(value):
            yield name, joined(value, part, name)
            continue
        for item in value if is_array(value) else (value,):
            if isinstance(item, File):
                yield name, item
            else:
                is_json = part.partition(";")[0].endswith(("/json", "+json"))
                yield name, json_text(item, name) if is_json else as_text(item, name)


def joined(values: Sequence[Any], delimiter: str, name: str = "an argument") -> str:
    """Return the items of a list as one text; raise UsageError where one has the delimiter."""
    texts = [as_text(each, name) for each in values]
    if any(delimiter in each for each in texts):
        raise UsageError(f"{name} has an item with {delimiter!r} in it, which separates the items")
    return delimiter.join(texts)


def json_text(value: object, name: str, *, ascii_only: bool = False) -> str:
    """Return a value as JSON; raise UsageError for what JSON cannot hold."""
    try:
        return json.dumps(value, ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        pass
    raise UsageError(_reason(value, name, name))


def as_text(value: object, name: str = "an argument") -> str:
    """Return a value as text for a form, a query, a header or a path.

    Raises UsageError for what no text can hold; its text has the name and shows no value.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, _NEVER_TEXT):
        raise UsageError(f"{name} cannot be written as text: it is {_kind(value)}")
    text = "" if value is None else str(value)
    if not _is_sendable(text):
        raise UsageError(f"{name} {_NO_TEXT}")
    if isinstance(value, float) and not isfinite(value):
        raise UsageError(f"{name} {_NO_NUMBER}")
    return text


def _kind(value: object) -> str:
    return "UNSET" if isinstance(value, Unset) else f"of type {type(value).__name__}"


def _is_sendable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _quoted(text: str) -> str:
    """Escape a name as HTML forms do."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _base64(chunk: Chunk) -> bytes:
    return b2a_base64(chunk, newline=False)


def _escaped_base64(chunk: Chunk) -> bytes:
    text = _base64(chunk)
    return text.replace(b"+", b"%2B").replace(b"/", b"%2F").replace(b"=", b"%3D")


def _raw(chunk: Chunk) -> Chunk:
    return chunk
