"""Levels: errors in the bundle's specs that are warnings in others, and the exit code."""

from pathlib import Path

import pytest

from scripts import rules
from scripts.build import CLEAN, FAULTY, main
from scripts.pipeline import Job, run
from scripts.rules import RULES, Rule

from .drafts import HEAD, draft

NEVER_USED = "paths: {}\ncomponents: {schemas: {Card: {type: object}}}\n"
DANGLING = "paths: {/a: {$ref: '#/components/pathItems/A'}}\n"


def levels(folder: Path, body: str, *, ours: bool) -> dict[str, str]:
    return {each.rule: each.level for each in rules.check(draft(folder, body, ours=ours))}


def test_lint_is_a_warning_in_a_spec_that_is_not_ours(tmp_path: Path) -> None:
    assert levels(tmp_path, NEVER_USED, ours=False) == {"unused-component": "warning"}


def test_lint_is_an_error_in_a_spec_of_ours(tmp_path: Path) -> None:
    found = levels(tmp_path, NEVER_USED, ours=True)
    assert found["unused-component"] == "error"
    assert set(found.values()) == {"error"}


def test_a_finding_that_makes_the_client_wrong_is_an_error_everywhere(tmp_path: Path) -> None:
    assert levels(tmp_path, DANGLING, ours=False)["dangling-ref"] == "error"
    assert levels(tmp_path, DANGLING, ours=True)["dangling-ref"] == "error"


@pytest.mark.parametrize(
    "name",
    [
        "ambiguous-scalar",
        "array-without-items",
        "colliding-name",
        "colliding-operation-id",
        "invalid-default",
        "invalid-example",
        "long-line",
        "key-order",
        "wrong-quotes",
        "wrong-indentation",
        "never-read-back",
        "nullable",
        "poor-description",
        "unused-component",
        "waiver-of-nothing",
    ],
)
def test_a_rule_of_style_is_a_warning_elsewhere(name: str) -> None:
    assert RULES[name].level(ours=False) == "warning"
    assert RULES[name].level(ours=True) == "error"


@pytest.mark.parametrize(
    "name",
    ["dangling-ref", "duplicate-key", "invalid-structure", "unusable-schema", "misread-scalar"],
)
def test_a_rule_of_correctness_is_an_error_elsewhere(name: str) -> None:
    assert RULES[name].level(ours=False) == "error"


@pytest.mark.parametrize(
    ("body", "rule", "level"),
    [
        ("paths: {/a: {get: {title: A, responses: {}}}}\n", "unknown-key", "warning"),
        ("paths: {/a: {get: {respones: {'200': {description: x}}}}}\n", "unknown-key", "error"),
        ("paths: {/a: {get: {responses: {'2000': {description: x}}}}}\n", "unknown-key", "error"),
        ("paths: {}\nexternalDocs: {description: x}\n", "invalid-structure", "warning"),
        ("components: {schemas: {A: {examples: {a: 1}}}}\n", "invalid-structure", "warning"),
        ("paths: {}\ncomponents: {schemas: {A: {multipleOf: x}}}\n", "invalid-structure", "error"),
    ],
)
def test_an_error_in_documentation_is_a_warning_and_one_that_a_client_reads_an_error(
    body: str, rule: str, level: str, tmp_path: Path
) -> None:
    assert levels(tmp_path, body, ours=False)[rule] == level
    assert levels(tmp_path, body, ours=True)[rule] == "error"


def test_a_rule_has_the_summary_the_reason_and_the_fix_of_its_docstring(tmp_path: Path) -> None:
    @rules.rule(house=True)
    def loud_name(_: object) -> tuple[()]:
        """A name in capitals.

        Readers take it
        for a constant.

        Fix: Write it in
        lower case.
        """
        return ()

    assert isinstance(loud_name, Rule)
    assert (loud_name.name, loud_name.summary) == ("loud-name", "A name in capitals.")
    assert loud_name.reason == "Readers take it for a constant."
    assert loud_name.fix == "Write it in lower case."
    assert list(loud_name.find(draft(tmp_path, "paths: {}\n"))) == []


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(HEAD + NEVER_USED)
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.yaml"
    path.write_text(HEAD + DANGLING)
    return path


def test_warnings_are_printed_and_exit_with_0(
    warned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(warned)]) == CLEAN
    out = capsys.readouterr().out
    assert f"{warned}:6:24: warning: unused-component: " in out
    assert out.endswith("1 of 1 specs read, 1 warning\n")


def test_errors_exit_with_1_and_are_counted_next_to_warnings(
    warned: Path, wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(warned), str(wrong)]) == FAULTY
    assert capsys.readouterr().out.endswith("2 of 2 specs read, 1 error, 1 warning\n")


def test_strict_makes_warnings_count(warned: Path) -> None:
    assert main(["validate", str(warned), "--strict"]) == FAULTY


def test_a_client_is_generated_in_spite_of_warnings_and_they_are_printed(
    warned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clients", str(warned), "--output", str(tmp_path / "out")]) == CLEAN
    assert (tmp_path / "out" / "acme" / "pyproject.toml").is_file()
    assert "warning: unused-component" in capsys.readouterr().out


def test_strict_generates_no_client_with_a_warning(warned: Path, tmp_path: Path) -> None:
    command = ["clients", str(warned), "--output", str(tmp_path / "out"), "--strict"]
    assert main(command) == FAULTY
    assert not (tmp_path / "out").exists()


def test_no_client_is_generated_with_an_error(wrong: Path, tmp_path: Path) -> None:
    assert main(["clients", str(wrong), "--output", str(tmp_path / "out")]) == FAULTY
    assert not (tmp_path / "out").exists()


def test_a_vendor_with_warnings_is_generated_tested_and_validated_again(
    warned: Path, tmp_path: Path
) -> None:
    job = Job([warned], tmp_path / "generated", tmp_path / "remembered")
    for _ in range(2):
        (row,) = run(job)
        assert [each.rule for each in row.findings] == ["unused-component"]
        assert row.client in ("written", "unchanged")
        assert row.worked
        assert not row.state.startswith("failed")


def test_a_vendor_with_errors_goes_no_further_than_validation(wrong: Path, tmp_path: Path) -> None:
    (row,) = run(Job([wrong], tmp_path / "generated", tmp_path / "remembered"))
    assert (row.client, row.state) == ("skipped", "failed")
    assert not (tmp_path / "generated").exists()
