"""What is wrong with a spec, where, and how to mend it.

Owns `Finding` and the three ways in which findings print. What is looked for is the business of
`rules`; when to print and how to exit is the business of `build`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

UNREACHED_ANSWER, UNREACHED_EXAMPLE = "unreached-answer", "unreached-example"
LATER = frozenset({UNREACHED_ANSWER, UNREACHED_EXAMPLE})
"""What is looked for after validation and can be waived in a spec like a rule of `rules`."""


@dataclass(frozen=True, order=True)
class Finding:
    """One fault on one line of one file; findings sort in reading order.

    Attributes:
        path: The file, as the caller named it.
        line: From 1.
        column: From 1.
        rule: The fault's name, kebab-case; it reads well after "allow".
        message: What is wrong, one sentence without a full stop.
        remedy: What to do about it, one imperative sentence without a full stop.
        source: The `document/fact` citations behind the element, or an empty string.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    remedy: str = ""
    source: str = ""

    def __str__(self) -> str:
        """Give `path:line:column: rule: message`, then remedy and source on indented lines."""
        lines = [f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.message}"]
        if self.remedy:
            lines.append(f"    mend: {self.remedy}")
        if self.source:
            lines.append(f"    source: {self.source}")
        return "\n".join(lines)


def as_text(findings: Iterable[Finding]) -> str:
    """Print findings for people, one paragraph each."""
    return "\n".join(str(finding) for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    """Print findings as a JSON array of objects with the attributes of `Finding`."""
    return json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False)


def as_github(findings: Iterable[Finding]) -> str:
    """Print findings as workflow commands that GitHub shows on the lines of a pull request."""
    return "\n".join(annotation(each) for each in findings)


def annotation(finding: Finding, level: str = "error") -> str:
    """Give the workflow command for one finding; the level is `error`, `warning` or `notice`."""
    return (
        f"::{level} file={_property(finding.path)},line={finding.line},col={finding.column},"
        f"title={_property(finding.rule)}::{_data(_sentences(finding))}"
    )


def _sentences(finding: Finding) -> str:
    return "\n".join(part for part in (finding.message, finding.remedy, finding.source) if part)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Iterable[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
