"""The main job: validate every spec, generate every client, property-test every mock.

`make generate` beyond its three stages: which vendors need work, worker processes, and the stored
results of vendors that passed. The stages are in `rules`, `generate`, `fuzz` and `workflows`;
`build` prints.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING

from . import evidence, mocks, rules
from .digests import files_digest, inputs_digest, sources_digest
from .finding import Finding, errors
from .paths import CACHE, GENERATED
from .spec import Document, Unreadable, load, vendor_id

if TYPE_CHECKING:
    from rich.table import Table

REMEMBERED = CACHE / "generate"
_SECONDS_TO_STOP = 1.0


@dataclass(frozen=True)
class Row:
    """The result of the job for one vendor.

    Attributes:
        vendor: The vendor's id.
        operations: How many operations the spec has, each action of a shared URL counted.
        findings: All findings; errors end the work on the vendor after the stage that found them.
        client: `written`, `unchanged` or, where validation failed, `skipped`.
        cases: The number of property-test cases of the run that did the work.
        seconds: The duration of the work in this run.
        worked: Whether there was work; False if nothing changed since the vendor last passed.
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
        """Return the result in a few words."""
        if errors(self.findings):
            return "failed"
        return f"client {self.client}, {self.cases} cases" if self.worked else "nothing changed"


@dataclass(frozen=True)
class Step:
    """The progress of the work on one vendor.

    Attributes:
        vendor: The vendor's id.
        stage: `validate`, `client`, `property tests` or `workflows`.
        detail: The progress within the stage; empty at its start and its end.
        seconds: The duration of the stage, at its end only.
    """

    vendor: str
    stage: str
    detail: str = ""
    seconds: float | None = None


Report = Callable[[Step], None]


@dataclass(frozen=True)
class Job:
    """The specs to work on, the folders for the results, and the callback for each step."""

    paths: Sequence[Path]
    generated: Path = GENERATED
    remembered: Path = REMEMBERED
    progress: Report = field(default=lambda _step: None)


def run(job: Job) -> Iterator[Row]:
    """Yield one row per spec as each is done, unchanged specs first.

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
    sources = sources_digest()
    for path in job.paths:
        if row := _remembered(job, path, sources):
            yield row
        else:
            stale.append(path)
    if stale:
        yield from _work(job, stale, sources)


def remembered(paths: Sequence[Path]) -> list[Row]:
    """Return the stored rows of the specs that passed and have not changed since."""
    job, sources = Job(paths), sources_digest()
    return [row for path in paths if (row := _remembered(job, path, sources))]


@dataclass(frozen=True)
class _Worker:
    """A process that works on one spec.

    What the libraries of the property tests store for the life of a process ends with it.
    """

    path: Path
    inputs: str
    process: SpawnProcess
    connection: Connection

    def end(self) -> None:
        """Wait for the end of the process, which has sent its row or is stopped."""
        self.process.join()
        self.connection.close()


def _work(job: Job, stale: Sequence[Path], sources: str) -> Iterator[Row]:
    """Yield a row per spec as each is done; there is a worker process per core."""
    todo = iter(stale)
    with _stopped_at_the_end() as workers:

        def begin() -> None:
            if path := next(todo, None):
                # Hashed first, so that an edit made meanwhile is not stored as passed.
                workers.append(_started(path, inputs_digest(path, sources), job.generated))

        for _ in range(os.cpu_count() or 1):
            begin()
        while workers:
            ready = wait([each.connection for each in workers])
            for worker in [each for each in workers if each.connection in ready]:
                message = _received(worker.connection)
                if isinstance(message, Step):
                    job.progress(message)
                    continue
                _remember(job, worker.path, worker.inputs, message)
                worker.end()
                workers.remove(worker)
                begin()
                yield message


def _received(connection: Connection) -> Step | Row:
    try:
        message: Step | Row = connection.recv()
    except EOFError:
        raise RuntimeError("a worker process ended early; its error is printed above") from None
    return message


def _started(path: Path, inputs: str, generated: Path) -> _Worker:
    # A fresh interpreter: a copy of this one would inherit its threads and its state.
    context = multiprocessing.get_context("spawn")
    connection, other_end = context.Pipe()
    process = context.Process(target=_serve, args=(other_end, path, generated), daemon=True)
    with _interrupts_blocked():
        process.start()
    other_end.close()
    return _Worker(path, inputs, process, connection)


@contextmanager
def _stopped_at_the_end() -> Iterator[list[_Worker]]:
    """Yield a list for workers; stop at once what is in it after the block."""
    workers: list[_Worker] = []
    try:
        yield workers
    finally:
        _stop([each.process for each in workers])
        for each in workers:
            each.end()


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Block SIGINT during the block; processes started in it never receive Ctrl-C.

    Where signals cannot be blocked, on Windows, the processes ignore it once they have started.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # otherwise it starts with the first process and unblocks it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stop(processes: Sequence[SpawnProcess]) -> None:
    """End processes; kill those that have not cleaned up in time."""
    for process in processes:
        process.terminate()
    end = time.monotonic() + _SECONDS_TO_STOP
    for process in processes:
        process.join(max(0, end - time.monotonic()))
        process.kill()
        process.join()


def _serve(connection: Connection, path: Path, generated: Path) -> None:
    """Work on one spec; send steps and, at the end, the row."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _interrupt)
    with suppress(KeyboardInterrupt, BrokenPipeError):
        connection.send(work(path, generated, connection.send))


def _interrupt(*_: object) -> None:
    """Interrupt the work once, so that the removal of its partial output is not interrupted."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise KeyboardInterrupt


def as_table(rows: Iterable[Row]) -> Table:
    """Return the final table, with a row per vendor."""
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
    """Return all findings of validation on a spec, its evidence and its mock, sorted.

    These are the findings of all or the selected rules and, for the bundle's own specs, documented
    behaviour that the mock does not implement, printed requests that spec or mock reject, and
    errors in its workflows.
    """
    findings = rules.check(document, selected)
    if document.is_ours and not selected:
        implemented = mocks.rules_of(document.vendor)
        known = evidence.load(document)
        findings += evidence.check_behaviour(known, implemented)
        if not errors(findings):  # a mock needs a valid spec
            from . import replay, workflows  # the start of every command would wait for them

            findings += replay.check_requests(known)
            findings += workflows.check_workflows(document)
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
    vendor = document.vendor
    with _stage(vendor, "validate", report):
        findings = tuple(check(document))
    row = Row(vendor, operations=len(document.actions), findings=findings)
    if errors(findings):
        return row
    with _stage(vendor, "client", report):
        from . import generate

        client = generate.generate(document, generated / vendor)
    row = replace(row, client="written" if client.written else "unchanged")
    if client.findings:
        return replace(row, findings=(*findings, *client.findings))
    with _stage(vendor, "property tests", report) as progress:
        from . import fuzz  # its libraries take longer to import than a spec to validate

        tested = fuzz.run(
            document, progress=lambda phase, cases: progress(f"{phase}, {cases} cases")
        )
    row = replace(row, findings=(*findings, *tested.failures), cases=tested.cases)
    with _stage(vendor, "workflows", report):
        from . import workflows

        failures, runs = workflows.run_against_mock(document)
    return replace(row, findings=(*row.findings, *failures), cases=row.cases + runs)


@contextmanager
def _stage(vendor: str, name: str, report: Report) -> Iterator[Callable[[str], None]]:
    """Report the start and the end of a stage; yield a function that reports progress."""
    report(Step(vendor, name))
    started = time.perf_counter()
    yield lambda detail: report(Step(vendor, name, detail))
    report(Step(vendor, name, seconds=time.perf_counter() - started))


def _remembered(job: Job, path: Path, sources: str) -> Row | None:
    note = job.remembered / f"{vendor_id(path)}.json"
    try:
        kept = json.loads(note.read_text())
        if kept.pop("digest") != _digest(job, path, inputs_digest(path, sources)):
            return None
        return replace(Row(**kept), client="unchanged", seconds=0.0, worked=False)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # without a usable result the vendor is worked on


def _remember(job: Job, path: Path, inputs: str, row: Row) -> None:
    if row.findings:
        return
    job.remembered.mkdir(parents=True, exist_ok=True)
    note = job.remembered / f"{vendor_id(path)}.json"
    kept = asdict(row) | {"digest": _digest(job, path, inputs), "findings": []}
    note.write_text(json.dumps(kept, indent=2) + "\n")


def _digest(job: Job, path: Path, inputs: str) -> str:
    """Return the hash of everything a vendor's result depends on, including its client."""
    client = sorted(each for each in (job.generated / vendor_id(path)).rglob("*") if each.is_file())
    return files_digest(client, inputs)
