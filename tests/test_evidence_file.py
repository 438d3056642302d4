"""Reading of evidence files: valid parts become facts, errors findings, never a traceback."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts import evidence
from scripts.paths import SCRIPTS
from scripts.rules import Rule, citation_rules
from scripts.spec import Document

from .acme import EVIDENCE, SPEC, line_of, write

RULES = [each for each in vars(citation_rules).values() if isinstance(each, Rule)]
FACTS = yaml.safe_load(EVIDENCE)


def schema_findings(document: Document) -> list[tuple[int, str]]:
    """Return line and message of each error in the evidence file."""
    found = evidence.load(document).findings
    assert {each.rule for each in found} <= {"invalid-evidence"}
    assert {each.path for each in found} <= {str(document.evidence_path)}
    assert all(each.remedy for each in found)
    return [(each.line, each.message) for each in found]


def read_everything(document: Document, texts: Path) -> None:
    """Call every function on evidence."""
    facts = evidence.load(document)
    for each in RULES:
        list(each.find(document))
    evidence.check_texts(facts, texts)
    evidence.check_behaviour(facts, ["update/note-mailed"])
    reports = [evidence.report(facts)]
    assert evidence.as_text(reports)
    assert evidence.as_json(reports)


def test_a_valid_file_has_no_findings(tmp_path: Path) -> None:
    assert schema_findings(write(tmp_path)) == []


def test_a_fact_has_its_page_literals_and_line(tmp_path: Path) -> None:
    fact = evidence.load(write(tmp_path)).facts["update/note-mailed"]
    assert (fact.statement, fact.literals, fact.behaviour) == (
        "The note is mailed.",
        ("note",),
        True,
    )
    assert fact.page.title == "Update a photo"
    assert fact.mark.line == line_of(EVIDENCE, "      note-mailed:")


def test_a_question_has_its_decision_and_reason(tmp_path: Path) -> None:
    (question,) = evidence.load(write(tmp_path)).questions
    assert (question.about, question.chose) == ("status", "The two.")


def test_a_text_that_yaml_parsers_read_differently_is_found(tmp_path: Path) -> None:
    unquoted = EVIDENCE.replace("literals: [note]", "literals: [note, /a?b=c]", 1)
    line = line_of(unquoted, "/a?b=c")
    faults = schema_findings(write(tmp_path, facts=unquoted))
    assert faults == [(line, "YAML parsers do not agree on the text that starts here")]


def test_a_missing_file_is_one_finding_and_not_one_for_each_citation(
    tmp_path: Path,
) -> None:
    document = write(tmp_path, SPEC, None)
    found = {finding for rule in RULES for finding in rule.find(document)}
    assert [(each.rule, each.line) for each in found] == [("invalid-evidence", 1)]


@pytest.mark.parametrize(
    "content", ["", "# nothing\n", "[]", "facts", "documents: [", "documents:\n", "documents: {}"]
)
def test_a_file_without_documents_is_a_finding(tmp_path: Path, content: str) -> None:
    document = write(tmp_path, SPEC, content)
    assert len(schema_findings(document)) == 1
    read_everything(document, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    url: https:", "    uri: https:", "did you mean url?"),
        ("    title: Update a photo\n", "", "a document has no 'title'"),
        ("https://acme.example/update", "acme.example", "is not an address"),
        ("https://acme.example/update", '"https://[acme"', "is not an address"),
        ("https://acme.example/update", "https://acme.example/an update", "is not an address"),
        ("    text: update.txt\n", "", "'sha256' needs 'text'"),
        ("text: update.txt", "text: ../update.txt", "is not a file name"),
        ("sha256: ", "sha256: x", "is not a SHA-256"),
        ("      capitals:", "      Capitals:", "'Capitals' is not an id"),
        ("  update:", "  up_date:", "'up_date' is not an id"),
        ("statement: This host serves it.", "statement: ''", "'statement' is empty"),
        ("statement: This host serves it.", "statement: [x]", "'statement' is not a string"),
        ("statement: This host serves it.", "text: It.", "a fact has no 'statement'"),
        ("literals: [id]", "literals: id", "'literals' is not a list"),
        ('literals: ["200"]', "literals: [200]", "200 is not a string"),
        ("literals: [id]", "literals: [id, id]", "'id' is listed twice"),
        ("literals: [id]", 'literals: [id, " "]', "' ' is empty"),
        ("behaviour: true", 'behaviour: "true"', "'behaviour' is not true or false"),
        ("There is nothing to describe.", "None", "'None' is not a reason"),
        ("    chose: The two.\n", "", "a question has no 'chose'"),
        ("      capitals:", "      host:", "duplicate key 'host'"),
        ("statement: A photo has a status.", "statement: &a A status.", "anchor '&a'"),
        ("questions:\n", "questions:\n  - all\n", "a question is not an object"),
    ],
)
def test_a_schema_error_is_found_on_its_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    line = line_of(EVIDENCE, old)
    document = write(tmp_path, SPEC, EVIDENCE.replace(old, new))
    assert any(message in text for _, text in schema_findings(document)), schema_findings(document)
    parent_or_self = range(line - 7, line + 2)
    assert all(
        found in parent_or_self for found, text in schema_findings(document) if message in text
    )


def test_an_invalid_fact_leaves_the_others_usable(tmp_path: Path) -> None:
    document = write(
        tmp_path, SPEC, EVIDENCE.replace("statement: This host serves it.", "statement: 3")
    )
    assert "update/endpoint" in evidence.load(document).facts


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "x", "a/b", "update/host"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["statement", "x-source", "update", "1"]), inner, max_size=2
        )
    ),
    max_leaves=4,
)


def places(node: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the path of every element of plain data."""
    below = dict(enumerate(node)) if isinstance(node, list) else node
    pairs = below.items() if isinstance(below, dict) else ()
    return [place, *(found for key, item in pairs for found in places(item, (*place, key)))]


def replaced(node: Any, place: tuple[str | int, ...], value: Any) -> Any:
    """Return a copy of plain data with one element replaced."""
    if not place:
        return value
    copy = node.copy()
    copy[place[0]] = replaced(node[place[0]], place[1:], value)
    return copy


@settings(max_examples=80, derandomize=True, database=None)
@given(place=st.sampled_from(places(FACTS)), value=ANYTHING)
def test_no_evidence_file_crashes_the_check(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[str | int, ...], value: Any
) -> None:
    folder = tmp_path_factory.getbasetemp()
    facts = json.dumps(replaced(FACTS, place, value))
    read_everything(write(folder, SPEC, facts), folder)


@settings(max_examples=80, derandomize=True, database=None)
@given(place=st.sampled_from(places(yaml.safe_load(SPEC))[1:]), value=ANYTHING)
def test_no_spec_crashes_the_check(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[str | int, ...], value: Any
) -> None:
    if place == ("openapi",):
        return
    folder = tmp_path_factory.getbasetemp()
    spec = json.dumps(replaced(yaml.safe_load(SPEC), place, value))
    read_everything(write(folder, spec), folder)


def test_the_schema_of_the_file_is_valid() -> None:
    jsonschema_rs.meta.validate(json.loads((SCRIPTS / "evidence" / "schema.json").read_text()))


def test_a_place_has_one_finding_and_none_inside_it(tmp_path: Path) -> None:
    text = "documents:\n  A B: {title: '', facts: [x]}\n"
    assert schema_findings(write(tmp_path, SPEC, text)) == [(2, "'A B' is not an id")]


def test_a_question_keeps_its_line_when_the_one_before_it_is_dropped(tmp_path: Path) -> None:
    edited = EVIDENCE.replace("questions:\n", "questions:\n  - all\n")
    (question,) = evidence.load(write(tmp_path, SPEC, edited)).questions
    assert question.mark.line == line_of(edited, "  - about:")
