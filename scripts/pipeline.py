"""The main job: validate every spec, generate every client, property-test every mock.

Here is what `make generate` does beyond its three stages: which vendors need work, working on
several at once, and what is remembered of a vendor that passed. The stages themselves are in
`rules`, `generate` and `fuzz`; `build` prints.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import platform
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import TYPE_CHECKING

from . import evidence, mocks, replay, rules
from .finding import Finding, errors
from .paths import CACHE, GENERATED, ROOT, SCRIPTS
from .spec import Document, Unreadable, load, vendor_id

if TYPE_CHECKING:
    from rich.table import Table

REMEMBERED = CACHE / "generate"
_SECONDS_BETWEEN_LOOKS = 0.1

_steps: SimpleQueue[Step]
"""Where a worker process reports; only there it has a value."""


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
class Step:
    """A moment of the work on one vendor.

    Attributes:
        vendor: The vendor's id.
        stage: `validate`, `client` or `property tests`.
        detail: How far the stage is; empty where it begins or ends.
        seconds: How long the stage took, where it ends.
    """

    vendor: str
    stage: str
    detail: str = ""
    seconds: float | None = None


Report = Callable[[Step], None]


@dataclass(frozen=True)
class Job:
    """The paths to work on, where results go, and what is called with each step of the work."""

    paths: Sequence[Path]
    generated: Path = GENERATED
    remembered: Path = REMEMBERED
    progress: Report = field(default=lambda _step: None)


def run(job: Job) -> Iterator[Row]:
    """Yield one row per spec as each is done, those that had not changed first.

    What the clients share is written when all are done.
    """
    from . import generate

    has_clients = False
    for row in _rows(job):
        has_clients = has_clients or row.client != "skipped"
        yield row
    if has_clients:
        generate.write_runtime(job.generated)


def _rows(job: Job) -> Iterator[Row]:
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
    steps: SimpleQueue[Step] = context.SimpleQueue()
    with ProcessPoolExecutor(
        workers, mp_context=context, initializer=_report_to, initargs=(steps,)
    ) as pool:
        todo = {pool.submit(_work_reporting, path, job.generated): path for path in stale}
        try:
            for done in _completed(todo, lambda: _pass_on(steps, job.progress)):
                row = done.result()
                _remember(job, todo[done], sources, row)
                yield row
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _completed(todo: Iterable[Future[Row]], meanwhile: Callable[[], None]) -> Iterator[Future[Row]]:
    """Return each future as it completes; `meanwhile` is called often, and before each."""
    waiting = set(todo)
    while waiting:
        done, waiting = wait(waiting, _SECONDS_BETWEEN_LOOKS, FIRST_COMPLETED)
        meanwhile()
        yield from done


def _pass_on(steps: SimpleQueue[Step], progress: Report) -> None:
    while not steps.empty():
        progress(steps.get())


def _report_to(steps: SimpleQueue[Step]) -> None:
    """Set where this worker process reports its steps."""
    global _steps  # noqa: PLW0603  # a pool hands queues to its processes only when they start
    _steps = steps


def _work_reporting(path: Path, generated: Path) -> Row:
    return work(path, generated, _steps.put)


def as_table(rows: Iterable[Row]) -> Table:
    """Return the closing table: a line per vendor."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in ("vendor", "operations", "findings", "client", "cases", "time"):
        table.add_column(head, no_wrap=True)
    for row in rows:
        table.add_row(
            row.vendor,
            str(row.operations),
            str(len(row.findings)),
            row.client,
            str(row.cases) if row.worked else f"{row.cases} before",
            f"{row.seconds:.1f} s",
        )
    return table


def check(document: Document, selected: Collection[str] = ()) -> list[Finding]:
    """Return everything that validation looks for in a spec, its evidence and its mock; sorted.

    That is what the rules find, all or the selected ones, and for the bundle's own specs documented
    behaviour that the mock does not implement, and printed requests that spec or mock reject.
    """
    findings = rules.check(document, selected)
    if document.is_ours and not selected:
        implemented = mocks.rules_of(document.vendor)
        known = evidence.load(document)
        findings += evidence.check_behaviour(known, implemented)
        if not errors(findings):  # a mock needs a spec without faults
            findings += replay.check_requests(known)
    return sorted(findings)


def work(path: Path, generated: Path, report: Report) -> Row:
    """Validate one spec, generate its client into `generated/<vendor>`, property-test its mock."""
    started = time.perf_counter()
    try:
        document = load(path)
    except Unreadable as error:
        return Row(vendor_id(path), findings=(error.finding,))
    row = _stages(document, generated, report)
    return replace(row, seconds=time.perf_counter() - started)


def _stages(document: Document, generated: Path, report: Report) -> Row:
    from . import fuzz, generate

    vendor = document.vendor
    with _stage(vendor, "validate", report):
        findings = tuple(check(document))
    row = Row(vendor, operations=len(document.actions), findings=findings)
    if errors(findings):
        return row
    with _stage(vendor, "client", report):
        client = generate.generate(document, generated / vendor)
    row = replace(row, client="written" if client.written else "unchanged")
    if client.findings:
        return replace(row, findings=(*findings, *client.findings))
    with _stage(vendor, "property tests", report) as progress:
        tested = fuzz.run(
            document, progress=lambda phase, cases: progress(f"{phase}, {cases} cases")
        )
    return replace(row, findings=(*findings, *tested.failures), cases=tested.cases)


@contextmanager
def _stage(vendor: str, name: str, report: Report) -> Iterator[Callable[[str], None]]:
    """Report the begin and the end of a stage; what the block gets reports how far it is."""
    report(Step(vendor, name))
    started = time.perf_counter()
    yield lambda detail: report(Step(vendor, name, detail))
    report(Step(vendor, name, seconds=time.perf_counter() - started))


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
        each for each in SCRIPTS.rglob("*") if each.is_file() and "__pycache__" not in each.parts
    )
    return _hash([*code, ROOT / "requirements.lock"], platform.python_version())


def _hash(paths: Sequence[Path], *more: str) -> str:
    digest = hashlib.sha256("\0".join(more).encode())
    for path in paths:
        digest.update(f"\0{path}\0".encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()
