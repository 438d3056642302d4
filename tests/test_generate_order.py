"""An operation goes from its YAML to its method in one direction."""

import ast
from pathlib import Path

import pytest
import yaml

from scripts import generate
from scripts.generate.render import modules
from scripts.spec import Document, load

from .entered import OF_THE_CLIENT, entered

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


_UPDATE_CARD = """
operationId: updateCard
tags: [cards]
parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Card"}}}}
responses:
  "200":
    description: The card.
    content: {application/json: {schema: {$ref: "#/components/schemas/Card"}}}
"""


@pytest.fixture
def walk(tmp_path: Path) -> list[str]:
    """Return the generator's modules that one operation passes until its method is printed."""
    path = tmp_path / "cards.yaml"
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Cards", "version": "1"},
        "paths": {"/cards/{id}": {"put": yaml.safe_load(_UPDATE_CARD)}},
        "components": {
            "schemas": {"Card": {"type": "object", "properties": {"name": {"type": "string"}}}}
        },
    }
    path.write_text(yaml.safe_dump(spec))
    _print(load(path))  # so that everything is imported
    document = load(path)
    return [each for each in entered(lambda: _print(document)) if each.startswith("generate/")]


def _print(document: Document) -> None:
    package = generate.arranged(document)
    assert not isinstance(package, list)
    assert any("def update_card(" in text for text in modules.files(package).values())


def test_an_operation_passes_at_most_twelve_modules(walk: list[str]) -> None:
    passed = {*walk} - OF_THE_CLIENT
    assert len(passed) <= 12, sorted(passed)


def test_an_operation_returns_to_no_step_that_it_has_left(walk: list[str]) -> None:
    steps = [step for each in walk if (step := each.split("/")[1]) in STEPS]
    assert steps == sorted(steps, key=STEPS.index)
