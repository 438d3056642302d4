"""The invariants of a paged list (`x-paging`): every item once, and the documented page sizes."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from requests import PreparedRequest

from ..spec import (
    CursorPaging,
    LinkPaging,
    NumberPaging,
    OffsetPaging,
    Operation,
    Paging,
    value_at,
)
from . import sent_requests
from .interactions import Interaction, InvariantViolation

_MANY = 1000
_MOST_PAGES = 50
_SIZES = (1, 2, 3)
_NEXT = re.compile(r'<([^>]*)>\s*;\s*rel="?([\w ]+)"?')


def check_pages(listed: Interaction, paging: Paging) -> bool:
    """Compare the pages of a list with each other; return whether it has enough items.

    Raises `InvariantViolation` if a page has another size, or if the pages do not make up the list.
    """
    if isinstance(paging, OffsetPaging):
        return _check_offsets(listed, paging)
    largest = _largest(listed, paging)
    whole = _walked(listed, paging, largest if paging.limit else None)
    items = [item for page in whole for item in page]
    default = paging.default
    if default is not None and (first := _walked(listed, paging, None)[0]) != items[:default]:
        raise InvariantViolation(
            f"a page of the documented length, {default}, does not have the first {default} items,"
            f" but {len(first)}"
        )
    for size in (each for each in _SIZES if paging.limit and each <= largest):
        pages = _walked(listed, paging, size)
        found = [item for page in pages for item in page]
        if found != items[: len(found)] or (len(pages) < _MOST_PAGES and found != items):
            raise InvariantViolation(f"pages with {paging.limit} {size} do not make up the list")
        if any(len(page) != size for page in pages[: len(items) // size]):
            raise InvariantViolation(f"a page with {paging.limit} {size} has another length")
    return len(items) > max(default or 0, 2)


def _largest(listed: Interaction, paging: Paging) -> int:
    """Return the maximum length of a page, as `x-paging` or the parameter documents it."""
    schemas = [each.schema for each in listed.operation.parameters if each.name == paging.limit]
    stated = [each.keyword("maximum") for each in schemas if each]
    return paging.maximum or next((each for each in stated if isinstance(each, int)), _MANY)


def _walked(listed: Interaction, paging: Paging, size: int | None) -> list[list[Any]]:
    """Return the items of the pages of a list, from the first on; at most `_MOST_PAGES`."""
    start = paging.first if isinstance(paging, NumberPaging) else None
    request: PreparedRequest | None = _selecting(listed, paging, start, size)
    pages: list[list[Any]] = []
    seen = set[str]()
    while request is not None and len(pages) < _MOST_PAGES:
        key = f"{request.url} {request.body!r}"
        if key in seen:
            raise InvariantViolation("the page after a page is an earlier one")
        seen.add(key)
        page = listed.send(request)
        page.must_succeed("a page of a list")
        items = _items(page, paging)
        request = _following(listed, paging, page, len(pages), size) if items else None
        pages += [items] if items else []
    return pages or [[]]


def _following(
    listed: Interaction, paging: Paging, page: Interaction, index: int, size: int | None
) -> PreparedRequest | None:
    """Return the request for the page after one, or None after the last."""
    if isinstance(paging, NumberPaging):
        return _selecting(listed, paging, paging.first + index + 1, size)
    if isinstance(paging, LinkPaging):
        value = _linked(page, paging.relation)
    else:
        value = value_at(sent_requests.json_of(page.response), paging.following)
    if value in (None, ""):
        return None
    if isinstance(paging, CursorPaging):
        return _selecting(listed, paging, value, size)
    request = page.request.copy()
    # The credential may be in the query, which the address of a page does not repeat.
    request.url = urljoin(str(request.url), str(value))
    for name, text in sent_requests.query_of(page.request):
        if sent_requests.value_of(request, "query", name) is None:
            request = sent_requests.changed(request, "query", name, text)
    return request


def _linked(page: Interaction, relation: str) -> str | None:
    listed = page.response.headers.get("link") or []
    text = ", ".join(listed) if isinstance(listed, list) else str(listed)
    return next((url for url, rels in _NEXT.findall(text) if relation in rels.split()), None)


def _check_offsets(listed: Interaction, paging: OffsetPaging) -> bool:
    """Check pages of two items at several offsets against the whole list."""
    items = read_page(listed, paging, 0, _largest(listed, paging))
    default = paging.default
    if default is not None and read_page(listed, paging, None, None) != items[:default]:
        raise InvariantViolation(
            f"a page without {paging.limit} does not have the first {default} items"
        )
    for offset in (0, 1, 2):
        page = read_page(listed, paging, offset, 2)
        if len(page) != len(items[offset : offset + 2]):
            raise InvariantViolation(f"a page with {paging.limit} 2 has {len(page)} items")
        if page != items[offset : offset + 2]:
            raise InvariantViolation(
                f"{paging.offset} and {paging.limit} do not select parts of one list"
            )
    below = listed.send(_selecting(listed, paging, -1, 2))
    if not below.observed.is_failure and _items(below, paging) != items[:2]:
        raise InvariantViolation(f"{paging.offset} -1 is neither rejected nor the first page")
    return len(items) > max(default or 0, 2)


def fill(
    listed: Interaction, paging: Paging, operation: Operation, creation: PreparedRequest
) -> Interaction | None:
    """Create items until the list has more than a default page; return the list, or None.

    The list is read without its optional parameters, so that a filter does not hide the items.
    """
    missing = (paging.default or 2) + 1
    request = listed.request
    for each in listed.operation.parameters:
        if each.location == "query" and not each.required:
            request = sent_requests.changed(request, "query", each.name, None)
    whole = listed.send(request)
    count = _count(whole, paging, missing)
    while count < missing:
        whole.send(creation, operation)
        grown = _count(whole, paging, missing)
        if grown <= count:
            return None
        count = grown
    return whole


def _count(listed: Interaction, paging: Paging, most: int) -> int:
    """Return how many items a list has, of a paging by offset at most so many."""
    if isinstance(paging, OffsetPaging):
        return len(read_page(listed, paging, 0, most))
    return sum(map(len, _walked(listed, paging, None)))


def read_page(listed: Interaction, paging: Paging, start: object, limit: int | None) -> list[Any]:
    """Return the items of a page of the same list; None leaves a parameter out."""
    page = listed.send(_selecting(listed, paging, start, limit))
    page.must_succeed("a page of a list")
    return _items(page, paging)


def _selecting(
    listed: Interaction, paging: Paging, start: object, limit: int | None
) -> PreparedRequest:
    """Return the request for a page of the same list; None leaves a parameter out."""
    given = {paging.start: start, paging.limit: limit}
    changes = {name: value for name, value in given.items() if name is not None}
    request = listed.request
    in_query = {each.name for each in listed.operation.parameters if each.location == "query"}
    body = {name: each for name, each in listed.sent.items() if name not in changes}
    for name, value in changes.items():
        if name in in_query:
            text = None if value is None else str(value)
            request = sent_requests.changed(request, "query", name, text)
        elif value is not None:
            body[name] = value
    return sent_requests.with_body(request, body) if changes.keys() - in_query else request


def _items(page: Interaction, paging: Paging) -> list[Any]:
    items = value_at(sent_requests.json_of(page.response), paging.items)
    return items if isinstance(items, list) else []
