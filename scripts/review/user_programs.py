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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..paths import CACHE, SCRIPTS
from ..spec import Document
from .kept_results import keep, kept
from .review_report import GRADES, BrokenProgram, Change, Place
from .revision import Revision
from .wire import EVIDENCE, PROSE, changed_places, has_only

_BLOCK = re.compile(
    r"(?:<!-- example: (?P<name>[\w-]+) -->\n)?^```python\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_LONGEST = 300  # seconds
_KINDS = frozenset({"types", "run"})
_PASSED_ON = ("PATH", "LANG", "SYSTEMROOT", "SSL_CERT_FILE")

Failure = dict[str, object]
Failures = Mapping[str, list[Failure]]
Jobs = Mapping[str, list[dict[str, object]]]
"""The programs of each vendor, with the kinds of check of each."""


@dataclass(frozen=True)
class UserProgram:
    """One example, the place of its first line, and whether it needs a mock with state."""

    code: str
    path: str
    line: int
    has_state: bool


class ProgramChecks:
    """The checks of the programs of some vendors, which run while the review goes on."""

    def __init__(self, vendors: Iterable[str], base: Revision, head: Revision) -> None:
        self._base, self._head = base.documents, head.documents
        self._programs = {
            name: tuple(user_programs(name, base)) for name in vendors if self._is_other(name)
        }
        jobs = {name: _jobs(listed) for name, listed in self._programs.items() if listed}
        self._running = _started(self._head, jobs) if jobs else None

    def broken(self, vendor: str, changes: Iterable[Change]) -> Iterator[BrokenProgram]:
        """Yield the programs that a change breaks, each with the change behind it."""
        listed = list(changes)
        for each in self._failures.get(vendor, ()):
            yield self._broken(self._programs[vendor], each, listed)

    @cached_property
    def _failures(self) -> Failures:
        """Return what fails with the head and not with the base."""
        if self._running is None:
            return {}
        found = _finished(self._running, self._programs)
        jobs = {
            name: jobs
            for name, failures in found.items()
            if (jobs := _jobs(self._programs[name], failures))
        }
        known = _failures_before(self._base, jobs) if jobs else {}
        return {
            name: [each for each in failures if each not in known.get(name, ())]
            for name, failures in found.items()
        }

    def _is_other(self, vendor: str) -> bool:
        """Return whether the specs differ in anything that a program may notice."""
        base, head = self._base.get(vendor), self._head.get(vendor)
        return bool(base and head and not has_only(changed_places(base, head), EVIDENCE | PROSE))

    def _broken(
        self, programs: Sequence[UserProgram], failure: Failure, changes: Sequence[Change]
    ) -> BrokenProgram:
        program = programs[int(str(failure["program"]))]
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


def _jobs(
    programs: Sequence[UserProgram], failures: Iterable[Failure] | None = None
) -> list[dict[str, object]]:
    """Return the programs as a job: all of them, or those alone that failed, in the same way.

    The programs keep their places, so that a failure names the same one.
    """
    kinds = [{*_KINDS} if failures is None else set[str]() for _ in programs]
    for each in failures or ():
        kinds[int(str(each["program"]))].add(str(each["kind"]))
    if not any(kinds):
        return []
    return [
        {"code": each.code, "has_state": each.has_state, "kinds": sorted(how)}
        for each, how in zip(programs, kinds, strict=True)
    ]


def _failures_before(documents: Mapping[str, Document], jobs: Jobs) -> Failures:
    """Return what fails with the base; it is kept, since a base is compared with many heads."""
    texts = [json.dumps(jobs, sort_keys=True), *(documents[name].source.text for name in jobs)]
    known: Failures | None = kept("programs", texts)
    if known is not None:
        return known
    process = _started(documents, jobs)
    found = _finished(process, jobs)
    if process.returncode == 0:
        keep("programs", texts, found)
    return found


def _started(documents: Mapping[str, Document], jobs: Jobs) -> subprocess.Popen[str]:
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
    listed = [
        {"spec": str(documents[name].path), "programs": programs} for name, programs in jobs.items()
    ]
    job = {"vendors": listed, "cache": str(CACHE / "review")}
    assert process.stdin is not None, "it is a pipe"
    process.stdin.write(f"{json.dumps(job)}\n")
    process.stdin.flush()
    return process


def _finished(process: subprocess.Popen[str], vendors: Iterable[str]) -> Failures:
    """Return the failures by vendor; if the process fails, that is one of each vendor."""
    try:
        printed, errors = process.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        printed, errors = "", f"they did not end within {_LONGEST} seconds"
    if process.returncode or not printed:
        last = (errors.strip().splitlines() or ["no result"])[-1]
        return {
            name: [{"program": 0, "line": 1, "kind": "run", "message": last}] for name in vendors
        }
    found: Failures = json.loads(printed)
    return found


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
