"""A spec change goes through the steps of a review in one direction."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import scripts
from scripts import review

FOLDER = Path(review.__file__).parent
STEPS = (
    *(
        "review_report",
        "revision",
        "kept_results",
        "review_settings",
        "reviewing_code",
        "wire",
        "client",
    ),
    *("evidence_changes", "mock_changes", "review_checks", "accepted_changes"),
    *("reported_changes", "package_changes", "program_check"),
    *("user_programs", "new_vendor", "vendor_review", "vendor_workers", "safe_text"),
    *("review_sentences", "changelog_entry", "review_rendering"),
)
WIRE = (
    *("element_names", "difference", "merged_schemas", "action_scope", "projection"),
    *("redocly_entry", "redocly_comparison", "extension_comparison"),
)
CLIENT = ("client_symbols", "annotations", "attribution", "impact", "committed_names")
ORDERS = {"": STEPS, "wire": WIRE, "client": CLIENT}
MODULES = [each for each in sorted(FOLDER.rglob("*.py")) if each.name != "__init__.py"]


def _imports(path: Path, level: int) -> Iterator[str]:
    """Yield the modules that a module imports from the folder `level` dots up."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level == level:
            yield from [node.module] if node.module else [each.name for each in node.names]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_step_imports_only_from_earlier_steps(path: Path) -> None:
    folder = path.parent.name if path.parent != FOLDER else ""
    own, order = path.stem, ORDERS[folder]
    assert all(order.index(each) < order.index(own) for each in _imports(path, 1))
    for name in _imports(path, 2) if folder else ():
        assert STEPS.index(name) < STEPS.index(folder), f"{own} imports {name}"


@pytest.mark.parametrize("folder", ["", "wire", "client"])
def test_every_module_has_a_place_in_the_order(folder: str) -> None:
    found = {path.stem for path in MODULES if path.parent == FOLDER / folder}
    found |= {"wire", "client"} if not folder else set()
    assert found == set(ORDERS[folder])


def test_the_steps_are_those_of_the_docstring() -> None:
    assert " -> ".join(STEPS) in " ".join((review.__doc__ or "").split())


def test_other_parts_enter_a_review_only_through_its_package() -> None:
    for path in Path(scripts.__file__).parent.rglob("*.py"):
        if FOLDER not in path.parents:
            names = [*_imports(path, 1), *_imports(path, 2)]
            assert not [each for each in names if each.startswith("review.")], path
