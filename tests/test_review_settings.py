"""The grades that fail a review, and other grades for rules, in `pyproject.toml` of the base."""

from pathlib import Path

import pytest

from scripts.review import Revision, Unable
from scripts.review.review_report import FAILING, Change, Place
from scripts.review.review_settings import ReviewSettings, settings_of

TABLE = "[tool.photo-id.review]\n"
HERE = Place("specs/acme.yaml", 1, 1)


def _settings(text: str) -> ReviewSettings:
    return settings_of(Revision("main", Path(), {}, settings=text))


def test_without_a_table_breaking_and_safety_changes_fail() -> None:
    assert _settings("[project]\nname = 'x'\n") == ReviewSettings(FAILING, {})


def test_the_grades_that_fail_are_those_of_the_table() -> None:
    assert _settings(f'{TABLE}fail-on = ["breaking"]\n').failing == ("breaking",)


def test_a_rule_has_the_grade_of_the_table_and_the_worst_comes_first() -> None:
    text = f'{TABLE}severity = {{server-added = "breaking", property-removed = "additive"}}\n'
    names = ("property-removed", "server-added", "property-added")
    changes = [
        Change("breaking", names[0], "a", "b", HERE, HERE, "removed"),
        *(Change("additive", each, "a", "b", HERE, HERE, "added") for each in names[1:]),
    ]
    found = [(each.rule, each.grade) for each in _settings(text).graded(changes)]
    assert found == [
        ("server-added", "breaking"),
        ("property-removed", "additive"),
        ("property-added", "additive"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool", "pyproject.toml in main cannot be read: "),
        ("tool = 1", "has no table in 'tool'\nfix: write [tool.photo-id.review]"),
        (f"{TABLE}fail = []", "has an unknown name 'fail'\nfix: write fail-on or severity"),
        (f"{TABLE}fail-on = 'x'", "fail-on is not a list\nfix: "),
        (
            f"{TABLE}fail-on = ['major']",
            "fail-on has an unknown grade 'major'\nfix: write breaking, safety, additive, ",
        ),
        (f"{TABLE}severity = 1", "severity is not a table\nfix: "),
        (
            f"{TABLE}severity = {{server-aded = 'additive'}}",
            "severity: unknown rule 'server-aded'; did you mean server-added",
        ),
        (
            f"{TABLE}severity = {{server-added = ['minor']}}",
            "severity: server-added has an unknown grade",
        ),
    ],
)
def test_an_error_in_the_table_is_named_with_its_fix(text: str, message: str) -> None:
    with pytest.raises(Unable) as caught:
        _settings(text)
    assert message in str(caught.value)
