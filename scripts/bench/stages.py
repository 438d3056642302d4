"""The duration of each stage on all specs, as a process from start to end.

A stage has no peer; it has a limit, or another stage to compare with.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ..paths import ROOT
from .measure import Measurement, Table

_ROUNDS = 3
_BUILD = [sys.executable, "-m", "scripts.build"]
# Into separate folders, so that the results of the last `make generate` stay.
_GENERATE = """
import sys
from pathlib import Path
from scripts.spec import all_specs
from scripts.pipeline import Job, run

job = Job(all_specs(), *map(Path, sys.argv[1:]))
sys.exit(any(row.findings for row in run(job)))
"""


def table(progress: Callable[[str], None]) -> Table:
    """Return the median seconds of each stage; a review needs Node and the specs' history."""
    progress("stages on all specs")
    rows = [_row("validate", "", _timed([*_BUILD, "validate"]))]
    with tempfile.TemporaryDirectory() as folder:
        jobs = [_generating(Path(folder, str(number))) for number in range(_ROUNDS)]
        rows.append(_row("generate, from nothing", "<= 60 s", [_seconds(job) for job in jobs]))
        rows.append(_row("generate, nothing changed", "", _timed(jobs[0])))
        site = [*_BUILD, "site", "--output", str(Path(folder, "site"))]
        rows.append(_row("site", "<= 20 s", _timed(site)))
    review = [*_BUILD, "review", "--base", _first_revision()]
    # It exits with 1 if the change is not acceptable.
    rows.append(_row("review, against the first specs", "<= 6 s", _timed(review, (0, 1))))
    return Table("all five specs", "s", tuple(rows))


def _row(name: str, aim: str, seconds: Sequence[float]) -> Measurement:
    return Measurement(name, statistics.median(seconds), float("nan"), aim)


def _generating(folder: Path) -> list[str]:
    places = [str(folder / "generated"), str(folder / "remembered")]
    return [sys.executable, "-c", _GENERATE, *places]


def _timed(command: Sequence[str], good: Sequence[int] = (0,)) -> list[float]:
    """Return the seconds of several runs, after a warm-up run."""
    return [_seconds(command, good) for _ in range(_ROUNDS + 1)][1:]


def _seconds(command: Sequence[str], good: Sequence[int] = (0,)) -> float:
    started = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # our own interpreter and code
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode not in good:
        raise RuntimeError(f"{' '.join(command[:4])} ended with {done.returncode}: {done.stderr}")
    return time.perf_counter() - started


def _first_revision() -> str:
    """Return the first revision that has all of the current specs."""
    names = [f"specs/{path.name}" for path in sorted((ROOT / "specs").glob("*.yaml"))]
    listed = _git("log", "--format=%H", "--reverse", "--topo-order", "--", "specs").split()
    return next(
        each
        for each in listed
        if len(_git("ls-tree", "--name-only", each, *names).split()) == len(names)
    )


def _git(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  # git, with our own arguments
        ["git", *arguments],  # noqa: S607  # found where the user has it
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
