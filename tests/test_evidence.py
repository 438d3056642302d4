"""Citations of facts by the elements of a spec, and the report on them."""

import json
from pathlib import Path

import pytest

from scripts import evidence
from scripts.spec import Pointer

from .acme import EVIDENCE, FACTS, SPEC, basis, edited, faults, line_of, write

NOTE: Pointer = ("components", "schemas", "UpdatePhotoRequest", "properties", "note")
PUT: Pointer = ("paths", "/photo/{id}", "put")


def test_a_spec_in_which_everything_is_cited_has_no_finding(tmp_path: Path) -> None:
    assert faults(write(tmp_path)) == set()


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            [
                ("          x-source: update/photo-id\n", ""),
                ("x-observed: acme/acme-client/src/photos.py", "x-source: update/photo-id"),
            ],
            {
                ("- name: id", "uncited-element"),
                ("- name: trace", "uncited-element"),
                ("x-source: update/photo-id", "citation-does-not-hold"),
            },
            id="citation moved to the next parameter",
        ),
        pytest.param(
            [
                ("[update/status, ", "["),
                ("          x-source:\n", "          x-source:\n            - update/status\n"),
            ],
            {
                ("        status:", "uncited-element"),
                ("            - update/status\n", "citation-does-not-hold"),
            },
            id="citation moved to the next property",
        ),
        pytest.param(
            [("        note:", "        notes:")],
            {
                ("        notes:", "uncited-element"),
                ("- update/note\n", "citation-does-not-hold"),
                ("- update/note-mailed", "citation-does-not-hold"),
            },
            id="property renamed",
        ),
        pytest.param(
            [("enum: [PENDING, DENIED]", "enum: [PENDING, REFUSED]")],
            {
                ("enum:", "uncited-element"),
                ("[update/status, update/status-values]", "citation-does-not-hold"),
            },
            id="enum value renamed",
        ),
        pytest.param(
            [("enum: [PENDING, DENIED]", "enum: [PENDING, DENIED, LOST]")],
            {("enum:", "uncited-element")},
            id="enum value invented",
        ),
        pytest.param(
            [("maxLength: 25", "maxLength: 250")],
            {("maxLength", "uncited-element"), ("- update/note\n", "citation-does-not-hold")},
            id="limit changed",
        ),
        pytest.param(
            [("maxLength: 25", "maxLength: 25\n          minLength: 1")],
            {("minLength", "uncited-element")},
            id="limit invented",
        ),
        pytest.param(
            [('"200":', '"201":')],
            {('"201":', "uncited-element"), ("update/success-status", "citation-does-not-hold")},
            id="status changed",
        ),
        pytest.param(
            [("url: https://api.acme.example", "url: https://acme.example")],
            {("update/host", "citation-does-not-hold")},
            id="host changed",
        ),
        pytest.param(
            [("name: X-Token", "name: Token")],
            {("    token:\n      type", "uncited-element"), ("/token", "citation-does-not-hold")},
            id="header renamed",
        ),
        pytest.param(
            [("  /photo/{id}:", "  /photos/{id}:")],
            {("    put:", "uncited-element"), ("/endpoint", "citation-does-not-hold")},
            id="path changed",
        ),
        pytest.param(
            [("    put:", "    post:")],
            {("/endpoint", "citation-does-not-hold")},
            id="method changed",
        ),
        pytest.param(
            [("reason: Unknown photo", "reason: Photo unknown")],
            {("/unknown-photo", "citation-does-not-hold")},
            id="message changed",
        ),
        pytest.param(
            [("          x-inferred: No page shows the response to a wrong token.\n", "")],
            {("default:", "uncited-element")},
            id="mark removed",
        ),
        pytest.param(
            [("No page shows the response to a wrong token.", "Unknown.")],
            {("x-inferred: Unknown", "inference-without-reason")},
            id="reason removed",
        ),
        pytest.param(
            [("acme/acme-client/src/photos.py", "their client")],
            {("x-observed", "observation-without-place")},
            id="no place",
        ),
        pytest.param(
            [("update/host", "updates/host")],
            {("updates/host", "unknown-document")},
            id="unknown document",
        ),
        pytest.param(
            [("update/host", "update/hosts")],
            {("update/hosts", "unknown-citation")},
            id="unknown fact",
        ),
        pytest.param(
            [("x-source: update/host", "x-source: {update: host}")],
            {("x-source: {", "unknown-citation")},
            id="no citation at all",
        ),
        pytest.param(
            [("x-source: update/host", "x-source: []")],
            {("x-source: []", "unknown-citation")},
            id="no citation in the list",
        ),
        pytest.param(
            [("x-source: update/host", "x-source: [update/host, 1, 2]")],
            {("x-source: [update/host", "unknown-citation")},
            id="numbers for citations",
        ),
        pytest.param(
            [("- update/note-mailed", "- update/note-mailed\n            - update/note-mailed #2")],
            {("note-mailed #2", "repeated-citation")},
            id="cited twice",
        ),
    ],
)
def test_a_wrong_spec_is_found_on_its_line(
    tmp_path: Path, edit: list[tuple[str, str]], expected: set[tuple[str, str]]
) -> None:
    spec = edited(SPEC, *edit)
    found = {fault for fault in faults(write(tmp_path, spec)) if fault[0] == "acme.yaml"}
    assert found == {("acme.yaml", line_of(spec, part), rule) for part, rule in expected}


def test_a_deleted_fact_is_found_where_it_is_cited(tmp_path: Path) -> None:
    facts = edited(
        EVIDENCE, ("      photo-id:\n        statement: The path names the photo.\n", "")
    )
    facts = edited(facts, ("        literals: [id]\n", ""))
    assert faults(write(tmp_path, SPEC, facts)) == {
        ("acme.yaml", line_of(SPEC, "update/photo-id"), "unknown-citation")
    }


def test_an_uncited_fact_is_found_on_its_own_line(tmp_path: Path) -> None:
    spec = edited(SPEC, ("                  x-source: update/unknown-photo\n", ""))
    assert faults(write(tmp_path, spec)) == {
        (FACTS, line_of(EVIDENCE, "      unknown-photo:"), "unused-fact")
    }


def test_behaviour_may_be_implemented_only_by_the_mock(tmp_path: Path) -> None:
    spec = edited(SPEC, ("            - update/note-mailed\n", ""))
    assert faults(write(tmp_path, spec)) == set()


def test_a_fact_is_not_both_cited_and_unmodelled(tmp_path: Path) -> None:
    host = "statement: This host serves it."
    facts = edited(EVIDENCE, (host, f"{host}\n        unmodelled: The URL has a fixed host."))
    assert faults(write(tmp_path, SPEC, facts)) == {
        (FACTS, line_of(facts, "      host:"), "needless-unmodelled")
    }


def test_cited_behaviour_may_have_a_reason_for_no_mock(tmp_path: Path) -> None:
    mailed = "statement: The note is mailed."
    facts = edited(EVIDENCE, (mailed, f"{mailed}\n        unmodelled: A mock sends no mail."))
    document = write(tmp_path, SPEC, facts)
    assert faults(document) == set()
    assert evidence.check_behaviour(evidence.load(document), ()) == []


def test_an_inferred_schema_covers_its_properties(tmp_path: Path) -> None:
    spec = edited(SPEC, ("      x-source: update/result\n", "      x-inferred: Nobody shows it.\n"))
    document = write(tmp_path, spec)
    updated = ("components", "schemas", "Updated", "properties", "result")
    assert basis(document, *updated) == basis(document, *updated, "const") == "inferred"


def test_an_inferred_operation_does_not_cover_its_parameters(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("x-source: update/endpoint", "x-inferred: No document has this call."),
        ("          x-source: update/photo-id\n", ""),
        ("        x-inferred: No page names the media type, and every sample is JSON.\n", ""),
    )
    document = write(tmp_path, spec)
    assert basis(document, *PUT) == "inferred"
    assert basis(document, *PUT, "parameters", 0) == "none"
    assert basis(document, *PUT, "requestBody") == "none"


def test_an_observed_operation_covers_its_parameters(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("x-source: update/endpoint", "x-observed: acme/client/photos.py"),
        ("          x-source: update/photo-id\n", ""),
    )
    assert basis(write(tmp_path, spec), *PUT, "parameters", 0) == "observed"


def test_an_inference_next_to_a_citation_covers_no_name_below(tmp_path: Path) -> None:
    reason = "      x-inferred: The result is required as every sample has it.\n"
    spec = edited(
        SPEC,
        ("        reason:\n", "        cause:\n"),
        ("      x-failure:\n", reason + "      x-failure:\n"),
    )
    document = write(tmp_path, spec)
    assert basis(document, "components", "schemas", "Failure", "properties", "cause") == "none"


def test_an_inference_next_to_a_citation_covers_the_limits_of_its_schema(tmp_path: Path) -> None:
    limit = "          maxLength: 25\n"
    reason = "          x-inferred: An empty note is useless.\n"
    spec = edited(SPEC, (limit, f"{limit}          minLength: 1\n{reason}"))
    document = write(tmp_path, spec)
    assert basis(document, *NOTE, "minLength") == "inferred"
    assert basis(document, *NOTE, "maxLength") == "cited"


@pytest.mark.parametrize(
    "hiding_place",
    [
        "description: note",
        "title: note",
        "x-sensitive: note",
        "$ref: '#/components/schemas/note'",
        "default: notes",
        "default: my-note",
    ],
)
def test_prose_references_and_parts_of_words_do_not_support_a_citation(
    tmp_path: Path, hiding_place: str
) -> None:
    spec = edited(SPEC, ("        note:\n", f"        remark:\n          {hiding_place}\n"))
    rules = {rule for _, _, rule in faults(write(tmp_path, spec))}
    assert "citation-does-not-hold" in rules


def test_a_keyword_is_not_a_name(tmp_path: Path) -> None:
    facts = edited(EVIDENCE, ("literals: [note]", "literals: [type]"))
    document = write(tmp_path, SPEC, facts)
    line = line_of(SPEC, "- update/note-mailed")
    assert faults(document) == {("acme.yaml", line, "citation-does-not-hold")}


def test_a_property_that_is_named_like_a_keyword_supports_a_citation(tmp_path: Path) -> None:
    spec = edited(SPEC, ("        note:", "        description:"))
    facts = edited(EVIDENCE, ("[note]", "[description]"), ('[note, "25"]', '[description, "25"]'))
    assert faults(write(tmp_path, spec, facts)) == set()


def test_a_citation_with_all_literals_further_up_does_not_hold(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("x-source: update/success-status", "x-source: [update/success-status, update/endpoint]"),
    )
    line = line_of(spec, "[update/success-status")
    assert faults(write(tmp_path, spec)) == {("acme.yaml", line, "citation-does-not-hold")}


def test_an_example_does_not_support_a_citation_of_another_element(tmp_path: Path) -> None:
    spec = edited(
        SPEC,
        ("                  x-source: update/unknown-photo\n", ""),
        (
            "x-source: update/success-status",
            "x-source: [update/success-status, update/unknown-photo]",
        ),
    )
    line = line_of(spec, "[update/success-status")
    assert faults(write(tmp_path, spec)) == {("acme.yaml", line, "citation-does-not-hold")}


def test_the_grounds_of_an_element_are_its_facts_with_page_and_address(tmp_path: Path) -> None:
    found = evidence.grounds(evidence.load(write(tmp_path)), (*NOTE, "maxLength"))
    assert found is not None
    assert found.pointer == NOTE
    assert [fact.statement for fact in found.facts] == [
        "A note may be sent, of at most this number of characters.",
        "The note is mailed.",
    ]
    assert {fact.page.url for fact in found.facts} == {"https://acme.example/update"}


def test_the_grounds_of_an_inferred_element_are_its_reason(tmp_path: Path) -> None:
    found = evidence.grounds(evidence.load(write(tmp_path)), (*PUT, "responses", "default"))
    assert found is not None
    assert found.inferred == "No page shows the response to a wrong token."
    assert found.facts == ()


def test_an_element_without_marks_has_no_grounds(tmp_path: Path) -> None:
    assert evidence.grounds(evidence.load(write(tmp_path)), ("info", "title")) is None


def test_the_report_counts_elements_and_facts(tmp_path: Path) -> None:
    found = evidence.report(evidence.load(write(tmp_path)), ["update/note-mailed"])
    assert found.elements == {
        "cited": 10,
        "partly inferred": 0,
        "observed": 1,
        "inferred": 2,
        "inherited": 5,
        "uncited": 0,
    }
    assert (found.facts, len(found.modelled), found.implemented) == (
        13,
        12,
        ("update/note-mailed",),
    )
    assert found.unmodelled == {"update/capitals": "There is nothing to describe."}
    assert found.is_complete


def test_an_element_with_a_source_and_an_inference_is_counted_as_partly_inferred(
    tmp_path: Path,
) -> None:
    source = "      x-source: update/failure\n"
    token = "      x-source: update/token\n"
    reason = "      x-inferred: The page calls this a token and no more.\n"
    spec = edited(SPEC, (source, source + reason), (token, token + reason))
    found = evidence.report(evidence.load(write(tmp_path, spec)))
    assert (found.elements["cited"], found.elements["partly inferred"]) == (8, 2)
    assert found.inferences == {"all": 4, "with a citation": 2}


def test_cited_behaviour_without_a_mock_is_counted_once(tmp_path: Path) -> None:
    mailed = "        behaviour: true"
    facts = edited(EVIDENCE, (mailed, f"{mailed}\n        unmodelled: A mock sends no mail."))
    found = evidence.report(evidence.load(write(tmp_path, SPEC, facts)))
    assert len(found.modelled) + len(found.unmodelled) + len(found.unused) == found.facts
    assert found.unmocked == {"update/note-mailed": "A mock sends no mail."}


def test_a_report_with_an_uncited_element_is_not_complete(tmp_path: Path) -> None:
    spec = edited(SPEC, ("    x-source: update/host\n", ""))
    found = evidence.report(evidence.load(write(tmp_path, spec)), ["update/note-mailed"])
    assert found.elements["uncited"] == 1
    assert found.unused == ("update/host",)
    assert not found.is_complete


def test_a_citation_of_an_unknown_fact_counts_as_uncited(tmp_path: Path) -> None:
    spec = edited(SPEC, ("[update/status, update/status-values]", "[update/status, update/none]"))
    assert evidence.report(evidence.load(write(tmp_path, spec))).elements["uncited"] == 1


def test_behaviour_that_only_the_mock_implements_is_not_unused(tmp_path: Path) -> None:
    spec = edited(SPEC, ("            - update/note-mailed\n", ""))
    facts = evidence.load(write(tmp_path, spec))
    assert evidence.report(facts, ["update/note-mailed"]).is_complete
    assert evidence.report(facts).unused == ("update/note-mailed",)


def test_the_report_prints_as_text_with_reasons_and_questions(tmp_path: Path) -> None:
    lines = evidence.as_text([evidence.report(evidence.load(write(tmp_path)))]).splitlines()
    assert lines[0] == "acme"
    assert "  behaviour   update/note-mailed: no rule of the mock" in lines
    assert "  question    status: Which other statuses can a photo have?" in lines
    assert any("update/capitals: There is nothing" in line for line in lines)


def test_the_report_prints_as_json(tmp_path: Path) -> None:
    (found,) = json.loads(evidence.as_json([evidence.report(evidence.load(write(tmp_path)))]))
    assert found["vendor"] == "acme"
    assert found["elements"]["cited"] == 10
    assert found["unimplemented"] == ["update/note-mailed"]
    assert found["questions"][0]["chose"] == "The two."


def test_behaviour_that_no_rule_implements_is_found_on_its_fact(tmp_path: Path) -> None:
    (found,) = evidence.check_behaviour(evidence.load(write(tmp_path)), ())
    assert (found.rule, found.line) == (
        "unimplemented-behaviour",
        line_of(EVIDENCE, "      note-mailed:"),
    )


def test_a_mock_rule_for_an_unknown_fact_is_found(tmp_path: Path) -> None:
    rules = ["update/note-mailed", "update/note-printed", "update/capitals"]
    found = evidence.check_behaviour(evidence.load(write(tmp_path)), rules)
    assert [each.rule for each in found] == ["unknown-citation", "needless-unmodelled"]
    assert "update/note-printed" in found[0].message
