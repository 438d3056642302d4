"""Iterating over pages: which are requested, when, and where the list ends."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from scripts.generate.runtime.errors import DecodingError, UsageError
from scripts.generate.runtime.page_iteration import paged, paged_awaited

Run = Callable[..., list[list[int]]]


def waiting(total: int, offset: int, size: int, full: int, most: int = 1000) -> list[list[int]]:
    """Return the items, and the offsets that were requested."""
    asked: list[int] = []

    def read(start: int) -> list[int]:
        asked.append(start)
        return list(range(total))[start : start + min(size, most)]

    return [list(paged(read, offset, size, full)), asked]


def awaited(total: int, offset: int, size: int, full: int, most: int = 1000) -> list[list[int]]:
    asked: list[int] = []

    async def read(start: int) -> list[int]:
        asked.append(start)
        return list(range(total))[start : start + min(size, most)]

    async def run() -> list[int]:
        return [item async for item in paged_awaited(read, offset, size, full)]

    return [asyncio.run(run()), asked]


both = pytest.mark.parametrize("run", [waiting, awaited])


@both
def test_a_short_page_is_the_last(run: Run) -> None:
    assert run(7, 0, 3, 1000) == [[0, 1, 2, 3, 4, 5, 6], [0, 3, 6]]


@both
def test_an_empty_page_is_the_last(run: Run) -> None:
    assert run(6, 0, 3, 1000) == [[0, 1, 2, 3, 4, 5], [0, 3, 6]]
    assert run(0, 0, 3, 1000) == [[], [0]]


@both
def test_iteration_starts_at_the_offset(run: Run) -> None:
    assert run(5, 4, 3, 1000) == [[4], [4]]


@both
def test_no_item_is_lost_when_a_vendor_returns_fewer_than_requested(run: Run) -> None:
    assert run(9, 0, 500, 4, most=4) == [list(range(9)), [0, 4, 8]]


@both
@pytest.mark.parametrize(("offset", "size"), [(-1, 10), (0, 0), (0, -5)])
def test_invalid_pages_are_rejected(run: Run, offset: int, size: int) -> None:
    with pytest.raises(UsageError):
        run(5, offset, size, 10)


@pytest.mark.parametrize("pages", [paged, paged_awaited])
@pytest.mark.parametrize(
    ("offset", "size"), [(-1, 10), (0, 0), (0, -5), (0, 11), (0, "5"), (None, 5)]
)
def test_invalid_pages_are_rejected_before_the_first_item(
    pages: Callable[..., object], offset: Any, size: Any
) -> None:
    with pytest.raises(UsageError):
        pages(None, offset, size, 10, most=10)


def test_a_page_that_repeats_the_one_before_ends_the_matter() -> None:
    came: list[int] = []
    with pytest.raises(DecodingError, match="the page at offset 5 repeats the one before it"):
        came.extend(paged(lambda _: [1, 2], 3, 2, 10))
    assert came == [1, 2]

    async def read(_: int) -> list[int]:
        return [1, 2]

    async def run() -> None:
        async for item in paged_awaited(read, 3, 2, 10):
            came.append(item)  # noqa: PERF401  # what came before the error counts

    with pytest.raises(DecodingError, match="the page at offset 5 repeats the one before it"):
        asyncio.run(run())
    assert came == [1, 2] * 2


def test_an_iteration_can_be_closed_before_its_end() -> None:
    async def read(start: int) -> list[int]:
        return [start]

    async def run() -> int:
        items = paged_awaited(read, 0, 1, 10)
        first = await anext(items)
        await items.aclose()
        return first

    assert asyncio.run(run()) == 0
    items = paged(lambda start: [start], 0, 1, 10)
    assert next(items) == 0
    items.close()


def test_a_page_is_asked_for_when_its_turn_comes() -> None:
    asked: list[int] = []

    def read(start: int) -> list[int]:
        asked.append(start)
        return [start, start + 1]

    items = paged(read, 0, 2, 10)
    assert not asked
    assert [next(items), next(items)] == [0, 1]
    assert asked == [0]
    assert next(items) == 2
    assert asked == [0, 2]
