"""From two states of a vendor to what a review says of it.

Owns putting the parts together: what users notice, the evidence, the findings, the mock. Where a
part comes from is the business of that part's module.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..node import Node
from ..spec import Document, Unreadable
from . import behaviour, checks
from .changes import Moment, Notice, arrival, changes, departure
from .delta import Delta, Side
from .report import Behaviour, FactChange, Presence, VendorReview
from .revision import Revision


def compare_vendor(vendor: str, base: Revision, head: Revision, node: Node) -> VendorReview:
    """Say what differs for one vendor, who is on one side at least.

    Raises `Unavailable` where Redocly cannot compare the two.
    """
    return _Pair(vendor, base, head).review(node)


@dataclass(frozen=True)
class _Pair:
    """A vendor on both sides."""

    vendor: str
    base: Revision
    head: Revision

    def review(self, node: Node) -> VendorReview:
        """Say what differs."""
        before, after = (each.documents.get(self.vendor) for each in (self.base, self.head))
        delta = Delta(Side(self.base, before), Side(self.head, after))
        noticed = self._noticed(before, after, delta, node)
        facts = tuple(delta.facts())
        fresh, known = checks.new_findings(before, after, self.head.root)
        answered, unserved = self._answered(before, after, facts)
        broken = any(change.grade == "breaking" for change in noticed.changes)
        return VendorReview(
            self.vendor,
            _presence(before, after),
            checks.version(before),
            checks.version(after),
            noticed.changes,
            facts,
            tuple(delta.citations()),
            tuple(fresh),
            known,
            tuple(checks.new_waivers(before, after, self.head)),
            answered,
            tuple(checks.demands(self.vendor, self.base, self.head) if broken else ()),
            (*noticed.notes, *unserved),
        )

    def _answered(
        self, before: Document | None, after: Document | None, facts: tuple[FactChange, ...]
    ) -> tuple[tuple[Behaviour, ...], tuple[str, ...]]:
        """Return what the mock does differently, and why that cannot be told where it cannot be."""
        try:
            return tuple(behaviour.differences(before, after, facts)), ()
        except Unreadable as error:
            found = error.finding
            return (), (f"the mock cannot be compared: line {found.line}: {found.message}",)

    def _noticed(
        self, before: Document | None, after: Document | None, delta: Delta, node: Node
    ) -> Notice:
        match before, after:
            case Document(), Document():
                base, head = Moment(self.base, before), Moment(self.head, after)
                return changes(base, head, delta, node)
            case None, Document():
                return Notice((arrival(Moment(self.head, after)),))
            case Document(), None:
                return Notice((departure(Moment(self.base, before)),))
        return Notice(())


def _presence(before: Document | None, after: Document | None) -> Presence:
    if before and after:
        return "changed"
    return "added" if after else "removed"
