"""Paged lists: `x-paging`, read and checked for what the client can do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import Finding
from ...spec import Document
from .client_operation import ClientOperation, ClientResponse

_REMEDY = "see x-paging in CONTRIBUTING.md"


@dataclass(frozen=True)
class Pages:
    """The pages in which an operation returns a list.

    Attributes:
        offset: The parameter or property of the body for how many items to skip.
        limit: The one that limits how many are returned.
        items: The property of the response that is the list; None where the response is the list.
        size: How many items to request at a time.
        full: How many items a page has unless it is the last one.
        most: How many may be requested at a time, or None where undocumented.
    """

    offset: str
    limit: str
    items: str | None
    size: int
    full: int
    most: int | None


def read(operation: ClientOperation) -> Pages | None:
    """Return how an action returns its list, or None for any other action."""
    paging = operation.action.paging
    if paging is None:
        return None
    default, most = paging.default, paging.maximum
    size, full = most or default or 25, most or default or 1
    return Pages(paging.offset, paging.limit, paging.items, size, full, most)


def exceeded(document: Document, operation: ClientOperation) -> Iterator[Finding]:
    """Yield a finding for everything that keeps the client from reading a list page by page."""
    pages = read(operation)
    if pages is None:
        return
    for name in sorted({pages.offset, pages.limit} - _whole_numbers(operation)):
        yield _finding(document, operation, f"{operation.runtime.id} takes no {name}")
    successes = [each for each in operation.responses if each.content is not None]
    if [_is_list(pages, each) for each in successes] != [True]:
        yield _finding(
            document,
            operation,
            f"{operation.runtime.id} does not have exactly one response with a list",
        )


def _whole_numbers(operation: ClientOperation) -> set[str]:
    """Return the whole numbers that a call takes, of those in a query or a body."""
    found = dict(operation.sent.properties) if operation.sent else {}
    for each in operation.action.operation.parameters:
        if each.location == "query" and each.schema:
            found[each.name] = each.schema
    return {name for name, each in found.items() if each.types == {"integer"}}


def _is_list(pages: Pages, response: ClientResponse) -> bool:
    if len(response.successes) != 1:
        return False
    schema = response.successes[0]
    found = schema if pages.items is None else schema.properties.get(pages.items)
    return found is not None and found.types == {"array"}


def _finding(document: Document, operation: ClientOperation, text: str) -> Finding:
    at = (
        *operation.action.pointer,
        *(() if operation.action.branch is None else ("x-action",)),
        "x-paging",
    )
    return document.finding(at, "not-generated", f"the client cannot do this: {text}", _REMEDY)
