"""Values of arguments and models: UNSET, enums, files, responses, secrets."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import (
    Any,
    Final,
    Generic,
    Literal,
    Self,
    SupportsIndex,
    TypeGuard,
    TypeVar,
    cast,
    dataclass_transform,
    final,
    overload,
)

from .files import File, FileInput, TextInput

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass for type checkers, and one that is cheap to load."""
    return dataclass(slots=True, eq=False, repr=False)(cls)


__all__ = [
    "UNSET",
    "File",
    "FileInput",
    "OpenIntEnum",
    "OpenStrEnum",
    "Response",
    "Secret",
    "TextInput",
    "Unset",
    "file_of",
    "files_of",
    "flag",
    "held_file",
    "hidden",
    "is_array",
    "is_object",
    "names_of",
    "record",
    "text_of",
]


@final
class Unset:
    """The type of `UNSET`, the value of an argument or attribute that is left out."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"  # so that a copy and an unpickled one are still the same


UNSET: Final = Unset()


class OpenStrEnum(StrEnum):
    """Strings that the vendor documents; another one is kept and equals its text."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member


def flag(value: object) -> str:
    """Return the text `true` or `false` of a bool; any other value as its text."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


class OpenIntEnum(IntEnum):
    """Numbers that the vendor documents; another one is kept and equals its value."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member


N = TypeVar("N", bound=Unset | None)


def file_of(value: FileInput | T, *words: str) -> File | T:
    """Return a file for what can be one; `words` and what is not a file stay what they are."""
    if isinstance(value, File):
        return value
    is_file = isinstance(
        value, bytes | bytearray | memoryview | os.PathLike | Iterator | AsyncIterator
    )
    if is_file or hasattr(value, "read") or (isinstance(value, str) and value not in words):
        return File(cast("bytes", value))
    return cast("T", value)


def text_of(value: TextInput | Unset) -> str | File | Unset:
    """Return the text of a body, or the file that has it; what is left out stays so."""
    return value if isinstance(value, str | Unset) else file_of(value)


def files_of(value: Iterable[FileInput] | N) -> list[File] | N:
    """Return a list of files; what is left out or null stays so.

    Raises TypeError for what is not a list of bytes, paths and open files.
    """
    if value is None or isinstance(value, Unset):
        return value
    if isinstance(value, str | bytes | bytearray | memoryview | os.PathLike | File) or hasattr(
        value, "read"
    ):
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
    """Return whether JSON data are an object."""
    return isinstance(data, Mapping)


def is_array(data: object) -> TypeGuard[Sequence[Any]]:
    """Return whether JSON data are an array."""
    return isinstance(data, list | tuple)


@dataclass(frozen=True, slots=True, eq=False)
class Response(Generic[T]):
    """A response as it arrived.

    Attributes:
        status_code: The HTTP status, any number.
        headers: By name, in any case.
        content: The body's bytes; empty where the body is a file that was written to disk.
        parsed: What the operation's plain method returns.
        elapsed: Seconds that the last attempt took.
        attempts: How many times the call was sent.
    """

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    parsed: T
    elapsed: float = 0.0
    attempts: int = 1

    def __eq__(self, other: object) -> bool:
        # Written out: where it is a dataclass's own, pytest shows the headers that differ.
        if type(other) is not type(self):
            return NotImplemented
        return (self.status_code, self.headers, self.content, self.parsed) == (
            other.status_code,
            other.headers,
            other.content,
            other.parsed,
        )

    def __hash__(self) -> int:
        return hash((self.status_code, self.content))

    def __repr__(self) -> str:
        return f"Response(status_code={self.status_code}, parsed={_shown(self.parsed)})"


def _shown(result: object) -> str:
    """Return the repr of a result: models hide what is sensitive, and plain data cannot."""
    if is_array(result):
        return f"[{', '.join(map(_shown, result))}]"
    return "***" if type(result) in (str, bytes, int, float, dict) else repr(result)


class Secret(str):
    """A text whose repr, also in the locals of a traceback, does not show it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    def __getitem__(self, key: SupportsIndex | slice) -> Secret:
        return Secret(super().__getitem__(key))  # a shortened repr is made of a part


def hidden(_: object) -> str:
    """Return the repr of a sensitive value."""
    return "***"


def names_of(properties: Mapping[str, object]) -> str:
    """Return the repr of undocumented properties: their names, not their values."""
    return f"{{{', '.join(f'{name}: ***' for name in sorted(properties))}}}"
