"""The gauge: edits of our specs, and what a reviewer has to read of each."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import yaml

from scripts.review.review_report import GRADES, Change

from .reviewed import FROZEN, edited, noticed, tools

EDITS: list[dict[str, Any]] = yaml.safe_load((FROZEN / "edits.yaml").read_text())
Told = Mapping[str, tuple[Change, ...]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Review every edit by itself; Redocly is waited for most of the time."""
    tools()
    folder = tmp_path_factory.mktemp("edits")

    def review(edit: Mapping[str, Any]) -> tuple[Change, ...]:
        own = folder / str(EDITS.index(dict(edit)))
        head = edited(own, edit["vendor"], edit.get("replace"), edit.get("evidence"))
        return noticed(edit["vendor"], head)

    with ThreadPoolExecutor(max_workers=3) as pool:
        return dict(zip((each["edit"] for each in EDITS), pool.map(review, EDITS), strict=True))


def test_there_are_at_least_forty_edits_each_with_a_name_of_its_own() -> None:
    assert len({each["edit"] for each in EDITS}) == len(EDITS) >= 40


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: str(edit["edit"]))
def test_an_edit_is_told_as_a_reviewer_should_read_it(edit: dict[str, Any], told: Told) -> None:
    changes = told[edit["edit"]]
    grades = {change.grade for change in changes}
    assert next((grade for grade in GRADES if grade in grades), None) == edit["grade"]
    assert {name for each in changes for name in each.operations} == set(edit.get("operations", ()))
    assert {name for each in changes for name in each.lost} == set(edit.get("lost", ()))
    symbols = {name for each in changes for name in each.symbols}
    assert symbols >= set(edit.get("symbols", ())), symbols
    assert len(changes) == edit.get("changes", len(changes))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: str(edit["edit"]))
def test_an_edit_is_told_near_the_line_where_it_was_made(edit: dict[str, Any], told: Told) -> None:
    text = (FROZEN / "specs" / f"{edit['vendor']}.yaml").read_text()
    lines = {
        text[: text.index(old)].count("\n") + 1 + line
        for old in edit.get("replace", {})
        for line in range(-10, old.count("\n") + 8)
    }
    for change in told[edit["edit"]]:
        # What an edit leaves behind elsewhere is documentation: an example that no longer fits.
        if edit["grade"] == "documentation" or change.grade != "documentation":
            line = change.head.line if change.presence == "added" else change.base.line
            assert line in lines, f"{change.message} at {line} is none of {sorted(lines)}"
