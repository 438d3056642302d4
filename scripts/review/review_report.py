"""The report of a review as plain data, which `schema.json` describes for readers of the JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..finding import Finding, errors

Grade = Literal["breaking", "safety", "additive", "documentation"]
GRADES: tuple[Grade, ...] = ("breaking", "safety", "additive", "documentation")
"""The effect on users, the worst first: `safety` is a protection that is removed or weakened."""

FAILING: tuple[Grade, ...] = ("breaking", "safety")
"""The grades that fail until they are announced or accepted, unless the settings name others."""

Cause = Literal["vendor", "reread", "addition", "correction", "inference", "code", "unknown"]
"""The reason: the cited facts changed with their text or without it, are new or are unchanged; no
fact is cited; the generator or the runtime changed; no evidence."""

Presence = Literal["added", "removed", "changed"]
Support = Literal["cited", "observed", "inferred"]


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file; the path starts at the root of the repository."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return `path:line`."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class TypeChange:
    """An argument or attribute of the client with another Python type."""

    symbol: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One difference that users of the API or of the generated client may notice.

    Attributes:
        grade: The effect on users.
        rule: The kind of difference, kebab-case.
        element: The name of the element, such as `Photo.publicKey`.
        message: The difference, one sentence without a full stop.
        base: The place of the element before; of a new element, where it was inserted.
        head: The place of the element now; of a removed element, where it was.
        presence: Whether the element was added, removed or changed.
        operations: The affected operations and actions, by their ids in the spec.
        symbols: The affected names in the generated client.
        lost: Those of the symbols that the client no longer has.
        gained: Those of the symbols that are new in the client.
        types: The arguments and attributes with another Python type.
        cause: The reason for the change, as far as the evidence shows it.
        facts: The facts behind the element on either side.
        fingerprint: What names this change in every commit that has it.
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
    types: tuple[TypeChange, ...] = ()
    cause: Cause = "unknown"
    facts: tuple[str, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True)
class AcceptedChange:
    """A change that the head accepts, with the reason given and the place of the entry."""

    change: Change
    reason: str
    place: Place


@dataclass(frozen=True)
class FactChange:
    """A fact, document or observation that was added to the evidence, removed from it or changed.

    Attributes:
        id: The citation, `document/fact` or `traffic/observation`, or the document's id.
        presence: Whether it was added, removed or changed.
        before: Its sentence and literals before; empty for a new one.
        after: Its sentence and literals now; empty for a removed one.
        message: The statement, and how it changed.
        place: Where it is, or its document, or the file.
        reread: Whether it changed although the `sha256` of the text that it was read from did not.
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
    """A fact that other elements cite than before."""

    fact: str
    dropped: tuple[str, ...]
    gained: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class SupportChange:
    """An element with another kind of evidence than before, and its observation or inference."""

    element: str
    before: Support
    after: Support
    reason: str
    place: Place


@dataclass(frozen=True)
class NewWaiver:
    """A rule that an `x-allow` newly switches off for an element, with the reason given."""

    rule: str
    element: str
    reason: str
    place: Place


@dataclass(frozen=True)
class BehaviourChange:
    """A change in the mock or in the property tests, one sentence."""

    subject: Literal["mock", "tests"]
    message: str


@dataclass(frozen=True)
class BrokenProgram:
    """An example of the base that fails with the client and the mock of the head.

    Attributes:
        place: Its line in a README of the base.
        kind: Whether a type checker rejects it, or it fails when it runs.
        code: The line.
        message: The error.
        element: The element whose change causes it, as far as the names show it.
    """

    place: Place
    kind: Literal["types", "run"]
    code: str
    message: str
    element: str


@dataclass(frozen=True)
class CodeChange:
    """A part of the machinery that the change edits too, so that its report needs other eyes."""

    part: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class VendorReview:
    """The review of one vendor, or of the runtime that all clients share.

    Attributes:
        vendor: The vendor's id, or `runtime`.
        presence: Whether the vendor was added, removed or changed.
        base_version: The version of the spec before; empty for a new vendor.
        head_version: The version of the spec now; empty for a removed vendor.
        changes: The changes that users notice and nobody has accepted, the worst first.
        facts: The facts that were added, removed or changed.
        citations: The facts that other elements cite than before.
        support: The elements with another kind of evidence than before.
        findings: The findings of validation that are new.
        known_findings: The number of findings that both sides have.
        waivers: The new waivers.
        behaviour: The changes in the mock and in the property tests.
        demands: What the author has to do before this is merged.
        notes: What this review could not compare.
        programs: The examples of the base that fail with the head.
        summary: What has to be judged of a new vendor, a sentence for each kind.
        accepted: The changes that the head accepts; they count for nothing else here.
    """

    vendor: str
    presence: Presence
    base_version: str
    head_version: str
    changes: tuple[Change, ...] = ()
    facts: tuple[FactChange, ...] = ()
    citations: tuple[CitationChange, ...] = ()
    support: tuple[SupportChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    known_findings: int = 0
    waivers: tuple[NewWaiver, ...] = ()
    behaviour: tuple[BehaviourChange, ...] = ()
    demands: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    programs: tuple[BrokenProgram, ...] = ()
    summary: tuple[str, ...] = ()
    accepted: tuple[AcceptedChange, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """Return the worst grade of the changes, or None if users notice nothing."""
        grades = {change.grade for change in self.changes}
        return next((grade for grade in GRADES if grade in grades), None)

    @property
    def counts(self) -> Mapping[Grade, int]:
        """Return the number of changes by grade."""
        return {grade: sum(change.grade == grade for change in self.changes) for grade in GRADES}

    @property
    def is_acceptable(self) -> bool:
        """Return whether nothing is left to do."""
        return not (self.findings or self.demands)


@dataclass(frozen=True)
class Review:
    """The differences between two revisions of the bundle.

    Attributes:
        base: The revision compared with, as the caller named it.
        head: The revision reviewed.
        vendors: The vendors that differ, by id.
        unchanged: The ids of the other vendors.
        code: The parts of the machinery that the change edits.
        folder: The path from the top of the repository to the bundle; empty, or ending in `/`.
        site: The address of the reference site; empty if nothing is linked.
        failing: The grades that fail until they are announced or accepted.
        unused: The entries on accepted changes that are about none.
    """

    base: str
    head: str
    vendors: tuple[VendorReview, ...] = ()
    unchanged: tuple[str, ...] = field(default=())
    code: tuple[CodeChange, ...] = ()
    folder: str = ""
    site: str = ""
    failing: tuple[Grade, ...] = FAILING
    unused: tuple[Finding, ...] = ()

    @property
    def is_acceptable(self) -> bool:
        """Return whether nothing is left to do for any vendor."""
        return all(vendor.is_acceptable for vendor in self.vendors) and not errors(self.unused)
