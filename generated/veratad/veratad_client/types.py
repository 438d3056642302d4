"""The values that arguments and models are made of: what is left out, files, enums, responses."""

from __future__ import annotations

import binascii
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from io import FileIO
from typing import (
    Any,
    BinaryIO,
    Final,
    Generic,
    Literal,
    Self,
    TypeGuard,
    TypeVar,
    cast,
    final,
    overload,
)

T = TypeVar("T")

_HOW_TO_GIVE = "a file is given as bytes, as a pathlib.Path or as an open file"
# A multiple of three, so that base64 of a whole chunk needs no padding; and small enough that its
# memory is used again for the next one, where a larger piece is mapped afresh each time.
_CHUNK = 3 * 16 * 1024


@final
class Unset:
    """The type of `UNSET`, which stands for an argument or a member that is left out."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"  # so that a copy and an unpickled one are still the same


UNSET: Final = Unset()


class OpenStrEnum(StrEnum):
    """Strings of which the vendor documents these; another one is kept and equals its text."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """Numbers of which the vendor documents these; another one is kept and equals its value."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member


class File:  # noqa: PLW1641  # equal content is no hash: the file on disk may change
    """A photo or another file, from bytes, a path or an open file; its repr never shows it.

    Nothing is read before it is sent, and then piece by piece, from the place at which an open
    file stood when it was handed over.

    Args:
        payload: The bytes, a path (not a string: that is no path here), or a file opened for
            reading bytes that can be rewound.
        file_name: The name that a form tells of it; a path brings its own.
        mime_type: The media type that a form tells of it.
    """

    __slots__ = ("_payload", "_start", "file_name", "mime_type")

    def __init__(
        self,
        payload: bytes | os.PathLike[str] | BinaryIO,
        file_name: str | None = None,
        mime_type: str | None = None,
    ) -> None:
        if isinstance(payload, str | bytearray | memoryview):
            raise TypeError(_HOW_TO_GIVE)
        self._payload = payload
        self._start = 0
        self.file_name = file_name
        self.mime_type = mime_type
        if isinstance(payload, os.PathLike):
            self.file_name = file_name or os.fspath(payload).rpartition(os.sep)[2]
        elif not isinstance(payload, bytes):
            if not payload.seekable():
                raise TypeError("the open file cannot be rewound: read it and pass the bytes")
            self._start = payload.tell()

    @classmethod
    def from_base64(cls, text: object) -> File:
        """Decode base64 text or a data URI of it; raises ValueError for anything else.

        Line breaks and spaces, the alphabet for URLs and missing padding are all taken.
        """
        if isinstance(text, File):
            return text
        if not isinstance(text, str):
            raise ValueError("is no base64 text")  # noqa: TRY004  # a value, not a caller's slip
        try:
            return cls(binascii.a2b_base64(text, strict_mode=True))
        except ValueError:
            pass  # as it should be written it is not: the rest of this is slower
        if text[:5].lower() == "data:":
            head, comma, text = text.partition(",")
            if not (comma and head.lower().endswith(";base64")):
                raise ValueError("is no base64 text")
        text = "".join(text.split()).replace("-", "+").replace("_", "/")
        text += "=" * (-len(text) % 4)
        try:
            return cls(binascii.a2b_base64(text, strict_mode=True))
        except ValueError:
            raise ValueError("is no base64 text") from None

    @property
    def size(self) -> int:
        """Give the number of bytes."""
        if isinstance(self._payload, bytes):
            return len(self._payload)
        if isinstance(self._payload, os.PathLike):
            return os.stat(self._payload).st_size  # noqa: PTH116  # any PathLike will do
        return self._payload.seek(0, os.SEEK_END) - self._start

    def chunks(self) -> Iterator[memoryview | bytes]:
        """Give the bytes in pieces that, but for the last, are a multiple of three long."""
        if isinstance(self._payload, bytes):
            view = memoryview(self._payload)
            for start in range(0, len(view), _CHUNK):
                yield view[start : start + _CHUNK]
        elif isinstance(self._payload, os.PathLike):
            with open(self._payload, "rb", buffering=0) as opened:  # noqa: PTH123  # any PathLike
                yield from _pieces(opened)
        else:
            self._payload.seek(self._start)
            yield from _pieces(self._payload)

    def read(self) -> bytes:
        """Give all the bytes."""
        return self._payload if isinstance(self._payload, bytes) else b"".join(self.chunks())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, File):
            return NotImplemented
        return self.size == other.size and self.read() == other.read()

    def __repr__(self) -> str:
        return "<File>"


def _pieces(opened: BinaryIO | FileIO) -> Iterator[bytes]:
    """Read whole pieces, also from files that give less than they are asked for."""
    rest = b""
    while piece := opened.read(_CHUNK - len(rest)):
        rest += piece
        if len(rest) == _CHUNK:
            yield rest
            rest = b""
    if rest:
        yield rest


N = TypeVar("N", bound=Unset | None)

FileInput = File | bytes | os.PathLike[str] | BinaryIO
"""What an argument that is a file takes."""


def file_of(value: FileInput | T, *words: str) -> File | T:
    """Make a file of what can be one; `words` and what is no text stay what they are.

    Raises TypeError for any other text: it could be a path or base64, and is neither here.
    """
    if isinstance(value, File):
        return value
    if isinstance(value, bytes | os.PathLike) or hasattr(value, "read"):
        return File(cast("bytes", value))
    if isinstance(value, str) and value not in words:
        raise TypeError(_HOW_TO_GIVE)
    return value  # pyright: ignore[reportReturnType]  # an open file was made a File above


def files_of(value: Iterable[FileInput] | N) -> list[File] | N:
    """Return a list of files; what is left out or null stays so.

    Raises TypeError for what is not a list of bytes, paths and open files.
    """
    if value is None or isinstance(value, Unset):
        return value
    if isinstance(value, str | bytes | os.PathLike) or hasattr(value, "read"):
        raise TypeError("a list of files is needed: put the file in brackets")
    return [file_of(each) for each in value]


@overload
def held_file(value: FileInput) -> File: ...
@overload
def held_file(value: Unset) -> Unset: ...
@overload
def held_file(value: None) -> None: ...
def held_file(value: FileInput | Unset | None) -> File | Unset | None:
    """Make a file for a model; concrete, since type checkers want that of what models call."""
    return file_of(value)


def is_object(data: object) -> TypeGuard[Mapping[str, Any]]:
    """Tell whether JSON data are an object."""
    return isinstance(data, Mapping)


def is_array(data: object) -> TypeGuard[Sequence[Any]]:
    """Tell whether JSON data are an array."""
    return isinstance(data, list | tuple)


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """An answer as it came.

    Attributes:
        status_code: The HTTP status, any number.
        headers: By name, in any case.
        content: The body's bytes.
        parsed: What the operation's plain method gives.
    """

    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    parsed: T


def hidden(_: object) -> str:
    """Stand in for a sensitive value in a repr."""
    return "***"


def names_of(members: Mapping[str, object]) -> str:
    """Stand in for undocumented members in a repr: their names, not their values."""
    return f"{{{', '.join(f'{name}: ***' for name in sorted(members))}}}"
