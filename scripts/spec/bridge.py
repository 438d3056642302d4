"""Dictionary access that the typed model replaces; gone when no stage imports it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .document import Document
from .elements import Element
from .model import Operation
from .reader import Pointer


@dataclass(frozen=True)
class Body:
    """What an operation sends or answers in one media type."""

    operation: Operation
    status: str | None
    media: str
    pointer: Pointer
    data: dict[str, Any]

    @property
    def schema(self) -> Pointer:
        """Return the place of the body's schema, whether there is one or not."""
        return (*self.pointer, "schema")

    @property
    def is_success(self) -> bool:
        """Return whether it is the body of a 2xx response."""
        return self.status is not None and self.status.startswith("2")


def elements(document: Document) -> tuple[Element, ...]:
    """Return every element."""
    return document.elements


def by_pointer(document: Document) -> Any:
    """Return every element by its pointer."""
    return document.element_at


def of_kind(document: Document, *kinds: str) -> Iterator[Element]:
    """Yield the elements of some kinds."""
    return (each for each in document.elements if each.kind in kinds)


def schemas(document: Document) -> Iterator[Element]:
    """Yield every schema that is an object."""
    return of_kind(document, "schema")


def bodies(document: Document) -> tuple[Body, ...]:
    """Return every body of every operation that has a media type, the requests first."""
    return tuple(
        Body(each, getattr(owner, "status", None), content.name, content.pointer, content.data)  # type: ignore[arg-type]
        for each in document.operations
        for owner in (*([each.body] if each.body else []), *each.responses)
        for content in owner.contents
    )


def members(data: Any) -> dict[str, Any]:
    """Return an object as it is, and anything else as an empty one."""
    return data if isinstance(data, dict) else {}


def items(data: Any) -> list[Any]:
    """Return a list as it is, and anything else as an empty one."""
    return data if isinstance(data, list) else []


def pairs(operation: Operation) -> tuple[tuple[Pointer, Any], ...]:
    """Return pointer and object of every parameter."""
    return tuple((each.pointer, each.data) for each in operation.parameters)


def branches_of(operation: Operation) -> list[tuple[Pointer, Any]]:
    """Return pointer and object of every branch of an operation's body."""
    return [(each.pointer, each.data) for each in operation.branches]
