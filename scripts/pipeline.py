"""The main job: validate every spec, generate every client, property-test every mock.

Owns what `make generate` does beyond its three stages: which vendors need work, working on several
at once, and what is remembered of a vendor that passed. The stages themselves are `rules`,
`generate` and `fuzz`; printing is the business of `build`.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import platform
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from . import rules
from .finding import Finding, errors
from .spec import Document, Unreadable, load, vendor_id

ROOT = Path(__file__).resolve().parent.parent
GENERATED = ROOT / "generated"
CACHE = ROOT / ".cache"
REMEMBERED = CACHE / "generate"


@dataclass(frozen=True)
class Row:
    """What the job did for one vendor.

    Attributes:
        vendor: The vendor's id.
        operations: How many operations the spec has, each action of a shared URL counted.
        findings: What is wrong; a vendor with findings goes no further than the stage they are of.
        client: `written`, `unchanged` or, where validation failed, `skipped`.
        cases: How many property-test cases ran when the vendor was last worked on.
        seconds: How long this run worked on the vendor.
        worked: False where nothing had changed since it last passed.
    """

    vendor: str
    operations: int = 0
    findings: tuple[Finding, ...] = ()
    client: str = "skipped"
    cases: int = 0
    seconds: float = 0.0
    worked: bool = True

    @property
    def state(self) -> str:
        """Say in a few words how the vendor fared."""
        if errors(self.findings):
            return "failed"
        return f"client {self.client}, {self.cases} cases" if self.worked else "nothing changed"


@dataclass(frozen=True)
class Job:
    """The paths to work on and where results go."""

    paths: Sequence[Path]
    generated: Path = GENERATED
    remembered: Path = REMEMBERED
    progress: Callable[[str, str], None] = field(default=lambda _vendor, _stage: None)


def run(job: Job) -> Iterator[Row]:
    """Give one row per spec as each is done: those that had not changed first."""
    stale: list[Path] = []
    sources = _sources_digest()
    for path in job.paths:
        if row := _remembered(job, path, sources):
            yield row
        else:
            stale.append(path)
    yield from _work(job, stale, sources)


def remembered(paths: Sequence[Path]) -> list[Row]:
    """Give the rows of the specs that passed when last worked on and have not changed since."""
    job, sources = Job(paths), _sources_digest()
    return [row for path in paths if (row := _remembered(job, path, sources))]


def _work(job: Job, stale: list[Path], sources: str) -> Iterator[Row]:
    if not stale:
        return
    workers = min(len(stale), os.cpu_count() or 1)
    # A fresh interpreter each, so that no vendor's run sees another's leftovers.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        todo = {pool.submit(work, path, job.generated): path for path in stale}
        try:
            for done in as_completed(todo):
                row = done.result()
                _remember(job, todo[done], sources, row)
                yield row
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def as_table(rows: Iterable[Row]) -> str:
    """Give the closing table: a line per vendor, columns aligned."""
    head = ("vendor", "operations", "findings", "client", "cases", "time")
    body = [
        (
            row.vendor,
            str(row.operations),
            str(len(row.findings)),
            row.client,
            str(row.cases) if row.worked else f"{row.cases} before",
            f"{row.seconds:.1f} s",
        )
        for row in rows
    ]
    widths = [max(len(cell) for cell in column) for column in zip(head, *body, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        for line in (head, *body)
    )
    return "\n".join(line.rstrip() for line in lines)


def work(path: Path, generated: Path) -> Row:
    """Validate one spec, generate its client into `generated/<vendor>`, property-test its mock."""
    started = time.perf_counter()
    try:
        document = load(path)
    except Unreadable as error:
        return Row(vendor_id(path), findings=(error.finding,))
    row = _stages(document, generated)
    return replace(row, seconds=time.perf_counter() - started)


def _stages(document: Document, generated: Path) -> Row:
    from . import fuzz, generate

    findings = tuple(rules.check(document))
    row = Row(document.vendor, operations=len(document.actions), findings=findings)
    if errors(findings):
        return row
    client = generate.generate(document, generated / document.vendor)
    row = replace(row, client="written" if client.written else "unchanged")
    if client.findings:
        return replace(row, findings=(*findings, *client.findings))
    report = fuzz.run(document)
    return replace(row, findings=(*findings, *report.failures), cases=report.cases)


def _remembered(job: Job, path: Path, sources: str) -> Row | None:
    note = job.remembered / f"{vendor_id(path)}.json"
    try:
        kept = json.loads(note.read_text())
        if kept.pop("digest") != _digest(job, path, sources):
            return None
        return replace(Row(**kept), client="unchanged", seconds=0.0, worked=False)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # nothing, or nothing usable, is remembered: the vendor is worked on


def _remember(job: Job, path: Path, sources: str, row: Row) -> None:
    if row.findings:
        return
    job.remembered.mkdir(parents=True, exist_ok=True)
    note = job.remembered / f"{vendor_id(path)}.json"
    kept = asdict(row) | {"digest": _digest(job, path, sources), "findings": []}
    note.write_text(json.dumps(kept, indent=2) + "\n")


def _digest(job: Job, path: Path, sources: str) -> str:
    """Hash everything a vendor's result depends on, its generated client included."""
    evidence = path.parent / "evidence" / path.name
    client = sorted(each for each in (job.generated / vendor_id(path)).rglob("*") if each.is_file())
    return _hash([path, evidence, *client], sources)


def _sources_digest() -> str:
    """Hash what every vendor's result depends on: our code, the locked libraries, Python."""
    code = sorted(
        each
        for each in Path(__file__).resolve().parent.rglob("*")
        if each.is_file() and "__pycache__" not in each.parts
    )
    return _hash([*code, ROOT / "requirements.lock"], platform.python_version())


def _hash(paths: Sequence[Path], *more: str) -> str:
    digest = hashlib.sha256("\0".join(more).encode())
    for path in paths:
        digest.update(f"\0{path}\0".encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()
