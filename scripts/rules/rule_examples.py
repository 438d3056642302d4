"""The wrong and the right example of a rule, as excerpts of its fixture in `tests/rules`.

A fixture marks a wrong line with `# expect: <rule>`. Comments `# right: <line>` state what to write
instead of the lines from this mark, or from a comment `# wrong:`, down to them. One without text
alone means that the lines are removed; without wrong lines, the right ones are inserted. An
installed wheel has no fixtures.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..paths import ROOT

FIXTURES = ROOT / "tests" / "rules"

_RIGHT = re.compile(r"(\s*)# right:(?: (.*))?")
_WRONG = re.compile(r"\s*# wrong:")
_MARK = re.compile(r"\s*# expect: .*")
_NAME = "# file: "
_ABOVE, _BELOW = 4, 2


@dataclass(frozen=True)
class RuleExample:
    """The same lines of a file with a finding and without, or before a change and after it."""

    wrong: str
    right: str
    titles: tuple[str, str] = ("Wrong", "Right")


@dataclass(frozen=True)
class _Correction:
    """The wrong lines of a fixture, from `first` until `last`, and where the right ones end."""

    first: int
    last: int
    end: int
    right: tuple[str, ...]


def example(rule: str) -> RuleExample | None:
    """Return the example of a rule, or None without a fixture."""
    path = _fixture(rule)
    if path is None:
        return None
    lines = path.read_text(encoding="utf-8").split("\n")
    found = _correction(lines, rule)
    before = lines[: _opening(lines, found.first)]
    if len(before) < found.first:  # a comment `# wrong:`: the finding may be above
        before = [_MARK.sub("", each) for each in before]
    above = _context(before[::-1], _ABOVE)[::-1]
    block = [*found.right, *lines[found.first : found.last]]
    indent = min(_indent(each) for each in block if each)
    below = _context(lines[found.end :], _BELOW, indent)
    wrong = [_MARK.sub("", each) for each in lines[found.first : found.last]]
    return RuleExample(_excerpt(above, wrong, below), _excerpt(above, found.right, below))


def corrected(text: str, rule: str) -> str:
    """Return a fixture with the right lines instead of the wrong ones."""
    lines = text.split("\n")
    found = _correction(lines, rule)
    start = _opening(lines, found.first)
    return "\n".join([*lines[:start], *found.right, *lines[found.end :]])


def _fixture(rule: str) -> Path | None:
    paths = (FIXTURES / f"{rule}.yaml", FIXTURES / "evidence" / f"{rule}.yaml")
    return next((each for each in paths if each.is_file() and "# right:" in each.read_text()), None)


def _correction(lines: Sequence[str], rule: str) -> _Correction:
    last = next(at for at, line in enumerate(lines) if _RIGHT.fullmatch(line))
    matches: list[re.Match[str]] = []
    while found := _RIGHT.fullmatch(lines[last + len(matches)]):
        matches.append(found)
    starts = (at for at in range(last, -1, -1) if _starts(lines, at, rule))
    first = next(starts)
    right = tuple(f"{each[1]}{each[2]}" if each[2] else "" for each in matches)
    return _Correction(first, last, last + len(matches), right if right != ("",) else ())


def _starts(lines: Sequence[str], at: int, rule: str) -> bool:
    if lines[0].startswith(_NAME):
        return at == 0
    if any(map(_WRONG.fullmatch, lines)):
        return _opening(lines, at) < at
    return re.search(rf"# expect: .*\b{rule}\b", lines[at]) is not None


def _opening(lines: Sequence[str], first: int) -> int:
    return first - bool(first and _WRONG.fullmatch(lines[first - 1]))


def _context(lines: Sequence[str], count: int, indent: int = 0) -> list[str]:
    """Return some lines next to the wrong ones: none from the next finding or outer object on."""
    ends = (
        at
        for at, line in enumerate(lines)
        if _MARK.search(line) or not line.strip() or _indent(line) < indent
    )
    return list(lines[: min(next(ends, len(lines)), count)])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _excerpt(above: Sequence[str], lines: Sequence[str], below: Sequence[str]) -> str:
    return textwrap.dedent("\n".join([*above, *lines, *below])).strip("\n")
