"""Comparative measurements: contenders take turns, and are compared within each round.

If the speed of the machine drifts, the contenders of a round are slowed alike, so the median of the
rounds' ratios is more reliable than the ratio of two averages.
"""

from __future__ import annotations

import json
import math
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True)
class Measurement:
    """One contender's figure, its ratio to the first one's, and the aim for either."""

    name: str
    figure: float
    ratio: float
    aim: str = ""


@dataclass(frozen=True)
class Table:
    """One comparison: what was measured, in which unit, and a row per contender."""

    title: str
    unit: str
    rows: tuple[Measurement, ...]
    notes: tuple[str, ...] = field(default=())

    def as_markdown(self) -> str:
        """Return the table in Markdown, as in the README."""
        lines = [
            f"| {self.title} | {self.unit} | ratio | aim |",
            "| --- | ---: | ---: | --- |",
            *(
                f"| {row.name} | {row.figure:.4g} | {_ratio(row.ratio)} | {row.aim} |"
                for row in self.rows
            ),
        ]
        return "\n".join([*lines, *(f"\n{note}" for note in self.notes)])


def _ratio(ratio: float) -> str:
    return "" if math.isnan(ratio) else f"{ratio:.2f}"


def table(
    title: str,
    unit: str,
    rounds: Mapping[str, Sequence[float]],
    aims: Mapping[str, str],
    notes: Sequence[str] = (),
) -> Table:
    """Return a table of medians; ratios are to the first contender."""
    base = next(iter(rounds.values()))
    rows = tuple(
        Measurement(
            name,
            statistics.median(figures),
            statistics.median(map(_to, figures, base)),
            aims.get(name, ""),
        )
        for name, figures in rounds.items()
    )
    return Table(title, unit, rows, tuple(notes))


def _to(mine: float, theirs: float) -> float:
    """Return a ratio; there is none to nothing, such as memory that has not grown."""
    return mine / theirs if theirs else math.nan


def in_turns(contenders: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Return each contender's figures over several rounds, after a warm-up round."""
    for measure in contenders.values():
        measure()
    figures: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, measure in contenders.items():
            figures[name].append(measure())
    return figures


def machine() -> str:
    """Return a description of the machine."""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


@dataclass
class Worker:
    """A process that runs one task on demand and returns its figure."""

    task: str
    argument: Mapping[str, Any]
    python: str = sys.executable
    paths: tuple[Path, ...] = ()

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            [self.python, str(Path(__file__).with_name("tasks.py")), self.task],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, self.paths))},
            text=True,
        )
        self.ask(self.argument)
        return self

    def __exit__(self, *_: object) -> None:
        with ExitStack() as stack:
            stack.callback(self._process.wait)
            for pipe in (self._process.stdout, self._process.stdin):
                if pipe:
                    stack.callback(pipe.close)

    def ask(self, argument: object = None) -> float:
        """Run the task once; return its figure."""
        if not self._process.stdin or not self._process.stdout:
            raise RuntimeError("the worker has no pipes")
        self._process.stdin.write(json.dumps(argument) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the worker for {self.task} ended early")
        return float(line)
