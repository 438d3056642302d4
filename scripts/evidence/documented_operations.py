"""Undescribed operations and printed requests of the documents, from the evidence file.

Each undescribed operation is of one of four kinds: only those that are documented with method and
path count as missing. `replay` sends the printed requests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..spec import Action, Document, Mark

Kind = Literal["missing", "other address", "named only", "other product"]
"""Why an operation is not described: `missing` is documented with method and path, `other address`
is a further or former address of described operations, `named only` lacks its method, its path or
the value that selects it, and `other product` is out of scope."""

_TEXTS = ("method", "path", "action", "product", "searched")
_SHOWN = ("operation", "method", "path", "action", "title", "url", "known", "searched", "reason")
_VARIABLE = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Undescribed:
    """An operation or event that a document shows and the spec does not describe.

    Attributes:
        operation: Its effect, in a few words.
        method: In capitals, or an empty string if it is not known.
        path: As in the document with `{name}` for a variable, or an empty string.
        action: The value in the body that selects it where operations share a URL, if any.
        title: The title of the document.
        url: The address of the document.
        known: The content of the document on it.
        reason: The reason why the spec does not describe it.
        mark: Its place in the evidence file.
        product: The other product that it belongs to, or an empty string.
        searched: Where more on it was looked for, or an empty string.
        instead: The described operations of which it is a further or former address.
    """

    operation: str
    method: str
    path: str
    action: str
    title: str
    url: str
    known: str
    reason: str
    mark: Mark
    product: str = ""
    searched: str = ""
    instead: tuple[str, ...] = ()

    @property
    def shown(self) -> dict[str, str]:
        """Return its texts by name."""
        texts = {name: getattr(self, name) for name in _SHOWN}
        return {**texts, "product": self.product, "instead": ", ".join(self.instead)}

    @property
    def route(self) -> str:
        """Return method, path and action as far as they are known."""
        return " ".join(filter(None, (self.method, self.path, self.action)))


@dataclass(frozen=True, eq=False)
class PrintedRequest:
    """A request that a document prints.

    Attributes:
        document: The id of the document.
        method: In capitals.
        path: With its query, percent-encoded.
        headers: By name.
        body: The JSON value, or None without a JSON body.
        form: The fields of a form, or None.
        parts: The parts of a multipart body, or None.
        replaced: The differences from the printed request and the reason, or an empty string.
        status: The status that the document prints for it, or that of a success.
        response: The expected text, or some expected properties with their values.
        state: The required state of the mock, by the names of its state.
        rejected: The reason why the spec or the mock rejects it, or an empty string.
        mark: Its place in the evidence file.
    """

    document: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: Any
    form: Mapping[str, str] | None
    parts: Mapping[str, str] | None
    replaced: str
    status: int
    response: Any
    state: Mapping[str, Any]
    rejected: str
    mark: Mark


Source = Callable[[Mapping[str, Any], Mark], tuple[str, str] | None]
"""Returns title and address of the document that an entry names, or None without one."""


def read_undescribed(
    listed: Iterable[tuple[Mapping[str, Any] | None, Mark]], source: Source
) -> Iterator[Undescribed]:
    """Yield the well-formed entries of `undescribed`."""
    for each, mark in listed:
        if (
            each
            and each.keys() >= {"operation", "known", "reason"}
            and (page := source(each, mark))
        ):
            texts = {name: each.get(name, "") for name in _TEXTS}
            kept = {name: each[name] for name in ("operation", "known", "reason")}
            instead = tuple(filter(None, each.get("instead", ())))
            yield Undescribed(
                **texts, **kept, title=page[0], url=page[1], mark=mark, instead=instead
            )


def read_requests(
    listed: Iterable[tuple[Mapping[str, Any] | None, Mark]], source: Source
) -> Iterator[PrintedRequest]:
    """Yield the well-formed entries of `requests`."""
    for each, mark in listed:
        if each and each.keys() >= {"document", "method", "path", "status"} and source(each, mark):
            yield PrintedRequest(
                document=each["document"],
                method=each["method"],
                path=each["path"],
                headers=each.get("headers", {}),
                body=each.get("body"),
                form=each.get("form"),
                parts=each.get("parts"),
                replaced=each.get("replaced", ""),
                status=each["status"],
                response=each.get("response"),
                state=each.get("state", {}),
                rejected=each.get("rejected", ""),
                mark=mark,
            )


def described_after_all(
    document: Document, listed: Iterable[Undescribed]
) -> Iterator[tuple[Undescribed, Action]]:
    """Yield the entries that the spec describes, each with its action."""
    for each in listed:
        for action in document.actions:
            if each.path and each.method and _is_described(each, action):
                yield each, action
                break


def kind(document: Document, each: Undescribed) -> Kind:
    """Return how an undescribed operation is counted."""
    if each.product:
        return "other product"
    if each.instead:
        return "other address"
    return "missing" if _has_route(document, each) else "named only"


def counted(document: Document, listed: Iterable[Undescribed]) -> dict[str, int]:
    """Return the number of operations: `described`, `documented` with method and path, and others.

    The others are the kinds that do not count as documented.
    """
    kinds = Counter(kind(document, each) for each in listed)
    described = len(document.actions)
    others: tuple[Kind, ...] = ("other address", "named only", "other product")
    return {
        "described": described,
        "documented": described + kinds["missing"],
        **{name: kinds[name] for name in others},
    }


def coverage(counts: Mapping[str, int]) -> str:
    """Return counts as a sentence without its period."""
    found = "{described} of {documented} operations documented with method and path are described"
    more = [
        f"{counts[name]} {what}"
        for name, what in (
            ("other address", "at another address"),
            ("named only", "by name only"),
            ("other product", "of other products"),
        )
        if counts[name]
    ]
    return found.format_map(counts) + (
        "; others that are known: " + ", ".join(more) if more else ""
    )


def _has_route(document: Document, each: Undescribed) -> bool:
    """Return whether method and path identify an entry, with its action where a URL is shared."""
    if not (each.method and each.path):
        return False
    shared = (action for action in document.actions if action.branch and _same(each, action))
    return bool(each.action) or not any(shared)


def _is_described(each: Undescribed, action: Action) -> bool:
    if not _same(each, action):
        return False
    return action.branch is None or each.action in map(str, action.branch.constants.values())


def _same(each: Undescribed, action: Action) -> bool:
    """Return whether an entry has the method and the path of an action."""
    operation = action.operation
    return operation.method.upper() == each.method and _bare(operation.path) == _bare(each.path)


def _bare(path: str) -> str:
    """Return a path without the names of its variables."""
    return _VARIABLE.sub("{}", path)
