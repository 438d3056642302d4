"""Progress of long work: a live line per vendor in a terminal, plain lines elsewhere."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self, TextIO

from .pipeline import Step

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID
    from rich.table import Table

_WIDE = 1000
"""The width of a table outside a terminal, where no column is cut."""


class Turn:
    """The work on one vendor; `result` is its outcome."""

    def __init__(self, display: Display, vendor: str) -> None:
        self._display = display
        self._vendor = vendor
        self.result = "failed"

    def progress(self, phase: str, cases: int) -> None:
        """Show the phase and the number of cases so far, in a terminal only."""
        self._display.step(Step(self._vendor, phase, f"{cases} cases"))


class Display:
    """A display of steps while its `with` block runs, and of permanent lines."""

    def __init__(self, out: TextIO) -> None:
        """Write to `out`, live if it is a terminal that can move its cursor."""
        self._out = out
        self._live = _live(out)
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live:
            for task in self._tasks.values():
                self._live.remove_task(task)
            self._live.stop()

    def step(self, step: Step) -> None:
        """Show a step: on the vendor's line, or as a line of its own if a stage starts or ends."""
        if self._live:
            text = f"{step.stage}, {step.detail}" if step.detail else step.stage
            self._live.update(self._task(self._live, step.vendor), description=text)
        elif step.seconds is not None:
            self.say(f"{step.vendor}: {step.stage} done ({step.seconds:.1f} s)")
        elif not step.detail:
            self.say(f"{step.vendor}: {step.stage}")

    def end(self, vendor: str, result: str, seconds: float) -> None:
        """Replace the vendor's live line by a permanent one with the result and the seconds."""
        if self._live and vendor in self._tasks:
            self._live.remove_task(self._tasks.pop(vendor))
        self.say(f"{vendor}: {result} ({seconds:.1f} s)")

    @contextmanager
    def turn(self, vendor: str) -> Iterator[Turn]:
        """Show the work on a vendor while the block runs, then its result and duration."""
        turn, started = Turn(self, vendor), time.perf_counter()
        try:
            yield turn
        finally:
            self.end(vendor, turn.result, time.perf_counter() - started)

    def say(self, what: str | Table) -> None:
        """Write a text or a table above the live lines."""
        if self._live:
            self._live.console.print(what, markup=False, highlight=False, soft_wrap=True)
            return
        self._out.write(f"{what if isinstance(what, str) else plain(what)}\n")
        self._out.flush()

    def _task(self, live: Progress, vendor: str) -> TaskID:
        if vendor not in self._tasks:
            self._tasks[vendor] = live.add_task("", total=None, vendor=vendor)
        return self._tasks[vendor]


def plain(table: Table) -> str:
    """Return a table as text without styles, its lines as long as their content."""
    from rich.console import Console

    text = io.StringIO()
    Console(file=text, width=_WIDE, color_system=None, force_terminal=False).print(table)
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines())


def _live(out: TextIO) -> Progress | None:
    """Return a live display, or None if `out` is not a capable terminal."""
    if not out.isatty():
        return None
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(file=out)
    if not console.is_terminal or console.is_dumb_terminal:
        return None
    columns = ("{task.fields[vendor]}", "{task.description}")
    texts = [TextColumn(each, markup=False) for each in columns]
    return Progress(SpinnerColumn("line"), *texts, TimeElapsedColumn(), console=console)
