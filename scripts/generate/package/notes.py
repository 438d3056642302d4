"""What a user of a client should know that the spec does not suggest: other names, other bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openapi_python_client.strings import ClassName

from ...finding import Finding
from ...spec import Document, Pointer
from ..lower.lowering import Lowering
from ..read.wire import Wire
from .views import Group


def notes(document: Document, lowering: Lowering, groups: Sequence[Group]) -> Iterator[Finding]:
    """Yield a note for each name that is not the one that the spec suggests."""
    renames: list[tuple[Pointer, str]] = list(lowering.renames)
    for group in groups:
        made = str(ClassName(group.attribute, "Tag"))
        if group.name != made:
            at = group.methods[0].wire.action.operation.pointer
            renames.append(((*at, "tags"), f"the group {made} is the class {group.name}"))
    for at, text in renames:
        yield document.finding(at, "renamed", text, "nothing, or name it differently in the spec")
    for group in groups:
        for method in group.methods:
            yield from _unsent(document, method.wire)


def _unsent(document: Document, wire: Wire) -> Iterator[Finding]:
    """Yield a note for each media type that an operation does not send."""
    body = wire.action.operation.body
    for each in body.contents if body and wire.content else ():
        if each is not wire.content and wire.content:
            text = f"{wire.operation.id} sends {wire.content.name}, not {each.name}"
            remedy = "nothing, or describe one media type"
            yield document.finding(each.pointer, "not-generated", text, remedy)
