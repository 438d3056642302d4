"""Links from a response to what a request created, in a mock without a behaviour module.

Paths show that a POST to `/books` creates what `/books/{id}` reads. That a POST to `/scans` creates
what `/results/{ticket}` reads is in the spec's `links` only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..spec import Document, Link, Operation
from .compile.callback_expressions import KNOWN, evaluated, pointer_steps
from .mock_behaviour import MockCall

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_IN_BODY = "$response.body#/"


@dataclass(frozen=True)
class ItemLink:
    """A link to the operation that reads an item.

    Attributes:
        source: The operation whose response has the link.
        target: The operation that it leads to.
        address: The path and query of the item, with an expression for each value.
        query: The query parameters in it.
        steps: The place of the item's id in the response.
    """

    source: Operation
    target: Operation
    address: str
    query: tuple[str, ...]
    steps: tuple[str, ...]

    def created(self, call: MockCall, made: Any) -> str:
        """Return where the item is read that a call created."""
        return evaluated(self.address, call.request, dict(call.path), call.body, made)

    def read(self, call: MockCall, path: str) -> str:
        """Return where the item is that a call reads."""
        pairs = (f"{name}={call.query.get(name, '')}" for name in self.query)
        return path + "".join(f"?{each}" for each in pairs)

    def identified(self, value: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
        """Return the object that has the id, and the property that is the id; None without one."""
        *above, name = self.steps
        inner: Any = value
        for step in above:
            inner = inner.get(step) if isinstance(inner, dict) else None
        is_there = isinstance(inner, dict) and isinstance(inner.get(name), str | int)
        return (inner, name) if is_there and inner[name] != "" else (value, None)


def item_links(document: Document) -> list[ItemLink]:
    """Return the links to what a POST creates: those that pass on a value of its response."""
    return [
        found
        for operation in document.operations
        if operation.method == "post"
        for response in operation.responses
        if response.is_success
        for link in response.links
        if (found := _item_link(document, operation, link))
    ]


def _item_link(document: Document, source: Operation, link: Link) -> ItemLink | None:
    target = document.linked(link)
    if target is None or target.method != "get" or _is_known_by_path(document, target):
        return None
    given = {name.rpartition(".")[2]: text for name, text in _expressions(link)}
    variables = _VARIABLE.findall(target.path)
    query = tuple(
        each.name for each in target.parameters if each.location == "query" and each.name in given
    )
    passed = [given[name] for name in (*variables, *query) if name in given]
    ids = [each for each in passed if each.startswith(_IN_BODY)]
    if not ids or not given.keys() >= set(variables):
        return None
    path = _VARIABLE.sub(lambda found: f"{{{given[found[1]]}}}", target.path)
    address = path.rstrip("/") + "".join(f"?{name}={{{given[name]}}}" for name in query)
    return ItemLink(source, target, address, query, tuple(pointer_steps(ids[-1])))


def _is_known_by_path(document: Document, target: Operation) -> bool:
    """Return whether a POST to the path above creates what the target reads."""
    above = target.path.rstrip("/").rpartition("/")[0]
    return any(
        each.method == "post" and each.path.rstrip("/") == above for each in document.operations
    )


def _expressions(link: Link) -> Iterator[tuple[str, str]]:
    given: Mapping[str, Any] = link.data.get("parameters") or {}
    for name, text in given.items() if isinstance(given, dict) else ():
        if isinstance(text, str) and KNOWN.fullmatch(text):
            yield str(name), text
