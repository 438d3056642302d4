"""The claims of a spec that need evidence, and the vendor's words in them."""

from pathlib import Path

import pytest

from scripts import evidence
from scripts.evidence.claims import has_token
from scripts.spec import Document

from .acme import EVIDENCE, SPEC, basis, edited, faults, line_of, write

REFUSED = "          x-inferred: No page shows the response to a wrong token.\n"
PROSE = ("        literals: [Unknown photo]\n", "")
RESPONSE = "  responses:\n    note:\n      description: Gone.\n      x-source: update/note-mailed\n"


def kinds(document: Document) -> list[str]:
    """Return the kinds of all claims."""
    return [claim.kind for claim in evidence.claims(document)]


def test_every_kind_of_element_is_a_claim(tmp_path: Path) -> None:
    assert set(kinds(write(tmp_path))) == {
        *("server", "operation", "parameter", "request body", "response", "property"),
        *("enum", "const", "maxLength", "failure rule", "security scheme"),
    }


@pytest.mark.parametrize(
    ("limit", "kind"),
    [("pattern: ^a", "pattern"), ("uniqueItems: true", "uniqueItems"), ("minimum: 0", "minimum")],
)
def test_a_limit_is_a_claim(tmp_path: Path, limit: str, kind: str) -> None:
    spec = edited(SPEC, ("          maxLength: 25", f"          {limit}"))
    assert kind in kinds(write(tmp_path, spec))


def test_a_header_of_a_response_is_a_claim(tmp_path: Path) -> None:
    header = "          headers:\n            Retry-After:\n              schema: {}\n"
    spec = edited(SPEC, (REFUSED, header + REFUSED))
    assert "header" in kinds(write(tmp_path, spec))


@pytest.mark.parametrize(
    ("place", "field"),
    [
        ("      x-source: update/endpoint\n", "      x-paging:\n        maximum: 1000\n"),
        ("      x-source: update/result\n", "      x-paging:\n        pattern: ^a\n"),
    ],
    ids=["operation", "schema"],
)
def test_an_extension_field_has_no_limits(tmp_path: Path, place: str, field: str) -> None:
    assert kinds(write(tmp_path, edited(SPEC, (place, field + place)))) == kinds(write(tmp_path))


@pytest.mark.parametrize("marked", [True, False])
def test_a_default_response_with_a_reference_has_the_claims_of_its_target(
    tmp_path: Path, *, marked: bool
) -> None:
    own = "        default:\n          description: Refused.\n"
    shared = "  responses:\n    Rejected:\n      description: Rejected.\n"
    mark = "      x-inferred: No page shows the response to a wrong token.\n"
    spec = edited(
        SPEC,
        (own + REFUSED, '        default:\n          $ref: "#/components/responses/Rejected"\n'),
        ("  schemas:\n", f"{shared}{mark * marked}  schemas:\n"),
    )
    line = line_of(spec, "    Rejected:")
    expected = set() if marked else {("acme.yaml", line, "uncited-element")}
    assert faults(write(tmp_path, spec)) == expected


def test_a_response_with_a_reference_still_claims_its_status(tmp_path: Path) -> None:
    own = '        "200":\n'
    spec = edited(SPEC, (own, '        "404":\n          $ref: "#/components/x"\n' + own))
    answers = ("paths", "/photo/{id}", "put", "responses")
    assert basis(write(tmp_path, spec), *answers, "404") == "none"


def test_the_target_of_a_reference_is_a_claim_only_at_its_own_place(tmp_path: Path) -> None:
    reference = '        - $ref: "#/components/parameters/trace"\n'
    spec = edited(SPEC, ("        - name: trace\n", f"{reference}        - name: trace\n"))
    assert kinds(write(tmp_path, spec)).count("parameter") == 2


def test_a_property_that_refers_to_a_component_still_claims_its_name(tmp_path: Path) -> None:
    reference = '          $ref: "#/components/schemas/Note"\n          maxLength'
    spec = edited(SPEC, ("          maxLength", reference), ("        note:\n", "        memo:\n"))
    memo = ("components", "schemas", "UpdatePhotoRequest", "properties", "memo")
    assert basis(write(tmp_path, spec), *memo) == "none"


def test_the_choices_of_a_server_variable_are_part_of_the_server(tmp_path: Path) -> None:
    variable = "    variables:\n      region:\n        enum: [eu, us]\n        default: eu\n"
    spec = edited(SPEC, ("    x-source: update/host\n", f"{variable}    x-source: update/host\n"))
    assert kinds(write(tmp_path, spec)).count("enum") == 1


def test_null_among_the_values_of_an_enum_needs_no_literal(tmp_path: Path) -> None:
    spec = edited(SPEC, ("enum: [PENDING, DENIED]", "enum: [PENDING, DENIED, null]"))
    assert faults(write(tmp_path, spec)) == set()


def test_a_default_response_needs_a_mark_and_no_literal(tmp_path: Path) -> None:
    spec = edited(SPEC, (REFUSED, "          x-source: update/unknown-photo\n"))
    assert faults(write(tmp_path, spec, edited(EVIDENCE, PROSE))) == set()


def test_facts_further_up_may_name_an_element_that_cites_another_fact(tmp_path: Path) -> None:
    spec = edited(
        SPEC, ("        reason:\n", "        reason:\n          x-source: update/unknown-photo\n")
    )
    assert faults(write(tmp_path, spec, edited(EVIDENCE, PROSE))) == set()


def test_only_the_nearest_facts_count_for_an_element_without_marks(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("          maxLength: 25\n", "          properties:\n            status: {}\n"),
        ("            - update/note-mailed\n", "      x-source: update/status\n"),
    )
    note = ("components", "schemas", "UpdatePhotoRequest", "properties", "note")
    assert basis(write(tmp_path, spec), *note, "properties", "status") == "none"


def test_an_inference_further_up_may_cover_an_element_whose_fact_lacks_its_name(
    tmp_path: Path,
) -> None:
    spec = edited(
        SPEC,
        ("        reason:\n", "        reason:\n          x-source: update/unknown-photo\n"),
        ("      x-source: update/failure\n", "      x-inferred: No page has a failure.\n"),
    )
    reason = ("components", "schemas", "Failure", "properties", "reason")
    assert basis(write(tmp_path, spec, edited(EVIDENCE, PROSE)), *reason) == "inferred"


def test_a_failure_rule_may_have_its_own_marks(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("      x-source: update/failure\n", ""),
        (
            "        message: reason\n",
            "        message: reason\n        x-source: update/failure\n",
        ),
    )
    place = ("components", "schemas", "Failure", "x-failure")
    assert basis(write(tmp_path, spec), *place) == "cited"


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (("  schemas:\n", "  schemas:\n    x-inferred: It is all made up.\n"), "schemas"),
        (("paths:\n", "x-inferred: It is all made up.\npaths:\n"), "the file"),
    ],
    ids=["schemas", "root"],
)
def test_one_sentence_does_not_cover_a_whole_file(
    tmp_path: Path, edit: tuple[str, str], place: str
) -> None:
    spec = edited(SPEC, edit, ("      x-source: update/result\n", ""))
    result = ("components", "schemas", "Updated", "properties", "result")
    assert basis(write(tmp_path, spec), *result) == "none", place


def test_one_place_does_not_cover_all_methods_of_a_path(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("    put:\n", "    x-observed: acme/client/photos.py\n    put:\n"),
        ("      x-source: update/endpoint\n", ""),
    )
    assert basis(write(tmp_path, spec), "paths", "/photo/{id}", "put") == "none"


@pytest.mark.parametrize(
    ("literals", "ours", "citation"),
    [
        ("[result, ok]", "Updated", "update/result\n"),
        ("[Unknown photo]", "unknownPhoto", "update/unknown-photo"),
        ("[X-Token]", "token", "update/token"),
    ],
    ids=["schema", "example", "security scheme"],
)
def test_a_name_that_the_author_chose_supports_no_citation(
    tmp_path: Path, literals: str, ours: str, citation: str
) -> None:
    facts = edited(EVIDENCE, (f"literals: {literals}", f"literals: [{ours}]"))
    line = line_of(SPEC, citation)
    assert ("acme.yaml", line, "citation-does-not-hold") in faults(write(tmp_path, SPEC, facts))


def test_the_name_of_a_shared_response_is_not_the_vendors(tmp_path: Path) -> None:
    spec = edited(SPEC, ("  schemas:\n", f"{RESPONSE}  schemas:\n"))
    line = line_of(spec, "      x-source: update/note-mailed")
    assert faults(write(tmp_path, spec)) == {("acme.yaml", line, "citation-does-not-hold")}


@pytest.mark.parametrize(
    ("literal", "text", "stands"),
    [
        ("note", "a note.", True),
        ("note", "notes", False),
        ("note", "foot-note", False),
        ("note", "notes, and a note", True),
        ("note", "note", True),
        ("/photo/{id}", "/photo/{id}/file", True),
        ("/photo", "api/photo", True),
        ("_id", "card_id", True),
        ("400", "4001", False),
        ("400+", "400+x", True),
    ],
)
def test_a_literal_is_a_separate_token(literal: str, text: str, *, stands: bool) -> None:
    assert has_token(literal, text) is stands


def test_a_boolean_of_openapi_is_not_the_vendors(tmp_path: Path) -> None:
    facts = edited(EVIDENCE, ("literals: [id]", 'literals: [id, "true"]'))
    line = line_of(SPEC, "update/photo-id")
    assert faults(write(tmp_path, SPEC, facts)) == {("acme.yaml", line, "citation-does-not-hold")}
