"""Recorded traffic of one spec, counted: differences, confirmed inferences, what was not seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from .. import evidence
from ..evidence import Evidence, affected_actions
from ..finding import Finding, Level
from ..spec import Document, Pointer
from .client_records import match_of
from .exchange_deviations import Held, compare_exchange, unused
from .operation_matching import Addresses
from .recorded_exchange import RecordedExchange
from .value_deviations import Deviation, Kind, Noted, Seen

_TEXTS: Mapping[Kind, str] = {
    "undocumented-operation": "no documented operation is {detail}",
    "undocumented-action": "the request body selects no documented action",
    "undocumented-status": "the status {detail} is not documented",
    "undocumented-media-type": "the media type {detail} is not documented",
    "undocumented-header": "the response header {detail} is not documented",
    "undocumented-parameter": "the parameter {detail} is not documented",
    "undocumented-property": "the property {detail} is not documented",
    "undocumented-value": "the value {detail} is not documented",
    "contradicted-type": "the type is {detail}",
    "contradicted-format": "the value is {detail}",
    "contradicted-limit": "the value is {detail}",
    "missing-property": "the required property {detail} is missing",
    "missing-parameter": "the required parameter {detail} is missing",
    "unreadable-body": "the body is {detail}",
}
RULES: Mapping[str, object] = {str(kind): text for kind, text in _TEXTS.items()}
"""The names of the findings."""
# The kinds that contradict the element itself; the others concern what it does not mention.
_CONTRADICTING = frozenset(
    {
        *(kind for kind in _TEXTS if kind.startswith(("contradicted-", "missing-"))),
        "undocumented-value",
        "undocumented-media-type",
    }
)
Verdict = Literal["confirmed", "contradicted", "not seen"]


@dataclass
class Sightings:
    """A count with the times of the first and the last sighting (ISO 8601, or empty)."""

    count: int = 0
    first: str = ""
    last: str = ""

    def add(self, at: str) -> None:
        """Count one more."""
        self.count += 1
        self.first = min(filter(None, (self.first, at)), default="")
        self.last = max(self.last, at)

    def __str__(self) -> str:
        times = f"{self.count} time{'s' * (self.count != 1)}"
        days = sorted({self.first[:10], self.last[:10]} - {""})
        return f"{times} ({' to '.join(days)})" if days else times


@dataclass
class Traffic:
    """The traffic of one vendor, counted exchange by exchange; its values are not kept."""

    document: Document
    addresses: Addresses
    exchanges: dict[str, int] = field(default_factory=dict[str, int])
    deviations: dict[tuple[str, Deviation], Sightings] = field(
        default_factory=dict[tuple[str, Deviation], Sightings]
    )
    seen: dict[Pointer, Sightings] = field(default_factory=dict[Pointer, Sightings])
    noted: dict[Noted, Sightings] = field(default_factory=dict[Noted, Sightings])
    of_mock: int = 0

    def add(self, exchange: RecordedExchange) -> bool:
        """Compare one exchange; return whether it was for this vendor."""
        held = self.compare(exchange)
        if held is not None:
            self.count(held, exchange.at)
        return held is not None

    def compare(self, exchange: RecordedExchange) -> Held | None:
        """Return how an exchange compares with the spec, or None if it is not for this vendor."""
        match = self.addresses.match(exchange)
        return compare_exchange(match, exchange) if match else None

    def add_record(self, exchange: RecordedExchange, name: str) -> None:
        """Compare a record of a client's call; one of an operation the spec lacks is left out."""
        match = (
            match_of(self.document, exchange, name)
            if name
            else self.addresses.of_path(exchange, exchange.path)
        )
        if match:
            self.count(compare_exchange(match, exchange), exchange.at)

    def count(self, held: Held, at: str) -> None:
        """Count the outcomes of one comparison."""
        self.of_mock += held.is_of_mock
        self.exchanges[held.action] = self.exchanges.get(held.action, 0) + 1
        for outcome in held.outcomes:
            if isinstance(outcome, Seen):
                self.seen.setdefault(outcome.pointer, Sightings()).add(at)
            elif isinstance(outcome, Noted):
                self.noted.setdefault(outcome, Sightings()).add(at)
            else:
                self.deviations.setdefault((held.action, outcome), Sightings()).add(at)

    @property
    def total(self) -> int:
        """Return how many exchanges were compared."""
        return sum(self.exchanges.values())


@dataclass(frozen=True)
class Inference:
    """An inferred element of the spec and the verdict of the traffic."""

    pointer: Pointer
    reason: str
    verdict: Verdict
    count: int


@dataclass(frozen=True)
class TrafficDifference:
    """One kind of difference of one operation.

    Attributes:
        finding: What is reported.
        action: The operation; empty for a request that no operation documents.
        deviation: What differs, and at which element.
        sightings: How often and when it was seen.
    """

    finding: Finding
    action: str
    deviation: Deviation
    sightings: Sightings


def differences(traffic: Traffic, min_count: int = 1) -> list[TrafficDifference]:
    """Return one entry for each kind of difference that was seen often enough, by line."""
    found = [
        TrafficDifference(finding_of(traffic, action, deviation), action, deviation, sightings)
        for (action, deviation), sightings in traffic.deviations.items()
        if sightings.count >= min_count
    ]
    return sorted(found, key=lambda each: each.finding)


def findings(traffic: Traffic, min_count: int = 1) -> list[Finding]:
    """Return one finding for each kind of difference, on the line of the spec."""
    return [each.finding for each in differences(traffic, min_count)]


def finding_of(traffic: Traffic, action: str, deviation: Deviation) -> Finding:
    """Return the finding for one kind of difference, with how often it was seen so far."""
    document, of = traffic.document, traffic.exchanges[action]
    message = f"{text_of(deviation)}: {traffic.deviations[action, deviation]}"
    if action:
        where = f"in the {deviation.direction}, "
        message = f"{action}: {where}{message}, of {of} call{'s' * (of != 1)}"
    level: Level = "warning" if deviation.kind.startswith("undocumented") else "error"
    touched = affected_actions(document, deviation.pointer)
    calls = f"; used by {', '.join(touched)}" if touched else ""
    remedy = f"read the document again, then describe what the vendor sends{calls}"
    made = document.finding(deviation.pointer, deviation.kind, message, remedy)
    return replace(made, level=level)


def text_of(deviation: Deviation) -> str:
    """Return a difference in words."""
    return _TEXTS[deviation.kind].format(detail=deviation.detail)


def is_contradiction(deviation: Deviation) -> bool:
    """Return whether a difference contradicts its element, instead of adding to it."""
    return deviation.kind in _CONTRADICTING


def inferences(traffic: Traffic, known: Evidence) -> Iterator[Inference]:
    """Yield each inferred element of the spec with the verdict of the traffic."""
    wrong = {each.pointer for _, each in traffic.deviations if is_contradiction(each)}
    for pointer, grounds in evidence.marked(known).items():
        if grounds.inferred is None or grounds.citations or "examples" in pointer:
            continue
        sightings = traffic.seen.get(pointer)
        below = {each for each in wrong if each[: len(pointer)] == pointer}
        verdict: Verdict = "not seen"
        if below:
            verdict = "contradicted"
        elif sightings:
            verdict = "confirmed"
        yield Inference(pointer, grounds.inferred, verdict, sightings.count if sightings else 0)


def not_seen(traffic: Traffic) -> Iterator[tuple[str, Pointer]]:
    """Yield the documented parameters and responses of the called operations that nothing used."""
    seen = frozenset(traffic.seen)
    for operation in traffic.document.operations:
        if operation.pointer in seen:
            yield from ((operation.id, each) for each in unused(operation, seen))
