"""`--fix` and `format`: what a machine can fix, without a change of anything else."""

import difflib
from pathlib import Path

import pytest

from scripts import rules
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.rules import RULES, Choice, fixing
from scripts.rules.rule_definition import Edit
from scripts.spec import SPECS, Document, all_specs, load, read_text

from .drafts import HEAD, draft, whole

FIXTURES = Path(__file__).parent / "rules"
FIXABLE = sorted(name for name, each in RULES.items() if each.fixable)
WRONG = """\
openapi: '3.1.0'
info:
  # The name on the invoices.
  title: 'Acme' # as registered
  version: "1"


paths: {}
# Where it is.
servers:
- url: https://acme.example
  # Nobody knows.
"""
RIGHT = """\
openapi: "3.1.0"
info:
  # The name on the invoices.
  title: Acme # as registered
  version: "1"

# Where it is.
servers:
  - url: https://acme.example
    # Nobody knows.
paths: {}
"""


def _fixed(text: str, *selected: str) -> str:
    """Return a text after the fixes of some rules, or of all."""
    choice = Choice(frozenset(selected or FIXABLE))
    return fixing.fixed(text, Path("acme.yaml"), lambda each: rules.edits(each, choice))[0]


def _at(text: str, name: str) -> set[tuple[int, bool]]:
    found = RULES[name].find(Document(read_text(text, Path("acme.yaml"))))
    return {(each.line, each.fixable) for each in found}


@pytest.mark.parametrize("name", FIXABLE)
def test_what_a_finding_calls_fixable_is_fixed_and_the_rest_stays(name: str) -> None:
    text = (FIXTURES / f"{name}.yaml").read_text()
    before, after = _at(text, name), _at(_fixed(text, name), name)
    assert (True in {fixable for _, fixable in before}) is True
    assert len(after) == len([line for line, fixable in before if not fixable])


@pytest.mark.parametrize("name", FIXABLE)
def test_a_fix_changes_no_value_and_loses_no_comment(name: str) -> None:
    text = (FIXTURES / f"{name}.yaml").read_text()
    after = _fixed(text, name)
    assert read_text(after, Path("a.yaml")).data == read_text(text, Path("a.yaml")).data
    assert after.count("#") == text.count("#")


@pytest.mark.parametrize("name", FIXABLE)
def test_a_second_run_fixes_nothing_more(name: str) -> None:
    once = _fixed((FIXTURES / f"{name}.yaml").read_text())
    assert _fixed(once) == once


def test_all_kinds_of_fixes_together_leave_the_comments_where_they_belong() -> None:
    assert _fixed(WRONG) == RIGHT


@pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
def test_a_fix_of_one_finding_changes_its_lines_only(path: Path) -> None:
    text = path.read_text()
    lines = text.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("      operationId: "))
    for wrong in (
        [lines[at].replace(": ", ": '").rstrip() + "'\n"],
        [lines[at].rstrip() + "  \n"],
        ["\n", "\n", lines[at]],
    ):
        broken = [*lines[:at], *wrong, *lines[at + 1 :]]
        after = _fixed("".join(broken)).splitlines(keepends=True)
        changed = difflib.unified_diff(lines, after, n=0)
        assert {line for line in changed if not line.startswith(("-", "+", "@"))} == set()
        assert after == (lines if len(wrong) == 1 else [*lines[:at], "\n", *lines[at:]])


@pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
def test_line_ends_of_windows_are_fixed_in_a_whole_spec(path: Path) -> None:
    text = path.read_text()
    assert _fixed(text.replace("\n", "\r\n") + "\r\n\r\n") == text


def test_a_spec_indented_by_four_is_indented_by_two() -> None:
    path = SPECS / "veratad.yaml"
    starts = {mark.line for mark in load(path).source.keys.values()}
    lines = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        indent = " " * (len(line) - len(line.lstrip(" ")))
        is_item = number in starts and line.lstrip().startswith("- ")
        lines.append(indent + (line.replace("- ", "-   ", 1) if is_item else line))
    text = "\n".join(lines) + "\n"
    after = _fixed(text, "wrong-indentation")
    assert _at(text, "wrong-indentation")
    assert not _at(after, "wrong-indentation")
    assert read_text(after, path).data == read_text(text, path).data


def test_blank_lines_and_blanks_in_a_text_stay() -> None:
    text = HEAD + "  description: |\n    One \n\n\n    two.\npaths: {}\n"
    assert _fixed(text) == text
    assert {fixable for _, fixable in _at(text, "stray-whitespace")} == {False}


def test_a_number_that_quotes_would_turn_into_a_string_is_left_to_people() -> None:
    text = HEAD + "paths: {}\nx-price: 1e3\nx-time: 18:00\n"
    assert _fixed(text, "ambiguous-scalar").endswith('x-price: 1e3\nx-time: "18:00"\n')


def test_an_edit_that_changes_a_value_is_not_made_and_the_others_are() -> None:
    edits = [Edit(3, 3, ("  title: Bcme",)), Edit(4, 4, ("  version: '1'",))]
    after, _ = fixing.fixed(
        HEAD, Path("acme.yaml"), lambda each: edits if "'" not in each.source.text else []
    )
    assert after == HEAD.replace('"1"', "'1'")


def test_what_the_spec_allows_stays_as_it_is(tmp_path: Path) -> None:
    text = HEAD.replace("Acme", "'Acme'") + "  x-allow: {wrong-quotes: Theirs.}\npaths: {}\n"
    path = whole(tmp_path, text, ours=True).path
    rules.fix(path, Choice())
    assert "title: 'Acme'" in path.read_text()


def test_the_style_of_other_specs_is_left_to_their_authors(tmp_path: Path) -> None:
    path = whole(tmp_path, WRONG).path
    assert rules.fix(path, Choice()) == 0
    assert path.read_text() == WRONG


def test_a_json_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "acme.json"
    path.write_text('{"openapi": "3.1.0"} ')
    assert fixing.fix_file(path, lambda _: [Edit(1, 1, ("{}",))]) == 0


def test_a_file_keeps_its_permissions_and_no_other_is_left(tmp_path: Path) -> None:
    path = whole(tmp_path, WRONG, ours=True).path
    path.chmod(0o640)
    assert rules.fix(path, Choice())
    assert path.read_text() == RIGHT
    assert path.stat().st_mode & 0o777 == 0o640
    assert {each.name for each in tmp_path.iterdir()} == {"acme.yaml", "evidence"}


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = whole(tmp_path, WRONG, ours=True).path
    monkeypatch.setattr(Path, "replace", fails)
    assert main(["format", str(path)]) == UNABLE
    assert path.read_text() == WRONG
    assert {each.name for each in tmp_path.iterdir()} == {"acme.yaml", "evidence"}


def test_validate_fixes_first_and_reports_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = draft(tmp_path, "paths: {}\nservers: [{url: 'https://acme.net'}]\n").path
    command = ["validate", str(path), "--select", "wrong-quotes", "--select", "flow-style"]
    assert main(command) == CLEAN
    text = capsys.readouterr().out
    assert "fix: use double quotes, or none where none are needed (--fix does it)" in text
    assert "3 warnings, 1 of them fixable with --fix" in text
    assert main([*command, "--fix", "--strict"]) == FAULTY
    shown = capsys.readouterr()
    assert "flow-style" in shown.out
    assert "wrong-quotes" not in shown.out
    assert shown.err == f"{path}: 1 fix\n"
    assert "https://acme.net}]" in path.read_text()


def test_format_reports_a_file_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["format", str(tmp_path / "none.yaml")]) == FAULTY
    assert "no-file" in capsys.readouterr().out
