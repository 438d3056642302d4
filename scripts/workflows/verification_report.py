"""The report of `verify` as text, JSON and Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict

from .vendor_verification import Result, VerificationReport, VerifiedFact

_TITLES: Mapping[Result, str] = {
    "differs": "differs",
    "not tried": "could not be tried",
    "holds": "holds",
}


def as_text(report: VerificationReport) -> str:
    """Return the report as lines of text; of facts that hold only the number."""
    return "\n".join(_lines(report))


def as_json(report: VerificationReport) -> str:
    """Return the report as JSON: the workflows, and each fact with its result."""
    data = {
        "vendor": report.vendor,
        "to": report.base_url,
        "requests": report.requests,
        "workflows": [
            {"id": each.workflow.id, "run": not each.reason, "reason": each.reason}
            for each in report.planned
        ],
        "facts": [asdict(each) for each in report.facts],
        "leaves": list(report.leftovers),
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def as_markdown(report: VerificationReport) -> str:
    """Return the report as Markdown, with a table per result."""
    lines = [f"## {report.vendor} at {report.base_url}", "", _counts(report)]
    for result, title in _TITLES.items():
        if found := report.of(result):
            lines += ["", f"### {title.capitalize()}", "", "| fact | statement | where |"]
            lines += ["| --- | --- | --- |", *map(_row, found)]
    return "\n".join(lines)


FORMATS: Mapping[str, Callable[[VerificationReport], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def _lines(report: VerificationReport) -> Iterator[str]:
    for result in ("differs", "not tried"):
        for each in report.of(result):
            yield f"{each.fact}: {_TITLES[result]}"
            if each.statement:
                yield f"    states: {each.statement}"
            yield from (f"    {detail}" for detail in each.details)
    yield from (f"left at the vendor: {each}" for each in report.leftovers)
    yield _counts(report)


def _counts(report: VerificationReport) -> str:
    held, differing = len(report.of("holds")), len(report.of("differs"))
    return (
        f"{report.vendor}: {held} facts hold, {differing} differ, "
        f"{len(report.of('not tried'))} could not be tried, {report.requests} requests"
    )


def _row(fact: VerifiedFact) -> str:
    cells = (f"`{fact.fact}`", fact.statement, "; ".join(fact.details))
    return f"| {' | '.join(each.replace('|', chr(92) + '|') for each in cells)} |"
