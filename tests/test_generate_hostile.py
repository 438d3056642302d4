"""A spec that tries to inject code: all of its text stays text."""

import ast
import json
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from scripts.generate import generate
from scripts.generate.render.runtime_distribution import requirement
from scripts.spec import load

SPEC = Path(__file__).parent / "generate" / "hostile.yaml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile") / "hostile"
    assert not generate(load(SPEC), made).findings
    return made


@pytest.fixture(scope="module")
def hostile(folder: Path) -> Any:
    sys.path.append(str(folder))
    return import_module("hostile_client")


def test_nothing_of_it_is_code(folder: Path) -> None:
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                assert {each.name for each in node.names} <= {"datetime", "photo_id_runtime"}, path
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in ("eval", "__import__", "os.system"), path


def test_no_object_of_the_generator_is_printed(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            assert "object at 0x" not in path.read_text(), path


def test_every_module_can_be_imported(folder: Path, hostile: Any) -> None:
    for path in folder.rglob("*.py"):
        parts = path.relative_to(folder).with_suffix("").parts
        import_module(".".join(parts).removesuffix(".__init__"))
    assert hostile.HostileClient(key="KEY")


def test_names_on_the_wire_and_values_are_kept_to_the_letter(hostile: Any) -> None:
    data = {
        'pro"per\\ty': 'x"\\',
        "line\nbreak\u2028\x00": "y",
        "__class__": "a",
        "class": "b",
        "self": "c",
        "import os": "d",
        "": "e",
        "kind": "a\"b\\c{{ d }}'e",
        "choice": '"); import os; ("',
        "number": -1,
    }

    thing = hostile.Thing.from_dict(data)
    assert thing.to_dict() == data
    assert [each.value for each in hostile.ThingChoice] == [
        '"); import os; ("',
        "\\",
        "{{ x }}",
        "é",
        '"""',
    ]
    assert "import_os=***" in repr(thing)


def test_the_projects_metadata_are_what_they_should_be(folder: Path) -> None:
    data = tomllib.loads((folder / "pyproject.toml").read_text())

    assert set(data) == {"build-system", "project", "tool"}
    assert data["project"]["name"] == "hostile-client"
    assert data["project"]["dependencies"] == ["attrs>=23.2", requirement()]
    assert data["project"]["urls"] == {"Vendor documentation": 'https://docs.example/" [x] y = "'}


def test_the_readme_has_code_of_ours_alone(folder: Path) -> None:
    lines = (folder / "README.md").read_text().splitlines()

    assert "import os" not in lines
    assert sum(line.startswith("```") for line in lines) % 2 == 0
    assert not any("<script>" in line for line in lines)


def test_the_spec_for_consumers_is_whole_and_without_extensions(folder: Path) -> None:
    data = json.loads((folder / "hostile_client" / "openapi.json").read_text())

    assert data["components"]["schemas"]["Thing"]["properties"]["line\nbreak\u2028\x00"]
    assert '"x-' not in json.dumps(data)
