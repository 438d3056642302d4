"""The choice of what is reported: `--allow`, `--select` and an ignore file."""

from pathlib import Path

import pytest

from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.rules import RULES, Choice, InvalidChoice, choose

from .drafts import HEAD

WARNED = """\
paths: {}
components:
  schemas:
    Card: {type: object}
    Photo: {type: object}
    Time: {type: string, default: 18:00}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "acme.yaml"
    path.write_text(HEAD + WARNED)
    return path


def ignoring(folder: Path, *entries: str) -> Path:
    path = folder / "ignore.yaml"
    path.write_text("ignore:\n" + "".join(f"  - {{{each}}}\n" for each in entries))
    return path


def out(capsys: pytest.CaptureFixture[str]) -> list[str]:
    lines = capsys.readouterr().out.splitlines()
    return [line.split(": ")[2] for line in lines if ": warning: " in line]


def test_an_allowed_rule_is_not_reported(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(spec), "--allow", "unused-component", "--strict"]) == FAULTY
    assert out(capsys) == ["ambiguous-scalar"]


def test_allow_may_be_repeated(spec: Path) -> None:
    allowed = ["--allow", "unused-component", "--allow", "ambiguous-scalar"]
    assert main(["validate", str(spec), *allowed, "--strict"]) == CLEAN


def test_a_client_is_generated_when_its_errors_are_allowed(spec: Path, tmp_path: Path) -> None:
    spec.write_text(HEAD + "paths: {}\ncomponents: {schemas: {A: {type: string, pattern: '['}}}\n")
    command = ["clients", str(spec), "--output", str(tmp_path / "out")]
    assert main(command) == FAULTY
    assert main([*command, "--allow", "bad-pattern"]) == CLEAN


def test_only_selected_rules_are_reported(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(spec), "--select", "ambiguous-scalar"]) == CLEAN
    assert out(capsys) == ["ambiguous-scalar"]


def test_a_selected_house_rule_is_checked_in_a_spec_that_is_not_ours(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(spec), "--select", "flow-style"]) == CLEAN
    assert set(out(capsys)) == {"flow-style"}


def test_a_selected_rule_about_waivers_takes_the_findings_of_the_others(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec.write_text(HEAD + "x-allow: {unused-component: Soon., nullable: Never.}\n" + WARNED)
    assert main(["validate", str(spec), "--select", "waiver-of-nothing"]) == CLEAN
    assert out(capsys) == ["waiver-of-nothing"]


@pytest.mark.parametrize("option", ["--allow", "--select"])
def test_an_unknown_rule_is_an_error_that_suggests_similar_names(
    option: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(spec), option, "unused-components"]) == UNABLE
    assert capsys.readouterr().err == (
        "error: unknown rule 'unused-components'; did you mean unused-component?\n"
    )


def test_an_entry_of_an_ignore_file_drops_what_it_describes(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = ignoring(tmp_path, "path: acme.yaml, rule: unused-component, reason: Used soon.")
    assert main(["validate", str(spec), "--ignore", str(file)]) == CLEAN
    assert out(capsys) == ["ambiguous-scalar"]


@pytest.mark.parametrize(
    "narrowed",
    ['at: "#/components/schemas/Card"', 'line: "Card:"', 'at: "#/components/schemas/Card/"'],
)
def test_an_entry_can_be_for_one_element_or_line(
    narrowed: str, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = f'path: "*.yaml", rule: unused-component, reason: Used soon., {narrowed}'
    assert main(["validate", str(spec), "--ignore", str(ignoring(tmp_path, entry))]) == CLEAN
    assert sorted(out(capsys)) == ["ambiguous-scalar", "unused-component", "unused-component"]


def test_an_entry_for_an_element_does_not_apply_to_a_name_with_the_same_beginning(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = 'path: acme.yaml, rule: unused-component, reason: Soon., at: "#/components/schemas/Car"'
    main(["validate", str(spec), "--ignore", str(ignoring(tmp_path, entry))])
    assert out(capsys).count("unused-component") == 3


def test_an_entry_that_matches_nothing_is_a_warning_on_its_line(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = ignoring(
        tmp_path,
        "path: acme.yaml, rule: unused-component, reason: Used soon.",
        "path: acme.yaml, rule: nullable, reason: Not there.",
        "path: other.yaml, rule: nullable, reason: Not checked.",
    )
    command = ["validate", str(spec), "--ignore", str(file)]
    assert main(command) == CLEAN
    assert f"{file}:3:5: warning: unused-ignore: nullable finds" in capsys.readouterr().out
    assert main([*command, "--allow", "ambiguous-scalar", "--strict"]) == FAULTY


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        ("path: a.yaml, rule: nulable, reason: x", ":2:5: unknown rule 'nulable'; did you mean"),
        ("path: a.yaml, rule: nullable", ':2:5: "reason" is a required property'),
        ("path: a.yaml, rule: nullable, reason: ' '", ":2:36: "),
        ("path: a.yaml, rule: nullable, reason: x, lines: 3", "'lines' was unexpected"),
    ],
)
def test_an_ignore_file_that_cannot_be_used_is_one_line(
    entry: str, error: str, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(spec), "--ignore", str(ignoring(tmp_path, entry))]) == UNABLE
    (line,) = capsys.readouterr().err.splitlines()
    assert error in line


def test_an_ignore_file_that_is_missing_is_one_line(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(spec), "--ignore", str(tmp_path / "none.yaml")]) == UNABLE
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot read the file" in line


def test_without_a_choice_everything_is_reported() -> None:
    assert choose() == Choice()
    with pytest.raises(InvalidChoice, match="explain` lists all rules"):
        choose(select=["xyzzy"])
    assert choose(select=RULES).selected == frozenset(RULES)
