"""The review of one vendor, combined from the changes, the evidence, the findings and the mock."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..finding import Finding
from ..node import Node
from ..spec import Document, Unreadable
from . import mock_changes, review_checks
from .accepted_changes import accepted, marked
from .evidence_changes import EvidenceComparison
from .new_vendor import to_judge
from .package_changes import RUNTIME, package_changes, runtime_version
from .reported_changes import Side, SpecComparison, added_vendor, compare_specs, removed_vendor
from .review_report import (
    AcceptedChange,
    BehaviourChange,
    BrokenProgram,
    Change,
    FactChange,
    Presence,
    VendorReview,
)
from .review_settings import ReviewSettings
from .revision import Revision
from .user_programs import ProgramChecks


@dataclass(frozen=True)
class ReviewedSides:
    """Both sides, the settings, and the vendors whose package a spec may not explain."""

    base: Revision
    head: Revision
    settings: ReviewSettings = field(default_factory=ReviewSettings)
    mixed: frozenset[str] = frozenset()


def compare_vendor(vendor: str, sides: ReviewedSides, node: Node) -> VendorReview:
    """Return all that is found out about a vendor that at least one of the revisions has.

    Its changes are not judged yet, and its programs not checked: `concluded` does both.

    Raises:
        Unavailable: Redocly cannot compare the specs.
    """
    base, head = sides.base, sides.head
    before, after = (each.documents.get(vendor) for each in (base, head))
    evidence = EvidenceComparison.of(vendor, base, head)
    compared = _compared(
        Side(base, before) if before else None, Side(head, after) if after else None, evidence, node
    )
    facts = tuple(evidence.facts()) if before else ()
    fresh, known = review_checks.new_findings(before, after, head.root)
    behaviour, notes = _behaviour(before, after, facts)
    return VendorReview(
        vendor,
        _presence(before, after),
        review_checks.version(before),
        review_checks.version(after),
        changes=compared.changes,
        facts=facts,
        citations=tuple(evidence.citations()),
        support=tuple(evidence.support()),
        findings=tuple(fresh),
        known_findings=known,
        waivers=tuple(review_checks.new_waivers(before, after, head)),
        behaviour=behaviour,
        summary=tuple(to_judge(after)) if after and not before else (),
        notes=(*compared.notes, *notes),
    )


def concluded(found: VendorReview, checks: ProgramChecks, sides: ReviewedSides) -> VendorReview:
    """Return the review of a vendor, with its broken programs and what is left to do.

    Raises:
        Unable: The file with the accepted changes, or a module of the package, cannot be read.
    """
    vendor, changes = found.vendor, found.changes
    broken = tuple(checks.broken(vendor, changes))
    if broken and not any(each.grade == "breaking" for each in changes):
        changes = (_of_program(broken[0]), *changes)
    if vendor in sides.mixed:
        changes = (*changes, *package_changes(vendor, sides.base, sides.head, changes))
    changes, taken = _judged(vendor, sides, changes)
    demands = _demands(vendor, sides, changes)
    return replace(found, changes=changes, accepted=taken, programs=broken, demands=demands)


def compare_package(name: str, sides: ReviewedSides) -> VendorReview:
    """Return the review of a package whose spec is the same, or of the runtime.

    Raises:
        Unable: A module, or the file with the accepted changes, cannot be read.
    """
    found = package_changes(name, sides.base, sides.head)
    changes, taken = _judged(name, sides, found)
    versions = _versions(name, sides)
    return VendorReview(
        name,
        "changed",
        versions.before if versions else "",
        versions.after if versions else "",
        changes=changes,
        accepted=taken,
        demands=_demands(name, sides, changes),
    )


def _judged(
    vendor: str, sides: ReviewedSides, changes: tuple[Change, ...]
) -> tuple[tuple[Change, ...], tuple[AcceptedChange, ...]]:
    """Return the open and the accepted changes, with fingerprints and the grades that are set."""
    return accepted(vendor, sides.head, marked(vendor, sides.settings.graded(changes)))


def _demands(name: str, sides: ReviewedSides, changes: tuple[Change, ...]) -> tuple[Finding, ...]:
    grades = {each.grade for each in changes} & {*sides.settings.failing}
    changelogs = sides.base.changelog, sides.head.changelog
    return tuple(review_checks.demands(name, grades, _versions(name, sides), changelogs))


def _versions(name: str, sides: ReviewedSides) -> review_checks.Versions | None:
    if name != RUNTIME:
        return review_checks.versions_of(name, sides.base, sides.head)
    (before, _), (after, place) = map(runtime_version, (sides.base, sides.head))
    return review_checks.Versions(before, after, place, "__version__")


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
