"""A public spec served by this project's mock, by Prism and by Specmatic.

The spec is Redocly's museum, `museum.yaml` in the folder that PHOTO_ID_PUBLIC_SPECS names.
Schemathesis tests each server with all its checks; then all receive the same valid POST.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import orjson

from ..paths import ROOT
from . import peers
from .load import per_second, post
from .measure import Measurement, Table, in_turns, table
from .servers import free_port, process

VARIABLE = "PHOTO_ID_PUBLIC_SPECS"
_CONNECTIONS = 16
_REQUESTS = {"ours": 4000, "prism": 1000, "specmatic": 1000}
_CREDENTIALS = """
[auth.openapi.MuseumPlaceholderAuth]
username = "mock"
password = "mock"
"""
_HEADER = ("Authorization", "Basic bW9jazptb2Nr")
_EVENT = {
    "name": "Pirate Coding Workshop",
    "location": "Computer Room",
    "eventDescription": "Captain Blackbeard shares his love of the C language.",
    "dates": ["2023-09-05"],
    "price": 25,
}


def tables(cache: Path, progress: Callable[[str], None]) -> Iterator[Table]:
    """Yield the failures that Schemathesis reports, and the validated POSTs per second."""
    folder = os.environ.get(VARIABLE, "")
    spec = Path(folder, "museum.yaml").resolve()
    if not folder or not spec.is_file():
        note = f"museum: not measured, {VARIABLE} does not name a folder with museum.yaml"
        progress(note)
        yield Table("museum: failures of Schemathesis", "count", (), (note,))
        return
    with ExitStack() as stack:
        made = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        urls: dict[str, str] = {}
        notes: list[str] = []
        path = {"PYTHONPATH": str(ROOT)}
        for name, command in _COMMANDS.items():
            progress(f"museum: starting {name}")
            port = free_port()
            try:
                server = process(command(cache, spec, port), port, made, path)
                urls[name] = stack.enter_context(server) + ("/museum" if name == "ours" else "")
            except (peers.Missing, RuntimeError) as reason:
                notes.append(f"Left out: {reason}.")
        progress("museum: Schemathesis")
        yield _failures({name: _failed(spec, url, made) for name, url in urls.items()}, notes)
        progress("museum: requests per second")
        rates = in_turns({name: _measure(name, url) for name, url in urls.items()}, 5)
        yield table("museum: POST per second", "1/s", rates, {"ours": ">= 4 x Prism"}, notes)


def _failures(failed: Mapping[str, Mapping[str, int]], notes: Sequence[str]) -> Table:
    rows = tuple(
        Measurement(name, sum(found.values()), float("nan")) for name, found in failed.items()
    )
    kinds = (
        f"{name}: {', '.join(f'{count} {kind}' for kind, count in sorted(found.items()))}."
        for name, found in failed.items()
    )
    return Table("museum: failures of Schemathesis", "count", rows, (*kinds, *notes))


def _failed(spec: Path, url: str, folder: Path) -> Mapping[str, int]:
    """Return the number of unique failures by kind, in all phases with all checks."""
    report = folder / "report.json"
    config = folder / "schemathesis.toml"
    config.write_text(_CREDENTIALS)
    command = [str(Path(sys.executable).with_name("st")), "--config-file", str(config), "run"]
    command += [str(spec), "--url", url, "--checks", "all", "--continue-on-failure", "--seed", "0"]
    command += ["--report", "json", "--report-json-path", str(report)]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603
    found: Sequence[Mapping[str, Any]] = json.loads(report.read_text())["failures"]
    report.unlink()
    return {each["type"]: each["count"] for each in found}


def _measure(name: str, url: str) -> Callable[[], float]:
    authority, _, path = url.removeprefix("http://").partition("/")
    target = f"/{path}/special-events" if path else "/special-events"
    requests = [post(target, [_HEADER], orjson.dumps(_EVENT))] * _REQUESTS[name]
    return lambda: per_second(int(authority.rpartition(":")[2]), requests, _CONNECTIONS)


def _ours(_: Path, spec: Path, port: int) -> Sequence[str]:
    return [sys.executable, "-m", "scripts.build", "mock", "--spec", str(spec), "--port", str(port)]


def _prism(cache: Path, spec: Path, port: int) -> Sequence[str]:
    return [str(peers.prism(cache)), "mock", "--port", str(port), str(spec)]


def _specmatic(cache: Path, spec: Path, port: int) -> Sequence[str]:
    command = ["java", "-jar", str(peers.specmatic(cache)), "mock", "--host", "127.0.0.1"]
    options = ["--port", str(port), "--hot-reload=disabled", "--noConsoleLog"]
    return [*command, *options, str(spec)]


_COMMANDS: Mapping[str, Callable[[Path, Path, int], Sequence[str]]] = {
    "ours": _ours,
    "prism": _prism,
    "specmatic": _specmatic,
}
