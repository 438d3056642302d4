"""The walk-through from traffic to a change of a spec: its commands print what it shows."""

import re

import pytest

from tests.walkthrough import PICTURES, Shown, commands, content


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    return [*commands(tmp_path_factory.mktemp("clone"))]


def test_each_command_prints_the_lines_that_are_shown(run: list[Shown]) -> None:
    for each in run:
        missing = [line for line in each.expected if line not in each.printed]
        assert missing == [], each.printed
    assert run[-1].code == 0
    assert "not documented" not in run[-1].printed


def test_the_pictures_of_the_terminal_are_what_the_commands_print(run: list[Shown]) -> None:
    drawn = {each.picture: content(each.svg) for each in run if each.picture}
    written = {path.name: content(path.read_text()) for path in PICTURES.iterdir()}
    assert len(drawn) >= 4
    assert written == drawn, "fix: python -m tests.walkthrough"


def test_a_picture_of_the_terminal_loads_nothing(run: list[Shown]) -> None:
    for each in run:
        assert not re.search(r"href|@font-face|@import|url\((?!#)", each.svg)
