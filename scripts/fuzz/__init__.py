"""Property tests: what Schemathesis and a few checks of ours make of a mock.

Owns one run over one spec: every operation, every phase, every check, valid and invalid data, and
an account of what it reached. The parts: `engine` drives Schemathesis, `policy` says what is
replaced of it and why, `checks` holds what stands in, `answers` and `coverage` keep the account,
`faults` makes findings of failures, `sequels` hold what documents say of a service over time.
How a mock behaves is the business of `mocks`.
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
from ..spec import Document, Unreadable
from . import engine
from .answers import Answers
from .checks import Checks
from .coverage import ANSWER, EXAMPLE, Coverage
from .engine import Depth
from .faults import Faults
from .policy import label, narrowings
from .report import Report, as_html, as_junit
from .wire import Wire, served


class Stage(str):
    """The name of a phase, with how far it is.

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
"""Is called with the stage, a text, and the number of cases so far."""


def run(  # noqa: PLR0913  # all but the first are keywords with a default
    document: Document,
    *,
    seed: int = 0,
    max_examples: int | None = None,
    store: Path | None = None,
    app: Any = None,
    progress: Progress = lambda _phase, _cases: None,
) -> Report:
    """Test a spec's mock, or the ASGI `app` given in its place, and report what was found.

    The same seed and depth give the same cases. What was found is kept in a folder `store`, with
    the `curl` that repeats each. `progress` is called after every scenario.
    """
    depth = Depth(seed, max_examples or Depth.max_examples)
    started = time.perf_counter()
    try:
        session = _Session(document, app or _mock(document, seed), depth)
    except Unreadable as error:  # no mock can be made of it
        return Report.of_nothing(document, seed, error.finding)
    for stage in session.run():
        progress(stage, session.cases)
    report = session.report(time.perf_counter() - started)
    if store and report.failures:
        store.mkdir(parents=True, exist_ok=True)
        (store / f"{document.vendor}-{seed}.json").write_text(as_json(report.failures))
    return report


def _mock(document: Document, seed: int) -> Any:
    from .. import mocks

    return mocks.create_app([document], seed=seed)


class _Session:
    """One run in progress."""

    def __init__(self, document: Document, app: Any, depth: Depth) -> None:
        self.cases = 0
        self._depth = depth
        self._document = document
        self._app = served(app)
        self._answers = Answers(document)
        self._narrowings = narrowings(document, self._answers)
        self._coverage = Coverage(document, self._answers)
        self._faults = Faults(document, self._answers)
        self._operations = {label(each): each for each in document.operations}
        self._budget = engine.Budget(depth.max_steps)

    def run(self) -> Iterator[Stage]:
        with Wire(self._app) as wire:
            checks = Checks(self._document, self._answers, self._narrowings, wire)
            with checks.registered():
                yield from self._phases()
            for exchange in checks.exchanges.seen:
                self._coverage.observe(*exchange)
            self._coverage.ask(wire)

    def _phases(self) -> Iterator[Stage]:
        finished: Counter[str] = Counter()
        for event in engine.execute(
            self._document, self._app, self._narrowings, self._depth, self._budget
        ):
            self._take(event)
            if isinstance(event, events.ScenarioFinished):
                phase = event.phase.value
                finished[phase] += 1
                total = len(self._operations) if event.label else 0
                yield Stage.of(phase, event.label or "", finished[phase], total)

    def report(self, seconds: float) -> Report:
        # A phase ends at a fault, so after one the account is not complete.
        failures = self._faults.findings or [*self._coverage.findings()]
        return Report(
            self._document.vendor,
            self._depth.seed,
            self.cases,
            len(self._document.operations),
            tuple(sorted([*failures, *self._coverage.shut_out()])),
            self._coverage.count(ANSWER),
            self._coverage.count(EXAMPLE),
            self._narrowings,
            tuple(self._waived()),
            tuple(map(label, self._coverage.never_let_in)),
            tuple(self._cut()),
            seconds,
        )

    def _cut(self) -> Iterator[str]:
        if self._budget.is_spent:
            yield f"the stateful phase, after {self._depth.max_steps} requests"

    def _waived(self) -> Iterator[str]:
        for waiver in self._coverage.waivers:
            line = self._document.source.mark(waiver.pointer).line
            yield f"{waiver.rule} on line {line}: {waiver.reason}"

    def _take(self, event: events.EngineEvent) -> None:
        match event:
            case events.ScenarioFinished():
                self._enter(event)
            case events.NonFatalError():
                self._faults.take_error(event)
            case events.Interrupted():
                raise KeyboardInterrupt
            case events.FatalError():
                raise event.exception

    def _enter(self, event: events.ScenarioFinished) -> None:
        for case_id, interaction in event.recorder.interactions.items():
            operation = self._operations[event.recorder.cases[case_id].value.operation.label]
            if interaction.response is not None:
                self.cases += 1
                request = interaction.response.request
                if request.method == operation.method.upper():
                    self._coverage.observe(operation, request, interaction.response)
        self._faults.take(event.recorder)
        if event.phase is PhaseName.FUZZING and event.status is Status.SUCCESS:
            self._expect(event.recorder)

    def _expect(self, recorder: ScenarioRecorder) -> None:
        """Report a phase that ended early, which Schemathesis may call a success."""
        made, operation = len(recorder.cases), self._operations[recorder.label]
        wanted = self._depth.max_examples
        # Of an image or a PDF there is one case only.
        contents = operation.body.contents if operation.body else ()
        varies = operation.parameters or any(each.kind != "binary" for each in contents)
        if varies and made < wanted / 2:
            said = f"{recorder.label}: only {made} of {wanted} cases were made"
            self._faults.add("cut-short", operation.pointer, said, "find out what ended the phase")


__all__ = ["Depth", "Report", "Stage", "as_html", "as_junit", "run"]
