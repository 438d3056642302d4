"""Lists that come a page at a time: `x-paging`, read and held to what the client can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..finding import Finding
from ..spec import Document
from ..spec.bridge import pairs
from .wire import Wire, body_schema

_REMEDY = "see x-paging in CONTRIBUTING.md"


@dataclass(frozen=True)
class Paging:
    """How an operation gives a list.

    Attributes:
        offset: The parameter or member of the body that says how many items to pass over.
        limit: The one that says how many to give at most.
        items: The member of the answer that is the list, or None where the answer is the list.
        size: How many items to ask for at a time.
        full: How many items the vendor gives at once without fail.
        most: How many may be asked for at a time, or None where no document says.
    """

    offset: str
    limit: str
    items: str | None
    size: int
    full: int
    most: int | None


def read(wire: Wire) -> Paging | None:
    """Give how an action gives its list, or None for any other action."""
    told = wire.action.data.get("x-paging")
    if not isinstance(told, dict):
        return None
    default, most = told.get("default"), told.get("maximum")
    return Paging(
        str(told.get("offset")),
        str(told.get("limit")),
        told.get("items"),
        default or most or 25,
        most or default or 1,
        most,
    )


def exceeded(document: Document, wires: Sequence[Wire]) -> Iterator[Finding]:
    """Give a finding for each list that the client cannot give page by page."""
    for wire in wires:
        paging = read(wire)
        if paging is None:
            continue
        for name in sorted({paging.offset, paging.limit} - _taken(document, wire)):
            yield _finding(document, wire, f"{wire.operation.id} takes no {name}")
        successes = [each for each in wire.replies if each.content is not None]
        if [_list(document, paging, each.successes) for each in successes] != [True]:
            yield _finding(document, wire, f"{wire.operation.id} has not one answer with a list")


def _taken(document: Document, wire: Wire) -> set[str]:
    """Give the whole numbers that a call takes, of those that stand in a query or a JSON body."""
    found = {
        str(each["name"]): each.get("schema")
        for _, each in pairs(wire.action.operation)
        if each.get("in") == "query"
    }
    if body := body_schema(document, wire.action):
        _, schema = document.resolve(body[1])
        found |= (schema or {}).get("properties", {})
    return {name for name, each in found.items() if (each or {}).get("type") == "integer"}


def _list(document: Document, paging: Paging, successes: Sequence[Mapping[str, Any]]) -> bool:
    if len(successes) != 1:
        return False
    schema = _resolved(document, successes[0])
    if paging.items is not None:
        schema = _resolved(document, schema.get("properties", {}).get(paging.items, {}))
    return schema.get("type") == "array"


def _resolved(document: Document, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    target = document.target(schema.get("$ref"))
    return document.resolve(target)[1] if target else schema


def _finding(document: Document, wire: Wire, text: str) -> Finding:
    text = f"the client cannot do this: {text}"
    at = (*wire.action.pointer, *(() if wire.action.branch is None else ("x-action",)), "x-paging")
    return document.finding(at, "not-generated", text, _REMEDY)
