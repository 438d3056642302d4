"""The main job: which vendors it works on, and stored results."""

import gc
import os
import signal
import subprocess
import sys
import weakref
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from scripts.display import plain
from scripts.generate import generate
from scripts.paths import ROOT
from scripts.pipeline import Job, Row, Step, as_table, check, run
from scripts.spec import SPECS, load
from tests import acme

VENDOR = "acme"


def _made(folder: Path) -> Job:
    # A small one, because it runs often; without evidence the house rules do not apply.
    spec = folder / f"{VENDOR}.yaml"
    spec.write_text(acme.SPEC)
    return Job([spec], folder / "generated", folder / "remembered")


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return _made(tmp_path)


_STEPS: list[Step] = []
"""What the job reported that has run."""


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, Row]:
    """Return a job that has run, with its row; a test that changes something runs it again."""
    job = _made(tmp_path_factory.mktemp("worked"))
    return job, _only(replace(job, progress=_STEPS.append))


def _only(job: Job) -> Row:
    (row,) = run(job)
    return row


def test_an_unchanged_vendor_is_not_worked_on_again(worked: tuple[Job, Row]) -> None:
    job, first = worked
    second = _only(job)
    assert first.worked
    assert first.client == "written"
    assert first.cases > 0
    assert not second.worked
    assert (second.client, second.cases) == ("unchanged", first.cases)


def test_a_client_edited_by_hand_is_generated_again(worked: tuple[Job, Row]) -> None:
    job, _ = worked
    readme = job.generated / VENDOR / "README.md"
    was = readme.read_text()
    readme.write_text("edited\n")
    assert _only(job).client == "written"
    assert readme.read_text() == was


# The change is an error, so that the work ends early.
INVALID = acme.SPEC.replace("operationId:", "operationID:", 1)


def test_a_changed_spec_is_worked_on_again(worked: tuple[Job, Row]) -> None:
    job, _ = worked
    assert not _only(job).worked
    job.paths[0].write_text(INVALID)
    assert _only(job).worked
    job.paths[0].write_text(acme.SPEC)
    assert not _only(job).worked


def test_an_invalid_spec_is_worked_on_again_and_has_no_client(job: Job) -> None:
    job.paths[0].write_text(INVALID)
    for _ in range(2):
        row = _only(job)
        assert row.worked
        assert row.client == "skipped"
        assert row.findings
    assert not job.generated.exists()


def test_an_unreadable_spec_is_a_row_with_its_finding(job: Job) -> None:
    job.paths[0].write_text("- a\n")
    (found,) = _only(job).findings
    assert found.rule == "not-an-object"


def test_an_invalid_stored_result_is_ignored(worked: tuple[Job, Row]) -> None:
    job, _ = worked
    assert not _only(job).worked
    (job.remembered / f"{VENDOR}.json").write_text('{"digest": 1}')
    assert _only(job).worked


def test_a_spec_that_is_edited_while_it_is_worked_on_is_worked_on_again(job: Job) -> None:
    def edit(_: Step) -> None:
        job.paths[0].write_text(INVALID)

    row = _only(replace(job, progress=edit))
    assert (row.worked, row.findings) == (True, ())
    assert _only(job).worked


def test_each_spec_is_worked_on_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = [tmp_path / f"{name}.yaml" for name in ("one", "two", "three")]
    for each in specs:
        each.write_text("openapi: 1")
    most: list[int] = []
    started: list[SpawnProcess] = []
    start = SpawnProcess.start

    def counted(process: SpawnProcess) -> None:
        start(process)
        started.append(process)
        most.append(sum(each.is_alive() for each in started))

    monkeypatch.setattr(SpawnProcess, "start", counted)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    rows = [*run(Job(specs, tmp_path / "generated", tmp_path / "remembered"))]
    assert [row.vendor for row in rows] == ["one", "two", "three"]
    assert most == [1, 1, 1]


def test_the_final_table_has_a_row_per_vendor() -> None:
    rows = [Row("a", 1, client="written", cases=7, seconds=1.24), Row("longer", worked=False)]
    assert plain(as_table(rows)) == (
        "vendor  operations  findings  client   cases     time\n"
        "a       1           0         written  7         1.2 s\n"
        "longer  0           0         skipped  0 before  0.0 s"
    )


def test_behaviour_that_no_mock_implements_is_a_finding_of_the_main_job(tmp_path: Path) -> None:
    document = acme.write(tmp_path)
    row = _only(Job([document.path], tmp_path / "generated", tmp_path / "remembered"))
    assert ("unimplemented-behaviour", document.evidence_path) in [
        (each.rule, Path(each.path)) for each in row.findings
    ]
    assert (row.client, row.cases) == ("skipped", 0)


def test_a_spec_is_released_once_it_is_validated() -> None:
    document = load(SPECS / "veratad.yaml")
    released = weakref.ref(document)
    assert check(document) == []
    del document
    gc.collect()
    assert released() is None


@pytest.mark.usefixtures("worked")
def test_each_stage_reports_when_it_begins_and_how_long_it_took() -> None:
    assert {each.vendor for each in _STEPS} == {VENDOR}
    edges = [(each.stage, each.seconds is not None) for each in _STEPS if not each.detail]
    assert edges == [
        (stage, is_end)
        for stage in ("validate", "client", "property tests", "workflows")
        for is_end in (False, True)
    ]


def test_property_tests_report_how_many_cases_they_have_run(worked: tuple[Job, Row]) -> None:
    _, row = worked
    assert [each for each in _STEPS if each.detail][-1].detail.endswith(f", {row.cases} cases")


# The tests may run in the background of a shell, whose programs inherit that SIGINT is ignored.
_INTERRUPTED = """
import signal
import sys
if sys.argv[2:] == ["unblockable"]:
    del signal.pthread_sigmask
import multiprocessing
from pathlib import Path
from scripts.pipeline import Job, run

signal.signal(signal.SIGINT, signal.default_int_handler)
folder = Path(sys.argv[1])

def report(step):
    workers = [each.pid for each in multiprocessing.active_children()]
    print(step.stage, *workers, sep=",", flush=True)

list(run(Job(sorted(folder.glob("*.yaml")), folder / "generated", folder / "remembered", report)))
"""


SEVERAL = ("acme", "bolt", "cogs")
"""Vendors for the processors of a small machine, and one that waits."""


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the complete clients of the vendors."""
    folder = tmp_path_factory.mktemp("complete")
    for vendor in SEVERAL:
        (folder / f"{vendor}.yaml").write_text(acme.SPEC)
        assert generate(load(folder / f"{vendor}.yaml"), folder / vendor).written
    return folder


# A terminal sends the signal to every process, `kill` to one.
@pytest.mark.parametrize(
    ("stage", "send", "options"),
    [
        ("client", os.killpg, []),
        ("property tests", os.kill, []),
        ("property tests", os.killpg, ["unblockable"]),
    ],
    ids=["client", "tests", "where-no-signal-can-be-blocked"],
)
def test_an_interrupt_stops_every_worker_and_leaves_no_partial_client(
    stage: str,
    send: Callable[[int, int], None],
    options: list[str],
    tmp_path: Path,
    complete: Path,
) -> None:
    for vendor in SEVERAL:
        (tmp_path / f"{vendor}.yaml").write_text(acme.SPEC)
    run = subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTED, str(tmp_path), *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with run:
        assert run.stdout
        workers = next(line.split(",")[1:] for line in run.stdout if line.startswith(stage))
        send(run.pid, signal.SIGINT)
        _, printed = run.communicate(timeout=15)
    assert "KeyboardInterrupt" in printed.splitlines()[-1]
    assert printed.count("Traceback") == 1, printed
    assert workers
    for pid in map(int, workers):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    for client in (tmp_path / "generated").glob("*"):
        assert _files(client) == _files(complete / client.name)


def _files(folder: Path) -> dict[Path, bytes]:
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".stamp" and "__pycache__" not in path.parts
    }
