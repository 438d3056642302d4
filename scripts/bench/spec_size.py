"""The growth of validation with the size of a spec: processor time and memory per line.

PHOTO_ID_SIZED_SPECS names OpenAPI files, separated as in PATH; the smallest is compared with the
others. Processor time is measured, which other programs on the machine hardly change.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from ..paths import ROOT
from .measure import Measurement, Table

VARIABLE = "PHOTO_ID_SIZED_SPECS"
_ROUNDS = 3
_AIM = "<= 1.50"
_EMPTY = 'openapi: "3.1.0"\ninfo: {title: Empty, version: "1"}\npaths: {}\n'
_VALIDATE = """
import contextlib, io, resource, sys
from scripts.build import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["validate", sys.argv[1]])
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def tables(progress: Callable[[str], None]) -> list[Table]:
    """Return the time and the memory per line, both without the start of the program."""
    named = os.environ.get(VARIABLE, "").split(os.pathsep)
    files = sorted((Path(each) for each in named if each), key=_lines)
    if len(files) < 2:
        note = f"validate, specs of several sizes: not measured, {VARIABLE} does not name two files"
        progress(note)
        return [Table("validate, without the start", "us per line", (), (note,))]
    progress("validate: specs of several sizes")
    measured = _measured(files)
    return [
        Table("validate, without the start", "us per line", tuple(_rows(measured, 0))),
        Table("validate, without the start", "KiB per line", tuple(_rows(measured, 1))),
    ]


def _rows(measured: dict[Path, tuple[float, float]], index: int) -> list[Measurement]:
    rows: list[Measurement] = []
    for path, figures in measured.items():
        ratio = figures[index] / rows[0].figure if rows else 1.0
        name = f"{path.stem}, {_lines(path):,} lines"
        rows.append(Measurement(name, figures[index], ratio, _AIM if rows else ""))
    return rows


def _measured(files: list[Path]) -> dict[Path, tuple[float, float]]:
    """Return microseconds and KiB per line of each file."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.yaml")
        empty.write_text(_EMPTY)
        rounds = [[_used(path) for path in (empty, *files)] for _ in range(_ROUNDS)]
    return {
        path: (
            statistics.median(each[at][0] - each[0][0] for each in rounds) * 1e6 / _lines(path),
            statistics.median(each[at][1] - each[0][1] for each in rounds) / _lines(path),
        )
        for at, path in enumerate(files, 1)
    }


def _used(path: Path) -> tuple[float, float]:
    """Return the processor seconds and the peak memory in KiB of one validation."""
    done = subprocess.run(  # noqa: S603  # our own interpreter and code
        [sys.executable, "-c", _VALIDATE, str(path.resolve())],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n")
