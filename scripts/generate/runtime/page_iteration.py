"""Lists that come in pages: iterated item by item or page by page, and resumed at any page."""

from __future__ import annotations

import re
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from .api_model import ApiModel
from .errors import DecodingError, UsageError
from .json_properties import plain
from .types import Unset, is_array, is_object

T = TypeVar("T")
Start = str | int
"""Where a page starts: a number of items, the number of a page, a cursor or an address."""

_MOST_EMPTY = 100
"""Empty pages in a row after which a list does not end any more."""
_VALUE = r'(?:"[^"]*"|[^\s",;]*)'
_PARAMETER = re.compile(rf"([\w*-]+)\s*=\s*({_VALUE})")
_LINK = re.compile(rf"<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*{_VALUE})?)*)")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: Its items.
        next: Where the next page starts: pass it to `pages` to continue there. None on the last.
        total: The number of all items, where the vendor documents it.
    """

    items: Sequence[T]
    next: Start | None = None
    total: int | None = None

    def __repr__(self) -> str:
        # Items may be personal data, and a cursor or an address may be secret.
        is_last = "the last" if self.next is None else "not the last"
        return f"<Page of {len(self.items)} items, {is_last}>"


@dataclass(frozen=True, slots=True, repr=False)
class Found(Generic[T]):
    """The data of a page in a response.

    Attributes:
        items: The list.
        next: The cursor or the address of the next page, where the response has one.
        total: The number of all items, where the response has it.
    """

    items: Sequence[T] | Unset | None
    next: object = None
    total: object = None


class Order(Protocol):
    """The order of the pages of a list."""

    name: str

    def check(self, start: object) -> None:
        """Raise UsageError for a start that no page has."""
        ...

    def after(self, start: Any, count: int, found: Found[Any]) -> Start | None:
        """Return where the page after one with `count` items starts, or None after the last."""
        ...


class Offsets:
    """Pages that start after a number of items.

    Args:
        size: How many items to request at a time.
        full: How many items the vendor returns at once at least: a page with as many, although
            more were requested, may not be the last.
        most: How many items may be requested at a time, where the vendor sets a limit.
    """

    name = "offset"

    def __init__(self, size: int, full: int, most: int | None = None) -> None:
        _check_size(size, most)
        self._enough = min(size, full)

    def check(self, start: object) -> None:
        """Raise UsageError for a start that is not a number of items."""
        if not isinstance(start, int) or isinstance(start, bool) or start < 0:
            raise UsageError("pages start at a whole number of items, 0 or more")

    def after(self, start: Any, count: int, found: Found[Any]) -> Start | None:
        """Return how many items the next page skips."""
        end = start + count
        is_last = isinstance(found.total, int) and end >= found.total
        return None if count < self._enough or is_last else end


class Numbers:
    """Numbered pages.

    Args:
        first: The number of the first page.
        size: How many items to request at a time; None where the vendor alone decides.
        full: How many items the vendor returns at once at least.
        most: How many items may be requested at a time, where the vendor sets a limit.
    """

    name = "page"

    def __init__(self, first: int, size: int | None, full: int, most: int | None = None) -> None:
        if size is not None:
            _check_size(size, most)
        self._first = first
        self._enough = full if size is None else min(size, full)

    def check(self, start: object) -> None:
        """Raise UsageError for a start that is not the number of a page."""
        if not isinstance(start, int) or isinstance(start, bool) or start < self._first:
            raise UsageError(f"a page is a whole number, {self._first} or more")

    def after(self, start: Any, count: int, found: Found[Any]) -> Start | None:
        """Return the number of the next page."""
        ahead = (start - self._first) * self._enough + count
        is_last = isinstance(found.total, int) and ahead >= found.total
        return None if count < self._enough or is_last else start + 1


class Cursors:
    """Pages of which each response has the cursor or the address of the next one.

    Args:
        size: How many items to request at a time; None where the vendor alone decides.
        most: How many items may be requested at a time, where the vendor sets a limit.
    """

    name = "cursor"

    def __init__(self, size: int | None = None, most: int | None = None) -> None:
        if size is not None:
            _check_size(size, most)

    def check(self, start: object) -> None:
        """Raise UsageError for a start that is not a cursor."""
        if start is not None and not isinstance(start, str | int):
            raise UsageError("pages start at the `next` of another page")

    def after(self, start: Any, count: int, found: Found[Any]) -> Start | None:  # noqa: ARG002
        """Return the cursor of the next page."""
        is_cursor = isinstance(found.next, str | int | date | UUID)
        following = plain(found.next) if is_cursor and not isinstance(found.next, bool) else None
        return None if following == "" else following


class _Walk(Generic[T]):
    """The way from page to page; it ends, or raises where a vendor would never end it."""

    def __init__(self, order: Order, start: Start | None) -> None:
        order.check(start)
        self._order = order
        self._before: Sequence[T] = ()
        self._read = {start}
        self._empty = 0
        self.start = start

    def page(self, found: Found[T]) -> Page[T]:
        """Return a page; raises DecodingError for one that repeats the page before it."""
        items = found.items or ()
        if items and items == self._before:
            raise DecodingError(f"the page{self._place()} repeats the one before it")
        self._before = items
        self._empty = 0 if items else self._empty + 1
        total = found.total if isinstance(found.total, int) else None
        return Page(items, self._order.after(self.start, len(items), found), total)

    def goes_on(self, page: Page[T]) -> bool:
        """Return whether there is a next page; raises DecodingError for one that was read."""
        if page.next is None:
            return False
        if page.next in self._read:
            raise DecodingError(f"the {self._order.name} after a page is that of an earlier page")
        if self._empty >= _MOST_EMPTY:
            raise DecodingError(f"{_MOST_EMPTY} pages in a row are empty, and none is the last")
        self._read.add(page.next)
        self.start = page.next
        return True

    def _place(self) -> str:
        # A cursor or an address may be secret.
        is_number = isinstance(self.start, int) and self._order.name != "cursor"
        return f" at {self._order.name} {self.start}" if is_number else ""


class Paged(Iterator[T]):
    """The items of a list; the next page is requested when it is needed.

    Args:
        read: Reads the page with this start.
        order: How the pages follow each other.
        start: Where the first page starts.
    """

    def __init__(
        self, read: Callable[[Any], Found[T]], order: Order, start: Start | None = None
    ) -> None:
        order.check(start)
        self._read, self._order, self._start = read, order, start
        self._items = self._each()

    def pages(self, start: Start | None = None) -> Generator[Page[T], None, None]:
        """Return the pages, from the first or from the `next` of another page on.

        Raises UsageError for a start that no page has.
        """
        walk = _Walk[T](self._order, self._start if start is None else start)
        return self._pages(walk)

    def _pages(self, walk: _Walk[T]) -> Generator[Page[T], None, None]:
        while True:
            page = walk.page(self._read(walk.start))
            yield page
            if not walk.goes_on(page):
                return

    def _each(self) -> Generator[T, None, None]:
        for page in self.pages():
            yield from page.items

    def __iter__(self) -> Iterator[T]:  # noqa: PYI034  # a loop calls nothing in between
        return self._items

    def __next__(self) -> T:
        return next(self._items)

    def close(self) -> None:
        """End the iteration."""
        self._items.close()


class AsyncPaged(AsyncIterator[T]):
    """As `Paged`, with async iteration."""

    def __init__(
        self, read: Callable[[Any], Awaitable[Found[T]]], order: Order, start: Start | None = None
    ) -> None:
        order.check(start)
        self._read, self._order, self._start = read, order, start
        self._items = self._each()

    def pages(self, start: Start | None = None) -> AsyncGenerator[Page[T], None]:
        """As `Paged.pages`, with async iteration."""
        walk = _Walk[T](self._order, self._start if start is None else start)
        return self._pages(walk)

    async def _pages(self, walk: _Walk[T]) -> AsyncGenerator[Page[T], None]:
        while True:
            page = walk.page(await self._read(walk.start))
            yield page
            if not walk.goes_on(page):
                return

    async def _each(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    def __aiter__(self) -> AsyncIterator[T]:  # noqa: PYI034  # as above
        return self._items

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def aclose(self) -> None:
        """End the iteration."""
        await self._items.aclose()


def at(value: Any, *steps: str | int) -> Any:
    """Return the value at a place in a result, or None without one.

    Args:
        value: A model, a list or JSON data.
        steps: Attributes of models, names of properties, and positions in lists.
    """
    for step in steps:
        if isinstance(step, int):
            is_there = is_array(value) and -len(value) <= step < len(value)
            value = value[step] if is_there else None
        elif isinstance(value, ApiModel):
            value = getattr(value, step)
        else:
            value = value.get(step) if is_object(value) else None
        if isinstance(value, Unset):
            return None
    return value


def linked(headers: Mapping[str, str], relation: str) -> str | None:
    """Return the address of a relation in the `Link` header (RFC 8288), or None without one."""
    for address, parameters in _LINK.findall(headers.get("link") or ""):
        for name, value in _PARAMETER.findall(parameters):
            if name.lower() == "rel" and relation.lower() in value.strip('"').lower().split():
                return str(address)
    return None


def _check_size(size: object, most: int | None) -> None:
    wanted = size if isinstance(size, int) and not isinstance(size, bool) else 0
    if wanted < 1 or (most is not None and wanted > most):
        limit = "" if most is None else f", {most} at most"
        raise UsageError(f"page_size has to be a whole number from 1{limit}")
