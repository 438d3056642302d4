"""OpenAPI 3.0 raised to 3.1, each change that the guide to migration lists."""

from pathlib import Path
from typing import Any

import pytest

from scripts import rules
from scripts.bundle import bundle_file, upgrade
from scripts.spec import load


def described(schema: Any) -> dict[str, Any]:
    """Return a description in OpenAPI 3.0 with one schema."""
    return {
        "openapi": "3.0.3",
        "info": {"title": "A", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": schema, "B": {"type": "object"}}},
    }


def raised(schema: Any) -> Any:
    return upgrade.raised(described(schema))["components"]["schemas"]["A"]


B = {"$ref": "#/components/schemas/B"}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "nullable": True, "enum": ["a"]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            {"type": "string", "nullable": True, "enum": ["a", None]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"nullable": True, "oneOf": [B]}, {"oneOf": [B, NULL]}),
        ({"nullable": True, "anyOf": [B]}, {"anyOf": [B, NULL]}),
        (
            {"nullable": True, "allOf": [B], "description": "A pet."},
            {"description": "A pet.", "anyOf": [B, NULL]},
        ),
        (
            {"nullable": True, "allOf": [B], "required": ["a"]},
            {"anyOf": [{"allOf": [B], "required": ["a"]}, NULL]},
        ),
        ({"nullable": True}, {}),
        ({"type": "integer", "minimum": 7, "exclusiveMinimum": True}, {"exclusiveMinimum": 7}),
        ({"type": "integer", "minimum": 7, "exclusiveMinimum": False}, {"minimum": 7}),
        ({"type": "integer", "maximum": 0, "exclusiveMaximum": True}, {"exclusiveMaximum": 0}),
        ({"type": "integer", "maximum": 0, "exclusiveMaximum": False}, {"maximum": 0}),
        ({"type": "integer", "exclusiveMinimum": True}, {}),
        ({"type": "string", "example": "fedora"}, {"examples": ["fedora"]}),
        ({"type": "string", "example": None}, {"examples": [None]}),
        ({"type": "string", "format": "byte"}, {"contentEncoding": "base64"}),
        (
            {"type": "string", "format": "binary"},
            {"contentMediaType": "application/octet-stream"},
        ),
        ({"type": "string", "format": "uuid"}, {"format": "uuid"}),
        (
            {**B, "description": "A pet.", "nullable": True, "minLength": 3},
            {**B, "description": "A pet."},
        ),
    ],
)
def test_a_schema_is_converted(old: dict[str, Any], new: dict[str, Any]) -> None:
    kept = {"type": old["type"]} if "type" in old and "type" not in new else {}
    assert raised(old) == kept | new
    assert raised({"type": "array", "items": old})["items"] == kept | new
    assert raised({"properties": {"x": old}})["properties"]["x"] == kept | new


def test_data_and_properties_named_like_a_keyword_are_unchanged() -> None:
    data = {"nullable": True, "type": "string", "example": 1, "format": "byte", "$ref": "x"}
    properties = {name: {"type": "string"} for name in ("nullable", "example", "format")}
    schema = {"type": "object", "properties": properties, "default": data, "enum": [data]}
    assert raised({**schema, "example": data, "x-a": data}) == {
        **schema,
        "examples": [data],
        "x-a": data,
    }


def content(schema: Any, media: str) -> Any:
    whole = described({})
    body = {"required": True, "content": {media: {"schema": schema, "example": "x"}}}
    whole["components"]["requestBodies"] = {"A": body}
    return upgrade.raised(whole)["components"]["requestBodies"]["A"]["content"][media]


def test_a_body_of_bytes_needs_no_schema() -> None:
    binary = {"type": "string", "format": "binary"}
    assert content(binary, "image/png") == {"example": "x"}


def test_a_file_in_a_form_has_a_media_type() -> None:
    form = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
    assert content(form, "multipart/form-data")["schema"]["properties"]["file"] == {
        "type": "string",
        "contentMediaType": "application/octet-stream",
    }


def test_the_example_of_a_media_type_is_unchanged() -> None:
    assert content({"type": "object"}, "application/json")["example"] == "x"


def test_siblings_of_a_reference_to_a_parameter_are_dropped() -> None:
    whole = described({})
    referring = {"$ref": "#/components/parameters/P", "name": "x", "description": "Kept."}
    whole["paths"] = {"/a": {"parameters": [referring]}}
    assert upgrade.raised(whole)["paths"]["/a"]["parameters"] == [
        {"$ref": "#/components/parameters/P", "description": "Kept."}
    ]


def test_the_original_and_newer_descriptions_are_not_changed() -> None:
    whole = described({"type": "string", "nullable": True})
    assert upgrade.raised(whole)["openapi"] == "3.1.1"
    assert whole == described({"type": "string", "nullable": True})
    newer = whole | {"openapi": "3.1.0"}
    assert upgrade.raised(newer) is newer


def test_a_converted_description_is_valid(tmp_path: Path) -> None:
    whole = upgrade.raised(
        described({"type": "integer", "nullable": True, "minimum": 1, "exclusiveMinimum": True})
    )
    bundle_file.write(whole, tmp_path / "acme.yaml")
    found = {each.rule for each in rules.check(load(tmp_path / "acme.yaml"))}
    assert found == {"unused-component"}
