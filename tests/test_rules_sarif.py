"""Findings as a SARIF log."""

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.build import CLEAN, FAULTY, main
from scripts.finding import Finding
from scripts.rules import RULES, as_sarif

from . import sarif
from .drafts import HEAD

WARNED = 'paths: {}\ncomponents: {schemas: {"Ä /": {type: object}, B: {type: strng}}}\n'


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(HEAD + WARNED, encoding="utf-8")
    return path


def log(spec: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    main(["validate", str(spec), "--format", "sarif"])
    written: dict[str, Any] = json.loads(capsys.readouterr().out)
    return written


def results(spec: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (run,) = log(spec, capsys)["runs"]
    return list(run["results"])


def test_a_log_meets_the_specification(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sarif.problems(log(spec, capsys)) == []


def test_a_log_without_findings_is_valid(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec.write_text(HEAD + "paths: {}\n")
    assert main(["validate", str(spec), "--format", "sarif"]) == CLEAN
    written = json.loads(capsys.readouterr().out)
    assert sarif.problems(written) == []
    assert written["runs"][0]["results"] == []


def test_a_log_lists_every_rule_with_its_description_and_level(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = log(spec, capsys)["runs"][0]["tool"]["driver"]["rules"]
    assert [each["id"] for each in listed] == [*RULES]
    (unused,) = [each for each in listed if each["id"] == "unused-component"]
    assert unused["shortDescription"]["text"] == RULES["unused-component"].summary
    assert unused["help"]["text"].startswith(RULES["unused-component"].summary)
    assert unused["defaultConfiguration"] == {"level": "warning"}


def test_a_result_has_level_message_fix_and_place(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (first,) = [each for each in results(spec, capsys) if each["ruleId"] == "unknown-type"]
    assert first["level"] == "error"
    assert "\nfix: " in first["message"]["text"]
    (place,) = first["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == spec.as_uri()
    assert place["physicalLocation"]["region"] == {"startLine": 6, "startColumn": 51}
    assert place["logicalLocations"] == [{"fullyQualifiedName": "#/components/schemas/B/type"}]


def test_fingerprints_stay_when_lines_move(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = results(spec, capsys)
    spec.write_text("# Acme\n\n" + spec.read_text(encoding="utf-8"), encoding="utf-8")
    after = results(spec, capsys)
    assert [each["locations"] for each in before] != [each["locations"] for each in after]
    prints = [each["partialFingerprints"] for each in before]
    assert prints == [each["partialFingerprints"] for each in after]
    assert len({str(each) for each in prints}) == len(prints) > 1


def test_fingerprints_stay_when_the_message_names_another_line() -> None:
    written = [
        json.loads(as_sarif([Finding("a.yaml", line, 1, "r", f"also on line {line + 2}")]))
        for line in (1, 2)
    ]
    first, second = (each["runs"][0]["results"][0] for each in written)
    assert first["partialFingerprints"] == second["partialFingerprints"]


def test_a_relative_path_is_a_relative_reference() -> None:
    (run,) = json.loads(as_sarif([Finding("specs/a b#.yaml", 1, 1, "no-yaml", "bad")]))["runs"]
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "specs/a%20b%23.yaml"}


def test_a_file_that_cannot_be_read_is_a_result_and_its_rule_is_listed(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec.write_text("a: [")
    assert main(["validate", str(spec), "--format", "sarif"]) == FAULTY
    written = json.loads(capsys.readouterr().out)
    assert sarif.problems(written) == []
    assert written["runs"][0]["tool"]["driver"]["rules"][-1] == {"id": "no-yaml"}
