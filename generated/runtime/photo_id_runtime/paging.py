"""Lists that come a page at a time, item by item; a page is asked for when its turn comes."""

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
    """Give the items of all pages; raises UsageError at once for pages that cannot be.

    Args:
        read: Gives the page that starts after so many items.
        offset: How many items to pass over.
        size: How many items a page is asked to have.
        full: How many items the vendor gives at once without fail: a page with as many, although
            more were asked for, may not be the last.
        most: How many items a page may be asked to have, where the vendor sets a limit.
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
    """Refuse to go on for ever where a vendor gives the same page for any offset."""
    if items == before:
        raise DecodingError(f"the page at offset {offset} repeats the one before it")
