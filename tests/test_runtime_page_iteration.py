"""Lists that come in pages: what is requested, when, where they end, and how they are resumed."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from scripts.generate.runtime.api_model import ApiModel
from scripts.generate.runtime.errors import DecodingError, UsageError
from scripts.generate.runtime.page_iteration import (
    AsyncPaged,
    Cursors,
    Found,
    Numbers,
    Offsets,
    Order,
    Page,
    Paged,
    at,
    linked,
)
from scripts.generate.runtime.types import UNSET

Read = Callable[[Any], Found[Any]]
Run = Callable[[Read, Order, Any], list[Any]]


def by_sync(read: Read, order: Order, start: Any = None) -> list[Any]:
    """Return all items."""
    return list(Paged(read, order, start))


def by_async(read: Read, order: Order, start: Any = None) -> list[Any]:
    """Return all items of the async iteration."""

    async def read_async(at_: Any) -> Found[Any]:
        return read(at_)

    async def run() -> list[Any]:
        return [item async for item in AsyncPaged(read_async, order, start)]

    return asyncio.run(run())


def pages_by_sync(read: Read, order: Order, start: Any = None) -> list[Page[Any]]:
    return list(Paged(read, order, start).pages())


def pages_by_async(read: Read, order: Order, start: Any = None) -> list[Page[Any]]:
    async def read_async(at_: Any) -> Found[Any]:
        return read(at_)

    async def run() -> list[Page[Any]]:
        return [page async for page in AsyncPaged(read_async, order, start).pages()]

    return asyncio.run(run())


both = pytest.mark.parametrize("run", [by_sync, by_async])
both_pages = pytest.mark.parametrize("run", [pages_by_sync, pages_by_async])


class Vendor:
    """A list of numbers in pages, and the starts that were requested."""

    def __init__(self, count: int, size: int, *, total: bool = False) -> None:
        self.items = list(range(count))
        self.size = size
        self.total = count if total else None
        self.requested: list[Any] = []

    def by_offset(self, start: int) -> Found[int]:
        self.requested.append(start)
        return Found(self.items[start : start + self.size], total=self.total)

    def by_number(self, start: int) -> Found[int]:
        self.requested.append(start)
        first = (start - 1) * self.size
        return Found(self.items[first : first + self.size], total=self.total)

    def by_cursor(self, start: str | None) -> Found[int]:
        self.requested.append(start)
        first = int(start or 0)
        end = first + self.size
        return Found(self.items[first:end], next=str(end) if end < len(self.items) else None)


@both
def test_a_short_page_is_the_last(run: Run) -> None:
    vendor = Vendor(7, 3)
    assert run(vendor.by_offset, Offsets(3, 1000), 0) == vendor.items
    assert vendor.requested == [0, 3, 6]


@both
@pytest.mark.parametrize(("count", "requested"), [(6, [0, 3, 6]), (0, [0])])
def test_an_empty_page_is_the_last(run: Run, count: int, requested: list[int]) -> None:
    vendor = Vendor(count, 3)
    assert run(vendor.by_offset, Offsets(3, 1000), 0) == vendor.items
    assert vendor.requested == requested


@both
def test_iteration_starts_where_the_caller_wants(run: Run) -> None:
    assert run(Vendor(5, 3).by_offset, Offsets(3, 1000), 4) == [4]
    assert run(Vendor(5, 2).by_number, Numbers(1, 2, 1000), 3) == [4]
    assert run(Vendor(5, 2).by_cursor, Cursors(2), "4") == [4]


@both
def test_a_vendor_that_returns_fewer_than_requested_loses_no_item(run: Run) -> None:
    vendor = Vendor(9, 4)
    assert run(vendor.by_offset, Offsets(500, 4), 0) == vendor.items
    assert vendor.requested == [0, 4, 8]


@both
def test_numbered_pages_are_requested_by_number(run: Run) -> None:
    vendor = Vendor(7, 3)
    assert run(vendor.by_number, Numbers(1, 3, 1000), 1) == vendor.items
    assert vendor.requested == [1, 2, 3]


@both
def test_numbered_pages_of_unknown_size_end_with_an_empty_one(run: Run) -> None:
    vendor = Vendor(6, 3)
    assert run(vendor.by_number, Numbers(1, None, 1), 1) == vendor.items
    assert vendor.requested == [1, 2, 3]


@both
def test_a_total_saves_the_request_of_an_empty_page(run: Run) -> None:
    vendor = Vendor(6, 3, total=True)
    assert run(vendor.by_number, Numbers(1, 3, 1000), 1) == vendor.items
    assert vendor.requested == [1, 2]
    vendor = Vendor(6, 3, total=True)
    assert run(vendor.by_offset, Offsets(3, 1000), 0) == vendor.items
    assert vendor.requested == [0, 3]


@both
def test_a_cursor_leads_to_the_next_page_until_there_is_none(run: Run) -> None:
    vendor = Vendor(7, 3)
    assert run(vendor.by_cursor, Cursors(), None) == vendor.items
    assert vendor.requested == [None, "3", "6"]


@both
@pytest.mark.parametrize("end", [None, UNSET, "", False])
def test_a_cursor_that_is_absent_or_empty_ends_the_list(run: Run, end: Any) -> None:
    assert run(lambda _: Found([1], next=end), Cursors(), None) == [1]


@both
def test_an_empty_page_with_a_cursor_is_not_the_last(run: Run) -> None:
    pages = {None: Found([1], next="a"), "a": Found([], next="b"), "b": Found([2])}
    assert run(lambda start: pages[start], Cursors(), None) == [1, 2]


@both
def test_a_cursor_that_repeats_raises_after_the_items_of_its_page(run: Run) -> None:
    came: list[Any] = []
    pages = {None: [1], "a": [2], "b": [3]}
    after = {None: "a", "a": "b", "b": "a"}

    def read(start: Any) -> Found[Any]:
        came.extend(pages[start])
        return Found(pages[start], next=after[start])

    with pytest.raises(DecodingError, match="is that of an earlier page"):
        run(read, Cursors(), None)
    assert came == [1, 2, 3]


@both
def test_a_list_of_empty_pages_that_never_ends_raises(run: Run) -> None:
    starts = iter(range(10_000))
    with pytest.raises(DecodingError, match="100 pages in a row are empty"):
        run(lambda _: Found([], next=f"c{next(starts)}"), Cursors(), None)


@both
def test_a_page_that_repeats_the_one_before_it_raises(run: Run) -> None:
    with pytest.raises(DecodingError, match="the page at offset 5 repeats the one before it"):
        run(lambda _: Found([1, 2]), Offsets(2, 10), 3)
    with pytest.raises(DecodingError, match="the page at page 2 repeats the one before it"):
        run(lambda _: Found([1, 2]), Numbers(1, 2, 10), 1)


def test_no_message_and_no_repr_shows_a_cursor() -> None:
    starts = iter(range(10))
    read: Read = lambda _: Found([1], next=f"secret-{next(starts)}")  # noqa: E731
    with pytest.raises(DecodingError) as caught:
        list(Paged(read, Cursors()))
    assert "secret" not in str(caught.value)
    assert repr(Page(["Jo"], "secret")) == "<Page of 1 items, not the last>"


@both_pages
def test_a_page_has_its_items_its_successor_and_the_total(run: Any) -> None:
    vendor = Vendor(5, 2, total=True)
    assert run(vendor.by_offset, Offsets(2, 10), 0) == [
        Page([0, 1], 2, 5),
        Page([2, 3], 4, 5),
        Page([4], None, 5),
    ]


@both_pages
def test_the_next_of_a_page_resumes_the_list(run: Any) -> None:
    vendor = Vendor(5, 2)
    first, *_ = run(vendor.by_cursor, Cursors(2))
    resumed = list(Paged(vendor.by_cursor, Cursors(2)).pages(first.next))
    assert [each.items for each in resumed] == [[2, 3], [4]]


@pytest.mark.parametrize("kind", [Paged, AsyncPaged])
@pytest.mark.parametrize("start", [-1, None, "5", True, 1.5])
def test_a_start_that_is_no_number_of_items_is_rejected_at_once(kind: Any, start: Any) -> None:
    with pytest.raises(UsageError, match="0 or more"):
        kind(None, Offsets(5, 10), start)


@pytest.mark.parametrize("kind", [Paged, AsyncPaged])
@pytest.mark.parametrize("start", [0, None, "x", True])
def test_a_start_that_is_no_number_of_a_page_is_rejected_at_once(kind: Any, start: Any) -> None:
    with pytest.raises(UsageError, match="1 or more"):
        kind(None, Numbers(1, 5, 10), 1).pages(start="x")
    with pytest.raises(UsageError, match="1 or more"):
        kind(None, Numbers(1, 5, 10), start)


@pytest.mark.parametrize("kind", [Paged, AsyncPaged])
def test_a_start_that_is_no_cursor_is_rejected_at_once(kind: Any) -> None:
    with pytest.raises(UsageError, match="the `next` of another page"):
        kind(None, Cursors()).pages(["x"])


@pytest.mark.parametrize("size", [0, -5, 11, "5", True])
def test_a_size_that_no_page_has_is_rejected_at_once(size: Any) -> None:
    for make in (
        lambda: Offsets(size, 10, most=10),
        lambda: Numbers(1, size, 10, most=10),
        lambda: Cursors(size, most=10),
    ):
        with pytest.raises(UsageError, match="from 1, 10 at most"):
            make()


def test_an_iteration_can_be_closed_before_its_end() -> None:
    async def read(start: int) -> Found[int]:
        return Found([start])

    async def run() -> int:
        items = AsyncPaged(read, Offsets(1, 10), 0)
        first = await anext(items)
        await items.aclose()
        return first

    assert asyncio.run(run()) == 0
    items = Paged(lambda start: Found([start]), Offsets(1, 10), 0)
    assert next(items) == 0
    items.close()
    assert list(items) == []


def test_a_page_is_requested_when_it_is_needed() -> None:
    vendor = Vendor(6, 2)
    items = Paged(vendor.by_offset, Offsets(2, 10), 0)
    assert not vendor.requested
    assert [next(items), next(items)] == [0, 1]
    assert vendor.requested == [0]
    assert next(items) == 2
    assert vendor.requested == [0, 2]


def test_a_value_is_found_at_its_place_or_there_is_none() -> None:
    class Meta(ApiModel):
        after = "x"

    assert at({"data": [{"meta": Meta()}]}, "data", -1, "meta", "after") == "x"
    assert at({"data": []}, "data", -1, "id") is None
    assert at({"data": UNSET}, "data") is None
    assert at({}, "data", "id") is None
    assert at(None, "data") is None


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ('<https://a.example/x?page=2>; rel="next"', "https://a.example/x?page=2"),
        ('</first>; rel="first", </x?a=1,2;b>; title="a, b; c" ; rel=next', "/x?a=1,2;b"),
        ('</x>; rel="prev Next"', "/x"),
        ('</x>; REL="next"; title="y"', "/x"),
        ('</x>; rel="prev"', None),
        ('</x>; nofollow; rel="next"', "/x"),
        ('</x>; title="x; rel=next"', None),
        ("", None),
    ],
)
def test_the_address_of_a_relation_is_read_from_the_link_header(
    header: str, address: str | None
) -> None:
    assert linked({"link": header}, "next") == address
