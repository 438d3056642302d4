"""From two states of a vendor to what a review says of it.

Owns putting the parts together: what users notice, the evidence, the findings, the mock. Where a
part comes from is the business of that part's module.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..node import Node
from ..spec import Document, Unreadable
from . import mock_changes, review_checks
from .evidence_changes import EvidenceComparison
from .reported_changes import Notice, Side, arrival, changes, departure
from .review_report import BehaviourChange, FactChange, Presence, VendorReview
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
        evidence = EvidenceComparison.of(self.vendor, self.base, self.head)
        noticed = self._noticed(before, after, evidence, node)
        facts = tuple(evidence.facts())
        fresh, known = review_checks.new_findings(before, after, self.head.root)
        answered, unserved = self._answered(before, after, facts)
        broken = any(change.grade == "breaking" for change in noticed.changes)
        return VendorReview(
            self.vendor,
            _presence(before, after),
            review_checks.version(before),
            review_checks.version(after),
            noticed.changes,
            facts,
            tuple(evidence.citations()),
            tuple(fresh),
            known,
            tuple(review_checks.new_waivers(before, after, self.head)),
            answered,
            tuple(review_checks.demands(self.vendor, self.base, self.head) if broken else ()),
            (*noticed.notes, *unserved),
        )

    def _answered(
        self, before: Document | None, after: Document | None, facts: tuple[FactChange, ...]
    ) -> tuple[tuple[BehaviourChange, ...], tuple[str, ...]]:
        """Return what the mock does differently, and why that cannot be told where it cannot be."""
        try:
            return tuple(mock_changes.behaviour_changes(before, after, facts)), ()
        except Unreadable as error:
            found = error.finding
            return (), (f"the mock cannot be compared: line {found.line}: {found.message}",)

    def _noticed(
        self,
        before: Document | None,
        after: Document | None,
        evidence: EvidenceComparison,
        node: Node,
    ) -> Notice:
        match before, after:
            case Document(), Document():
                base, head = Side(self.base, before), Side(self.head, after)
                return changes(base, head, evidence, node)
            case None, Document():
                return Notice((arrival(Side(self.head, after)),))
            case Document(), None:
                return Notice((departure(Side(self.base, before)),))
        return Notice(())


def _presence(before: Document | None, after: Document | None) -> Presence:
    if before and after:
        return "changed"
    return "added" if after else "removed"
