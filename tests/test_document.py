"""A spec knows its version, its references, its operations and the place of everything."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.spec import (
    SPECS,
    Document,
    Mark,
    Unreadable,
    all_specs,
    load,
    pointer_ref,
    ref_pointer,
    vendor_id,
    walk,
)

from .drafts import HEAD, draft

STEPS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), min_size=1)


def _refusal(path: Path, text: str) -> tuple[int, str, str]:
    path.write_text(text)
    with pytest.raises(Unreadable) as caught:
        load(path)
    finding = caught.value.finding
    assert finding.remedy
    return finding.line, finding.rule, finding.message


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('swagger: "2.0"\ninfo: {}\n', 1, "OpenAPI 2.0"),
        ("info: {}\nopenapi: 3.0.3\n", 2, "OpenAPI 3.0.3"),
        ("openapi: 3.2.0\n", 1, "OpenAPI 3.2.0"),
        ("openapi: 3.1\n", 1, "OpenAPI 3.1; the version must be 3.1.0"),
        ("openapi: [3, 1, 0]\n", 1, "OpenAPI [3, 1, 0]"),
        ("openapi: null\n", 1, "not an OpenAPI description"),
        ("asyncapi: 3.0.0\n", 1, "not an OpenAPI description"),
    ],
)
def test_another_version_of_openapi_is_rejected_on_its_line(
    text: str, line: int, said: str, tmp_path: Path
) -> None:
    found_line, rule, message = _refusal(tmp_path / "acme.yaml", text)
    assert (found_line, rule) == (line, "openapi-version")
    assert said in message


@pytest.mark.parametrize("version", ["3.1.0", '"3.1.0"', "3.1.1", "3.1.12"])
def test_every_patch_release_of_3_1_is_accepted(version: str, tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(f"openapi: {version}\n")
    assert load(path).data["openapi"] == version.strip('"')


@pytest.mark.parametrize("name", ["acme", "id123", "acme-id"])
def test_the_file_name_is_the_vendors_id(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_text(HEAD)
    assert load(path).vendor == name


def test_an_alias_is_rejected_on_its_line(tmp_path: Path) -> None:
    refusal = _refusal(tmp_path / "acme.yaml", f"{HEAD}x-a: &a [b]\nx-c:\n  - *a\n")
    assert refusal == (7, "yaml-alias", "alias *a")


def test_a_spec_is_ours_if_an_evidence_folder_is_next_to_it(tmp_path: Path) -> None:
    assert not draft(tmp_path, "").is_ours
    (tmp_path / "evidence").mkdir()
    document = draft(tmp_path, "")
    assert document.is_ours
    assert document.evidence_path == tmp_path / "evidence" / "acme.yaml"


def test_two_readings_of_a_file_are_two_documents(tmp_path: Path) -> None:
    document = draft(tmp_path, "")
    assert document == document  # noqa: PLR0124  # it is its own equal, and usable as a key
    assert len({document, draft(tmp_path, "")}) == 2


@pytest.fixture
def shop(tmp_path: Path) -> Document:
    body = """\
paths:
  x-note:
    get: {operationId: notAnOperation}
  no-path:
    get: {operationId: notAnOperationEither}
  /cards/{id}:
    summary: A card
    parameters:
      - $ref: "#/components/parameters/Id"
      - {name: size, in: query, description: Of the path}
    get:
      operationId: getCard
      parameters:
        - {name: size, in: query, description: Of the operation}
        - {name: size, in: header}
        - 7
    put: {}
    trace: 7
  /old:
    $ref: "#/components/pathItems/Old"
  /api:
    post:
      operationId: callApi
      requestBody: {$ref: "#/components/requestBodies/Api"}
components:
  parameters:
    Id: {name: id, in: path}
  pathItems:
    Old:
      get: {operationId: getOld}
  requestBodies:
    Api:
      content:
        application/json:
          schema:
            oneOf:
              - $ref: "#/components/schemas/Create"
              - type: object
  schemas:
    Create:
      type: object
      x-source: [page/create, page/more]
      properties:
        a: {type: string}
        b: {type: string, x-source: page/b}
      x-action: {operationId: createCard}
    Chain: {$ref: "#/components/schemas/Link"}
    Link: {$ref: "#/components/schemas/Create"}
    Loop: {$ref: "#/components/schemas/Pool"}
    Pool: {$ref: "#/components/schemas/Loop"}
    Lost: {$ref: "#/components/schemas/Nowhere"}
    Away: {$ref: "https://acme.example/a.yaml"}
    Odd: {$ref: 7}
"""
    return draft(tmp_path, body)


def test_operations_are_those_under_paths_in_the_files_order(shop: Document) -> None:
    assert [each.id for each in shop.operations] == [
        "getCard",
        "put /cards/{id}",
        "getOld",
        "callApi",
    ]
    assert shop.operations[2].pointer == ("components", "pathItems", "Old", "get")
    assert shop.operations[2].path == "/old"


def test_an_operations_own_parameter_replaces_the_paths_of_the_same_name_and_place(
    shop: Document,
) -> None:
    found = {
        (each.location, each.name): (each.pointer, each.description)
        for each in shop.operations[0].parameters
    }
    owner = ("paths", "/cards/{id}", "get", "parameters")
    assert found == {
        ("path", "id"): (("components", "parameters", "Id"), ""),
        ("query", "size"): ((*owner, 0), "Of the operation"),
        ("header", "size"): ((*owner, 1), ""),
    }


def test_actions_are_the_branches_that_name_one_and_else_the_operation(shop: Document) -> None:
    assert [(each.id, each.branch is None) for each in shop.actions] == [
        ("getCard", True),
        ("put /cards/{id}", True),
        ("getOld", True),
        ("createCard", False),
    ]
    assert shop.actions[-1].pointer == ("components", "schemas", "Create")
    assert shop.actions[-1].operation.id == "callApi"


def test_branches_are_those_of_the_body_with_references_followed(shop: Document) -> None:
    body = ("components", "requestBodies", "Api", "content", "application/json", "schema")
    assert [each.pointer for each in shop.operations[-1].branches] == [
        ("components", "schemas", "Create"),
        (*body, "oneOf", 1),
    ]


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("Create", "Create"),
        ("Chain", "Create"),
        ("Loop", "Pool"),
        ("Lost", "Lost"),
        ("Away", "Away"),
        ("Odd", "Odd"),
    ],
)
def test_references_are_followed_to_the_end(name: str, end: str, shop: Document) -> None:
    schemas = ("components", "schemas")
    pointer, data = shop.resolve((*schemas, name))
    assert pointer == (*schemas, end)
    assert data == shop.at(pointer)


@pytest.mark.parametrize(
    ("ref", "place"),
    [
        ("#/components/parameters/Id", ("components", "parameters", "Id")),
        ("#/paths/~1old", ("paths", "/old")),
        ("#/paths/~1cards~1%7Bid%7D/get", ("paths", "/cards/{id}", "get")),
        (
            "#/paths/~1cards~1{id}/parameters/1",
            ("paths", "/cards/{id}", "parameters", 1),
        ),
        ("#/paths/~1cards~1{id}/parameters/2", None),
        ("#/paths/~1cards~1{id}/parameters/-1", None),
        ("#/components/parameters/Id/name/x", None),
        ("#/nothing", None),
        ("#/", None),
        ("#", None),
        ("#anchor", None),
        ("other.yaml#/components/parameters/Id", None),
        (7, None),
        (None, None),
    ],
)
def test_a_reference_has_a_target_in_the_file_or_none(
    ref: object, place: tuple[str | int, ...] | None, shop: Document
) -> None:
    assert shop.target(ref) == place


def test_a_reference_is_percent_encoded_as_a_uri() -> None:
    assert pointer_ref(("paths", "/cards/{id}", "get")) == "#/paths/~1cards~1%7Bid%7D/get"
    assert pointer_ref(("components", "schemas", "Card")) == "#/components/schemas/Card"


@settings(derandomize=True)
@example(["a/b", "~1", "100%25", "%7B"])
@given(STEPS)
def test_a_pointer_written_as_a_reference_reads_back(steps: list[str]) -> None:
    assert ref_pointer(pointer_ref(tuple(steps))) == tuple(steps)


def test_the_citations_of_an_element_are_its_own_or_its_nearest_ancestors(shop: Document) -> None:
    owner = ("components", "schemas", "Create", "properties")
    assert shop.citations((*owner, "b", "type")) == ("page/b",)
    assert shop.citations((*owner, "a")) == ("page/create", "page/more")
    assert shop.citations(("paths", "/old")) == ()


def test_a_finding_is_on_its_elements_line_with_its_citations(shop: Document) -> None:
    pointer = ("components", "schemas", "Create", "properties", "b")
    finding = shop.finding(pointer, "a-rule", "something is wrong", "mend it")
    line = shop.source.text.split("\n").index("        b: {type: string, x-source: page/b}") + 1
    assert (finding.path, finding.line, finding.column) == (str(shop.path), line, 9)
    assert finding.source == "page/b"


def test_at_returns_none_for_a_missing_element(shop: Document) -> None:
    assert shop.at(("components", "schemas", "Create", "type")) == "object"
    assert shop.at(("components", "schemas", "Nowhere", "type")) is None
    assert shop.at(("openapi", "x")) is None
    assert shop.at(("paths", "/cards/{id}", "parameters", 9)) is None


def test_walk_yields_parents_first_and_in_order() -> None:
    assert list(walk({"a": [1, {"b": 2}], "c": 3})) == [
        ((), {"a": [1, {"b": 2}], "c": 3}),
        (("a",), [1, {"b": 2}]),
        (("a", 0), 1),
        (("a", 1), {"b": 2}),
        (("a", 1, "b"), 2),
        (("c",), 3),
    ]


def test_the_bundles_specs_are_the_files_of_the_specs_folder_by_vendor() -> None:
    specs = all_specs()
    assert [path.parent for path in specs] == [SPECS] * len(specs)
    assert [path.stem for path in specs] == sorted(path.stem for path in specs)
    assert specs


def test_a_finding_has_the_pointer_of_the_element_at_its_place(tmp_path: Path) -> None:
    shop = draft(tmp_path, 'paths:\n  /a~b:\n    get: {}\n  "/c": {}\n')
    assert shop.finding(("paths", "/a~b"), "r", "m", "f").pointer == "#/paths/~1a~0b"
    assert shop.finding((), "r", "m", "f").pointer == "#"
    assert shop.finding_at(Mark(7, 5), "r", "m", "f").pointer == "#/paths/~1a~0b/get"
    assert shop.finding_at(Mark(1, 1), "r", "m", "f").pointer == "#/openapi"


@pytest.mark.parametrize(
    ("name", "vendor"),
    [
        ("acme-id.yaml", "acme-id"),
        ("petstore_v3.yaml", "petstore-v3"),
        ("API.v1.yml", "api-v1"),
        ("13-x.json", "api-13-x"),
        ("a--b-.yaml", "a-b"),
        ("日本.yaml", "api"),
        ("Größe.yaml", "gr-e"),
    ],
)
def test_a_vendor_id_is_derived_from_a_files_name(name: str, vendor: str) -> None:
    assert vendor_id(Path(name)) == vendor


def test_a_spec_in_the_bundle_may_have_any_suffix(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.json", "README.md"):
        (tmp_path / name).write_text("")
    assert [path.name for path in all_specs(tmp_path)] == ["a.yml", "b.yaml", "c.json"]
