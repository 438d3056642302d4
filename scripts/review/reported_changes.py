"""What users of one vendor notice, each change with its places, its reach and its reason.

Owns bringing together what differs on the wire and beyond it, what that does to the Python client,
and the evidence behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..node import Node
from ..spec import Document, Pointer
from .client import Impact, Offer, Surface, impacts, surface, touched
from .evidence_changes import EvidenceComparison
from .review_report import GRADES, Change, Place
from .revision import Revision
from .wire import Difference, extension_differences, name_of, project, redocly_differences


@dataclass(frozen=True)
class Side:
    """A vendor's spec at one side."""

    revision: Revision
    document: Document

    def place(self, pointer: Pointer) -> Place:
        """Give the place of an element, or of the nearest one above it that is there."""
        mark = self.document.source.mark(pointer)
        return self.revision.place(self.document.path, mark)


@dataclass(frozen=True)
class Notice:
    """The changes, and what could not be told of them."""

    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()


def changes(base: Side, head: Side, evidence: EvidenceComparison, node: Node) -> Notice:
    """Give what users notice between two specs, the worst first; raise as Redocly fails."""
    before, after = project(base.document), project(head.document)
    found = redocly_differences(before, after, node)
    found += extension_differences(base.document, head.document, before, after)
    surfaces = surface(base.document), surface(head.document)
    notes = tuple(_notes(*surfaces))
    old, new = (Surface(), Surface()) if any(each.findings for each in surfaces) else surfaces
    told = _Telling(base, head, evidence, old, new)
    offers = (
        Offer(old, base.document, before, before.alone(after)),
        Offer(new, head.document, after, after.alone(before)),
    )
    listed = [told.change(each) for each in impacts(*offers, found) if _is_noticed(each)]
    return Notice(tuple(sorted(listed, key=_rank)), notes)


def arrival(head: Side) -> Change:
    """Give the change that a new vendor is."""
    return _whole(head, "added", "additive")


def departure(base: Side) -> Change:
    """Give the change that the end of a vendor is."""
    return _whole(base, "removed", "breaking")


def _whole(side: Side, presence: str, grade: str) -> Change:
    document = side.document
    known = surface(document)
    client = next(iter(known.symbols), "")
    methods = tuple(name for name in known.symbols if name in known.called(known.methods))
    return Change(
        grade,  # type: ignore[arg-type]  # both callers give a grade
        f"vendor-{presence}",
        document.vendor,
        f"the vendor was {presence}, with its whole client",
        side.place(()),
        side.place(()),
        presence,  # type: ignore[arg-type]  # and a presence
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
                f"no client can be generated from the {name}, so what Python loses is not told: "
                f"line {reason.line}: {reason.message}"
            )
        for reason in each.left_out:
            yield f"not in the client of the {name}: line {reason.line}: {reason.message}"


def _is_noticed(impact: Impact) -> bool:
    """Tell whether anybody notices: a schema's new name only if a class has it."""
    each = impact.difference
    return each.rule != "schema-renamed" or bool(impact.lost or impact.gained)


def _rank(change: Change) -> tuple[int, Place, str]:
    return GRADES.index(change.grade), change.head, change.message


@dataclass(frozen=True)
class _Telling:
    base: Side
    head: Side
    evidence: EvidenceComparison
    old: Surface
    new: Surface

    def change(self, impact: Impact) -> Change:
        """Tell one difference in full."""
        each = impact.difference
        before, after = self._places(each)
        cause, facts = self.evidence.cause(each.base, each.head)
        side, pointer = (
            (self.head, each.head) if each.head is not None else (self.base, each.base or ())
        )
        operations = self._operations(each)
        is_call = each.rule.startswith(("path-", "operation-")) and each.presence != "changed"
        return Change(
            each.grade,
            each.rule,
            ", ".join(operations)
            if is_call or self._is_of_action(each)
            else name_of(side.document, pointer),
            each.message,
            self.base.place(before),
            self.head.place(after),
            each.presence,
            operations,
            touched(self.old, self.new, impact),
            tuple(sorted(symbol.name for symbol in impact.lost)),
            tuple(sorted(symbol.name for symbol in impact.gained)),
            cause,
            facts,
        )

    def _places(self, each: Difference) -> tuple[Pointer, Pointer]:
        """Give where an element stands; for one that is on one side only, where it would stand.

        Of a list that lost or gained something, that is where the first of it stands.
        """
        base = each.base if each.base is not None else each.head or ()
        head = each.head if each.head is not None else each.base or ()
        return (
            _member(self.base.document, base, each.member, each.lost),
            _member(self.head.document, head, each.member, each.gained),
        )

    def _is_of_action(self, each: Difference) -> bool:
        """Tell whether what differs is said of an action, in the schema of its request."""
        sides = (self.base.document, each.base), (self.head.document, each.head)
        return any(
            place is not None and document.at((*place, "x-action", each.member)) is not None
            for document, place in sides
            if each.member
        )

    def _operations(self, each: Difference) -> tuple[str, ...]:
        """Give the actions in the file's order."""
        ids = [action.id for action in (*self.head.document.actions, *self.base.document.actions)]
        return tuple(name for name in dict.fromkeys(ids) if name in each.operations)


def _member(document: Document, element: Pointer, member: str, values: frozenset[str]) -> Pointer:
    """Give where a member of an element stands, or the first of some values in its list."""
    if not member:
        return element
    of_action = (*element, "x-action", member)
    pointer = of_action if document.at(of_action) is not None else (*element, member)
    listed = document.at(pointer)
    found = enumerate(listed if isinstance(listed, list) else ())
    return next(((*pointer, index) for index, value in found if str(value) in values), pointer)
