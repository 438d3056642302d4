"""Paged lists: `x-paging`, read and checked for what the client can do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import Finding
from ...spec import CursorPaging, Document, LinkPaging, Paging, Schema, ValuePath
from .client_operation import ClientOperation, ClientResponse

_REMEDY = "see x-paging in specs/README.md"


@dataclass(frozen=True)
class Pages:
    """The pages in which an operation returns a list.

    Attributes:
        paging: The kind of paging, with the names of its parameters and properties.
        size: How many items to request at a time.
        full: How many items a page has unless it is the last one.
    """

    paging: Paging
    size: int
    full: int


def read(operation: ClientOperation) -> Pages | None:
    """Return how an action returns its list, or None for any other action."""
    paging = operation.action.paging
    if paging is None:
        return None
    default, most = paging.default, paging.maximum
    full = most or default or 1
    return Pages(paging, most or default or 25, full if paging.limit else default or 1)


def exceeded(document: Document, operation: ClientOperation) -> Iterator[Finding]:
    """Yield a finding for everything that keeps the client from reading a list page by page."""
    pages = read(operation)
    if pages is None:
        return
    for text in _problems(operation, pages.paging):
        yield _finding(document, operation, text)


def _problems(operation: ClientOperation, paging: Paging) -> Iterator[str]:
    name = operation.runtime.id
    taken = _taken(operation)
    numbers = {paging.limit, None if isinstance(paging, CursorPaging) else paging.start} - {None}
    for each in sorted(map(str, numbers)):
        if each not in taken or taken[each].types != {"integer"}:
            yield f"{name} takes no {each}"
    if isinstance(paging, CursorPaging) and paging.cursor not in taken:
        yield f"{name} takes no {paging.cursor}"
    successes = [each for each in operation.responses if each.content is not None]
    if [_is_list(paging, each) for each in successes] != [True]:
        yield f"{name} does not have exactly one response with a list"
        return
    [whole] = successes[0].successes
    for path in (paging.following, paging.total):
        if path and not _is_described(whole, path):
            yield f"{name} does not return {'.'.join(path)}"
    headers = {each.name.lower() for each in successes[0].described.headers}
    if isinstance(paging, LinkPaging) and "link" not in headers:
        yield f"{name} does not return the header Link"


def _taken(operation: ClientOperation) -> dict[str, Schema]:
    """Return what a call takes in a query or a body."""
    found = dict(operation.sent.properties) if operation.sent else {}
    for each in operation.action.operation.parameters:
        if each.location == "query" and each.schema:
            found[each.name] = each.schema
    return found


def _is_list(paging: Paging, response: ClientResponse) -> bool:
    if len(response.successes) != 1:
        return False
    found = response.successes[0].at(paging.items)
    return found is not None and found.types == {"array"}


def _is_described(whole: Schema, path: ValuePath) -> bool:
    """Return whether a value has exactly one type, as far as null does not count."""
    found = whole.at(path)
    return found is not None and len(found.types - {"null"}) == 1


def _finding(document: Document, operation: ClientOperation, text: str) -> Finding:
    at = (
        *operation.action.pointer,
        *(() if operation.action.branch is None else ("x-action",)),
        "x-paging",
    )
    return document.finding(at, "not-generated", f"the client cannot do this: {text}", _REMEDY)
