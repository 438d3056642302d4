"""Iterating over lists that the vendor returns in pages; a page is requested when it is needed."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Sequence
from typing import TypeVar

from .errors import DecodingError, UsageError
from .types import Unset

T = TypeVar("T")
Page = Sequence[T] | Unset | None


def paged(
    read: Callable[[int], Page[T]], offset: int, size: int, full: int, most: int | None = None
) -> Generator[T, None, None]:
    """Yield the items of all pages; raise UsageError at once for invalid sizes and offsets.

    Args:
        read: Returns the page at an offset.
        offset: How many items to skip.
        size: How many items of a page to request.
        full: How many items the vendor always returns at once: a page with as many may not be the
            last, even if more were requested.
        most: How many items of a page may be requested, where the vendor has a limit.
    """
    _check(offset, size, most)
    return _paged(read, offset, min(size, full))


def _paged(read: Callable[[int], Page[T]], offset: int, enough: int) -> Generator[T, None, None]:
    before: Page[T] = None
    while items := read(offset):
        _check_progress(items, before, offset)
        yield from items
        if len(items) < enough:
            return
        offset, before = offset + len(items), items


def paged_awaited(
    read: Callable[[int], Awaitable[Page[T]]],
    offset: int,
    size: int,
    full: int,
    most: int | None = None,
) -> AsyncGenerator[T, None]:
    """As `paged`, with pages that are awaited."""
    _check(offset, size, most)
    return _paged_awaited(read, offset, min(size, full))


async def _paged_awaited(
    read: Callable[[int], Awaitable[Page[T]]], offset: int, enough: int
) -> AsyncGenerator[T, None]:
    before: Page[T] = None
    while items := await read(offset):
        _check_progress(items, before, offset)
        for item in items:
            yield item
        if len(items) < enough:
            return
        offset, before = offset + len(items), items


def _check(offset: object, size: object, most: int | None) -> None:
    if not isinstance(offset, int) or offset < 0:
        raise UsageError("pages start at a whole number of items, 0 or more")
    if not isinstance(size, int) or size < 1 or (most is not None and size > most):
        limit = "" if most is None else f", {most} at most"
        raise UsageError(f"page_size has to be a whole number from 1{limit}")


def _check_progress(items: Sequence[T], before: Page[T], offset: int) -> None:
    """Raise DecodingError if a vendor returns the same page for any offset."""
    if items == before:
        raise DecodingError(f"the page at offset {offset} repeats the one before it")
