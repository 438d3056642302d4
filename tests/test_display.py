"""The display of long work: live in a terminal, plain lines elsewhere."""

import contextlib
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.display import Display
from scripts.pipeline import Step


def work(display: Display) -> None:
    """Show the work on one vendor."""
    with display:
        display.step(Step("acme", "validate"))
        display.step(Step("acme", "validate", seconds=0.25))
        display.step(Step("acme", "property tests", "fuzzing, 12 cases"))
        display.end("acme", "client written, 34 cases", 1.5)


def in_a_terminal(show: Callable[[Display], None]) -> str:
    """Return the output in a terminal."""
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w") as out:
        show(Display(out))
    got = b""
    with contextlib.suppress(OSError), os.fdopen(ours, "rb", buffering=0) as terminal:
        while chunk := terminal.read(65536):
            got += chunk
    return got.decode()


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_terminal_each_stage_has_a_line_at_start_and_end() -> None:
    out = io.StringIO()
    work(Display(out))
    assert out.getvalue() == (
        "acme: validate\nacme: validate done (0.2 s)\nacme: client written, 34 cases (1.5 s)\n"
    )


def test_a_terminal_shows_the_progress_of_a_stage() -> None:
    assert "property tests, fuzzing, 12 cases" in in_a_terminal(show_and_wait)


def show_and_wait(display: Display) -> None:
    with display:
        display.step(Step("acme", "property tests", "fuzzing, 12 cases"))
        assert display._live
        display._live.refresh()


def test_a_terminal_keeps_the_result_and_its_cursor() -> None:
    got = in_a_terminal(work)
    assert "acme: client written, 34 cases (1.5 s)" in got
    assert "\x1b[?25l" in got
    assert got.rindex("\x1b[?25h") > got.rindex("\x1b[?25l")


def test_a_terminal_keeps_its_cursor_if_the_work_fails() -> None:
    def interrupted(display: Display) -> None:
        with contextlib.suppress(KeyboardInterrupt), display:
            display.step(Step("acme", "validate"))
            raise KeyboardInterrupt

    assert "\x1b[?25h" in in_a_terminal(interrupted)


def test_a_terminal_that_cannot_move_its_cursor_gets_plain_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in in_a_terminal(work)


def test_forced_colours_do_not_reach_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    with (tmp_path / "out.txt").open("w") as out:
        work(Display(out))
    assert "\x1b" not in (tmp_path / "out.txt").read_text()


def test_a_failed_vendor_is_shown_as_failed() -> None:
    out = io.StringIO()
    with pytest.raises(RuntimeError), Display(out) as display, display.turn("acme"):
        raise RuntimeError
    assert out.getvalue().startswith("acme: failed (")
