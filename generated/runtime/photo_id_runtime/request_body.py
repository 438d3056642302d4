"""Request bodies: JSON, forms, multipart and files, with their length, in pieces.

A file in a body is read, encoded and sent piece by piece, so a large photo is never held whole, and
its length is known beforehand. An encoded body can be iterated again: a retry sends it once more.

What cannot be sent raises a UsageError that names the property. It is raised outside of any
handler, since the handled error would hold the body, and with it what must not be shown.
"""

from __future__ import annotations

import json
import os
from binascii import b2a_base64
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import field
from fnmatch import fnmatchcase
from typing import Any, Literal
from urllib.parse import quote_plus, urlencode

from .errors import UsageError
from .types import File, is_array, is_object, record
from .value_texts import as_text, joined, json_text, reason

Chunk = bytes | memoryview

_UNKNOWN = "application/octet-stream"


@record
class FilePiece:
    """A file within a body, encoded chunk by chunk."""

    file: File
    encode: Callable[[Chunk], Chunk]
    length: int | None

    def __post_init__(self) -> None:
        if self.length == 0:
            raise UsageError(f"{self.file.file_name or 'the file'} is empty: it has 0 bytes")

    def __iter__(self) -> Iterator[Chunk]:
        return map(self.encode, self.file.chunks())


@record
class EncodedBody:
    """A body as it is sent: can be iterated any number of times, with and without `async`."""

    media_type: str
    pieces: tuple[bytes | FilePiece, ...]

    @property
    def length(self) -> int | None:
        """Return the number of bytes that are sent, or None where only sending them shows it."""
        total = 0
        for each in self.pieces:
            length = len(each) if isinstance(each, bytes) else each.length
            if length is None:
                return None
            total += length
        return total

    @property
    def is_read_once(self) -> bool:
        """Return whether the body cannot be iterated again."""
        return self.length is None

    @property
    def is_async(self) -> bool:
        """Return whether it has an async iterator, which only an async client can send."""
        return any(not isinstance(each, bytes) and each.file.is_async for each in self.pieces)

    def __iter__(self) -> Iterator[Chunk]:
        for each in self.pieces:
            if isinstance(each, bytes):
                yield each
            else:
                yield from each

    async def chunks_async(self) -> AsyncIterator[Chunk]:
        """Yield the same, also of an async iterator."""
        for each in self.pieces:
            if isinstance(each, bytes):
                yield each
            else:
                async for chunk in each.file.chunks_async():
                    yield each.encode(chunk)

    def waiting(self) -> AsyncEncodedBody:
        """Return the same for `async for`."""
        return AsyncEncodedBody(self)


@record
class AsyncEncodedBody:
    """An encoded body for `async for`; a chunk of a file on disk is read in passing."""

    encoded: EncodedBody

    async def __aiter__(self) -> AsyncIterator[Chunk]:
        if self.encoded.is_async:
            async for chunk in self.encoded.chunks_async():
                yield chunk
        else:
            for chunk in self.encoded:
                yield chunk


@record
class ApiBody:
    """The body of a call: JSON data in which files are still `File`.

    Attributes:
        kind: How it is written.
        data: The data.
        media_type: The media type, where the kind does not determine it; of a file, all that it
            may have.
        parts: How the properties of a form are written that are not written as by default: the
            media types of a part, what separates the items of a list, `deep` for an object whose
            properties are written as `name[property]`, or `members` for one whose properties are
            fields.
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
                boundary = os.urandom(16).hex()
                pieces = tuple(_multipart(data, boundary, self.parts))
                return EncodedBody(f"multipart/form-data; boundary={boundary}", pieces)
            case "text" if not isinstance(data, File):
                return _text(as_text(data, "the body"), self.media_type)
            case "text" | "file":
                piece = FilePiece(data, _raw, data.size if data.is_known else None)
                return EncodedBody(_file_type(data, self.media_type), (piece,))

    @property
    def is_spent(self) -> bool:
        """Return whether a file in it was an iterator that has been read."""
        return any(each.is_spent for each in _files(self.data))


def _files(data: object) -> Iterator[File]:
    if isinstance(data, File):
        yield data
    inner = data.values() if is_object(data) else data if is_array(data) else ()
    for each in inner:
        yield from _files(each)


def _text(text: str, media_type: str) -> EncodedBody:
    """Return a text in the encoding that its media type names, else UTF-8, which is then named."""
    charset = _charset(media_type)
    try:
        data = text.encode(charset or "utf-8")
    except (UnicodeEncodeError, LookupError):
        pass
    else:
        named = "" if charset or text.isascii() else "; charset=utf-8"
        return EncodedBody(f"{media_type}{named}", (data,))
    raise UsageError(f"the body cannot be written in {charset}, which the vendor documents")


def _charset(media_type: str) -> str:
    for each in media_type.split(";")[1:]:
        name, _, value = each.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'")
    return ""


def _file_type(file: File, documented: str, part: str = "") -> str:
    """Return the media type of a file: its own, else the documented one that its name has.

    Of a part, which `part` names, it may be unknown.
    """
    if file.mime_type:
        return as_text(file.mime_type, part or "the body")
    names = [each.strip() for each in documented.split(",") if each.strip()]
    if len(names) == 1 and "*" not in documented:
        return names[0]
    if file.file_name and names:
        from mimetypes import MimeTypes  # needed where several media types are documented only

        guessed = MimeTypes().guess_type(file.file_name)[0] or ""
        if any(_covers(each, guessed) for each in names):
            return guessed
    if part:
        return _first_type(documented) or _UNKNOWN
    if not names or "*/*" in names or _UNKNOWN in names:
        return _UNKNOWN
    raise UsageError(
        f"the body is a file of an unknown media type, and the vendor takes {' or '.join(names)}:"
        " pass File(..., mime_type=...)"
    )


def _covers(pattern: str, media_type: str) -> bool:
    return fnmatchcase(media_type, pattern.partition(";")[0].strip().lower())


def _json(data: Any) -> tuple[bytes | FilePiece, ...]:
    """Write JSON with a marker for each file, then put the files where the markers are."""
    files: list[File] = []
    nonce = os.urandom(16).hex()

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
        raise UsageError(reason(data, "the body"))
    first, *others = text.split(nonce.encode())
    pieces: list[bytes | FilePiece] = [first]
    for file, other in zip(files, others, strict=True):
        length = (file.size + 2) // 3 * 4 if file.is_known else None
        pieces += [FilePiece(file, _base64, length), other]
    return tuple(pieces)


def _form(data: Mapping[str, Any], parts: Mapping[str, str]) -> tuple[bytes | FilePiece, ...]:
    pieces: list[bytes | FilePiece] = []
    for name, value, _ in _fields(data, parts):
        pieces.append(b"&" if pieces else b"")
        if isinstance(value, File):
            if not value.is_known:
                raise UsageError(f"{name} is an iterator, which a URL-encoded form cannot hold")
            # How many characters have to be escaped is known only once they were counted.
            length = sum(len(_escaped_base64(chunk)) for chunk in value.chunks())
            pieces += [f"{quote_plus(name)}=".encode(), FilePiece(value, _escaped_base64, length)]
        else:
            pieces.append(urlencode({name: value}).encode())
    return tuple(pieces)


def _multipart(
    data: Mapping[str, Any], boundary: str, parts: Mapping[str, str]
) -> Iterator[bytes | FilePiece]:
    for name, value, part in _fields(data, parts):
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
        if isinstance(value, File):
            media_type = _file_type(value, part, name)
            head += f'; filename="{_quoted(as_text(value.file_name or "upload", name))}"'
            yield f"{head}\r\nContent-Type: {media_type}\r\n\r\n".encode()
            yield FilePiece(value, _raw, value.size if value.is_known else None)
            yield b"\r\n"
        else:
            stated = _first_type(part)
            described = f"\r\nContent-Type: {stated}" if stated else ""
            yield f"{head}{described}\r\n\r\n{value}\r\n".encode()
    yield f"--{boundary}--\r\n".encode()


def _first_type(part: str) -> str:
    """Return the first media type of a part that is not a range, or nothing."""
    listed = (each.strip() for each in part.split(","))
    return next((each for each in listed if "/" in each and "*" not in each), "")


def _fields(
    data: Mapping[str, Any], parts: Mapping[str, str]
) -> Iterator[tuple[str, File | str, str]]:
    """Yield name, value and part of each field; a list is one per item, unless it is joined."""
    for name, value in data.items():
        as_text(name, "the name of a property")
        # An object is JSON by default, as the standard requires.
        part = parts.get(name) or ("application/json" if _has_objects(value) else "")
        if part in ("deep", "members") and is_object(value):
            for key, item in value.items():
                label = f"{name}[{key}]" if part == "deep" else str(key)
                yield from ((label, each, "") for each in _items(item, label, ""))
        elif part and "/" not in part and is_array(value):
            yield name, joined(value, part, name), part
        else:
            yield from ((name, each, part) for each in _items(value, name, part))


def _has_objects(value: object) -> bool:
    return any(map(is_object, value if is_array(value) else (value,)))


def _items(value: object, name: str, part: str) -> Iterator[File | str]:
    is_json = _first_type(part).partition(";")[0].endswith(("/json", "+json"))
    for item in value if is_array(value) else (value,):
        if isinstance(item, File):
            yield item
        else:
            yield json_text(item, name) if is_json else as_text(item, name)


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
