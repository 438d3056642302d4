"""The ledger of capabilities matches the effect of each keyword in each stage."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_specifications  # type: ignore[import-untyped]  # it has no types
import pytest

from scripts.site.project_pages import capabilities
from scripts.spec import OBJECTS

from . import ledger
from .ledger import Row
from .reviewed import tools

ROWS = ledger.rows()
# Names of objects in the meta-schema that differ from those of our tables.
_KINDS = {"external-documentation": "external-docs", "oauth-flows": "flows"}
# The meta-schema has `body` where the specification has `server`.
_MISPRINTS = {("link", "body"): ("link", "server")}
# The keywords that OpenAPI adds to JSON Schema, and shared definitions.
_BASE_VOCABULARY = ("discriminator", "example", "externalDocs", "xml")
_SHARED = ("examples", "schema")


def _expected() -> Iterator[tuple[str, str]]:
    for kind, keyword in ledger.expected_keywords():
        if kind in _SHARED:
            continue
        name = _KINDS.get(kind, kind)
        if name == "flows" and keyword not in OBJECTS["flows"]:
            name = "flow"
        yield _MISPRINTS.get((name, keyword), (name, keyword))
    for vocabulary in jsonschema_specifications.REGISTRY:
        if "2020-12/vocab" in vocabulary or "2020-12/schema" in vocabulary:
            contents: Any = jsonschema_specifications.REGISTRY.contents(vocabulary)
            yield from (("schema", keyword) for keyword in contents["properties"])
    yield from (("schema", keyword) for keyword in _BASE_VOCABULARY)


def test_every_keyword_of_the_standards_has_a_row() -> None:
    known = {(row.kind, row.keyword) for row in ROWS}
    assert set(_expected()) - known == set()


def test_every_field_of_an_object_has_a_row() -> None:
    known = {(row.kind, row.keyword) for row in ROWS}
    fields = {(kind, name) for kind, names in OBJECTS.items() for name in names}
    assert fields - known == set()


def test_a_row_names_existing_stages_and_reasons() -> None:
    stated = {"set", "at", "wrong", "requests", "against"}
    for row in ROWS:
        assert row.data.keys() <= {*stated, *ledger.STAGES}, row.name
        for stage in ledger.STAGES:
            verb, text = row.claim(stage)
            assert verb in ("uses", "rejects", "ignores"), row.name
            assert verb != "ignores" or text in ledger.ledger()["reasons"], row.name


@pytest.mark.parametrize("stage", ["validate", "client", "mock", "site"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_effect_of_a_keyword_in_a_stage_matches_its_row(
    row: Row, stage: str, tmp_path: Path
) -> None:
    verb, text = row.claim(stage)
    found = ledger.measured(row, tmp_path, stage)
    assert found.partition(":")[0] == verb, found
    assert verb != "rejects" or text in found.partition(": ")[2].split(", "), found


# What the property tests have to write and read in a way of its own; a run takes a second.
_WRITTEN = {
    "parameter": ("in=cookie", "content", "style=form", "style=deepObject", "style=pipeDelimited"),
    "encoding": ("contentType", "style"),
    "security-scheme": ("in=query", "in=cookie", "scheme=basic", "scheme=digest", "type=oauth2"),
    "media-type-name": ("multipart/form-data", "image/jpeg", "application/xml", "several"),
    "schema": ("allOf", "oneOf", "readOnly", "writeOnly", "$dynamicRef", "format=int32"),
    "root": ("webhooks",),
    "extension": (
        "x-action",
        "x-session",
        "x-signature",
        "x-signature=standard-webhooks",
        "x-event",
    ),
}


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row.keyword in _WRITTEN.get(row.kind, ())],
    ids=lambda row: row.name,
)
def test_the_property_tests_of_a_keyword_match_its_row(row: Row, tmp_path: Path) -> None:
    verb, rule = row.claim("fuzz")
    found = ledger.property_tests(ledger.document(ledger.description(row), tmp_path))
    assert bool(found) is (verb == "rejects"), found
    assert all(each.startswith(f"{rule}:") for each in found), found


def test_the_effect_of_a_keyword_in_a_review_matches_its_row(tmp_path: Path) -> None:
    tools()
    found = ledger.reviewed(ROWS, tmp_path)
    assert {
        row.name: found[row.name] for row in ROWS if found[row.name] != row.claim("review")[0]
    } == {}


def test_the_page_shows_every_row_and_every_reason() -> None:
    shown = capabilities()
    assert all(f"<code>{row.keyword}</code>" in shown for row in ROWS)
    assert all(f'id="reason-{name}"' in shown for name in ledger.ledger()["reasons"])
