"""The printed examples, type-checked and run with the clients and the mocks of some specs.

This is a process of its own: it reads a job as JSON from its standard input and prints the failures
of each vendor as JSON. The programs are those of the base; the specs are data. Nothing of the job's
environment, such as a token, reaches a program. One process checks all vendors, since most of the
time is that of the imports and of mypy, which checks all programs at once.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import ssl
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mypy import api

from ..generate import RUNTIME, arranged, generate, write_runtime
from ..mocks import behaviour_of, create_app, running
from ..paths import GENERATED
from ..spec import Document, load

_context = cache(ssl.create_default_context)
_PUBLISHED = "http://127.0.0.1:4010"
_MYPY_ERROR = re.compile(r"program_(\d+)_(\d+)\.py:(\d+): error: (.*?)(?:  \[[a-z-]+\])?$")


@dataclass(frozen=True)
class ProgramFailure:
    """A failure of a program on one of its lines: by type, or when it runs."""

    program: int
    line: int
    kind: str
    message: str


@dataclass(frozen=True)
class _Vendor:
    """A spec, the folder of its client, and the programs that use it."""

    document: Document
    client: Path
    programs: list[dict[str, Any]]

    def of_kind(self, kind: str) -> list[tuple[int, dict[str, Any]]]:
        """Return the programs to check in one way, with their numbers."""
        return [(n, each) for n, each in enumerate(self.programs) if kind in each["kinds"]]


def _main() -> None:
    job = json.loads(sys.stdin.readline())
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        # A program prints what it likes; the result is the only line on the real standard output.
        with contextlib.redirect_stdout(io.StringIO()):
            found = _failures(job, Path(folder))
        listed = {name: [asdict(each) for each in failures] for name, failures in found.items()}
        sys.stdout.write(json.dumps(listed))


def _failures(job: dict[str, Any], folder: Path) -> dict[str, list[ProgramFailure]]:
    """Return the failures by vendor: none without a client, since the review lists the reason."""
    vendors = []
    for each in job["vendors"]:
        document = load(Path(each["spec"]))
        client = folder / "clients" / document.vendor
        if generate(document, client).written:
            vendors.append(_Vendor(document, client, each["programs"]))
    runtime = GENERATED / RUNTIME
    if not runtime.is_dir():
        write_runtime(folder / "clients")
        runtime = folder / "clients" / RUNTIME
    packages = [*(each.client for each in vendors), runtime]
    sys.path[:0] = map(str, packages)
    found = _untyped(vendors, packages, folder, job["cache"])
    for each in vendors:
        found[each.document.vendor] += _failing(each, folder)
    return found


def _untyped(
    vendors: list[_Vendor], packages: list[Path], folder: Path, cache: str
) -> dict[str, list[ProgramFailure]]:
    """Return what a type checker rejects, by vendor."""
    files = []
    for at, vendor in enumerate(vendors):
        for number, program in vendor.of_kind("types"):
            files.append(f"program_{at}_{number}.py")
            (folder / files[-1]).write_text(program["code"], encoding="utf-8")
    found: dict[str, list[ProgramFailure]] = {each.document.vendor: [] for each in vendors}
    if not files:
        return found
    os.environ["MYPYPATH"] = os.pathsep.join(map(str, packages))
    options = ("--strict", "--config-file=", "--follow-imports=silent", "--no-error-summary")
    printed, _, _ = api.run([*options, f"--cache-dir={cache or os.devnull}", *files])
    for line in printed.splitlines():
        if match := _MYPY_ERROR.fullmatch(line):
            failure = ProgramFailure(int(match[2]), int(match[3]), "types", match[4])
            found[vendors[int(match[1])].document.vendor].append(failure)
    return found


def _failing(vendor: _Vendor, folder: Path) -> Iterator[ProgramFailure]:
    """Yield what fails in a vendor's programs when they run."""
    programs, document = vendor.of_kind("run"), vendor.document
    for name in ("photo.png", "photo.jpg"):
        (folder / name).write_bytes(b"\xff\xd8\xff")
    package = arranged(document)
    assert not isinstance(package, list), "its client was generated"
    # Each program makes a client, which reads all certificates, and none connects with TLS.
    ssl.create_default_context = _context  # type: ignore[assignment]
    os.environ |= {each.variable: "mock" for each in package.credentials}
    # The examples of single operations do not depend on each other or on any state.
    for has_state in (False, True):
        chosen = [(n, each["code"]) for n, each in programs if each["has_state"] is has_state]
        if chosen:
            own = behaviour_of(document.vendor) if has_state else None
            behaviours = {document.vendor: own} if own else None
            app = create_app([document], stateless=not has_state, behaviours=behaviours)
            with running(app) as address:
                os.environ[f"{package.prefix}_BASE_URL"] = f"{address}/{document.vendor}"
                for number, code in chosen:
                    yield from _run(number, code.replace(_PUBLISHED, address))


def _run(number: int, code: str) -> Iterator[ProgramFailure]:
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "<program>", "exec"), {"__name__": "__main__"})  # noqa: S102
    except Exception as error:  # noqa: BLE001  # any error of a program is a result
        lines = [
            each.lineno or 1
            for each in traceback.extract_tb(error.__traceback__)
            if each.filename == "<program>"
        ]
        line = lines[0] if lines else getattr(error, "lineno", None) or 1
        yield ProgramFailure(number, line, "run", f"{type(error).__name__}: {error}")
        return
    promised = re.findall(r"print\(.*\)  # (.*)", code)
    output = printed.getvalue().splitlines()
    if promised and output != promised:
        line = code[: code.index("  # ")].count("\n") + 1
        shown = " | ".join(output)
        yield ProgramFailure(number, line, "run", f"prints {shown!r}, not {' | '.join(promised)!r}")


if __name__ == "__main__":
    _main()
