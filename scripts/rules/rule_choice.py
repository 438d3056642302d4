"""The choice of what is reported: `--select`, `--allow` and the entries of an ignore file.

An ignore file is YAML, for findings in a spec of another publisher:

    ignore:
      - path: train-travel.yaml
        rule: invalid-example
        at: "#/paths/~1bookings"
        reason: The publisher's own examples.

`path` is a glob, matched from the right; `at` (an element and all below it) and `line` (a part of
the line's text) are optional.
"""

from __future__ import annotations

import linecache
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import jsonschema_rs

from ..finding import Finding
from ..paths import COMMAND
from ..spec import Mark, Unreadable, read
from ..spec.violations import places, reason
from .name_spelling import similar

UNUSED = "unused-ignore"

_TEXT = {"type": "string", "pattern": "\\S"}
_SCHEMA = {
    "type": "object",
    "required": ["ignore"],
    "additionalProperties": False,
    "properties": {
        "ignore": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["path", "rule", "reason"],
                "additionalProperties": False,
                "properties": dict.fromkeys(("path", "rule", "at", "line", "reason"), _TEXT),
            },
        }
    },
}


class InvalidChoice(Exception):  # noqa: N818  # its text is the whole message
    """Raised for a rule that does not exist or an ignore file that cannot be used."""


@dataclass(frozen=True)
class IgnoreEntry:
    """One entry of an ignore file, and its place in the file."""

    mark: Mark
    path: str
    rule: str
    at: str = ""
    line: str = ""

    def covers(self, finding: Finding) -> bool:
        """Return whether the entry is about a finding."""
        return (
            finding.rule == self.rule
            and self.is_about(Path(finding.path))
            and f"{finding.pointer}/".startswith(f"{self.at.rstrip('/')}/" if self.at else "")
            and self.line in (_line(finding) if self.line else "")
        )

    def is_about(self, path: PurePath) -> bool:
        """Return whether the entry is about a file."""
        return path.match(self.path)


@dataclass
class Choice:
    """The findings to report, and the entries of the ignore file that were needed.

    Attributes:
        selected: The only rules that are checked; all where it is empty.
        allowed: The rules whose findings are not reported.
        file: The ignore file, if there is one.
        entries: The entries of the ignore file.
    """

    selected: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()
    file: Path | None = None
    entries: tuple[IgnoreEntry, ...] = ()
    _used: set[IgnoreEntry] = field(default_factory=set[IgnoreEntry], init=False)

    def kept(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings to report."""
        return [each for each in findings if not self._is_dropped(each)]

    def unused(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Return a warning for each entry on the files that nothing has matched so far."""
        checked = [*paths]
        for each in self.entries:
            is_checked = each.rule not in self.allowed and each.rule in (
                self.selected or {each.rule}
            )
            if is_checked and each not in self._used and any(map(each.is_about, checked)):
                yield Finding(
                    str(self.file),
                    each.mark.line,
                    each.mark.column,
                    UNUSED,
                    f"{each.rule} finds nothing that this entry describes",
                    "drop the entry, or correct it",
                    level="warning",
                )

    def _is_dropped(self, finding: Finding) -> bool:
        if finding.rule in self.allowed:
            return True
        covering = [each for each in self.entries if each.covers(finding)]
        self._used.update(covering)
        return bool(covering)


def choice(
    known: Mapping[str, object],
    select: Iterable[str] = (),
    allow: Iterable[str] = (),
    ignore: Path | None = None,
) -> Choice:
    """Return the choice of what is reported.

    Raises:
        InvalidChoice: A rule is not among the `known` ones, or the file cannot be used.
    """
    selected, allowed = frozenset(select), frozenset(allow)
    for name in sorted(selected | allowed):
        require_known(name, known)
    entries = tuple(_entries(ignore, known)) if ignore else ()
    return Choice(selected, allowed, ignore, entries)


def require_known(name: str, known: Mapping[str, object], where: str = "") -> None:
    """Raise `InvalidChoice` for a rule that does not exist; its text suggests similar ones."""
    if name not in known:
        near = ", ".join(similar(name, known))
        hint = f"did you mean {near}?" if near else f"`{COMMAND} explain` lists all rules"
        raise InvalidChoice(f"{where}unknown rule {name!r}; {hint}")


def _entries(file: Path, known: Mapping[str, object]) -> Iterator[IgnoreEntry]:
    try:
        source = read(file)
    except Unreadable as error:
        raise InvalidChoice(str(error.finding).partition("\n")[0]) from None
    for wrong in _validator().iter_errors(source.data):
        mark = source.mark(next(iter(places(source.data, wrong))))
        raise InvalidChoice(f"{file}:{mark.line}:{mark.column}: {reason(wrong)}")
    for index, data in enumerate(source.data["ignore"]):
        mark = source.mark(("ignore", index))
        require_known(data["rule"], known, f"{file}:{mark.line}:{mark.column}: ")
        fields: dict[str, Any] = {name: text for name, text in data.items() if name != "reason"}
        yield IgnoreEntry(mark, **fields)


def _line(finding: Finding) -> str:
    linecache.checkcache(finding.path)
    return linecache.getline(finding.path, finding.line)


@cache
def _validator() -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator(_SCHEMA)
