"""Every kind of change has a page, and the example on it is a change of this kind."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import rules
from scripts.build import CLEAN, main
from scripts.review.review_report import GRADES
from scripts.rules.rule_pages import as_plain_text

from .reviewed import FROZEN, compared

PAGES = rules.changes()
FRAME = yaml.safe_load((FROZEN / "pages.yaml").read_text())
SHOWN = [name for name, page in PAGES.items() if page.example]
# What the first key of an excerpt means, if it is not one of the root of a spec.
TARGETS = {
    "Card": ("components", "schemas", "Card"),
    "NewCard": ("components", "schemas", "NewCard"),
    "createCard": ("paths", "/cards", "post"),
    "getCard": ("paths", "/cards/{id}", "get"),
}


def _spec(folder: Path, excerpt: str) -> Path:
    """Write the frame with an excerpt of a page in it."""
    data = copy.deepcopy(FRAME)
    for name, value in yaml.safe_load(excerpt).items():
        *above, last = TARGETS.get(name, (name,))
        node = data
        for each in above:
            node = node[each]
        node[last] = _merged(node.get(last), value)
    folder.mkdir()
    path = folder / "acme.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    return path


def _merged(known: Any, new: Any) -> Any:
    if not isinstance(known, dict) or not isinstance(new, dict):
        return new
    return {**known, **{key: _merged(known.get(key), value) for key, value in new.items()}}


@pytest.mark.parametrize("name", SHOWN)
def test_the_example_of_a_page_is_a_change_of_its_rule_and_grade(name: str, tmp_path: Path) -> None:
    page = PAGES[name]
    assert page.example
    base = _spec(tmp_path / "base", page.example.wrong)
    head = _spec(tmp_path / "head", page.example.right)
    found = {(each.rule, each.grade) for each in compared(base, head).changes}
    assert (name, page.level) in found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_a_grade_and_says_what_to_do(name: str) -> None:
    page = PAGES[name]
    assert page.level in GRADES
    assert all(text.endswith(".") for text in (page.summary, page.reason, page.fix))


def test_most_pages_have_an_example() -> None:
    assert len(SHOWN) >= 35


def test_explain_prints_the_page_of_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "property-removed"]) == CLEAN
    out = capsys.readouterr().out
    assert out == f"{as_plain_text(PAGES['property-removed'])}\n"
    assert "\nLevel: breaking\n" in out
    assert out.index("\nBefore:\n") < out.index("\nAfter:\n")
