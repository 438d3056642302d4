"""Photos and other files: read piece by piece, any number of times, and saved atomically."""

from __future__ import annotations

import binascii
import io
import os
import sys
import threading
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import BinaryIO

from .body_receiver import Spool, unfinished, write_all

Payload = (
    bytes
    | bytearray
    | memoryview
    | str
    | os.PathLike[str]
    | BinaryIO
    | Iterable[bytes]
    | AsyncIterable[bytes]
)

# A multiple of three, so that base64 of a whole chunk needs no padding; and small enough that its
# memory is used again for the next one, where a larger piece is mapped afresh each time.
_CHUNK = 3 * 16 * 1024
_MOST_AT_ONCE = 1 << 30
_WAYS = "pass a file as bytes, as a path, as a file opened for reading bytes or as an iterator"


class _ReadLock:
    """The lock under which an open file is moved and read; it is new in a forked process."""

    lock = threading.Lock()


def renew_lock() -> None:
    """Replace the lock, which a thread of the parent process may have held when it forked."""
    _ReadLock.lock = threading.Lock()


class File:  # noqa: PLW1641  # its content, which makes it equal, may change on disk
    """A photo or another file, from bytes, a path or an open file; its repr never shows it.

    Nothing is read before it is sent, and then piece by piece. An open file is read from its start,
    wherever it was left. It may be in use by several calls and threads at once.

    An iterator, such as the pieces of a download, and an open file that cannot be rewound are read
    once: a call with one is not repeated, and it is sent without a Content-Length. An async client
    takes async iterators too.

    Args:
        payload: The bytes, a path, a file opened for reading bytes, or an iterator of bytes,
            which may be async.
        file_name: The name to send in a form; a path brings its own.
        mime_type: The media type to send.
    """

    __slots__ = ("_payload", "file_name", "mime_type")

    def __init__(
        self, payload: Payload, file_name: str | None = None, mime_type: str | None = None
    ) -> None:
        self.file_name: str | None = file_name
        self.mime_type: str | None = mime_type
        if isinstance(payload, str | os.PathLike):
            self._payload: bytes | str | os.PathLike[str] | BinaryIO | _Pieces = payload
            self.file_name = file_name or os.fspath(payload).rpartition(os.sep)[2]
        elif isinstance(payload, bytes | bytearray | memoryview):
            self._payload = bytes(payload)
        else:
            self._payload = _opened(payload)

    @classmethod
    def from_base64(cls, text: object) -> File:
        """Decode base64 text or a data URI of it; raise ValueError for anything else.

        Line breaks and spaces, the alphabet for URLs and missing padding are all taken.
        """
        if isinstance(text, File):
            return text
        if not isinstance(text, str):
            raise ValueError("is not base64 text")  # noqa: TRY004  # a value, not a caller's slip
        try:
            return cls(binascii.a2b_base64(text, strict_mode=True))
        except ValueError:
            pass  # as it should be written it is not: the rest of this is slower
        if text[:5].lower() == "data:":
            head, comma, text = text.partition(",")
            if not (comma and head.lower().endswith(";base64")):
                raise ValueError("is not base64 text")
        text = "".join(text.split()).replace("-", "+").replace("_", "/")
        text += "=" * (-len(text) % 4)
        try:
            return cls(binascii.a2b_base64(text, strict_mode=True))
        except ValueError:
            raise ValueError("is not base64 text") from None

    @property
    def is_known(self) -> bool:
        """Return whether the content can be read any number of times, so that its size is known."""
        return not isinstance(self._payload, _Pieces)

    @property
    def is_spent(self) -> bool:
        """Return whether the content could be read only once, and was."""
        return isinstance(self._payload, _Pieces) and self._payload.is_spent

    @property
    def is_async(self) -> bool:
        """Return whether the content is an async iterator, which only an async client can send."""
        return isinstance(self._payload, _AsyncPieces)

    @property
    def size(self) -> int:
        """Return the number of bytes; raise ValueError for an iterator."""
        if isinstance(self._payload, _Pieces):
            raise ValueError("the size of an iterator is not known")  # noqa: TRY004  # not a type
        if isinstance(self._payload, bytes):
            return len(self._payload)
        if isinstance(self._payload, str | os.PathLike):
            return os.stat(self._payload).st_size  # noqa: PTH116  # any PathLike will do
        with _ReadLock.lock:
            return self._payload.seek(0, os.SEEK_END)

    @property
    def in_memory(self) -> bytes | None:
        """Return the bytes of a file that was made of bytes, or None."""
        return self._payload if isinstance(self._payload, bytes) else None

    def chunks(self) -> Iterator[memoryview | bytes]:
        """Return the bytes in pieces that, but for the last, are a multiple of three long."""
        if isinstance(self._payload, bytes):
            view = memoryview(self._payload)
            for start in range(0, len(view), _CHUNK):
                yield view[start : start + _CHUNK]
        elif isinstance(self._payload, str | os.PathLike):
            with open(self._payload, "rb", buffering=0) as opened:  # noqa: PTH123
                yield from _pieces(opened)
        elif isinstance(self._payload, _Pieces):
            yield from self._payload
        else:
            yield from _pieces(_View(self._payload))

    async def chunks_async(self) -> AsyncIterator[memoryview | bytes]:
        """As `chunks`, also those of an async iterator."""
        if isinstance(self._payload, _AsyncPieces):
            async for piece in self._payload:
                yield piece
        else:
            for chunk in self.chunks():
                yield chunk

    def __iter__(self) -> Iterator[memoryview | bytes]:
        return self.chunks()

    def open(self) -> BinaryIO:
        """Return the content as a file of its own, at its start; close it after use."""
        if isinstance(self._payload, bytes):
            return io.BytesIO(self._payload)
        if isinstance(self._payload, str | os.PathLike):
            return open(self._payload, "rb")  # noqa: PTH123  # the caller closes it
        if isinstance(self._payload, _Pieces):
            return io.BytesIO(self.read())
        return io.BufferedReader(_View(self._payload), _CHUNK)

    def read(self) -> bytes:
        """Return all the bytes."""
        return self._payload if isinstance(self._payload, bytes) else b"".join(self.chunks())

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the content to a path, in constant memory.

        The file appears there whole or not at all: it is written under another name next to it and
        then takes the place of what was there. Raises OSError where that cannot be done.
        """
        target = os.fspath(path)
        if isinstance(self._payload, Spool) and self._payload.becomes(target):
            return
        written = unfinished(target)
        try:
            with open(written, "xb", buffering=0) as opened:  # noqa: PTH123
                self._write_to(opened)
            os.replace(written, target)  # noqa: PTH105
        except BaseException:
            _remove(written)
            raise

    def _write_to(self, opened: io.FileIO) -> None:
        if sys.platform == "linux" and isinstance(self._payload, io.FileIO):
            # Such as a download that is on disk: the kernel copies it.
            place, source, target = 0, self._payload.fileno(), opened.fileno()
            while copied := os.sendfile(target, source, place, _MOST_AT_ONCE):
                place += copied
            return
        for chunk in self.chunks():
            write_all(opened, chunk)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, File):
            return NotImplemented
        if not (self.is_known and other.is_known):
            return self is other
        return self.size == other.size and self.read() == other.read()

    def __repr__(self) -> str:
        return "<File>"


def _opened(payload: BinaryIO | Iterable[bytes] | AsyncIterable[bytes]) -> BinaryIO | _Pieces:
    read = getattr(payload, "read", None)
    if read is None:
        if isinstance(payload, AsyncIterable):
            return _AsyncPieces(payload)
        is_iterable = hasattr(payload, "__iter__")
        if isinstance(payload, list | tuple | dict | set) or not is_iterable:
            raise TypeError(_WAYS)
        return _Pieces(payload)
    is_seekable = getattr(payload, "seekable", None)
    if is_seekable is not None and is_seekable():
        return payload  # type: ignore[return-value]  # it has what is used of a file
    return _Pieces(iter(partial(read, _CHUNK), b""))


class _Pieces:
    """The pieces of an iterator, read once; of another iterable, read any number of times."""

    def __init__(self, source: Iterable[bytes]) -> None:
        self._source = source
        self.is_spent: bool = False

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes in pieces that, but for the last, are a multiple of three long."""
        self._begin(is_read_once=iter(self._source) is self._source)
        rest = b""
        for piece in self._source:
            whole, rest = _divided(rest, piece)
            if whole:
                yield whole
        if rest:
            yield rest

    def _begin(self, *, is_read_once: bool) -> None:
        if self.is_spent:
            raise ValueError("an iterator can be read once: pass bytes, a path or a file instead")
        self.is_spent = is_read_once


class _AsyncPieces(_Pieces):
    """The same of an async iterator."""

    def __init__(self, source: AsyncIterable[bytes]) -> None:
        super().__init__(())
        self._awaited = source

    def __iter__(self) -> Iterator[bytes]:
        """Raise ValueError: nothing here can wait for the pieces."""
        raise ValueError("an async iterator can be sent by an async client only")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the pieces as `_Pieces` does."""
        self._begin(is_read_once=aiter(self._awaited) is self._awaited)
        rest = b""
        async for piece in self._awaited:
            whole, rest = _divided(rest, piece)
            if whole:
                yield whole
        if rest:
            yield rest


def _divided(rest: bytes, piece: bytes) -> tuple[bytes, bytes]:
    """Return what can be sent, a multiple of three long or nothing, and what is left."""
    if type(piece) is str:  # type: ignore[comparison-overlap]  # of an untyped caller
        raise TypeError
    rest += piece
    end = len(rest) // 3 * 3 if len(rest) >= _CHUNK else 0
    return rest[:end], rest[end:]


class _View(io.RawIOBase):
    """An open file as it is read by one of several readers, each with a place of its own."""

    def __init__(self, shared: BinaryIO) -> None:
        super().__init__()
        self._shared = shared
        self._place = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Move this reader's place."""
        if whence == os.SEEK_CUR:
            offset += self._place
        elif whence == os.SEEK_END:
            with _ReadLock.lock:
                offset += self._shared.seek(0, os.SEEK_END)
        if offset < 0:
            raise ValueError("negative seek position")
        self._place = offset
        return offset

    def read(self, size: int | None = -1, /) -> bytes:
        """Read from this reader's place: one step that no other reader comes between."""
        with _ReadLock.lock:
            self._shared.seek(self._place)
            data = self._shared.read(-1 if size is None else size)
            self._place += len(data)
        return data

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Read into a buffer."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _pieces(opened: BinaryIO | io.RawIOBase) -> Iterator[bytes]:
    """Yield whole pieces, also from files that return less than requested."""
    rest = b""
    while piece := opened.read(_CHUNK - len(rest)):
        rest += piece
        if len(rest) == _CHUNK:
            yield rest
            rest = b""
    if rest:
        yield rest


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108


FileInput = (
    File
    | bytes
    | bytearray
    | memoryview
    | str
    | os.PathLike[str]
    | BinaryIO
    | Iterator[bytes]
    | AsyncIterator[bytes]
)
"""What an argument that is a file takes."""
TextInput = FileInput
"""What an argument that is a text body takes: a `str` is the text, everything else a file of it."""
