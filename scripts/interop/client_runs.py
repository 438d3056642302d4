"""The run of a client's own program against a mock."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from ..mocks import NoCertificate, create_app, running, throwaway
from ..spec import Document
from .client_checkouts import NotFetched, check_out
from .open_source_clients import ClientStart, OpenSourceClient
from .replayed_calls import filled, send

_SECONDS = 120


class NotRunnable(Exception):  # noqa: N818  # its text is the reason
    """Raised where a client cannot be run on this machine; the text has the reason."""


def run(client: OpenSourceClient, document: Document) -> list[str]:
    """Return how a run of a client differs from the expected one; raises `NotRunnable`."""
    if client.start is None:
        raise NotRunnable(client.not_run)
    missing = [each for each in client.start.needs if shutil.which(each) is None]
    if missing:
        raise NotRunnable(f"not on the PATH: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="photo-id-interop-") as name:
        folder = Path(name) / "client"
        folder.mkdir()
        try:
            check_out(client, folder)
            return _run_in(folder, client, client.start, document)
        except (NotFetched, NoCertificate) as error:
            raise NotRunnable(str(error)) from None


def _run_in(
    folder: Path, client: OpenSourceClient, start: ClientStart, document: Document
) -> list[str]:
    application = create_app([document])
    with ExitStack() as stack:
        certificate = stack.enter_context(throwaway(())) if start.tls else None
        url = stack.enter_context(running(application, certificate))
        values = {
            "url": f"{url}/{document.vendor}",
            "authority": str(certificate.authority) if certificate else "",
            "python": sys.executable,
        }
        problems = [*_program_problems(folder, start, values)]
        sent = Counter((each.operation, each.status) for each in application.app.journal.entries)
        expected = Counter((each.operation, each.status) for each in client.calls)
        problems += [*_missing(expected - sent, "lacks"), *_missing(sent - expected, "has")]
        plain = stack.enter_context(running(application))
        checked = send(client.checks, f"{plain}/{document.vendor}")
        return problems + [f"{call.does}: {problem}" for call, problem in checked if problem]


def _program_problems(folder: Path, start: ClientStart, values: Mapping[str, str]) -> Iterator[str]:
    """Yield how the exit codes, the output and the written files differ from the expected ones."""
    for place, text in start.files.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled(text, values), encoding="utf-8")
    printed = ""
    for command in start.commands:
        words = [filled(word, values) for word in command]
        try:
            done = subprocess.run(  # noqa: S603  # the client at a commit that was read
                words, cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            yield f"{words[0]} does not end"
            return
        printed += done.stdout
        if done.returncode:
            lines = (done.stderr or done.stdout).strip().splitlines()
            yield f"{words[0]} exits with {done.returncode}: {lines[-1] if lines else ''}"
            return
    yield from (f"it does not print {each!r}" for each in start.prints if each not in printed)
    for pattern, text in start.writes.items():
        found = [path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern))]
        if not any(text in each for each in found):
            yield f"no file {pattern} contains {text!r}"


def _missing(counted: Counter[tuple[str, int]], verb: str) -> Iterator[str]:
    for (operation, status), count in counted.items():
        name = operation or "a call that reaches no operation"
        yield f"the run {verb} {name} with status {status}{f' {count} times' * (count > 1)}"
