"""Whatever an evidence file holds, it gives facts and findings, never a traceback."""

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


def shape_faults(document: Document) -> list[tuple[int, str]]:
    """Give line and message of what is wrong with the evidence file."""
    found = evidence.load(document).findings
    assert {each.rule for each in found} <= {"invalid-evidence"}
    assert {each.path for each in found} <= {str(document.evidence_path)}
    assert all(each.remedy for each in found)
    return [(each.line, each.message) for each in found]


def ask_everything(document: Document, texts: Path) -> None:
    """Ask for everything that can be asked about evidence."""
    facts = evidence.load(document)
    for each in RULES:
        list(each.find(document))
    evidence.check_texts(facts, texts)
    evidence.check_behaviour(facts, ["update/note-mailed"])
    reports = [evidence.report(facts)]
    assert evidence.as_text(reports)
    assert evidence.as_json(reports)


def test_a_good_file_has_no_faults(tmp_path: Path) -> None:
    assert shape_faults(write(tmp_path)) == []


def test_a_fact_comes_with_its_page_literals_and_line(tmp_path: Path) -> None:
    fact = evidence.load(write(tmp_path)).facts["update/note-mailed"]
    assert (fact.says, fact.literals, fact.behaviour) == ("The note is mailed.", ("note",), True)
    assert fact.page.title == "Update a photo"
    assert fact.mark.line == line_of(EVIDENCE, "      note-mailed:")


def test_a_question_comes_with_what_was_chosen_and_why(tmp_path: Path) -> None:
    (question,) = evidence.load(write(tmp_path)).questions
    assert (question.about, question.chose) == ("status", "The two.")


def test_a_text_that_only_one_yaml_parser_reads_is_a_fault(tmp_path: Path) -> None:
    unquoted = EVIDENCE.replace("literals: [note]", "literals: [note, /a?b=c]", 1)
    line = line_of(unquoted, "/a?b=c")
    faults = shape_faults(write(tmp_path, facts=unquoted))
    assert faults == [(line, "YAML parsers do not agree on the text that starts here")]


def test_a_file_that_is_missing_is_one_finding_and_not_one_for_each_citation(
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
    assert len(shape_faults(document)) == 1
    ask_everything(document, tmp_path)


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
        ("says: This host serves it.", "says: ''", "'says' is empty"),
        ("says: This host serves it.", "says: [x]", "'says' is not text"),
        ("says: This host serves it.", "text: It.", "a fact has no 'says'"),
        ("literals: [id]", "literals: id", "'literals' is not a list"),
        ('literals: ["200"]', "literals: [200]", "200 is not text"),
        ("literals: [id]", "literals: [id, id]", "'id' is listed twice"),
        ("literals: [id]", 'literals: [id, " "]', "' ' is empty"),
        ("behaviour: true", 'behaviour: "true"', "'behaviour' is not true or false"),
        ("There is nothing that could be said of them.", "None", "'None' is not a reason"),
        ("    chose: The two.\n", "", "a question has no 'chose'"),
        ("      capitals:", "      host:", "duplicate key 'host'"),
        ("says: A photo has a status.", "says: &a A status.", "anchor '&a'"),
        ("questions:\n", "questions:\n  - all\n", "a question is not an object"),
    ],
)
def test_a_fault_of_shape_is_found_on_its_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    line = line_of(EVIDENCE, old)
    document = write(tmp_path, SPEC, EVIDENCE.replace(old, new))
    assert any(message in said for _, said in shape_faults(document)), shape_faults(document)
    parent_or_self = range(line - 7, line + 2)
    assert all(found in parent_or_self for found, said in shape_faults(document) if message in said)


def test_a_faulty_fact_leaves_the_others_usable(tmp_path: Path) -> None:
    document = write(tmp_path, SPEC, EVIDENCE.replace("says: This host serves it.", "says: 3"))
    assert "update/endpoint" in evidence.load(document).facts


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "x", "a/b", "update/host"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["says", "x-source", "update", "1"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def places(node: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Give the way to every element of plain data."""
    below = dict(enumerate(node)) if isinstance(node, list) else node
    pairs = below.items() if isinstance(below, dict) else ()
    return [place, *(found for key, item in pairs for found in places(item, (*place, key)))]


def replaced(node: Any, place: tuple[str | int, ...], value: Any) -> Any:
    """Give a copy of plain data with one element replaced."""
    if not place:
        return value
    copy = node.copy()
    copy[place[0]] = replaced(node[place[0]], place[1:], value)
    return copy


@settings(max_examples=80, derandomize=True, deadline=None, database=None)
@given(place=st.sampled_from(places(FACTS)), value=ANYTHING)
def test_no_evidence_file_breaks_the_check(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[str | int, ...], value: Any
) -> None:
    folder = tmp_path_factory.getbasetemp()
    facts = json.dumps(replaced(FACTS, place, value))
    ask_everything(write(folder, SPEC, facts), folder)


@settings(max_examples=80, derandomize=True, deadline=None, database=None)
@given(place=st.sampled_from(places(yaml.safe_load(SPEC))[1:]), value=ANYTHING)
def test_no_spec_breaks_the_check(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[str | int, ...], value: Any
) -> None:
    if place == ("openapi",):
        return
    folder = tmp_path_factory.getbasetemp()
    spec = json.dumps(replaced(yaml.safe_load(SPEC), place, value))
    ask_everything(write(folder, spec), folder)


def test_the_schema_of_the_file_is_one() -> None:
    jsonschema_rs.meta.validate(json.loads((SCRIPTS / "evidence" / "schema.json").read_text()))


def test_a_place_has_one_finding_and_what_is_inside_it_none(tmp_path: Path) -> None:
    text = "documents:\n  A B: {title: '', facts: [x]}\n"
    assert shape_faults(write(tmp_path, SPEC, text)) == [(2, "'A B' is not an id")]


def test_a_question_keeps_its_line_when_the_one_before_it_is_dropped(tmp_path: Path) -> None:
    edited = EVIDENCE.replace("questions:\n", "questions:\n  - all\n")
    (question,) = evidence.load(write(tmp_path, SPEC, edited)).questions
    assert question.mark.line == line_of(edited, "  - about:")
