"""Runs of workflows: each step with its request, response and checked criteria.

A run ends early if a step fails without a failure action; every later step is then not reached.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import httpx

from .arazzo_model import ArazzoDescription, Criterion, NextStep, Workflow, WorkflowStep
from .response_conformance import Nonconformity, nonconformities
from .runtime_expressions import MISSING, Unresolved, Values, evaluated
from .step_conditions import holds
from .step_requests import request_of

MAX_STEPS = 100
"""How many steps a run may have, those that are repeated included."""

Send = Callable[[httpx.Request], httpx.Response]


@dataclass(frozen=True)
class CheckedCriterion:
    """A criterion with its result; `reason` is why it could not be evaluated."""

    criterion: Criterion
    passed: bool
    reason: str = ""


@dataclass(frozen=True)
class StepRun:
    """One attempt of a step.

    Attributes:
        step: The step.
        response: The response with its request; None if nothing was received.
        criteria: Its criteria with their results.
        nonconformities: What the spec does not describe in the response.
        problem: Why no response was received, or an empty string.
        is_retried: Whether another attempt follows.
    """

    step: WorkflowStep
    response: httpx.Response | None = None
    criteria: tuple[CheckedCriterion, ...] = ()
    nonconformities: tuple[Nonconformity, ...] = ()
    problem: str = ""
    is_retried: bool = False

    @property
    def succeeded(self) -> bool:
        """Return whether all criteria hold; without any, whether the status is a success."""
        if self.response is None:
            return False
        if not self.criteria:
            return self.response.is_success
        return all(each.passed for each in self.criteria)


@dataclass(frozen=True)
class WorkflowRun:
    """One run of a workflow.

    Attributes:
        workflow: The workflow.
        inputs: Its inputs.
        steps: The steps in the order of their attempts.
        outputs: The outputs of the workflow.
    """

    workflow: Workflow
    inputs: Mapping[str, Any]
    steps: tuple[StepRun, ...]
    outputs: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def failures(self) -> tuple[StepRun, ...]:
        """Return the steps that failed, or whose response the spec does not describe."""
        final = (each for each in self.steps if not each.is_retried)
        return tuple(each for each in final if not each.succeeded or each.nonconformities)


@dataclass(frozen=True)
class WorkflowRunner:
    """Runs the workflows of a vendor against an address.

    Attributes:
        description: The workflows.
        base_url: The address of the API.
        send: Sends a request; httpx errors are the result of the step.
        pause: Waits for some seconds before a retry.
    """

    description: ArazzoDescription
    base_url: str
    send: Send
    pause: Callable[[float], None] = time.sleep

    def run(self, workflow: Workflow, inputs: Mapping[str, Any]) -> WorkflowRun:
        """Run a workflow, and before it those that it depends on."""
        results: dict[str, Mapping[str, Any]] = {}
        before: list[StepRun] = []
        for name in workflow.depends_on:
            if needed := self.description.workflow(name):
                earlier = self.run(needed, inputs)
                before += earlier.steps
                results[name] = earlier.outputs
        return self._run(workflow, Values(inputs, results=results), before)

    def _run(self, workflow: Workflow, values: Values, before: Sequence[StepRun]) -> WorkflowRun:
        outputs: dict[str, Mapping[str, Any]] = {}
        values = replace(values, outputs=outputs)
        attempts: dict[str, int] = {}
        done = list(before)
        at: int | None = 0
        while at is not None and at < len(workflow.steps) and len(done) < MAX_STEPS:
            step = workflow.steps[at]
            made = self._attempt(step, values)
            found = values if made.response is None else replace(values, response=made.response)
            outputs[step.id] = dict(_outputs(step.outputs, found))
            chosen = _chosen(step.on_success if made.succeeded else step.on_failure, found)
            is_retry = chosen is not None and chosen.kind == "retry"
            if chosen and is_retry and attempts.get(step.id, 0) < chosen.limit:
                attempts[step.id] = attempts.get(step.id, 0) + 1
                done.append(replace(made, is_retried=True))
                self.pause(chosen.delay)
                continue
            done.append(made)
            at = _position_after(workflow, at, None if is_retry else chosen, made.succeeded)
        return WorkflowRun(
            workflow, values.inputs, tuple(done), dict(_outputs(workflow.outputs, values))
        )

    def _attempt(self, step: WorkflowStep, values: Values) -> StepRun:
        action = self.description.action(step)
        if action is None:
            return StepRun(step, problem=f"the spec has no operation {step.operation_id}")
        try:
            request = request_of(action.operation, step, values, self.base_url)
            response = self.send(request)
            response.read()
        except Unresolved as error:
            return StepRun(step, problem=str(error))
        except httpx.HTTPError as error:
            return StepRun(step, problem=f"no response: {type(error).__name__}")
        response.request = request
        found = replace(values, response=response)
        return StepRun(
            step,
            response,
            tuple(_checked(each, found) for each in step.criteria),
            tuple(nonconformities(self.description.document, action, response)),
        )


def _checked(criterion: Criterion, values: Values) -> CheckedCriterion:
    try:
        return CheckedCriterion(criterion, holds(criterion, values))
    except Unresolved as error:
        return CheckedCriterion(criterion, passed=False, reason=str(error))


def _outputs(expressions: Mapping[str, str], values: Values) -> Iterator[tuple[str, Any]]:
    """Yield the outputs that have a value."""
    for name, text in expressions.items():
        try:
            found = evaluated(text, values)
        except Unresolved:
            continue
        if found is not MISSING:
            yield name, found


def _chosen(listed: Sequence[NextStep], values: Values) -> NextStep | None:
    """Return the first success or failure action whose criteria hold, or None."""
    for each in listed:
        if all(_checked(criterion, values).passed for criterion in each.criteria):
            return each
    return None


def _position_after(
    workflow: Workflow, at: int, chosen: NextStep | None, succeeded: bool
) -> int | None:
    """Return the position of the next step, or None at the end."""
    if chosen and chosen.kind == "goto":
        return workflow.step(chosen.step)
    if chosen and chosen.kind == "end":
        return None
    return at + 1 if succeeded else None
