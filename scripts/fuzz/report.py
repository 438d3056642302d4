"""What one run of the property tests says.

Owns the report and the three ways in which it is written: text, JUnit and HTML.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from ..finding import Finding
from ..spec import Document
from .coverage import Count
from .policy import Narrowing, as_lines


@dataclass(frozen=True)
class Report:
    """What the run of one vendor found.

    Attributes:
        vendor: The vendor's id.
        seed: The seed that repeats the run.
        cases: How many requests were sent and checked.
        operations: How many operations the spec has.
        failures: Every fault, in reading order.
        answers: How far the documented answers were reached.
        examples: How far the named examples were met.
        replaced: The checks that others stand in for.
        waived: What need not be reached: the place in the spec, and the reason.
        never_let_in: The operations that accepted no request, so that nothing of them was tested.
        cut: What was ended before it was complete, and after how much.
        seconds: How long it took.
    """

    vendor: str
    seed: int
    cases: int
    operations: int
    failures: tuple[Finding, ...]
    answers: Count
    examples: Count
    replaced: tuple[Narrowing, ...] = ()
    waived: tuple[str, ...] = ()
    never_let_in: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    seconds: float = field(default=0.0, compare=False)

    @classmethod
    def of_nothing(cls, document: Document, seed: int, finding: Finding) -> Report:
        """Return the report of a run that could not begin, for one reason."""
        count = len(document.operations)
        none = Count(0, 0, 0, 0)
        cut = ("every phase, because there is no mock to test",)
        return cls(document.vendor, seed, 0, count, (finding,), none, none, cut=cut)

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing was found."""
        return not self.failures

    def lines(self) -> list[str]:
        """Give the account of the run without its failures."""
        plural = "" if self.operations == 1 else "s"
        done = f"{self.cases} cases on {self.operations} operation{plural}"
        count = f"{len(self.never_let_in)} of {self.operations}"
        names = ", ".join(self.never_let_in)
        shut = [f"  {count} operations were never let in: {names}"] if names else []
        return [
            f"{self.vendor}: {done}, seed {self.seed}, {len(self.failures)} failures",
            *shut,
            f"  answers: {self.answers}",
            f"  examples: {self.examples}",
            *(f"  replaced: {each}" for each in as_lines(self.replaced)),
            *(f"  waived: {each}" for each in self.waived),
            *(f"  cut: {each}" for each in self.cut),
        ]


def as_junit(reports: Sequence[Report]) -> str:
    """Write reports as JUnit XML: one suite per vendor, one failed case per fault."""
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


def as_html(reports: Sequence[Report]) -> str:
    """Write reports as one page that needs nothing beside itself."""
    sections = "\n".join(_section(report) for report in reports)
    return _PAGE.replace("{sections}", sections)


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Property tests</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid; border-radius: .25rem; }
</style>
<h1>Property tests</h1>
{sections}
</html>
"""


def _section(report: Report) -> str:
    title, *lines = report.lines()
    items = "".join(f"<li>{html.escape(line.strip())}</li>" for line in lines)
    faults = "".join(f"<pre>{html.escape(str(found))}</pre>" for found in report.failures)
    return f"<h2>{html.escape(title)}</h2>\n<ul>{items}</ul>\n{faults}"
