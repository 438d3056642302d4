"""Constraints that facts state, compared with the spec, and claims of absence."""

from pathlib import Path

import pytest

from scripts import evidence
from scripts.rules import RULES
from scripts.spec import Document

from .acme import EVIDENCE, SPEC, edited, line_of, write

QUESTION = "    because: They are all that is listed.\n"
CAPITALS = "      capitals:\n"
OLDER_FACTS = """\
      current:
        statement: It is null if the person has none.
        literals: [currentPhoto, "null"]
        unmodelled: The response with a person is not described.
      legacy-members:
        statement: People were returned with these properties.
        literals: [accountLocked, currentPhoto, customFields]
        unmodelled: The legacy path is not described here.
      older-form:
        statement: The person has the properties of the older form.
        literals: [authorities, currentPhoto]
        unmodelled: The way into the web application is not described.
"""
OLDER_CLAIM = """\
  - about: current photo
    question: Which properties does a person's photo have?
    finds: A use case names a person's photo, no example shows its properties.
    chose: An object with the status, or null.
    because: It is what is described.
    searched: {literals: [currentPhoto], found: [update/current], date: "2026-11-26"}
"""
SEARCHED = '    searched: {literals: [LOST], date: "2026-11-26"}\n'


def stating(**states: str) -> str:
    """Return Acme's evidence with `states` on some facts, `_` in their names for a hyphen."""
    facts = EVIDENCE
    for name, stated in states.items():
        line = f"      {name.replace('_', '-')}:\n"
        facts = edited(facts, (line, f"{line}        states: {stated}\n"))
    return facts


def found(document: Document, rule: str) -> list[tuple[str, int]]:
    """Return file and line of each finding of a rule."""
    known = evidence.load(document)
    assert known.findings == ()
    return [
        ("evidence" if "evidence" in each.path else "spec", each.line)
        for each in RULES[rule].find(document)
    ]


@pytest.mark.parametrize(
    ("fact", "states", "line"),
    [
        ("status", "{required: true}", None),
        ("status", "{required: false}", "        status:\n"),
        ("note", "{required: false}", None),
        ("note", "{required: true}", "        note:\n"),
        ("photo-id", "{required: true, type: integer}", None),
        ("photo-id", "{type: string}", "        - name: id\n"),
        ("note", "{type: [string], nullable: false}", None),
        ("note", "{nullable: true}", "        note:\n"),
        ("note", "{count: {length: {maximum: 25}}}", None),
        ("note", "{count: {length: {maximum: 26}}}", "        note:\n"),
        ("note", "{count: {length: {minimum: 1}}}", "        note:\n"),
        ("note", "{default: none}", "        note:\n"),
        ("note", "{format: base64}", "        note:\n"),
        ("status-values", "{enum: {values: [DENIED, PENDING], closed: true}}", None),
        ("status-values", "{enum: {values: [PENDING], closed: true}}", "        status:\n"),
        (
            "status-values",
            "{enum: {values: [PENDING, DENIED], closed: false}}",
            "        status:\n",
        ),
        ("success-status", '{status: "200"}', None),
        ("success-status", '{status: "201"}', '        "200":\n'),
        ("result", "{of: result, required: true, type: string}", None),
        ("result", "{enum: {values: [ok], closed: true}}", None),
        ("failure", "[{of: result, required: true}, {of: reason, required: false}]", None),
        (
            "failure",
            "[{of: result, required: true}, {of: reason, required: true}]",
            "        reason:\n",
        ),
        ("failure", "{required: true}", "        reason:\n"),
    ],
)
def test_an_element_that_contradicts_its_fact_is_found_on_its_line(
    fact: str, states: str, line: str | None, tmp_path: Path
) -> None:
    document = write(tmp_path, SPEC, stating(**{fact.replace("-", "_"): states}))
    expected = [] if line is None else [("spec", line_of(SPEC, line))]
    assert found(document, "contradicted-statement") == expected


def test_a_property_required_by_the_schema_around_an_all_of_is_required(tmp_path: Path) -> None:
    plain = "      type: object\n      required: [status]\n      properties:\n        status:\n"
    inner = plain.replace("      required: [status]\n", "").replace("\n", "\n    ").rstrip()
    spec = SPEC.replace(
        plain, f"      required: [status]\n      allOf:\n        - {inner.strip()}\n"
    )
    lines = spec.splitlines(keepends=True)
    start = next(at for at, each in enumerate(lines) if "enum: [PENDING" in each) - 1
    end = next(at for at, each in enumerate(lines) if each == "    Updated:\n")
    lines[start:end] = [f"    {each}" for each in lines[start:end]]
    document = write(tmp_path, "".join(lines), stating(status="{required: true}"))
    assert found(document, "contradicted-statement") == []


def test_a_constraint_without_an_element_is_found_on_the_fact(tmp_path: Path) -> None:
    facts = stating(unknown_photo="{of: note, required: true}")
    assert found(write(tmp_path, SPEC, facts), "contradicted-statement") == [
        ("evidence", line_of(facts, "      unknown-photo:"))
    ]


def test_a_finding_names_the_fact_and_both_sides(tmp_path: Path) -> None:
    document = write(tmp_path, SPEC, stating(note="{required: true}"))
    (each,) = RULES["contradicted-statement"].find(document)
    assert each.message == (
        "this contradicts update/note: required is true in the fact, in the spec it is not required"
    )


@pytest.mark.parametrize(
    ("statement", "required", "agrees"),
    [
        ("The note is required.", "true", True),
        ("The note is required.", "false", False),
        ("The note is optional.", "false", True),
        ("The note is optional.", "true", False),
        ("The note is not required.", "true", False),
        ("None of the notes has to be given.", "true", False),
        ("A request may have a note.", "true", False),
        ("There is a note.", "true", True),
    ],
)
def test_the_sentence_of_a_fact_agrees_with_its_data(
    statement: str, required: str, agrees: bool, tmp_path: Path
) -> None:
    facts = edited(
        stating(note=f"{{required: {required}}}"),
        (
            "statement: A note may be sent, of at most this number of characters.",
            f"statement: {statement}",
        ),
    )
    places = found(write(tmp_path, SPEC, facts), "contradicted-statement")
    assert (("evidence", line_of(facts, "      note:\n")) not in places) == agrees


def test_a_cited_fact_with_a_modal_word_needs_states(tmp_path: Path) -> None:
    assert found(write(tmp_path), "unstated-modality") == [
        ("evidence", line_of(EVIDENCE, "      note:\n"))
    ]


@pytest.mark.parametrize("states", ["nothing", "{count: {length: {maximum: 25}}}"])
def test_states_cover_a_modal_word(states: str, tmp_path: Path) -> None:
    assert found(write(tmp_path, SPEC, stating(note=states)), "unstated-modality") == []


def test_the_report_counts_constraints_and_names_facts_that_state_nothing(tmp_path: Path) -> None:
    facts = stating(note="nothing", status="{required: true}")
    report = evidence.report(evidence.load(write(tmp_path, SPEC, facts)))
    assert (report.stated, report.silent) == (("update/status",), ("update/note",))


@pytest.mark.parametrize(
    "states",
    [
        "{}",
        "true",
        "{required: yes please}",
        "{enum: [a]}",
        "{count: {length: 3}}",
        "{of: note}",
        "{of: [1], required: true}",
        "{colour: red}",
        "{count: {weight: {maximum: 3}}}",
    ],
)
def test_states_of_another_schema_are_found(states: str, tmp_path: Path) -> None:
    facts = stating(note=states)
    (each,) = evidence.load(write(tmp_path, SPEC, facts)).findings
    assert each.rule == "invalid-evidence"
    assert each.line in range(line_of(facts, "      note:\n"), line_of(facts, "      note:\n") + 2)


def test_a_claim_of_absence_needs_its_search(tmp_path: Path) -> None:
    assert found(write(tmp_path), "untraced-absence") == [
        ("evidence", line_of(EVIDENCE, "  - about: status")),
        ("spec", line_of(SPEC, "x-inferred: No page names the media type")),
        ("spec", line_of(SPEC, "x-inferred: No page shows the response")),
    ]


def test_a_search_is_at_the_question_or_under_inferences(tmp_path: Path) -> None:
    facts = edited(EVIDENCE, (QUESTION, QUESTION + SEARCHED)) + (
        "inferences:\n"
        '  "#/paths/~1photo~1{id}/put/requestBody":\n'
        '    {literals: [application/json], date: "2026-11-26"}\n'
        '  "#/paths/~1photo~1{id}/put/responses/default":\n'
        '    {literals: ["401"], documents: all, queries: [acme wrong token], date: "2026-11-26"}\n'
    )
    document = write(tmp_path, SPEC, facts)
    assert found(document, "untraced-absence") == []
    assert found(document, "contradicted-absence") == []
    assert evidence.report(evidence.load(document)).traced == 3


@pytest.mark.parametrize(
    ("literals", "names"),
    [("Unknown photo", True), ("25", True), ("25 letters", False), ("capitals", True)],
)
def test_a_literal_of_a_fact_contradicts_its_absence(
    literals: str, names: bool, tmp_path: Path
) -> None:
    facts = edited(EVIDENCE, (QUESTION, QUESTION + SEARCHED.replace("LOST", f'"{literals}"')))
    line = line_of(facts, "  - about: status")
    expected = [("evidence", line)] if names else []
    assert found(write(tmp_path, SPEC, facts), "contradicted-absence") == expected


def test_a_fact_listed_under_found_contradicts_nothing(tmp_path: Path) -> None:
    searched = SEARCHED.replace("[LOST]", "[capitals], found: [update/capitals]")
    facts = edited(EVIDENCE, (QUESTION, QUESTION + searched))
    assert found(write(tmp_path, SPEC, facts), "contradicted-absence") == []


def test_an_inference_is_contradicted_on_its_own_line(tmp_path: Path) -> None:
    facts = EVIDENCE + (
        "inferences:\n"
        '  "#/paths/~1photo~1{id}/put/responses/default":\n'
        '    {literals: [X-Token], date: "2026-11-26"}\n'
    )
    assert found(write(tmp_path, SPEC, facts), "contradicted-absence") == [
        ("spec", line_of(SPEC, "x-inferred: No page shows the response"))
    ]


def test_a_property_that_only_uncited_facts_name_is_not_absent(tmp_path: Path) -> None:
    """Two uncited facts named a person's photo while a question claimed that no page shows it."""
    facts = edited(EVIDENCE, (CAPITALS, OLDER_FACTS + CAPITALS), (QUESTION, QUESTION + OLDER_CLAIM))
    document = write(tmp_path, SPEC, facts)
    findings = list(RULES["contradicted-absence"].find(document))
    assert [each.line for each in findings] == [line_of(facts, "  - about: current photo")] * 2
    assert "update/legacy-members" in findings[0].message
    assert "update/older-form" in findings[1].message


@pytest.mark.parametrize(
    ("searched", "message"),
    [
        ('{date: "2026-11-26"}', "has no literals"),
        ("{literals: [a]}", "has no date"),
        ('{literals: a, date: "2026-11-26"}', "'literals' is not a list of strings"),
        ('{literals: [a], found: [update/none], date: "2026-11-26"}', "unknown fact"),
        ('{words: [a], date: "2026-11-26"}', "is not an object of"),
    ],
)
def test_an_invalid_search_is_found(searched: str, message: str, tmp_path: Path) -> None:
    facts = edited(EVIDENCE, (QUESTION, f"{QUESTION}    searched: {searched}\n"))
    (each,) = evidence.load(write(tmp_path, SPEC, facts)).findings
    assert message in each.message


def test_a_search_for_an_element_without_an_inference_is_found(tmp_path: Path) -> None:
    facts = EVIDENCE + 'inferences:\n  "#/components": {literals: [a], date: "2026-11-26"}\n'
    (each,) = evidence.load(write(tmp_path, SPEC, facts)).findings
    assert each.line == line_of(facts, '"#/components"')
