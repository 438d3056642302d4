"""Graded edits of our specs: each is reported as `edits.yaml` demands."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import yaml

from scripts.review.review_report import GRADES, Change

from .reviewed import FROZEN, edited, noticed, tools

EDITS: list[dict[str, Any]] = yaml.safe_load((FROZEN / "edits.yaml").read_text())
Reports = Mapping[str, tuple[Change, ...]]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """Return the review of each edit; most of the time is spent waiting for Redocly."""
    tools()
    folder = tmp_path_factory.mktemp("edits")

    def review(edit: Mapping[str, Any]) -> tuple[Change, ...]:
        own = folder / str(EDITS.index(dict(edit)))
        head = edited(own, edit["vendor"], edit.get("replace"), edit.get("evidence"))
        return noticed(edit["vendor"], head)

    with ThreadPoolExecutor(max_workers=3) as pool:
        return dict(zip((each["edit"] for each in EDITS), pool.map(review, EDITS), strict=True))


def test_there_are_at_least_fifty_edits_with_different_names() -> None:
    assert len({each["edit"] for each in EDITS}) == len(EDITS) >= 50


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: str(edit["edit"]))
def test_an_edit_has_its_grade_operations_and_symbols(
    edit: dict[str, Any], reports: Reports
) -> None:
    changes = reports[edit["edit"]]
    grades = {change.grade for change in changes}
    assert next((grade for grade in GRADES if grade in grades), None) == edit["grade"]
    assert {name for each in changes for name in each.operations} == set(edit.get("operations", ()))
    assert {name for each in changes for name in each.lost} == set(edit.get("lost", ()))
    symbols = {name for each in changes for name in each.symbols}
    assert symbols >= set(edit.get("symbols", ())), symbols
    assert len(changes) == edit.get("changes", len(changes))
    types = {one.symbol: f"{one.before} -> {one.after}" for each in changes for one in each.types}
    assert types == edit.get("types", types)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: str(edit["edit"]))
def test_an_edit_is_reported_near_its_line(edit: dict[str, Any], reports: Reports) -> None:
    text = (FROZEN / "specs" / f"{edit['vendor']}.yaml").read_text()
    lines = {
        text[: text.index(old)].count("\n") + 1 + line
        for old in edit.get("replace", {})
        for line in range(-10, old.count("\n") + 8)
    }
    for change in reports[edit["edit"]]:
        # An example elsewhere that is no longer valid is reported as documentation.
        if edit["grade"] == "documentation" or change.grade != "documentation":
            line = change.head.line if change.presence == "added" else change.base.line
            assert line in lines, f"{change.message} at {line} is not one of {sorted(lines)}"
