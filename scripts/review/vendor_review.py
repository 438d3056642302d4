"""The review of one vendor, combined from the changes, the evidence, the findings and the mock."""

from __future__ import annotations

from ..node import Node
from ..spec import Document, Unreadable
from . import mock_changes, review_checks
from .evidence_changes import EvidenceComparison
from .new_vendor import to_judge
from .reported_changes import Side, SpecComparison, added_vendor, compare_specs, removed_vendor
from .review_report import (
    BehaviourChange,
    BrokenProgram,
    Change,
    FactChange,
    Presence,
    VendorReview,
)
from .revision import Revision
from .user_programs import ProgramChecks


def compare_vendor(vendor: str, base: Revision, head: Revision, node: Node) -> VendorReview:
    """Return the review of a vendor that at least one of the revisions has.

    Raises:
        Unavailable: Redocly cannot compare the specs.
    """
    before, after = (each.documents.get(vendor) for each in (base, head))
    checks = ProgramChecks(vendor, base, head)
    evidence = EvidenceComparison.of(vendor, base, head)
    compared = _compared(
        Side(base, before) if before else None, Side(head, after) if after else None, evidence, node
    )
    facts = tuple(evidence.facts()) if before else ()
    fresh, known = review_checks.new_findings(before, after, head.root)
    behaviour, notes = _behaviour(before, after, facts)
    broken = tuple(checks.broken(compared.changes))
    changes = compared.changes
    if broken and not any(each.grade == "breaking" for each in changes):
        changes = (_of_program(broken[0]), *changes)
    grades = {change.grade for change in changes}
    return VendorReview(
        vendor,
        _presence(before, after),
        review_checks.version(before),
        review_checks.version(after),
        changes=changes,
        facts=facts,
        citations=tuple(evidence.citations()),
        support=tuple(evidence.support()),
        findings=tuple(fresh),
        known_findings=known,
        waivers=tuple(review_checks.new_waivers(before, after, head)),
        behaviour=behaviour,
        programs=broken,
        summary=tuple(to_judge(after)) if after and not before else (),
        demands=tuple(review_checks.demands(vendor, base, head, grades)),
        notes=(*compared.notes, *notes),
    )


def _compared(
    base: Side | None, head: Side | None, evidence: EvidenceComparison, node: Node
) -> SpecComparison:
    if base and head:
        return compare_specs(base, head, evidence, node)
    if head:
        return SpecComparison((added_vendor(head),))
    return SpecComparison((removed_vendor(base),) if base else ())


def _behaviour(
    before: Document | None, after: Document | None, facts: tuple[FactChange, ...]
) -> tuple[tuple[BehaviourChange, ...], tuple[str, ...]]:
    """Return the changes of the mock, and the reason if the mocks cannot be compared."""
    try:
        return tuple(mock_changes.behaviour_changes(before, after, facts)), ()
    except Unreadable as error:
        found = error.finding
        return (), (f"the mock cannot be compared: line {found.line}: {found.message}",)


def _of_program(broken: BrokenProgram) -> Change:
    """Return the change that a broken program is where no other change breaks users."""
    message = f"an example fails that worked before: {broken.message}"
    place = broken.place
    return Change("breaking", "program-broken", place.path, message, place, place, "changed")


def _presence(before: Document | None, after: Document | None) -> Presence:
    if before and after:
        return "changed"
    return "added" if after else "removed"
