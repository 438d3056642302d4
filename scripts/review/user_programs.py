"""The examples in the READMEs of the base: the programs of users that a change may break.

`program_check` type-checks and runs them with the client and the mock of the head, in a process of
its own. What fails with those of the base too is not the change's.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..paths import CACHE, SCRIPTS
from ..spec import Document
from .review_report import GRADES, BrokenProgram, Change, Place
from .revision import Revision
from .wire import EVIDENCE, PROSE, changed_places, has_only

_BLOCK = re.compile(
    r"(?:<!-- example: (?P<name>[\w-]+) -->\n)?^```python\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_LONGEST = 120  # seconds
_PASSED_ON = ("PATH", "LANG", "SYSTEMROOT", "SSL_CERT_FILE")


@dataclass(frozen=True)
class UserProgram:
    """One example, the place of its first line, and whether it needs a mock with state."""

    code: str
    path: str
    line: int
    has_state: bool


class ProgramChecks:
    """The checks of a vendor's programs, which run while the review goes on."""

    def __init__(self, vendor: str, base: Revision, head: Revision) -> None:
        self._base, self._head = (each.documents.get(vendor) for each in (base, head))
        self._programs = tuple(user_programs(vendor, base))
        self._running: subprocess.Popen[str] | None = None
        if self._base and self._head and self._programs and _is_other(self._base, self._head):
            self._running = _started(self._head, self._programs)

    def broken(self, changes: Iterable[Change]) -> Iterator[BrokenProgram]:
        """Yield the programs that the change breaks, each with the change behind it."""
        if self._running is None or self._base is None:
            return
        failures = _finished(self._running)
        if not failures:
            return
        known = {_signature(each) for each in _finished(_started(self._base, self._programs))}
        listed = list(changes)
        for each in failures:
            if _signature(each) not in known:
                yield self._broken(each, listed)

    def _broken(self, failure: dict[str, object], changes: Sequence[Change]) -> BrokenProgram:
        program = self._programs[int(str(failure["program"]))]
        line, message = int(str(failure["line"])), str(failure["message"])
        code = program.code.splitlines()[line - 1].strip()
        cause = _cause(f"{message} {code}", changes)
        return BrokenProgram(
            Place(program.path, program.line + line - 1, 1),
            "types" if failure["kind"] == "types" else "run",
            code,
            message,
            cause.element if cause else "",
        )


def user_programs(vendor: str, base: Revision) -> Iterator[UserProgram]:
    """Yield the examples of a vendor in the READMEs of a revision."""
    for name in ("README.md", f"generated/{vendor}/README.md"):
        path = base.root / name
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        for match in _BLOCK.finditer(text):
            is_own = name != "README.md" or match["name"] == vendor
            if is_own and "photo_id_apis" not in match["code"]:
                line = text[: match.start("code")].count("\n") + 1
                yield UserProgram(match["code"], name, line, match["name"] == vendor)


def _is_other(base: Document, head: Document) -> bool:
    """Return whether the specs differ in anything that a program may notice."""
    return not has_only(changed_places(base, head), EVIDENCE | PROSE)


def _started(document: Document, programs: Sequence[UserProgram]) -> subprocess.Popen[str]:
    package = __package__ or ""
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    above = SCRIPTS if "." not in package else SCRIPTS.parent
    process = subprocess.Popen(  # noqa: S603  # this project's own module
        [sys.executable, "-m", f"{package}.program_check"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment | {"PYTHONPATH": str(above), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    listed = [{"code": each.code, "has_state": each.has_state} for each in programs]
    job = {"spec": str(document.path), "programs": listed, "cache": str(CACHE / "review")}
    assert process.stdin is not None, "it is a pipe"
    process.stdin.write(f"{json.dumps(job)}\n")
    process.stdin.flush()
    return process


def _finished(process: subprocess.Popen[str]) -> list[dict[str, object]]:
    try:
        printed, errors = process.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        printed, errors = "", f"they did not end within {_LONGEST} seconds"
    if process.returncode or not printed:
        last = (errors.strip().splitlines() or ["no result"])[-1]
        return [{"program": 0, "line": 1, "kind": "run", "message": last}]
    found: list[dict[str, object]] = json.loads(printed)
    return found


def _signature(failure: dict[str, object]) -> tuple[object, ...]:
    return tuple(failure[name] for name in ("program", "line", "kind", "message"))


def _cause(text: str, changes: Sequence[Change]) -> Change | None:
    """Return the change whose names in the client are most of those in a message and its line."""
    words = set(re.findall(r"\w+", text))
    scored = [
        (_score(each, words), -GRADES.index(each.grade), -n) for n, each in enumerate(changes)
    ]
    best = max(scored, default=(0, 0, 0))
    return changes[-best[2]] if best[0] else None


def _score(change: Change, words: set[str]) -> int:
    sure = (*change.lost, *change.gained, *(each.symbol for each in change.types))
    own = {re.findall(r"\w+", name)[-1] for name in sure if name}
    others = {word for name in change.symbols for word in re.findall(r"\w+", name)}
    return 3 * len(own & words) + len(others & words)
