"""What a review says, as plain data.

Owns the shapes that the other modules fill in and `rendering` prints; `schema.json` describes them
to whoever reads the JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..finding import Finding

Grade = Literal["breaking", "additive", "documentation"]
GRADES: tuple[Grade, ...] = ("breaking", "additive", "documentation")
"""From the user's side; the first is the worst."""

Cause = Literal["vendor", "addition", "correction", "inference", "unknown"]
"""Why an element changed: a fact behind it did, came, or neither; it rests on none, nobody says."""

Presence = Literal["added", "removed", "changed"]


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file, which is named from the root of the repository."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        """Give `path:line`."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Change:
    """One difference that a user of the API, or of the generated client, may notice.

    Attributes:
        grade: What it means for a user.
        rule: The kind of difference, kebab-case.
        element: What differs, for people: `Photo.publicKey`.
        message: How it differs, one sentence without a full stop.
        base: Where the element stood, or would have stood.
        head: Where it stands, or would stand.
        presence: Whether the element came, went or differs.
        operations: The operations and actions that it touches, as the spec names them.
        symbols: What it touches in the generated client, as Python spells it.
        lost: Those of the symbols that the client no longer has.
        gained: Those of the symbols that the client did not have.
        cause: What the evidence tells about the reason.
        facts: The facts behind the element, on either side.
    """

    grade: Grade
    rule: str
    element: str
    message: str
    base: Place
    head: Place
    presence: Presence
    operations: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    cause: Cause = "unknown"
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class FactChange:
    """A fact that the evidence gained, lost or tells differently.

    Attributes:
        id: The citation, `document/fact`.
        presence: Whether it came, went or differs.
        before: What it said: its sentence and its literals; empty for a new one.
        after: What it says; empty for one that went.
        message: What it says, and how that differs from what it said.
        place: Where it stands, or its document, or the file.
        reread: Whether it differs although the text that was read is the same as before.
    """

    id: str
    presence: Presence
    before: str
    after: str
    message: str
    place: Place
    reread: bool = False


@dataclass(frozen=True)
class CitationChange:
    """A fact that is cited elsewhere than before; elements are named for people."""

    fact: str
    dropped: tuple[str, ...]
    gained: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class NewWaiver:
    """A rule that the spec no longer asks of an element, and the reason that is given for it."""

    rule: str
    element: str
    reason: str
    place: Place


@dataclass(frozen=True)
class BehaviourChange:
    """Something that the mock or the property tests do differently; one sentence."""

    subject: Literal["mock", "tests"]
    message: str


@dataclass(frozen=True)
class VendorReview:
    """What became of one vendor.

    Attributes:
        vendor: The vendor's id.
        presence: Whether the vendor came, went or differs.
        base_version: The version of the spec before, or an empty string.
        head_version: The version of the spec now, or an empty string.
        changes: What users notice, the worst first.
        facts: The facts that came, went or differ.
        citations: The facts that are cited elsewhere.
        findings: What validation finds now and did not find before.
        known_findings: How many findings were there before and still are.
        waivers: The waivers that came.
        behaviour: What the mock and the property tests do differently.
        demands: What the author still has to do before users may be broken.
        notes: What this review could not tell.
    """

    vendor: str
    presence: Presence
    base_version: str
    head_version: str
    changes: tuple[Change, ...] = ()
    facts: tuple[FactChange, ...] = ()
    citations: tuple[CitationChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    known_findings: int = 0
    waivers: tuple[NewWaiver, ...] = ()
    behaviour: tuple[BehaviourChange, ...] = ()
    demands: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """Give the worst grade of its changes, or None where users notice nothing."""
        grades = {change.grade for change in self.changes}
        return next((grade for grade in GRADES if grade in grades), None)

    @property
    def counts(self) -> Mapping[Grade, int]:
        """Count its changes by grade."""
        return {grade: sum(change.grade == grade for change in self.changes) for grade in GRADES}

    @property
    def is_acceptable(self) -> bool:
        """Tell whether nothing is left to do."""
        return not (self.findings or self.demands)


@dataclass(frozen=True)
class Review:
    """What differs between two revisions of the bundle.

    Attributes:
        base: The revision compared with, as the caller named it.
        head: The revision reviewed.
        vendors: Those that differ, by id.
        unchanged: The ids of those that do not.
    """

    base: str
    head: str
    vendors: tuple[VendorReview, ...] = ()
    unchanged: tuple[str, ...] = field(default=())

    @property
    def is_acceptable(self) -> bool:
        """Tell whether nothing is left to do for any vendor."""
        return all(vendor.is_acceptable for vendor in self.vendors)
