"""The growth of each stage with the number of vendors: processor time and peak memory.

A larger bundle is a copy of this one in which each vendor is there several times under other
names, with its evidence, workflows, behaviour and invariants. Processor time is measured, which
other programs on the machine hardly change.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..paths import ROOT
from ..spec import all_specs
from .measure import Measurement, Table

COPIES = 20
_BUILD = (sys.executable, "-m", "scripts.build")
STAGES: Mapping[str, Sequence[str]] = {
    "validate": ("validate",),
    "clients": ("clients", "--output", "{}/clients"),
    "site": ("site", "--output", "{}/site"),
    "generate, from nothing": ("generate", "--output", "{}/generated"),
    "generate, nothing changed": ("generate", "--output", "{}/generated"),
}


@dataclass(frozen=True)
class Usage:
    """The processor time of a process and its children in seconds, and the largest one's MiB."""

    seconds: float
    peak: float


def tables(progress: Callable[[str], None], copies: int = COPIES) -> Iterator[Table]:
    """Measure every stage on the bundle and on one that is several times as large."""
    with tempfile.TemporaryDirectory() as folder:
        once, often = Path(folder, "once"), Path(folder, "often")
        few, many = multiplied(once, 1), multiplied(often, copies)
        usages = {}
        for name, command in STAGES.items():
            progress(f"{name}: {few} and {many} vendors")
            usages[name] = tuple(usage(command, root) for root in (once, often))
        # Lists the vendors, which is next to nothing besides the start.
        start = usage(("list", "--vendor", all_specs()[0].stem), once).seconds
        changed, alone = _after_a_change(often)
    yield Table(
        f"{many} vendors, to {copies} x {few}",
        "s of processor time",
        tuple(
            Measurement(name, large.seconds, _growth(small, large, start, copies), "<= 1.10")
            for name, (small, large) in usages.items()
        ),
    )
    yield Table(
        f"peak memory with {many} vendors, to {few}",
        "MiB",
        tuple(
            Measurement(name, large.peak, large.peak / small.peak, "<= 1.10")
            for name, (small, large) in usages.items()
        ),
    )
    yield Table(
        f"generate after a change of one of {many} specs",
        "s of processor time",
        (
            Measurement("that vendor alone", alone.seconds, 1),
            Measurement("all", changed.seconds, changed.seconds / alone.seconds, "<= 1.2"),
        ),
    )


def multiplied(root: Path, copies: int) -> int:
    """Write a bundle with each vendor several times, and return the number of vendors."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in ("scripts", "specs", "tests/rules"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    for name in (
        "requirements.lock",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "pyproject.toml",
    ):
        shutil.copy(ROOT / name, root)
    vendors = [path.stem for path in all_specs()]
    for vendor in vendors:
        for number in range(2, copies + 1):
            _copy(root, vendor, f"{vendor}-{number}")
    return len(vendors) * copies


def usage(arguments: Sequence[str], root: Path) -> Usage:
    """Run a command of a bundle and return what it used; raise `RuntimeError` if it fails."""
    command = [*_BUILD, *(each.format(root / "out") for each in arguments)]
    (root / "out").mkdir(exist_ok=True)
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=root, stdout=output, stderr=output)  # noqa: S603  # our own
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise RuntimeError(f"{arguments[0]} failed: {output.read().decode()[-2000:]}")
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _after_a_change(root: Path) -> tuple[Usage, Usage]:
    """Return what `generate` uses after a change of one spec, for all vendors and for that one."""
    spec = root / "specs" / all_specs()[0].name
    everything = STAGES["generate, nothing changed"]
    used = []
    for command in (everything, (*everything, "--vendor", spec.stem)):
        spec.write_text(spec.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
        used.append(usage(command, root))
    return used[0], used[1]


def _copy(root: Path, vendor: str, name: str) -> None:
    """Add a vendor to a bundle that is like another one."""
    for folder in ("", "evidence", "workflows"):
        source = root / "specs" / folder / f"{vendor}.yaml"
        if source.is_file():
            text = source.read_text(encoding="utf-8").replace(
                f"../{vendor}.yaml", f"../{name}.yaml"
            )
            source.with_name(f"{name}.yaml").write_text(text, encoding="utf-8")
    for package, names in (("mocks/vendors", "behaviour"), ("fuzz/invariants", "*")):
        place = root / "scripts" / package
        if (place / vendor).is_dir() or (place / f"{vendor}.py").is_file():
            module = place / f"{name.replace('-', '_')}.py"
            module.write_text(f"from .{vendor} import {names}\n", encoding="utf-8")


def _growth(small: Usage, large: Usage, start: float, copies: int) -> float:
    """Return the time without the start, to that of as many small runs; NaN for next to nothing."""
    work = small.seconds - start
    return (large.seconds - start) / (copies * work) if work > start / 2 else float("nan")
