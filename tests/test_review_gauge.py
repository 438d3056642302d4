"""Graded edits: each is reported as `edits.yaml` demands, and as the published record says."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from scripts.rules import changes

from .graded import EDITS, Reported, recorded, review_of
from .reviewed import tools

Reports = Mapping[str, Reported]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """Return the review of each edit; a part of the time is spent waiting for Redocly."""
    tools()
    folder = tmp_path_factory.mktemp("edits")

    def review(number: int) -> Reported:
        (folder / str(number)).mkdir()
        return review_of(EDITS[number], folder / str(number))

    with ThreadPoolExecutor(max_workers=3) as pool:
        found = pool.map(review, range(len(EDITS)))
        return dict(zip((each["edit"] for each in EDITS), found, strict=True))


def test_there_are_at_least_120_edits_with_different_names() -> None:
    assert len({each["edit"] for each in EDITS}) == len(EDITS) >= 120


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: str(edit["edit"]))
def test_an_edit_has_its_grade_operations_and_symbols(
    edit: dict[str, Any], reports: Reports
) -> None:
    reported = reports[edit["edit"]]
    changes = reported.changes
    assert reported.grade == (edit["grade"] or "none")
    assert {name for each in changes for name in each.operations} == set(edit.get("operations", ()))
    assert {name for each in changes for name in each.lost} == set(edit.get("lost", ()))
    symbols = {name for each in changes for name in each.symbols}
    assert symbols >= set(edit.get("symbols", ())), symbols
    assert len(changes) == edit.get("changes", len(changes))
    types = {one.symbol: f"{one.before} -> {one.after}" for each in changes for one in each.types}
    assert types == edit.get("types", types)


def test_every_change_of_the_edits_has_a_page(reports: Reports) -> None:
    rules = {each.rule for reported in reports.values() for each in reported.changes}
    assert rules <= set(changes())


def test_nearly_every_edit_is_reported_at_its_own_line(reports: Reports) -> None:
    misplaced = [name for name, each in reports.items() if not each.is_placed]
    assert len(misplaced) <= len(EDITS) // 20, misplaced


def test_the_published_record_has_the_same_grades_and_lines(reports: Reports) -> None:
    published = {edit: (grade, line) for edit, (_, grade, line, *_) in recorded().items()}
    found = {edit: (each.grade, each.own_line) for edit, each in reports.items()}
    assert published == found, "fix: python -m tests.graded"
