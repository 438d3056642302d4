"""Places at which two specs differ, and whether they matter to a stage."""

from pathlib import Path

import pytest

from scripts.review.wire import EVIDENCE, PROSE, changed_places, has_only
from scripts.spec import Pointer, load

from .reviewed import FROZEN, written

LIBRARY = FROZEN / "library.yaml"
TITLE = "        title:\n          type: string\n"


def _places(folder: Path, old: str, new: str) -> tuple[Pointer, ...]:
    return changed_places(load(LIBRARY), load(written(folder, LIBRARY, {old: new})))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("maximum: 100", "maximum: 50", ("components", "parameters", "Limit", "schema", "maximum")),
        (
            "enum: [novel, poems]",
            "enum: [novel]",
            ("components", "schemas", "Book", "properties", "kind", "enum"),
        ),
        (TITLE, "", ("components", "schemas", "Book", "properties", "title")),
    ],
)
def test_the_smallest_element_that_differs_is_the_place(
    tmp_path: Path, old: str, new: str, place: Pointer
) -> None:
    assert place in _places(tmp_path, old, new)


def test_numbers_and_booleans_are_different_data(tmp_path: Path) -> None:
    base = written(tmp_path / "base", LIBRARY, {TITLE: f"{TITLE}          const: 1\n"})
    head = written(tmp_path / "head", LIBRARY, {TITLE: f"{TITLE}          const: true\n"})
    assert changed_places(load(base), load(head))


def test_a_description_is_prose_and_a_property_of_that_name_is_not(tmp_path: Path) -> None:
    prose = _places(tmp_path / "prose", "description: Some books.", "description: Books.")
    assert has_only(prose, PROSE | EVIDENCE)
    named = TITLE.replace("title", "description")
    assert not has_only(_places(tmp_path / "named", TITLE, f"{TITLE}{named}"), PROSE | EVIDENCE)


def test_evidence_is_ignored_with_everything_in_it(tmp_path: Path) -> None:
    cited = f"{TITLE}          x-source: [page/one, page/two]\n"
    assert has_only(_places(tmp_path, TITLE, cited), EVIDENCE)
