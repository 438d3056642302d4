"""The printed examples, type-checked and run with the client and the mock of a spec.

This is a process of its own: it reads a job as JSON from its standard input and prints the failures
as JSON. The programs are those of the base; the spec is data of the head. Nothing of the job's
environment, such as a token, reaches a program.
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

_PUBLISHED = "http://127.0.0.1:4010"
_MYPY_ERROR = re.compile(r"program_(\d+)\.py:(\d+): error: (.*?)(?:  \[[a-z-]+\])?$")


@dataclass(frozen=True)
class ProgramFailure:
    """What fails in a program, on which of its lines: by type, or when it runs."""

    program: int
    line: int
    kind: str
    message: str


def _main() -> None:
    job = json.loads(sys.stdin.readline())
    document = load(Path(job["spec"]))
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        # A program prints what it likes; the result is the only line on the real standard output.
        with contextlib.redirect_stdout(io.StringIO()):
            found = list(_failures(document, job["programs"], Path(folder), job["cache"]))
        sys.stdout.write(json.dumps([asdict(each) for each in found]))


def _failures(
    document: Document, programs: list[dict[str, Any]], folder: Path, cache: str
) -> Iterator[ProgramFailure]:
    client = folder / "clients" / document.vendor
    if not generate(document, client).written:
        return  # the review lists why there is no client
    runtime = GENERATED / RUNTIME
    if not runtime.is_dir():
        write_runtime(folder / "clients")
        runtime = folder / "clients" / RUNTIME
    sys.path[:0] = [str(client), str(runtime)]
    yield from _untyped(programs, [client, runtime], folder, cache)
    yield from _failing(document, programs, folder)


def _untyped(
    programs: list[dict[str, Any]], packages: list[Path], folder: Path, cache: str
) -> Iterator[ProgramFailure]:
    for number, program in enumerate(programs):
        (folder / f"program_{number}.py").write_text(program["code"], encoding="utf-8")
    os.environ["MYPYPATH"] = os.pathsep.join(map(str, packages))
    options = ("--strict", "--config-file=", "--follow-imports=silent", "--no-error-summary")
    files = [f"program_{number}.py" for number in range(len(programs))]
    printed, _, _ = api.run([*options, f"--cache-dir={cache or os.devnull}", *files])
    for line in printed.splitlines():
        if match := _MYPY_ERROR.fullmatch(line):
            yield ProgramFailure(int(match[1]), int(match[2]), "types", match[3])


def _failing(
    document: Document, programs: list[dict[str, Any]], folder: Path
) -> Iterator[ProgramFailure]:
    for name in ("photo.png", "photo.jpg"):
        (folder / name).write_bytes(b"\xff\xd8\xff")
    package = arranged(document)
    assert not isinstance(package, list), "its client was generated"
    # Each program makes a client, which reads all certificates, and none connects with TLS.
    ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]
    os.environ |= {each.variable: "mock" for each in package.credentials}
    own = behaviour_of(document.vendor)
    with_state = create_app([document], behaviours={document.vendor: own} if own else None)
    # The examples of single operations do not depend on each other or on any state.
    for has_state, app in {False: create_app([document], stateless=True), True: with_state}.items():
        with running(app) as address:
            os.environ[f"{package.prefix}_BASE_URL"] = f"{address}/{document.vendor}"
            for number, program in enumerate(programs):
                if program["has_state"] is has_state:
                    yield from _run(number, program["code"].replace(_PUBLISHED, address))


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
