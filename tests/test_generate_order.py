"""An operation goes from its YAML to its method in one direction."""

import ast
from pathlib import Path

import pytest

from scripts import generate

FOLDER = Path(generate.__file__).parent
STEPS = ("read", "lower", "driver", "package", "render")
MODULES = [
    path
    for step in STEPS
    for path in (sorted((FOLDER / step).glob("*.py")) or [FOLDER / f"{step}.py"])
]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_step_imports_from_those_before_it_only(path: Path) -> None:
    own = path.relative_to(FOLDER).parts[0].removesuffix(".py")
    level = 2 if path.parent != FOLDER else 1
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level == level:
            names = [node.module] if node.module else [each.name for each in node.names]
            for name in names:
                step = name.split(".")[0]
                if step in STEPS and own in STEPS:
                    assert STEPS.index(step) < STEPS.index(own), f"{own} imports {step}"


def test_the_steps_are_those_of_the_docstring() -> None:
    drawn = " -> ".join(STEPS)
    assert drawn in (generate.__doc__ or "")
