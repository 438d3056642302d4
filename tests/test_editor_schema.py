"""The JSON Schemas that editors check the files of the bundle with."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from scripts import skeleton
from scripts.paths import ROOT, SPECS
from scripts.spec import copied, editor_schema, read, walk

FILES = sorted(SPECS.rglob("*.yaml"))
SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Acme", "version": "1"},
    "paths": {
        "/cards": {
            "get": {
                "operationId": "listCards",
                "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
                "responses": {"200": {"description": "The cards."}},
                "x-repeatable": True,
            }
        }
    },
}
OPERATION = ("paths", "/cards", "get")


def _schema(path: Path) -> Path:
    """Return the schema that the first line of a file names."""
    found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text())
    assert found, f"{path} names no schema"
    return path.parent / found[1]


def _errors(schema: Path, data: Any) -> list[tuple[str | int, ...]]:
    validator = jsonschema_rs.Draft202012Validator(json.loads(schema.read_text()))
    return [tuple(each.instance_path) for each in validator.iter_errors(data)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SPECS)))
def test_a_file_of_the_bundle_is_valid_by_the_schema_that_it_names(path: Path) -> None:
    assert _errors(_schema(path), read(path).data) == []


def test_a_new_vendor_names_schemas_by_which_its_files_are_valid(tmp_path: Path) -> None:
    folder = tmp_path / "specs"
    (folder / "evidence").mkdir(parents=True)
    (tmp_path / "scripts").symlink_to(ROOT / "scripts")
    for path in skeleton.write("acme", folder):
        assert _errors(_schema(path), read(path).data) == []


def test_the_schema_of_specs_is_up_to_date() -> None:
    assert editor_schema.PATH.read_text() == editor_schema.text(), "fix: make readme"


def test_every_reference_of_the_schema_of_specs_leads_somewhere() -> None:
    schema = editor_schema.spec_schema()
    named = {
        data["$ref"]
        for _, data in walk(schema)
        if isinstance(data, dict) and "type" not in data and isinstance(data.get("$ref"), str)
    }
    assert {each.removeprefix("#/$defs/") for each in named} <= schema["$defs"].keys()


@pytest.mark.parametrize(
    ("place", "key", "value"),
    [
        ((), "opnapi", "3.1.0"),
        ((), "openapi", "3.0.3"),
        (("info",), "version", 1),
        (("paths",), "cards", {}),
        (OPERATION, "operationID", "x"),
        (OPERATION, "x-repeatable", "yes"),
        (OPERATION, "x-repeatabel", True),
        (OPERATION, "x-paging", {"nex": "/next"}),
        (OPERATION, "x-sensitive", "photo"),
        ((*OPERATION, "parameters", 0), "in", "body"),
        ((*OPERATION, "parameters", 0, "schema"), "type", "int"),
        ((*OPERATION, "parameters", 0, "schema"), "minLenght", 1),
        ((*OPERATION, "parameters", 0, "schema"), "x-sensitive", "pin"),
        ((*OPERATION, "responses"), "2000", {"description": "None."}),
    ],
)
def test_a_wrong_key_or_value_is_marked_at_its_place(
    place: tuple[str | int, ...], key: str, value: object
) -> None:
    wrong = copied(SPEC)
    assert _errors(editor_schema.PATH, wrong) == []
    owner: Any = wrong
    for step in place:
        owner = owner[step]
    owner[key] = value
    (at, *_) = _errors(editor_schema.PATH, wrong)
    assert at[: len(place)] == place


def test_an_object_without_what_it_needs_is_marked_unless_it_is_a_reference() -> None:
    wrong = copied(SPEC)
    response = wrong["paths"]["/cards"]["get"]["responses"]["200"]
    del response["description"]
    (at,) = _errors(editor_schema.PATH, wrong)
    assert at[:-1] == (*OPERATION, "responses")
    response["$ref"] = "#/components/responses/Cards"
    assert _errors(editor_schema.PATH, wrong) == []
