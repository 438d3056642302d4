"""The formats of findings: text, JSON and annotations of pull requests."""

import json

from scripts.finding import FORMATS, Finding, as_github, as_json, as_text, errors

DANGLING = Finding(
    "specs/acme.yaml",
    12,
    7,
    "dangling-ref",
    "nothing at #/components/schemas/Crad",
    "write #/components/schemas/Card",
    "cards/made",
)
BARE = Finding("specs/acme.yaml", 3, 1, "no-yaml", "this is not YAML")


def test_a_finding_has_place_rule_and_message_then_fix_and_source() -> None:
    assert str(DANGLING).split("\n") == [
        "specs/acme.yaml:12:7: dangling-ref: nothing at #/components/schemas/Crad",
        "    fix: write #/components/schemas/Card",
        "    source: cards/made",
    ]


def test_a_finding_without_remedy_and_source_prints_one_line() -> None:
    assert str(BARE) == "specs/acme.yaml:3:1: no-yaml: this is not YAML"


def test_text_is_one_paragraph_per_finding() -> None:
    assert as_text([BARE, DANGLING]) == f"{BARE}\n{DANGLING}"
    assert as_text([]) == ""


def test_json_is_an_array_of_objects_that_read_back_as_the_findings() -> None:
    assert [Finding(**each) for each in json.loads(as_json([BARE, DANGLING]))] == [BARE, DANGLING]
    assert json.loads(as_json([])) == []


def test_json_keeps_non_ascii_letters() -> None:
    assert "é 🦀" in as_json([Finding("a.yaml", 1, 1, "r", "é 🦀")])


def test_github_is_one_workflow_command_per_finding() -> None:
    assert as_github([BARE, DANGLING]).split("\n") == [
        "::error file=specs/acme.yaml,line=3,col=1,title=no-yaml::this is not YAML",
        (
            "::error file=specs/acme.yaml,line=12,col=7,title=dangling-ref::nothing at "
            "#/components/schemas/Crad%0Awrite #/components/schemas/Card%0Acards/made"
        ),
    ]


def test_github_escapes_what_would_end_or_forge_a_command() -> None:
    forged = Finding("a,b:c%.yaml", 1, 1, "rule", "100%\r\n::error::forged")
    assert as_github([forged]) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=rule::100%25%0D%0A::error::forged"
    )


def test_findings_sort_in_reading_order() -> None:
    first = Finding("a.yaml", 2, 9, "z", "z")
    later = [
        Finding("a.yaml", 2, 10, "a", "a"),
        Finding("a.yaml", 10, 1, "a", "a"),
        Finding("b.yaml", 1, 1, "a", "a"),
    ]
    assert sorted([*reversed(later), first]) == [first, *later]


def test_every_format_has_a_name() -> None:
    assert set(FORMATS) == {"text", "json", "github"}


def test_a_warning_is_marked_in_every_format() -> None:
    warning = Finding("acme.yaml", 3, 1, "unused-component", "unused", level="warning")
    assert as_text([warning]) == "acme.yaml:3:1: warning: unused-component: unused"
    assert json.loads(as_json([warning]))[0]["level"] == "warning"
    assert as_github([warning]).startswith("::warning file=acme.yaml,line=3,")


def test_only_errors_are_errors() -> None:
    warning = Finding("acme.yaml", 3, 1, "unused-component", "unused", level="warning")
    assert errors([warning, DANGLING]) == [DANGLING]
