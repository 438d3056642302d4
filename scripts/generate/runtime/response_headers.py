"""Headers of responses as attributes: the base of a client's `ResponseHeaders`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, Self, TypeVar, overload

from .errors import DecodingError
from .types import Response

T = TypeVar("T")
R = TypeVar("R", bound=Response[Any])


class DocumentedHeaders(Mapping[str, str]):
    """The headers of a response by name, in any case; the documented ones are attributes, too."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = headers

    def __getitem__(self, name: str) -> str:
        return self._headers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self)})"


class DocumentedHeader(Generic[T]):
    """An attribute of `DocumentedHeaders`: None where the response does not have the header."""

    def __init__(self, name: str, read: Callable[[str], T]) -> None:
        self._name = name
        self._read = read

    @overload
    def __get__(self, headers: None, _: object) -> Self: ...
    @overload
    def __get__(self, headers: DocumentedHeaders, _: object) -> T | None: ...
    def __get__(self, headers: DocumentedHeaders | None, _: object) -> Self | T | None:
        if headers is None:
            return self
        value = headers.get(self._name)
        try:
            return None if value is None else self._read(value)
        except ValueError:
            text = f"the header {self._name} does not have its documented type"
            raise DecodingError(text) from None


def with_headers(
    response: Response[Any], kind: type[R], headers: Callable[[Mapping[str, str]], object]
) -> R:
    """Return a response of a kind whose headers have attributes."""
    return kind(
        response.status_code,
        headers(response.headers),  # type: ignore[arg-type]  # the kind has these headers
        response.content,
        response.parsed,
        response.elapsed,
        response.attempts,
    )


def flag(value: str) -> bool:
    """Return true or false; raise ValueError for anything else."""
    if value.lower() not in ("true", "false"):
        raise ValueError("neither true nor false")
    return value.lower() == "true"


def listed(read: Callable[[str], T]) -> Callable[[str], list[T]]:
    """Return a reader of values between commas."""
    return lambda value: [read(each.strip()) for each in value.split(",") if each.strip()]
