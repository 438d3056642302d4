"""The table `[tool.photo-id.review]` of a bundle's `pyproject.toml`.

    fail-on = ["breaking", "safety"]  # the grades that fail until they are announced or accepted

    [tool.photo-id.review.severity]   # another grade for every change of a rule
    server-added = "documentation"

The settings of the base decide, so a change cannot loosen its own review.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from .. import rules
from .review_report import FAILING, GRADES, Change, Grade
from .revision import SETTINGS, Revision, Unable

_TABLE = "tool.photo-id.review"
_FAIL, _SEVERITY = "fail-on", "severity"


@dataclass(frozen=True)
class ReviewSettings:
    """The grades that fail a review, and the rules that have another grade."""

    failing: tuple[Grade, ...] = FAILING
    severity: Mapping[str, Grade] = field(default_factory=dict[str, Grade])

    def graded(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return changes with the grades that are set for their rules, the worst first."""
        found = [replace(each, grade=self.severity.get(each.rule, each.grade)) for each in changes]
        return tuple(sorted(found, key=lambda each: GRADES.index(each.grade)))


def settings_of(revision: Revision) -> ReviewSettings:
    """Return the settings of a revision.

    Raises:
        Unable: The file is not TOML, or the table has an unknown name or value.
    """
    where = f"{SETTINGS} in {revision.name}"
    try:
        data = tomllib.loads(revision.settings)
    except tomllib.TOMLDecodeError as error:
        raise Unable(f"{where} cannot be read: {error}") from None
    table = _table(data, where)
    for name in table.keys() - {_FAIL, _SEVERITY}:
        raise _invalid(where, f"has an unknown name {name!r}", f"write {_FAIL} or {_SEVERITY}")
    failing = table.get(_FAIL, [*FAILING])
    if not isinstance(failing, list):
        raise _invalid(f"{where}: {_FAIL}", "is not a list", "write a list of grades")
    grades = [_grade(each, f"{where}: {_FAIL}") for each in failing]
    return ReviewSettings(tuple(grades), _severity(table.get(_SEVERITY, {}), where))


def _table(data: Any, where: str) -> Mapping[str, Any]:
    for name in _TABLE.split("."):
        data = data.get(name, {})
        if not isinstance(data, dict):
            raise _invalid(where, f"has no table in {name!r}", f"write [{_TABLE}]")
    return cast("Mapping[str, Any]", data)


def _severity(table: Any, where: str) -> Mapping[str, Grade]:
    if not isinstance(table, dict):
        remedy = f"write [{_TABLE}.{_SEVERITY}] above lines `rule = grade`"
        raise _invalid(f"{where}: {_SEVERITY}", "is not a table", remedy)
    found = {}
    for name, grade in table.items():
        try:
            rules.require_known(name, rules.changes(), f"{where}: {_SEVERITY}: ")
        except rules.InvalidChoice as error:
            raise Unable(str(error)) from None
        found[name] = _grade(grade, f"{where}: {_SEVERITY}: {name}")
    return found


def _grade(value: object, where: str) -> Grade:
    if value not in GRADES:
        raise _invalid(where, f"has an unknown grade {value!r}", f"write {', '.join(GRADES)}")
    return value


def _invalid(where: str, problem: str, remedy: str) -> Unable:
    return Unable(f"{where} {problem}\nfix: {remedy}")
