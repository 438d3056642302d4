"""Property tests of a mock against its spec, with Schemathesis and additional checks.

A run covers one spec: every operation, phase and check, with valid and invalid data.
`schemathesis_run` runs Schemathesis, `replaced_checks` lists the checks that `extra_checks`
replaces, `outcomes` and `coverage` count what was reached, `failure_findings` turns failures into
findings. `behaviour_checks` checks behaviour over time: pages, sessions and the `invariants` of a
vendor.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from schemathesis.engine import Status, events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.engine.run import PhaseName

from ..finding import as_json
from ..spec import Document, SentEvent, Unreadable
from . import schemathesis_run, token_logins
from .coverage import ANSWER, EXAMPLE, Coverage
from .event_checks import check_events
from .extra_checks import Checks
from .failure_findings import FailureFindings
from .fuzz_report import FuzzReport, as_html, as_junit
from .outcomes import Outcomes
from .replaced_checks import label, replacements
from .schemathesis_input import schemathesis_input
from .schemathesis_run import Depth
from .sent_credentials import identities
from .sent_requests import AppConnection, curl, with_server_errors
from .signed_requests import signing


class Stage(str):
    """The name of a phase, with its progress.

    Attributes:
        operation: The operation that was tested last, empty in the stateful phase.
        number: How many operations the phase has tested, or how many scenarios.
        total: How many operations there are; 0 in the stateful phase, which has no such number.
    """

    __slots__ = ("number", "operation", "total")

    operation: str
    number: int
    total: int

    @classmethod
    def of(cls, phase: str, operation: str, number: int, total: int) -> Stage:
        """Return the stage of a phase."""
        stage = cls(phase)
        stage.operation, stage.number, stage.total = operation, number, total
        return stage


Progress = Callable[[Stage, int], None]
"""A function that is called with the stage, a string, and the number of cases so far."""


def run(  # noqa: PLR0913  # all but the first are keywords with a default
    document: Document,
    *,
    seed: int = 0,
    max_examples: int | None = None,
    max_coverage: int | None = None,
    store: Path | None = None,
    app: Any = None,
    progress: Progress = lambda _phase, _cases: None,
) -> FuzzReport:
    """Test the mock of a spec, or another ASGI `app`, and return the report.

    Runs with the same seed and depth have the same cases. Failures are written to a file in the
    folder `store`, each with the `curl` that repeats it. `progress` is called after every
    scenario.
    """
    depth = Depth(seed, max_examples or Depth.max_examples, max_coverage or Depth.max_coverage)
    started = time.perf_counter()
    try:
        session = _Session(document, app or mock_of(document, seed), depth)
    except Unreadable as error:  # no mock can be created
        return FuzzReport.of_nothing(document, seed, error.finding)
    for stage in session.run():
        progress(stage, session.cases)
    report = session.report(time.perf_counter() - started)
    if store and report.failures:
        store.mkdir(parents=True, exist_ok=True)
        (store / f"{document.vendor}-{seed}.json").write_text(as_json(report.failures))
    return report


def mock_of(document: Document, seed: int = 0) -> Any:
    """Return the mock that is tested without another `app`: its journal has events as sent."""
    from .. import mocks

    return mocks.create_app([document], seed=seed, journal="full", credentials=identities(document))


class _Session:
    """One run in progress."""

    def __init__(self, document: Document, app: Any, depth: Depth) -> None:
        self.cases = 0
        self._depth = depth
        self._document = document
        self._app = signing(document, with_server_errors(app))
        address = f"{schemathesis_run.SERVED_AT}/{document.vendor}"
        with AppConnection(self._app) as connection:
            self._logins = token_logins.log_in(document, address, connection)
        self._outcomes = Outcomes(document, self._logins.tokens)
        self._replaced_checks = replacements(document, self._outcomes)
        self._coverage = Coverage(document, self._outcomes)
        self._failures = FailureFindings(
            document, self._outcomes, lambda: self._fresh_app(depth.seed)
        )
        self._operations = {label(each): each for each in document.operations}
        self._limits = schemathesis_run.Limits.of(depth, len(document.operations))
        self._input = schemathesis_input(document)

    def run(self) -> Iterator[Stage]:
        with AppConnection(self._app) as connection:
            checks = Checks(self._document, self._outcomes, self._replaced_checks, connection)
            with checks.registered():
                yield from self._phases()
            for interaction in checks.interactions.seen:
                self._coverage.observe(*interaction)
            self._coverage.request_the_rest(connection)
            address = f"{schemathesis_run.SERVED_AT}/_mock/{self._document.vendor}/events"
            check_events(self._document, address, connection, self._coverage, self._report_event)

    def _fresh_app(self, seed: int) -> Any:
        return signing(self._document, with_server_errors(mock_of(self._document, seed)))

    def _report_event(self, event: SentEvent, problem: str) -> None:
        message = f"{event.name}: {problem}"
        self._failures.add(
            "wrong-event", event.operation.pointer, message, "send what the spec describes"
        )

    def _phases(self) -> Iterator[Stage]:
        finished: Counter[str] = Counter()
        for event in schemathesis_run.execute(
            self._document,
            self._input.data,
            self._app,
            self._replaced_checks,
            self._limits,
            tokens=self._logins.tokens,
        ):
            self._take(event)
            if isinstance(event, events.ScenarioFinished):
                phase = event.phase.value
                finished[phase] += 1
                total = len(self._operations) if event.label else 0
                yield Stage.of(phase, event.label or "", finished[phase], total)

    def report(self, seconds: float) -> FuzzReport:
        # A phase ends at a failure, so that its coverage is incomplete.
        skipped = self._failures.not_generated
        failures = self._failures.findings or [*self._coverage.findings(skipped)]
        return FuzzReport(
            self._document.vendor,
            self._depth.seed,
            self.cases,
            len(self._document.operations),
            tuple(
                sorted(
                    [
                        *self._logins.findings,
                        *failures,
                        *self._coverage.never_accepted_findings(),
                    ]
                )
            ),
            (self._limits.coverage.sent, self._limits.coverage.generated),
            self._coverage.count(ANSWER),
            self._coverage.count(EXAMPLE),
            self._replaced_checks,
            tuple(self._waived()),
            (*self._input.skipped, *self._failures.skipped),
            tuple(map(label, self._coverage.never_accepted)),
            tuple(self._limited()),
            seconds,
        )

    def _limited(self) -> Iterator[str]:
        coverage = self._limits.coverage
        if coverage.is_reached:
            yield (
                f"{coverage.sent} of {coverage.generated} coverage cases tried, at most "
                f"{self._depth.max_coverage} per operation and {self._depth.max_coverage_in_total} "
                "in total (--max-coverage)"
            )
        if self._limits.stateful.is_spent:
            yield f"the stateful phase ended after {self._depth.max_steps} requests"

    def _waived(self) -> Iterator[str]:
        for waiver in self._coverage.waivers:
            line = self._document.source.mark(waiver.pointer).line
            yield f"{waiver.rule} on line {line}: {waiver.reason}"

    def _take(self, event: events.EngineEvent) -> None:
        match event:
            case events.ScenarioFinished():
                self._record(event)
            case events.NonFatalError():
                self._failures.take_error(event)
            case events.Interrupted():
                raise KeyboardInterrupt
            case events.FatalError():
                raise event.exception

    def _record(self, event: events.ScenarioFinished) -> None:
        for case_id, interaction in event.recorder.interactions.items():
            operation = self._operations[event.recorder.cases[case_id].value.operation.label]
            if interaction.response is not None:
                self.cases += 1
                request = interaction.response.request
                if request.method == operation.method.upper():
                    self._coverage.observe(operation, request, interaction.response)
        self._failures.take(event.recorder)
        if event.phase is PhaseName.FUZZING and event.status is Status.SUCCESS:
            self._check_count(event.recorder)

    def _check_count(self, recorder: ScenarioRecorder) -> None:
        """FuzzReport a phase that ended early, which Schemathesis may call a success."""
        made, operation = len(recorder.cases), self._operations[recorder.label]
        wanted = self._depth.max_examples
        # For an image or a PDF there is only one case.
        contents = operation.body.contents if operation.body else ()
        varies = operation.parameters or any(each.kind != "binary" for each in contents)
        if varies and made < wanted / 2:
            message = f"{recorder.label}: only {made} of {wanted} cases were generated"
            self._failures.add(
                "cut-short", operation.pointer, message, "find out what ended the phase"
            )


__all__ = ["Depth", "FuzzReport", "Stage", "as_html", "as_junit", "curl", "mock_of", "run"]
