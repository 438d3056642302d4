"""The invariants of a paged list (`x-paging`): every item once, and the documented page sizes."""

from __future__ import annotations

from typing import Any

from requests import PreparedRequest

from ..spec import Operation, Paging
from . import sent_requests
from .interactions import Interaction, InvariantViolation

_MANY = 1000


def check_pages(listed: Interaction, paging: Paging) -> bool:
    """Compare pages of two items with the whole list; return whether it has enough items.

    Raises `InvariantViolation` if a page has another size, or if the pages do not make up the list.
    """
    items = read_page(listed, paging, 0, paging.maximum or _MANY)
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
    count = len(read_page(whole, paging, 0, missing))
    while count < missing:
        whole.send(creation, operation)
        grown = len(read_page(whole, paging, 0, missing))
        if grown <= count:
            return None
        count = grown
    return whole


def read_page(
    listed: Interaction, paging: Paging, offset: int | None, limit: int | None
) -> list[Any]:
    """Return the items of a page of the same list; None leaves a number out."""
    changes = {paging.offset: offset, paging.limit: limit}
    request = listed.request
    if any(each.name == paging.offset for each in listed.operation.parameters):
        for name, value in changes.items():
            text = None if value is None else str(value)
            request = sent_requests.changed(request, "query", name, text)
    else:
        body = {name: each for name, each in listed.sent.items() if name not in changes}
        body |= {name: each for name, each in changes.items() if each is not None}
        request = sent_requests.with_body(request, body)
    page = listed.send(request)
    page.must_succeed("a page of a list")
    value = sent_requests.json_of(page.response)
    items = value if paging.items is None or not isinstance(value, dict) else value[paging.items]
    return items if isinstance(items, list) else []
