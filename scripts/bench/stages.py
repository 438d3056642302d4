"""The duration of each stage on all specs, as a process from start to end.

A stage has no peer; it has a limit, or another stage to compare with.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ..paths import ROOT
from ..spec import SPECS, all_specs
from .measure import Measurement, Table
from .measure import table as medians

_ROUNDS = 3
_COPIES = 20
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
        rows.append(_row("site", "<= 30 s", _timed(site)))
    review = [*_BUILD, "review", "--base", _first_revision()]
    # It exits with 1 if the change is not acceptable.
    rows.append(_row("review, against the first specs", "<= 10 s", _timed(review, (0, 1))))
    return Table("all five specs", "s", tuple(rows))


def growth(progress: Callable[[str], None]) -> Table:
    """Compare 100 vendors with 20 runs on five vendors, both without the time to start."""
    progress("100 vendors")
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "small.yaml")
        small.write_text('openapi: "3.1.0"\ninfo: {title: Small, version: "1"}\npaths: {}\n')
        copies = [Path(shutil.copytree(SPECS, Path(folder, str(n)))) for n in range(_COPIES)]
        specs = [str(path) for each in copies for path in all_specs(each)]
        commands = [
            [*_BUILD, "validate", *paths]
            for paths in ([str(small)], specs[: len(specs) // _COPIES], specs)
        ]
        # A copy has no behaviour module, so some of its printed requests are findings.
        rounds = [[_seconds(each, (0, 1)) for each in commands] for _ in range(_ROUNDS)]
    few = [_COPIES * (five - start) for start, five, _ in rounds]
    many = [every - start for start, _, every in rounds]
    figures = {f"{_COPIES} x {len(specs) // _COPIES} vendors": few, f"{len(specs)} vendors": many}
    return medians(
        "validate, without the start", "s", figures, {f"{len(specs)} vendors": "<= 1.10"}
    )


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
