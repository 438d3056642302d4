"""Workflows as properties of a mock: each is run with inputs that Hypothesis draws.

A failure is a finding on the criterion that does not hold, with the requests that repeat it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from ..finding import Finding
from ..spec import Document
from .arazzo_model import ArazzoDescription, Workflow, load_workflows
from .workflow_runner import Send, StepRun, WorkflowRun, WorkflowRunner

EXAMPLES = 5
"""How many inputs are drawn for a workflow."""
SERVED_AT = "http://127.0.0.1:4010"
"""The address of `make mock`, so that every printed `curl` can be pasted."""
_LONGEST = 200
_CREDENTIAL = "mock"


@dataclass(frozen=True)
class MockUnderTest:
    """A mock: how it is called, and how its start is restored."""

    send: Send
    reset: Callable[[], None]


class _WorkflowFailedError(AssertionError):
    """Raised to end the runs after the first that failed."""


def run_against_mock(
    document: Document, mock: MockUnderTest | None = None, examples: int | None = None
) -> tuple[list[Finding], int]:
    """Return the findings of all workflows of a spec on its mock, and the number of runs."""
    description = load_workflows(document)
    if description is None:
        return [], 0
    under_test = mock or _mock(document)
    runner = WorkflowRunner(
        description, f"{SERVED_AT}/{document.vendor}", under_test.send, pause=lambda _: None
    )
    findings: list[Finding] = []
    runs = 0
    for workflow in description.workflows:
        failed, count = _first_failure(runner, workflow, under_test.reset, examples or EXAMPLES)
        findings += _findings(description, failed) if failed else []
        runs += count
    return sorted(findings), runs


def mock_inputs(description: ArazzoDescription) -> dict[str, str]:
    """Return the inputs that a mock knows: credentials, and the first of what exists."""
    return dict.fromkeys(description.credentials, _CREDENTIAL) | {
        name: str(each.input_schemas[name]["examples"][0])
        for each in description.workflows
        for name in each.existing
    }


def _mock(document: Document) -> MockUnderTest:
    from .. import mocks

    made = mocks.make_mock(document)
    client = httpx.Client(transport=made.transport, follow_redirects=False)
    return MockUnderTest(client.send, made.reset)


def _first_failure(
    runner: WorkflowRunner, workflow: Workflow, reset: Callable[[], None], examples: int
) -> tuple[WorkflowRun | None, int]:
    """Return the first run that failed, if any, and the number of runs."""
    from hypothesis import HealthCheck, Phase, given, settings

    done: list[WorkflowRun] = []

    def check(inputs: Mapping[str, Any]) -> None:
        reset()
        done.append(runner.run(workflow, inputs))
        if done[-1].failures:
            raise _WorkflowFailedError

    strategy: Any = given(_inputs(runner.description, workflow))
    run = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )(strategy(check))
    try:
        run()
    except _WorkflowFailedError:
        return done[-1], len(done)
    return None, len(done)


def _inputs(description: ArazzoDescription, workflow: Workflow) -> Any:
    """Return the strategy for the inputs of a workflow."""
    from hypothesis import strategies

    fixed: dict[str, Any] = {}
    drawn: dict[str, Any] = {}
    for name, schema in workflow.input_schemas.items():
        if name in description.credentials:
            fixed[name] = strategies.just(_CREDENTIAL)
        elif name in workflow.existing:
            fixed[name] = strategies.sampled_from(schema["examples"])
        else:
            drawn[name] = schema
    chosen = strategies.fixed_dictionaries(fixed)
    if not drawn:
        return chosen
    required = [each for each in workflow.inputs.get("required", ()) if each in drawn]
    schema = {"type": "object", "properties": drawn, "required": required}
    values = _of_schema({**schema, "additionalProperties": False})
    return strategies.tuples(chosen, values).map(lambda pair: {**pair[0], **pair[1]})


def _of_schema(schema: Mapping[str, Any]) -> Any:
    """Return the strategy of Schemathesis for the values of a JSON Schema."""
    import schemathesis

    operation = {
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": {"200": {"description": "None is sent."}},
    }
    description = {
        "openapi": "3.1.0",
        "info": {"title": "Inputs", "version": "1"},
        "paths": {"/": {"post": operation}},
    }
    return (
        schemathesis.openapi.from_dict(description)["/"]["POST"]
        .as_strategy()
        .map(lambda case: case.body)
    )


def _findings(description: ArazzoDescription, run: WorkflowRun) -> Iterator[Finding]:
    """Yield a finding for each criterion that does not hold, or that cannot be evaluated."""
    for failed in run.failures:
        repeat = _repetition(run, failed)
        name = f"{run.workflow.id}, step {failed.step.id}"
        if failed.problem:
            yield description.finding(
                failed.step.pointer, "workflow-fails", f"{name}: {failed.problem}", repeat
            )
        for each in failed.criteria:
            if not each.passed:
                yield description.finding(
                    each.criterion.pointer,
                    "workflow-fails",
                    f"{name}: `{each.criterion.condition}` does not hold; {_shown(failed)}",
                    repeat,
                )
        for other in failed.nonconformities:
            yield description.document.finding(
                other.pointer, "workflow-fails", f"{name}: {other.message}", repeat
            )


def _shown(failed: StepRun) -> str:
    response = failed.response
    assert response is not None, "a criterion is evaluated with a response"
    text = " ".join(response.text.split())
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
    return f"the response is {response.status_code} {short}".rstrip()


def _repetition(run: WorkflowRun, failed: StepRun) -> str:
    """Return the commands that repeat a run on a fresh mock, up to the step that failed."""
    from requests import Request

    from ..fuzz import curl

    words: list[str] = []
    for each in run.steps:
        if each.response is not None:
            sent = each.response.request
            headers = {k: v for k, v in sent.headers.items() if k not in ("host", "content-length")}
            prepared = Request(sent.method, str(sent.url), headers, data=sent.content).prepare()
            words.append(curl(prepared))
        if each is failed:
            break
    return f"repeat with {' && '.join(words)}" if words else "name an output of an earlier step"
