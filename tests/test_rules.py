"""Every rule finds what its fixture marks, on the line marked, and nothing else anywhere.

A fixture is `tests/rules/<rule>.yaml`; a line with an error ends in `# expect: <rule>`. Comments
`# right: <line>` below it have the correction (`scripts.rules.rule_examples`), which the rule has
to accept. A fixture that begins with `# file: <name>` is checked as a file of that name. Fixtures
of house rules are read as specs of the bundle, with the file of the same name in
`tests/rules/evidence`, if there is one, as their evidence.
"""

import re
from pathlib import Path

import pytest

from scripts import rules
from scripts.fuzz import coverage
from scripts.rules import RULES, Rule, citation_rules, statement_rules
from scripts.rules.rule_examples import corrected
from scripts.rules.stage_findings import USE_AFTER_FREE, WAIVABLE
from scripts.spec import Document, load

from .drafts import draft, found

ROOT = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "rules"
CITATION_RULES = {
    each.name
    for module in (citation_rules, statement_rules)
    for each in vars(module).values()
    if isinstance(each, Rule)
}

Places = set[tuple[str, int, str]]


def _document(rule: str, folder: Path, *, fixed: bool = False) -> Document:
    folder.mkdir(exist_ok=True)
    text = _text(FIXTURES / f"{rule}.yaml", rule, fixed=fixed)
    named = re.match("# file: (.+)", text)
    spec = folder / (named[1] if named else f"{rule}.yaml")
    spec.write_text(text, newline="")
    if RULES[rule].house:
        (folder / "evidence").mkdir()
        evidence = FIXTURES / "evidence" / spec.name
        if evidence.exists():
            (folder / "evidence" / spec.name).write_text(_text(evidence, rule, fixed=fixed))
    return load(spec)


def _text(path: Path, rule: str, *, fixed: bool) -> str:
    text = path.read_text()
    return corrected(text, rule) if fixed and "# right:" in text else text


def _places(document: Document, rule: str) -> Places:
    others = set() if rule in CITATION_RULES else CITATION_RULES
    found = rules.check(document)
    return {(each.path, each.line, each.rule) for each in found if each.rule not in others}


def _marked(folder: Path) -> Places:
    return {
        (str(path), number, rule)
        for path in folder.rglob("*.y*ml")
        for number, line in enumerate(path.read_text().split("\n"), start=1)
        for marks in re.findall(r"# expect: ([a-z, -]+)", line)
        for rule in marks.replace(",", " ").split()
    }


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_finds_what_its_fixture_marks_and_no_rule_finds_more(
    rule: str, tmp_path: Path
) -> None:
    places = _places(_document(rule, tmp_path), rule)
    assert places == _marked(tmp_path)
    assert rule in {name for _, _, name in places}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_correction_removes_a_finding_and_adds_none(rule: str, tmp_path: Path) -> None:
    wrong = _places(_document(rule, tmp_path / "wrong"), rule)
    right = _places(_document(rule, tmp_path / "right", fixed=True), rule)
    assert right <= _marked(tmp_path / "right")
    assert _count(right, rule) < _count(wrong, rule)


def _count(places: Places, rule: str) -> int:
    return sum(name == rule for _, _, name in places)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_finding_has_the_name_of_its_rule_a_message_and_a_fix(rule: str, tmp_path: Path) -> None:
    findings = list(RULES[rule].find(_document(rule, tmp_path)))
    assert {each.rule for each in findings} == {rule}
    for each in findings:
        for text in (each.message, each.remedy):
            assert text.strip() == text
            assert text
            assert not text.endswith(".")
            assert "\n" not in text


def test_every_fixture_is_that_of_a_rule() -> None:
    assert {path.stem for path in FIXTURES.rglob("*.yaml")} == set(RULES)


def test_a_rule_has_the_name_of_its_function_in_kebab_case_and_its_docstring() -> None:
    assert rules.RULES["dangling-ref"].summary == "A `$ref` to something that is not in the file."
    assert not rules.RULES["dangling-ref"].house
    assert rules.RULES["key-order"].house


def test_findings_of_the_property_tests_do_not_have_the_name_of_a_rule() -> None:
    assert {coverage.ANSWER, coverage.EXAMPLE, coverage.EVENT, USE_AFTER_FREE} == WAIVABLE
    assert not WAIVABLE & RULES.keys()


def test_findings_come_in_reading_order_and_once(tmp_path: Path) -> None:
    shared = """\
paths:
  /a/{id}:
    get:
      parameters:
        - $ref: "#/components/parameters/Id"
      responses: {"200": {description: Found}}
  /b:
    get:
      parameters:
        - $ref: "#/components/parameters/Id"
      responses: {"200": {description: Found}}
  /c:
    get:
      parameters:
        - $ref: "#/components/parameters/Id"
      responses: {"200": {description: Found}}
components:
  parameters:
    Id: {name: id, in: path, schema: {type: string}}
"""
    findings = rules.check(draft(tmp_path, shared))
    assert findings == sorted(set(findings))
    assert [each.rule for each in findings] == [
        "optional-path-parameter",
        "unknown-path-parameter",
        "unknown-path-parameter",
    ]


def test_house_rules_do_not_apply_to_other_specs(tmp_path: Path) -> None:
    body = "tags: []\npaths: { }\nservers: [{url: 'https://acme.net'}]\n"
    assert found(draft(tmp_path, body)) == []
    assert {rule for _, rule in found(draft(tmp_path, body, ours=True))} >= {
        "flow-style",
        "key-order",
        "wrong-quotes",
        "invented-host",
    }


def test_duplicate_operation_id_names_both_lines(tmp_path: Path) -> None:
    body = """\
paths:
  /a:
    get:
      operationId: same
      responses: {"200": {description: Found}}
  /b:
    get:
      operationId: same
      responses: {"200": {description: Found}}
"""
    (finding,) = rules.check(draft(tmp_path, body))
    assert finding.line == 12
    assert "line 8" in finding.message


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("operationID: listCards", "operationId"),
        ("sumary: Cards", "summary"),
        ("paramters: []", "parameters"),
        ("reponses: {}", "responses"),
    ],
)
def test_a_misspelt_operation_key_has_the_right_key_as_its_fix(
    written: str, meant: str, tmp_path: Path
) -> None:
    answers = 'responses: {"200": {description: A}}'
    body = f"paths:\n  /a:\n    get:\n      {written}\n      {answers}\n"
    (finding,) = rules.check(draft(tmp_path, body))
    assert (finding.line, finding.rule) == (8, "unknown-key")
    assert finding.remedy == f"write {meant}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("maxLenght: 3", "maxLength"),
        ("patern: a", "pattern"),
        ("readonly: true", "readOnly"),
        ("additionalproperties: false", "additionalProperties"),
    ],
)
def test_a_misspelt_schema_keyword_has_the_right_keyword_as_its_fix(
    written: str, meant: str, tmp_path: Path
) -> None:
    body = f"components:\n  schemas:\n    Card:\n      {written}\n"
    (finding,) = rules.check(draft(tmp_path, body))
    assert (finding.line, finding.rule) == (8, "unknown-schema-keyword")
    assert finding.remedy == f"write {meant}"


def test_a_finding_on_a_cited_element_names_the_citation(tmp_path: Path) -> None:
    body = """\
components:
  schemas:
    Card:
      type: object
      properties:
        size:
          type: integer
          minimum: 5
          maximum: 4
          x-source: page/size
"""
    (finding,) = rules.check(draft(tmp_path, body))
    assert (finding.line, finding.source) == (12, "page/size")


def test_a_waiver_applies_to_its_object_and_below_only(tmp_path: Path) -> None:
    body = """\
paths:
  /a:
    x-allow: {array-without-items: The vendor does not describe the items.}
    get:
      responses:
        "200":
          description: A list.
          content: {application/json: {schema: {type: array}}}
  /b:
    get:
      responses:
        "200":
          description: A list.
          content: {application/json: {schema: {type: array}}}
"""
    assert found(draft(tmp_path, body)) == [(18, "array-without-items")]


def test_a_waiver_applies_to_a_value_on_the_line_below_its_key(tmp_path: Path) -> None:
    body = """\
paths: {}
x-allow: {ambiguous-scalar: The old name of the service.}
x-name:
  on
"""
    assert found(draft(tmp_path, body)) == []


def test_an_x_allow_inside_an_example_waives_nothing(tmp_path: Path) -> None:
    body = """\
components:
  schemas:
    Card:
      type: array
      examples:
        - x-allow: {array-without-items: "", invalid-example: ""}
"""
    assert found(draft(tmp_path, body)) == [(8, "array-without-items"), (10, "invalid-example")]


def test_an_example_that_is_valid_against_no_branch_lists_what_each_branch_lacks(
    tmp_path: Path,
) -> None:
    body = """\
components:
  schemas:
    Size:
      oneOf:
        - {type: object, required: [width]}
        - {type: object, required: [height]}
      examples:
        - depth: 1
        - {width: 1, height: 2}
"""
    neither, both = rules.check(draft(tmp_path, body))
    assert (neither.line, both.line) == (12, 13)
    assert neither.message == '"width" is a required property, or "height" is a required property'
    assert both.message == "the value fits more than one of the alternatives"


def test_a_long_value_is_shortened_in_a_message(tmp_path: Path) -> None:
    body = f"components:\n  schemas:\n    A: {{type: integer, default: {'x' * 9999}}}\n"
    (finding,) = rules.check(draft(tmp_path, body))
    assert finding.rule == "invalid-default"
    assert len(finding.message) < 200


def test_a_pattern_that_only_python_does_not_support_is_not_a_finding(tmp_path: Path) -> None:
    body = "components:\n  schemas:\n    Name: {type: string, pattern: '^\\p{Lu}+$'}\n"
    assert found(draft(tmp_path, body)) == []


def test_a_wrong_value_is_reported_once_and_not_again_for_its_object(
    tmp_path: Path,
) -> None:
    body = "components:\n  securitySchemes:\n    Key: {type: apiKey, name: key, in: body}\n"
    (finding,) = rules.check(draft(tmp_path, body))
    assert finding.rule == "invalid-structure"
    assert finding.message.startswith('"body" is not one of "query", "header" or "cookie"')


def test_an_error_of_openapi_spec_validator_is_reported_without_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = """\
tags: [{name: cards}, {name: cards}]
paths: {}
"""
    monkeypatch.setattr("scripts.rules.structure_rules._CHECKED_ALREADY", ())
    findings = rules.check(draft(tmp_path, body))
    assert [(each.line, each.rule) for each in findings] == [
        (1, "invalid-structure"),
        (5, "duplicate-tag"),
    ]
    assert "cards" in findings[0].message


@pytest.mark.parametrize(
    ("ref", "remedy"),
    [
        ("#/components/schemas/Crad", "write #/components/schemas/Card"),
        ("#/components/schema/Card", "add it or fix the reference"),
        ("#", "add it or fix the reference"),
    ],
)
def test_a_dangling_reference_has_a_similar_one_as_its_fix(
    ref: str, remedy: str, tmp_path: Path
) -> None:
    body = f'components:\n  schemas:\n    Card: {{type: object}}\n    Other: {{$ref: "{ref}"}}\n'
    (finding,) = rules.check(draft(tmp_path, body))
    assert (finding.line, finding.rule, finding.remedy) == (8, "dangling-ref", remedy)


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("paths: {}", [(5, "stray-whitespace")]),
        ("paths: {}\n", []),
        ("paths: {}\n\n", [(7, "stray-whitespace")]),
        ("paths: {}\r\n", [(5, "stray-whitespace")]),
    ],
)
def test_a_spec_of_ours_ends_with_one_line_feed(
    body: str, places: list[tuple[int, str]], tmp_path: Path
) -> None:
    document = draft(tmp_path, body, ours=True)
    assert [each for each in found(document) if each[1] not in CITATION_RULES] == places


def test_a_long_line_is_reported_at_column_101(tmp_path: Path) -> None:
    document = draft(tmp_path, f"paths: {{}}\n# {'x' * 100}\n", ours=True)
    (finding,) = [each for each in rules.check(document) if each.rule == "long-line"]
    assert (finding.line, finding.column) == (6, 101)
