"""The typed model of small descriptions."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.spec import ABSENT, Document, Schema, load


def described(folder: Path, **parts: Any) -> Document:
    """Return the document of a description with these root properties."""
    data = {"openapi": "3.1.0", "info": {"title": "Acme", "version": "1"}, "paths": {}, **parts}
    path = folder / "acme.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    return load(path)


def schema(folder: Path, data: Any, **others: Any) -> Schema:
    """Return a schema with this data; other components may be named."""
    document = described(folder, components={"schemas": {"It": data, **others}})
    return document.schema(("components", "schemas", "It"))


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def call(**operation: Any) -> dict[str, Any]:
    """Return the paths of one operation."""
    return {"/it": {"post": {"responses": {"200": {"description": "Done."}}, **operation}}}


def test_the_properties_of_all_parts_are_those_of_the_whole(tmp_path: Path) -> None:
    it = schema(
        tmp_path,
        {"properties": {"a": {}}, "allOf": [ref("Base"), {"properties": {"c": {}}}]},
        Base={"properties": {"a": {"type": "string"}, "b": {}}, "required": ["b"]},
    )
    assert set(it.properties) == {"a", "b", "c"}
    assert it.properties["a"].data == {}
    assert it.required == {"b"}


def test_siblings_of_a_reference_apply(tmp_path: Path) -> None:
    it = schema(tmp_path, {**ref("Base"), "required": ["a"]}, Base={"properties": {"a": {}}})
    assert it.required == {"a"}
    assert set(it.properties) == {"a"}
    assert it.component == "Base"


def test_schemas_that_refer_to_each_other_have_finite_layers(tmp_path: Path) -> None:
    it = schema(tmp_path, {"allOf": [ref("Base")]}, Base={"allOf": [ref("It")]})
    assert [each.pointer[2] for each in it.layers] == ["It", "It", "Base", "Base"]
    assert it.types == frozenset()


def test_nested_unions_are_flattened(tmp_path: Path) -> None:
    it = schema(
        tmp_path,
        {"oneOf": [ref("One"), ref("Failures")]},
        One={"type": "object"},
        Failures={"anyOf": [ref("Denied"), ref("Unknown")]},
        Denied={"x-failure": {}},
        Unknown={"allOf": [ref("Denied")]},
    )
    assert [each.component for each in it.alternatives] == ["One", "Denied", "Unknown"]
    assert [each.failure is not None for each in it.alternatives] == [False, True, True]


def test_a_union_of_itself_is_its_other_branches(tmp_path: Path) -> None:
    it = schema(tmp_path, {"oneOf": [ref("It"), {"type": "string"}]})
    assert [each.types for each in it.alternatives] == [{"string"}]


@pytest.mark.parametrize(
    ("data", "types"),
    [
        ({"type": "string"}, {"string"}),
        ({"type": ["string", "null"]}, {"string", "null"}),
        ({"const": 1}, {"integer"}),
        ({"enum": ["a", None]}, {"string", "null"}),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, {"string", "integer"}),
        ({"oneOf": [{"type": "string"}, {}]}, set()),
        ({"allOf": [{"type": ["string", "null"]}, {"type": "string"}]}, {"string"}),
        ({"type": "number", "allOf": [{"type": "integer"}]}, {"integer"}),
        ({"type": "number", "allOf": [{"type": "number"}]}, {"number"}),
        ({}, set()),
        (True, set()),
    ],
)
def test_the_types_are_those_that_every_part_allows(
    data: Any, types: set[str], tmp_path: Path
) -> None:
    assert schema(tmp_path, data).types == types


def test_a_property_is_required_only_in_the_direction_it_is_sent(tmp_path: Path) -> None:
    it = schema(
        tmp_path,
        {"allOf": [ref("Base")], "required": ["id", "secret", "name"]},
        Base={
            "properties": {
                "id": {"readOnly": True},
                "secret": {"writeOnly": True},
                "name": {},
            }
        },
    )
    assert it.required_in("request") == {"secret", "name"}
    assert it.required_in("response") == {"id", "name"}


@pytest.mark.parametrize(
    ("direction", "value", "is_valid"),
    [
        ("request", {"name": "jo"}, True),
        ("request", {"id": 1}, False),
        ("response", {"id": 1, "name": "jo"}, True),
        ("response", {"name": "jo"}, False),
        ("response", {"id": 1, "name": "jo", "secret": "x"}, False),
    ],
)
def test_a_value_is_validated_for_its_direction(
    direction: Any, value: Any, is_valid: bool, tmp_path: Path
) -> None:
    it = schema(
        tmp_path,
        {"allOf": [ref("Base"), {"required": ["id", "name"]}]},
        Base={
            "properties": {"id": {"readOnly": True}, "secret": {"writeOnly": True}, "name": {}},
        },
    )
    assert it.document.validators.compile([it.pointer], direction).is_valid(value) is is_valid


def test_a_missing_keyword_is_absent_and_null_is_a_value(tmp_path: Path) -> None:
    it = schema(tmp_path, {"properties": {"a": {"const": None, "default": None}, "b": {}}})
    assert it.properties["a"].const is None
    assert it.properties["a"].default is None
    assert it.properties["b"].const is ABSENT
    assert it.properties["b"].default is ABSENT


def test_a_mark_on_an_item_or_a_branch_marks_the_whole(tmp_path: Path) -> None:
    it = schema(
        tmp_path,
        {
            "properties": {
                "list": {"items": {"x-sensitive": "photo"}},
                "one": {"oneOf": [{}, {"x-sensitive": "personal"}]},
                "odd": {"x-sensitive": "secrett"},
                "free": {"properties": {"a": {"x-sensitive": "secret"}}},
            }
        },
    )
    found = {name: each.sensitivity for name, each in it.properties.items()}
    assert found == {"list": "photo", "one": "personal", "odd": "secret", "free": None}


def test_json_is_preferred_and_of_equals_the_first(tmp_path: Path) -> None:
    names = ("text/csv", "multipart/form-data", "application/problem+json", "application/json")
    content: dict[str, Any] = {name: {} for name in names}
    (operation,) = described(tmp_path, paths=call(requestBody={"content": content})).operations
    assert operation.body is not None
    assert operation.body.preferred is not None
    assert operation.body.preferred.name == "application/problem+json"


def test_a_media_type_is_described_by_itself_before_its_range(tmp_path: Path) -> None:
    content: dict[str, Any] = {"*/*": {}, "image/*": {}, "image/png": {}}
    (operation,) = described(tmp_path, paths=call(requestBody={"content": content})).operations
    assert operation.body is not None
    wanted = ["image/png; q=1", "image/jpeg", "text/plain"]
    found = [operation.body.content(name) for name in wanted]
    assert [each.name if each else None for each in found] == ["image/png", "image/*", "*/*"]


def test_a_status_is_documented_by_itself_then_its_range_then_the_default(tmp_path: Path) -> None:
    responses = {key: {"description": "Done."} for key in ("default", "4XX", "404")}
    (operation,) = described(tmp_path, paths=call(responses=responses)).operations
    found = [operation.response(status) for status in (404, 409, 500)]
    assert [each.status if each else None for each in found] == ["404", "4XX", "default"]


def test_an_example_by_reference_has_its_value(tmp_path: Path) -> None:
    media = {"examples": {"one": {"$ref": "#/components/examples/One"}}, "schema": {}}
    document = described(
        tmp_path,
        paths=call(requestBody={"content": {"application/json": media}}),
        components={"examples": {"One": {"value": {"a": 1}, "summary": "The first"}}},
    )
    body = document.operations[0].body
    assert body is not None
    (example,) = body.contents[0].examples
    assert (example.name, example.value, example.summary) == ("one", {"a": 1}, "The first")
    assert example.at == ("components", "examples", "One", "value")


def test_an_operation_that_lists_no_security_has_the_documents(tmp_path: Path) -> None:
    paths = {
        "/a": call()["/it"],
        "/b": call(security=[])["/it"],
        "/c": call(security=[{}, {"login": ["read"]}])["/it"],
    }
    schemes = {"key": {"type": "apiKey", "in": "header", "name": "X-Key", "x-credential": "token"}}
    document = described(
        tmp_path, paths=paths, security=[{"key": []}], components={"securitySchemes": schemes}
    )
    found = [
        [[(each.scheme.argument, each.scopes) for each in way] for way in operation.security]
        for operation in document.operations
    ]
    assert found == [[[("token", ())]], [], [[], [("login", ("read",))]]]


def test_the_nearest_servers_apply(tmp_path: Path) -> None:
    paths = {
        "/a": {"servers": [{"url": "https://path.example"}], **call()["/it"]},
        "/b": call(servers=[{"url": "https://own.example"}])["/it"],
        "/c": call()["/it"],
    }
    root = {"url": "https://{x}.example/v1", "variables": {"x": {"default": "root"}}}
    document = described(tmp_path, paths=paths, servers=[root])
    found = [each.servers[0].filled for each in document.operations]
    assert found == ["https://path.example", "https://own.example", "https://root.example/v1"]


def test_the_default_style_is_that_of_the_location(tmp_path: Path) -> None:
    parameters: list[dict[str, Any]] = [
        {"name": place, "in": place, "schema": {}}
        for place in ("path", "query", "header", "cookie")
    ]
    (operation,) = described(tmp_path, paths=call(parameters=parameters)).operations
    found = [(each.style, each.explode, each.required) for each in operation.parameters]
    assert found == [
        ("simple", False, True),
        ("form", True, False),
        ("simple", False, False),
        ("form", True, False),
    ]


def test_a_parameter_with_content_has_its_schema_and_media_type(tmp_path: Path) -> None:
    parameter = {
        "name": "filter",
        "in": "query",
        "content": {"application/json": {"schema": {"type": "object"}, "example": {"a": 1}}},
    }
    (operation,) = described(tmp_path, paths=call(parameters=[parameter])).operations
    (found,) = operation.parameters
    assert found.schema is not None
    assert found.media_type == "application/json"
    assert found.schema.types == {"object"}
    assert [each.value for each in found.examples] == [{"a": 1}]


def test_a_reference_through_an_index_of_a_list_is_followed(tmp_path: Path) -> None:
    paths = {
        "/a": call(parameters=[{"name": "x", "in": "query", "schema": {}}])["/it"],
        "/b": call(parameters=[{"$ref": "#/paths/~1a/post/parameters/0"}])["/it"],
    }
    document = described(tmp_path, paths=paths)
    assert [each.name for each in document.operations[1].parameters] == ["x"]


def test_webhooks_and_callbacks_are_read(tmp_path: Path) -> None:
    document = described(tmp_path, webhooks={"done": call(operationId="done")["/it"]})
    (webhook,) = document.webhooks
    assert (webhook.name, [each.id for each in webhook.operations]) == ("done", ["done"])


@pytest.mark.parametrize(
    "paths",
    [
        {"/a": None},
        {"/a": []},
        {"/a": {"get": 1}},
        {"/a": {"get": {"parameters": {}, "responses": [], "requestBody": 1, "security": {}}}},
        {"/a": {"get": {"parameters": [1, {"in": 2}], "responses": {"200": None}}}},
        {"/a": {"get": {"requestBody": {"content": {"a/b": 1, "c/d": {"schema": []}}}}}},
        {"/a": {"get": {"responses": {"200": {"headers": {"X": 1}, "links": [], "content": 1}}}}},
        {"/a": {"$ref": "#/paths/~1a"}},
    ],
)
def test_data_of_the_wrong_type_are_skipped(paths: Any, tmp_path: Path) -> None:
    document = described(tmp_path, paths=paths)
    for operation in document.operations:
        assert operation.parameters == ()
        assert all(not each.contents for each in operation.responses)
        assert operation.body is None or all(not each.examples for each in operation.body.contents)


def test_title_and_version_of_a_description_are_texts_and_the_rest_is_empty(
    tmp_path: Path,
) -> None:
    info = described(tmp_path, info={"title": "Acme", "version": 2, "summary": None}).info
    assert (info.title, info.version, info.summary, info.description) == ("Acme", "2", "", "")
