"""The report on the traffic of one or more vendors: as text, Markdown and JSON.

`report_schema.json` is the JSON Schema of the last. Differences are findings, which have more
formats.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from .. import evidence
from ..evidence import Evidence
from ..finding import Finding
from ..spec import pointer_ref
from .settled_questions import SettledQuestion, Use, settled_questions
from .traffic_report import (
    Inference,
    Sightings,
    Traffic,
    TrafficDifference,
    Verdict,
    differences,
    inferences,
    not_seen,
)

_VERDICTS: tuple[Verdict, ...] = ("confirmed", "contradicted")


@dataclass(frozen=True)
class ObservationReport:
    """The results of one vendor's traffic.

    Attributes:
        traffic: The traffic.
        differences: Those to report.
    """

    traffic: Traffic
    differences: tuple[TrafficDifference, ...]

    @property
    def vendor(self) -> str:
        """Return the vendor's id."""
        return self.traffic.document.vendor

    @property
    def known(self) -> Evidence:
        """Return the evidence of the spec."""
        return evidence.load(self.traffic.document)

    @property
    def findings(self) -> list[Finding]:
        """Return the findings on the differences."""
        return [each.finding for each in self.differences]

    @cached_property
    def inferences(self) -> tuple[Inference, ...]:
        """Return the inferences that traffic confirms or contradicts."""
        found = inferences(self.traffic, self.known)
        return tuple(each for each in found if each.verdict in _VERDICTS)

    @cached_property
    def questions(self) -> tuple[SettledQuestion, ...]:
        """Return the questions that traffic settles."""
        return tuple(settled_questions(self.traffic, self.known))

    @property
    def counts(self) -> str:
        """Return how much was compared, as text."""
        called, known = len(self.called), len(self.traffic.document.actions)
        return f"{_exchanges(self.traffic.total)}, {called} of {known} operations"

    @property
    def called(self) -> list[str]:
        """Return the operations that were called."""
        return sorted(filter(None, self.traffic.exchanges))


def report(
    traffic: Traffic,
    kept: Callable[[Iterable[Finding]], list[Finding]] = list,
    min_count: int = 1,
) -> ObservationReport:
    """Return the report on the traffic of one vendor.

    Args:
        traffic: The traffic.
        kept: Returns those of some findings that are reported.
        min_count: How often a difference has to be seen to be reported.
    """
    found = differences(traffic, min_count)
    return ObservationReport(traffic, tuple(each for each in found if kept([each.finding])))


def as_text(reports: Iterable[ObservationReport]) -> str:
    """Return reports as text, without the findings."""
    return "\n\n".join("\n".join(_lines(each)) for each in reports)


def as_markdown(reports: Iterable[ObservationReport]) -> str:
    """Return reports as Markdown, with tables of the findings."""
    return "\n\n".join("\n".join(_markdown(each)) for each in reports)


def as_json(reports: Iterable[ObservationReport]) -> str:
    """Return reports as a JSON array that is valid against `report_schema.json`."""
    return json.dumps([_data(each) for each in reports], indent=2, ensure_ascii=False)


def _lines(each: ObservationReport) -> Iterator[str]:
    yield f"{each.vendor}: {each.counts}"
    for verdict in _VERDICTS:
        yield from _section(f"inferences {verdict}", _of_verdict(each, verdict))
    settled = each.questions
    if settled:
        yield f"  questions settled: {len(settled)}"
    for question in settled:
        yield f"    {question.question.about}: {question.question.question}"
        yield from (f"      {_use(use)}" for use in question.uses)
    yield from _section("documented and not seen", _unseen(each))


def _of_verdict(each: ObservationReport, verdict: Verdict) -> list[str]:
    return [
        f"{pointer_ref(found.pointer)} ({_exchanges(found.count)})"
        for found in each.inferences
        if found.verdict == verdict
    ]


def _exchanges(count: int) -> str:
    return f"{count} exchange{'s' * (count != 1)}"


def _unseen(each: ObservationReport) -> list[str]:
    return [f"{action}: {pointer_ref(pointer)}" for action, pointer in not_seen(each.traffic)]


def _use(use: Use) -> str:
    return f"{pointer_ref(use.pointer)}: {use.what}: {use.sightings}"


def _section(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"  {title}: {len(items)}"
        yield from (f"    {each}" for each in items)


def _markdown(each: ObservationReport) -> Iterator[str]:
    yield f"## {each.vendor}"
    yield f"\n{each.counts}"
    if each.differences:
        yield from ("\n### Differences\n", "| line | rule | what | evidence |", "| --- " * 4 + "|")
    for found in each.findings:
        cells = (f"{found.path}:{found.line}", found.rule, found.message, found.source or "-")
        yield f"| {' | '.join(map(_cell, cells))} |"
    for verdict in _VERDICTS:
        yield from _listed(f"Inferences {verdict}", _of_verdict(each, verdict))
    for index, settled in enumerate(each.questions):
        if not index:
            yield "\n### Questions settled\n"
        yield f"- **{_cell(settled.question.about)}**: {_cell(settled.question.question)}"
        yield from (f"  - `{_cell(_use(use))}`" for use in settled.uses)
    yield from _listed("Documented and not seen", _unseen(each))


def _listed(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"\n### {title}\n"
        yield from (f"- `{each}`" for each in items)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _data(each: ObservationReport) -> dict[str, Any]:
    return {
        "vendor": each.vendor,
        "version": each.traffic.document.info.version,
        "exchanges": each.traffic.total,
        "operations": {"called": each.called, "documented": len(each.traffic.document.actions)},
        "findings": [
            {**asdict(found.finding), "operation": found.action, **_counted(found.sightings)}
            for found in each.differences
        ],
        "inferences": [
            {
                "element": pointer_ref(found.pointer),
                "reason": found.reason,
                "verdict": found.verdict,
                "exchanges": found.count,
            }
            for found in each.inferences
        ],
        "questions": [_question(settled) for settled in each.questions],
        "not_seen": [
            {"operation": action, "element": pointer_ref(pointer)}
            for action, pointer in not_seen(each.traffic)
        ],
    }


def _question(settled: SettledQuestion) -> dict[str, Any]:
    return {
        "about": settled.question.about,
        "question": settled.question.question,
        "seen": [
            {"element": pointer_ref(use.pointer), "what": use.what, **_counted(use.sightings)}
            for use in settled.uses
        ],
    }


def _counted(sightings: Sightings) -> dict[str, Any]:
    return {"exchanges": sightings.count, "first": sightings.first, "last": sightings.last}
