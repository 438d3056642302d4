"""A finding: what is wrong with a spec, where, and how to fix it; and how findings print."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Finding:
    """One error or warning on one line of one file; findings sort in reading order.

    Attributes:
        path: The file, as the caller named it.
        line: From 1.
        column: From 1.
        rule: The rule's name, kebab-case; it reads well after "allow".
        message: What is wrong, one sentence without a full stop.
        remedy: What to do about it, one imperative sentence without a full stop.
        source: The `document/fact` citations behind the element, or an empty string.
        level: An `error` makes the client or the mock wrong, a `warning` does not.
        pointer: The JSON Pointer of the element, as in `#/paths`, or an empty string.
        fixable: Whether `--fix` does what the remedy describes.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    remedy: str = ""
    source: str = ""
    level: Level = "error"
    pointer: str = ""
    fixable: bool = False

    def __str__(self) -> str:
        """Return `path:line:column: rule: message`, then fix and source on indented lines."""
        name = self.rule if self.level == "error" else f"{self.level}: {self.rule}"
        lines = [f"{self.path}:{self.line}:{self.column}: {name}: {self.message}"]
        if self.remedy:
            lines.append(f"    fix: {self.remedy}{' (--fix does it)' if self.fixable else ''}")
        if self.source:
            lines.append(f"    source: {self.source}")
        return "\n".join(lines)


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are errors."""
    return [each for each in findings if each.level == "error"]


def as_text(findings: Iterable[Finding]) -> str:
    """Return findings as text, one paragraph each."""
    return "\n".join(str(finding) for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    """Return findings as a JSON array of objects with the attributes of `Finding`."""
    return json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False)


def as_github(findings: Iterable[Finding]) -> str:
    """Return findings as workflow commands, which GitHub shows on lines of a pull request."""
    return "\n".join(annotation(each) for each in findings)


def annotation(finding: Finding, level: str = "") -> str:
    """Return the workflow command for one finding, at `level` or at its own level."""
    return (
        f"::{level or finding.level} file={_property(finding.path)},"
        f"line={finding.line},col={finding.column},title={_property(finding.rule)}::{_data(_sentences(finding))}"
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
