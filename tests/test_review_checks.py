"""Versions and changelog lines that announce a breaking change."""

from pathlib import Path

import pytest

from scripts.review import review_checks as checks
from scripts.spec import load

from .reviewed import FROZEN, written


@pytest.mark.parametrize(
    ("before", "now"),
    [("0.1.0", "0.2.0"), ("0.1.4", "1.0.0"), ("1.2.3", "2.0.0"), ("0.0.1", "0.0.2"), ("v1", "v2")],
)
def test_a_version_announces_a_breaking_change(before: str, now: str) -> None:
    assert checks._is_raised(before, now)


@pytest.mark.parametrize(
    ("before", "now"),
    [("0.1.0", "0.1.0"), ("0.1.0", "0.1.1"), ("1.2.3", "1.3.0"), ("0.2.0", "0.1.0"), ("v1", "v1")],
)
def test_a_version_does_not_announce_a_breaking_change(before: str, now: str) -> None:
    assert not checks._is_raised(before, now)


@pytest.mark.parametrize(
    "line",
    [
        "- acme: a property is gone",
        "- **acme** 0.2.0: a property\n  is gone",
        "### acme\n\n- A property is gone.",
    ],
)
def test_a_new_line_of_the_changelog_names_the_vendor(line: str) -> None:
    assert [*checks._announcements("acme", "# Changelog\n", f"# Changelog\n\n{line}\n")]


@pytest.mark.parametrize("line", ["- acme-id: gone", "- macme: gone", "### acme", "- other: gone"])
def test_a_new_line_of_the_changelog_names_another_vendor(line: str) -> None:
    assert not [*checks._announcements("acme", "# Changelog\n", f"# Changelog\n\n{line}\n")]


def test_an_old_line_of_the_changelog_does_not_announce_a_new_change() -> None:
    text = "# Changelog\n\n- acme: a property is gone\n"
    assert not [*checks._announcements("acme", text, text)]


@pytest.mark.parametrize(
    "line", ["- acme", "- **acme** 0.2.0", "- acme 0.2.0: a property is gone. Reason: TODO."]
)
def test_a_line_that_only_names_the_vendor_or_lacks_its_reason_announces_nothing(line: str) -> None:
    assert not [*checks._announcements("acme", "# Changelog\n", f"# Changelog\n\n{line}\n")]


def test_each_grade_that_fails_needs_a_line_of_its_own() -> None:
    line = "- acme: a property is gone\n"
    for count, demanded in enumerate((["breaking", "safety"], ["safety"], [])):
        found = checks.demands("acme", {"safety", "breaking"}, None, ("", line * count))
        assert [each.rule for each in found] == [f"unannounced-{each}-change" for each in demanded]


def test_the_findings_of_a_spec_are_kept_wherever_its_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.review.kept_results.KEPT", tmp_path / "kept")
    broken = {"required: [isbn, title]": "required: [isbn, year]"}
    one, other, edited = (
        load(written(tmp_path / name, FROZEN / "library.yaml", texts))
        for name, texts in (("a", broken), ("b", broken), ("c", {}))
    )
    found = checks._findings(one)
    assert found
    monkeypatch.setattr("scripts.pipeline.check", lambda _: [])
    again = checks._findings(other)
    assert [each.message for each in again] == [each.message for each in found]
    assert {each.path for each in again} == {str(other.path)}
    assert checks._findings(edited) == ()
