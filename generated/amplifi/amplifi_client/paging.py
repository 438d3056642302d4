"""Lists that come a page at a time, item by item; a page is asked for when its turn comes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

from .errors import UsageError
from .types import Unset

T = TypeVar("T")
Page = Sequence[T] | Unset | None


def paged(read: Callable[[int], Page[T]], offset: int, size: int, full: int) -> Iterator[T]:
    """Give the items of all pages.

    Args:
        read: Gives the page that starts after so many items.
        offset: How many items to pass over.
        size: How many items a page is asked to have.
        full: How many items the vendor gives at once without fail: a page with as many, although
            more were asked for, may not be the last.
    """
    _check(offset, size)
    while items := read(offset):
        yield from items
        if len(items) < min(size, full):
            return
        offset += len(items)


async def paged_awaited(
    read: Callable[[int], Awaitable[Page[T]]], offset: int, size: int, full: int
) -> AsyncIterator[T]:
    """As `paged`, with pages that are awaited."""
    _check(offset, size)
    while items := await read(offset):
        for item in items:
            yield item
        if len(items) < min(size, full):
            return
        offset += len(items)


def _check(offset: int, size: int) -> None:
    if offset < 0 or size < 1:
        raise UsageError("pages have at least one item and start at 0 or later")
