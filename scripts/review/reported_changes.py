"""Changes that users of one vendor notice, with their places, reach and reasons.

Here the differences between the specs, their effects on the Python client and the evidence behind
them are combined.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..node import Node
from ..spec import Document, Pointer
from .client import IGNORED, ClientSide, Impact, Surface, impacts, surface, touched
from .evidence_changes import EvidenceComparison
from .review_report import GRADES, Change, Grade, Place, Presence, TypeChange
from .revision import Revision
from .wire import (
    Difference,
    Projection,
    changed_places,
    extension_differences,
    has_only,
    name_of,
    project,
    redocly_differences,
)


@dataclass(frozen=True)
class Side:
    """The spec of a vendor in one revision."""

    revision: Revision
    document: Document

    def place(self, pointer: Pointer) -> Place:
        """Return the place of an element, or of the nearest one above it that exists."""
        mark = self.document.source.mark(pointer)
        return self.revision.place(self.document.path, mark)


@dataclass(frozen=True)
class SpecComparison:
    """The changes, and what could not be compared."""

    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()


def compare_specs(
    base: Side, head: Side, evidence: EvidenceComparison, node: Node
) -> SpecComparison:
    """Return what users notice between two specs, the worst first.

    Raises:
        Unavailable: Redocly cannot compare the specs.
    """
    before, after = project(base.document), project(head.document)
    found = [
        *redocly_differences(before, after, node),
        *extension_differences(base.document, head.document, before, after),
    ]
    surfaces = _surfaces(base.document, head.document)
    old, new = (Surface(), Surface()) if any(each.findings for each in surfaces) else surfaces
    lines = _Lines(base, head, evidence, old, new)
    listed = [
        lines.change(each)
        for each in impacts(*_client_sides(lines, before, after), found)
        if _is_noticed(each)
    ]
    return SpecComparison(tuple(sorted(listed, key=_rank)), tuple(_notes(*surfaces)))


def _surfaces(base: Document, head: Document) -> tuple[Surface, Surface]:
    """Return the clients' names; of one client, if the specs differ only in what it ignores."""
    before = surface(base)
    is_same = has_only(changed_places(base, head), IGNORED)
    return before, before if is_same else surface(head)


def _client_sides(
    lines: _Lines, before: Projection, after: Projection
) -> tuple[ClientSide, ClientSide]:
    return (
        ClientSide(lines.old, lines.base.document, before, before.alone(after)),
        ClientSide(lines.new, lines.head.document, after, after.alone(before)),
    )


def added_vendor(head: Side) -> Change:
    """Return the one change that a new vendor is."""
    return _whole(head, "added", "additive")


def removed_vendor(base: Side) -> Change:
    """Return the one change that a removed vendor is."""
    return _whole(base, "removed", "breaking")


def _whole(side: Side, presence: Presence, grade: Grade) -> Change:
    document = side.document
    known = surface(document)
    client = next(iter(known.symbols), "")
    methods = tuple(name for name in known.symbols if name in known.called(known.methods))
    return Change(
        grade,
        f"vendor-{presence}",
        document.vendor,
        f"the vendor was {presence}, with its whole client",
        side.place(()),
        side.place(()),
        presence,
        tuple(action.id for action in document.actions),
        (client, *methods),
        (client, *methods) if presence == "removed" else (),
        (client, *methods) if presence == "added" else (),
    )


def _notes(before: Surface, after: Surface) -> Iterator[str]:
    for name, each in (("base", before), ("head", after)):
        if each.findings:
            reason = each.findings[0]
            yield (
                f"no client can be generated from the {name}, so effects on Python are not listed: "
                f"line {reason.line}: {reason.message}"
            )
        for reason in each.left_out:
            yield f"not in the client of the {name}: line {reason.line}: {reason.message}"


def _is_noticed(impact: Impact) -> bool:
    """Return whether users notice: the new name of a schema only if a class has it."""
    each = impact.difference
    return each.rule != "schema-renamed" or bool(impact.lost or impact.gained)


def _rank(change: Change) -> tuple[int, Place, str]:
    return GRADES.index(change.grade), change.head, change.message


@dataclass(frozen=True)
class _Lines:
    base: Side
    head: Side
    evidence: EvidenceComparison
    old: Surface
    new: Surface

    def change(self, impact: Impact) -> Change:
        """Return a difference as a line of the report."""
        each = impact.difference
        before, after = self._places(each)
        cause, facts = self.evidence.cause(each.base, each.head)
        operations = self._operations(each)
        return Change(
            each.grade,
            each.rule,
            self._element(each, operations),
            each.message,
            self.base.place(before),
            self.head.place(after),
            each.presence,
            operations,
            touched(self.old, self.new, impact),
            tuple(sorted(symbol.name for symbol in impact.lost)),
            tuple(sorted(symbol.name for symbol in impact.gained)),
            tuple(TypeChange(one.symbol.name, one.before, one.after) for one in impact.retypings),
            cause,
            facts,
        )

    def _element(self, each: Difference, operations: tuple[str, ...]) -> str:
        is_call = each.rule.startswith(("path-", "operation-")) and each.presence != "changed"
        if is_call or self._is_of_action(each):
            return ", ".join(operations)
        if each.head is not None:
            return name_of(self.head.document, each.head)
        return name_of(self.base.document, each.base or ())

    def _places(self, each: Difference) -> tuple[Pointer, Pointer]:
        """Return where an element is on both sides, or where it would be.

        For a list with new or removed items, that is the first of these items.
        """
        base = each.base if each.base is not None else each.head or ()
        head = each.head if each.head is not None else each.base or ()
        return (
            _keyword_place(self.base.document, base, each.keyword, each.lost),
            _keyword_place(self.head.document, head, each.keyword, each.gained),
        )

    def _is_of_action(self, each: Difference) -> bool:
        """Return whether the keyword that differs is part of an `x-action`."""
        sides = (self.base.document, each.base), (self.head.document, each.head)
        return any(
            place is not None and document.at((*place, "x-action", each.keyword)) is not None
            for document, place in sides
            if each.keyword
        )

    def _operations(self, each: Difference) -> tuple[str, ...]:
        """Return the actions in the order of the file."""
        ids = [action.id for action in (*self.head.document.actions, *self.base.document.actions)]
        return tuple(name for name in dict.fromkeys(ids) if name in each.operations)


def _keyword_place(
    document: Document, element: Pointer, keyword: str, values: frozenset[str]
) -> Pointer:
    """Return where a keyword of an element is, or the first of some values in its list."""
    if not keyword:
        return element
    of_action = (*element, "x-action", keyword)
    pointer = of_action if document.at(of_action) is not None else (*element, keyword)
    listed = document.at(pointer)
    found = enumerate(listed if isinstance(listed, list) else ())
    return next(((*pointer, index) for index, value in found if str(value) in values), pointer)
