"""The report of a run of the property tests, as text, JUnit XML and HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from jinja2 import Environment

from ..finding import Finding
from ..spec import Document
from .coverage import CoverageCount
from .replaced_checks import ReplacedCheck, as_lines

_PAGE = Path(__file__).parent / "fuzz_report.html.jinja"


@dataclass(frozen=True)
class FuzzReport:
    """The result of one run over one spec.

    Attributes:
        vendor: The vendor's id.
        seed: The seed, which makes the run repeatable.
        cases: How many requests were sent and checked.
        operations: How many operations the spec has.
        failures: All failures, sorted.
        coverage: How many cases of the coverage phase were tried, and how many there are.
        outcomes: How many documented outcomes were reached.
        examples: How many named examples were reached.
        replaced: The checks of Schemathesis that were replaced.
        waived: What need not be reached: the place in the spec, and the reason.
        skipped: What no cases were generated for.
        never_accepted: The operations that accepted no request.
        limited: What ended at a limit, and which.
        seconds: The duration.
    """

    vendor: str
    seed: int
    cases: int
    operations: int
    failures: tuple[Finding, ...]
    coverage: tuple[int, int]
    outcomes: CoverageCount
    examples: CoverageCount
    replaced: tuple[ReplacedCheck, ...] = ()
    waived: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    never_accepted: tuple[str, ...] = ()
    limited: tuple[str, ...] = ()
    seconds: float = field(default=0.0, compare=False)

    @classmethod
    def of_nothing(cls, document: Document, seed: int, finding: Finding) -> FuzzReport:
        """Return the report of a run that could not start because of a finding."""
        count = len(document.operations)
        none = CoverageCount(0, 0, 0, 0)
        limited = ("no phase ran, because no mock could be created",)
        return cls(document.vendor, seed, 0, count, (finding,), (0, 0), none, none, limited=limited)

    @property
    def is_clean(self) -> bool:
        """Return whether the run has no failures."""
        return not self.failures

    def lines(self) -> list[str]:
        """Return the summary of the run, without its failures."""
        plural = "" if self.operations == 1 else "s"
        done = f"{self.cases} cases on {self.operations} operation{plural}"
        count = len(self.never_accepted)
        names = f": {', '.join(self.never_accepted)}" if count else ""
        let_in = f"{self.operations - count} of {self.operations} operations"
        tried, generated = self.coverage
        return [
            f"{self.vendor}: {done}, seed {self.seed}, {len(self.failures)} failures",
            f"  let in: {let_in}{f'; {count} rejected every request' if count else ''}{names}",
            f"  coverage cases: {tried} of {generated} tried",
            f"  documented responses: {self.outcomes}",
            f"  named examples: {self.examples}",
            *(f"  replaced check: {each}" for each in as_lines(self.replaced, self.operations)),
            *(f"  waived: {each}" for each in self.waived),
            *(f"  skipped: {each}" for each in self.skipped),
            *(f"  limit: {each}" for each in self.limited),
        ]


def as_junit(reports: Sequence[FuzzReport]) -> str:
    """Return reports as JUnit XML: one suite per vendor, one failed case per finding."""
    root = ET.Element("testsuites", {"name": "property tests"})
    for report in reports:
        counts = {"tests": str(report.cases), "failures": str(len(report.failures))}
        suite = ET.SubElement(root, "testsuite", {"name": report.vendor, **counts})
        for found in report.failures:
            place = {"file": found.path, "line": str(found.line)}
            case = ET.SubElement(
                suite, "testcase", {"classname": report.vendor, "name": found.rule, **place}
            )
            ET.SubElement(case, "failure", {"message": found.message}).text = str(found)
        if report.is_clean:
            ET.SubElement(suite, "testcase", {"classname": report.vendor, "name": "all cases"})
        ET.SubElement(suite, "system-out").text = "\n".join(report.lines())
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def as_html(reports: Sequence[FuzzReport]) -> str:
    """Return reports as one self-contained HTML page."""
    template = Environment(autoescape=True).from_string(_PAGE.read_text(encoding="utf-8"))
    return template.render(reports=reports)
