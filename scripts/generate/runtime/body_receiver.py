"""Receiving a response's body: decompression, a size limit, and large files on disk."""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from io import FileIO

_IN_MEMORY = 64 * 1024 * 1024
_ON_DISK = 2 * 1024 * 1024 * 1024
_SPOOLED = 1024 * 1024
"""Bytes of a file up to which it is kept in memory."""
_STEP = 256 * 1024
_WITH_HEADER = zlib.MAX_WBITS | 32
ENCODING = "gzip"
"""What a request accepts: of other encodings no library here can limit what they inflate to."""


class BodyError(Exception):
    """Raised for a body that cannot be received; its text shows nothing of it."""


_target: ContextVar[str | None] = ContextVar("target", default=None)


@contextmanager
def to_be_saved(path: str | os.PathLike[str]) -> Generator[None, None, None]:
    """Write a large file that is read in here next to the path at which it will be saved."""
    token = _target.set(os.fspath(path))
    try:
        yield
    finally:
        _target.reset(token)


def unfinished(path: str) -> str:
    """Return a new name next to a path, for what will take its place."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name[:100]}.{os.urandom(8).hex()}")  # noqa: PTH118


def write_all(opened: FileIO, chunk: memoryview | bytes) -> None:
    """Write a chunk to an unbuffered file, which may take a part of it at a time."""
    view = memoryview(chunk)
    while view:
        view = view[opened.write(view) or 0 :]


class Spool(FileIO):
    """A file on disk, gone once nobody uses it.

    It has no name and is readable by this user alone, or is next to the path at which it will be
    saved, so that it need not be copied.
    """

    _path: str | None = None

    @classmethod
    def made(cls) -> Spool:
        """Return a new one."""
        if (target := _target.get()) is not None:
            with suppress(OSError):  # saving it raises for a folder that cannot be written
                path = unfinished(target)
                made = cls(path, "x+b")
                made._path = path
                return made
        with tempfile.TemporaryFile(buffering=0) as unnamed:
            return cls(os.dup(unnamed.fileno()), "r+b")

    def becomes(self, target: str) -> bool:
        """Take the place of a path that it is next to, and close; return whether it is."""
        if self._path is None or os.path.dirname(self._path) != os.path.dirname(target):  # noqa: PTH120
            return False
        self.close()
        os.replace(self._path, target)  # noqa: PTH105
        self._path = None
        return True

    def __del__(self) -> None:
        self.close()
        if self._path is not None:
            with suppress(OSError):
                os.unlink(self._path)  # noqa: PTH108


class BodyReceiver:
    """Collects the body of one response.

    Args:
        headers: The response's.
        limit: Bytes that it may have after decompression, or None for the defaults.
        is_file: Whether it is a file, which goes to disk where it is large.
    """

    __slots__ = ("_file", "_inflate", "_kept", "_limit", "_size", "_to_disk")

    def __init__(self, headers: Mapping[str, str], limit: int | None, *, is_file: bool) -> None:
        self._limit = limit or (_ON_DISK if is_file else _IN_MEMORY)
        self._to_disk = is_file
        self._kept: list[bytes] = []
        self._file: Spool | None = None
        self._size = 0
        is_compressed = _is_compressed(headers.get("content-encoding"))
        self._inflate = zlib.decompressobj(_WITH_HEADER) if is_compressed else None

    def take(self, chunk: bytes) -> None:
        """Take the next bytes as they came over the wire; raise BodyError."""
        if self._inflate is None:
            self._add(chunk)
            return
        for part in self._inflated(chunk):
            self._add(part)

    def parts(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the next bytes decompressed, without keeping them; raise BodyError."""
        return iter((chunk,)) if self._inflate is None else self._inflated(chunk)

    def _inflated(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            inflate = self._inflate
            if inflate is None or inflate.eof:  # one compressed part after the other
                inflate = self._inflate = zlib.decompressobj(_WITH_HEADER)
            try:
                yield inflate.decompress(chunk, _STEP)
            except zlib.error:
                break
            chunk = inflate.unconsumed_tail or inflate.unused_data
        else:
            return
        raise BodyError("its body is not valid gzip or deflate")

    def _add(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self._limit:
            raise self._too_large()
        if self._file is not None:
            write_all(self._file, part)
            return
        self._kept.append(part)
        if self._to_disk and self._size > _SPOOLED:
            self._file = Spool.made()
            for each in self._kept:
                write_all(self._file, each)
            self._kept.clear()

    def loaded(self, body: bytes) -> bytes:
        """Return a body that a transport had at once, decompressed; raise BodyError."""
        if len(body) > self._limit:
            raise self._too_large()
        return body

    def whole(self) -> bytes | Spool:
        """Return the body: its bytes, or an open file that has no name; raise BodyError."""
        if self._inflate is not None and self._size and not self._inflate.eof:
            raise BodyError("its body is cut short")
        if self._file is not None:
            return self._file
        return self._kept[0] if len(self._kept) == 1 else b"".join(self._kept)

    def _too_large(self) -> BodyError:
        return BodyError(f"its body has more than {self._limit} bytes: see size_limit")


def _is_compressed(encoding: str | None) -> bool:
    """Return whether a body is compressed; raise BodyError for an encoding that is not known."""
    match (encoding or "identity").strip().lower():
        case "identity":
            return False
        case "gzip" | "x-gzip" | "deflate":
            return True
        case _:
            raise BodyError("its body has an encoding that was not asked for")
