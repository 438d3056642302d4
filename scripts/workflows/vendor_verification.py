"""Verification of a vendor's documented behaviour: its workflows, run against an address.

By default only the workflows that cite a fact as `x-safe` run; others run when they are named, and
steps that send mail or cost money only if that effect is allowed too. Nothing that was sent or
received is in the report, apart from statuses.
"""

from __future__ import annotations

import ipaddress
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx

from .. import evidence
from ..spec import pointer_ref
from .arazzo_model import ArazzoDescription, Workflow
from .workflow_runner import StepRun, WorkflowRun, WorkflowRunner

EFFECTS = ("mail", "money")
TIMEOUT = 30.0
Result = Literal["holds", "differs", "not tried"]


class InvalidTarget(ValueError):  # noqa: N818  # its text is the reason
    """Raised for an address that credentials must not be sent to, and for unknown workflows."""


@dataclass(frozen=True)
class VerificationSettings:
    """What to verify, and with what.

    Attributes:
        base_url: The address of the API, https unless it is on the loopback.
        environment: The environment variables with credentials and existing things.
        inputs: Inputs by name, in place of the environment.
        named: The ids of workflows to run that are not marked as safe.
        effects: The effects that are allowed, `mail` and `money`.
        rate: The maximum number of requests per second.
        transport: The transport of httpx, for a test.
        run: The part of the names of created things that is unique to this run.
    """

    base_url: str
    environment: Mapping[str, str] = field(repr=False)
    inputs: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    named: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    rate: float = 2.0
    transport: httpx.BaseTransport | None = None
    run: str = field(default_factory=lambda: secrets.token_hex(4))


@dataclass(frozen=True)
class PlannedWorkflow:
    """A workflow with its inputs, or with the reason why it is not run."""

    workflow: Workflow
    inputs: Mapping[str, Any] = field(repr=False)
    reason: str = ""


@dataclass(frozen=True)
class VerifiedFact:
    """The result for one fact.

    Attributes:
        fact: The citation, or the pointer of an element of the spec that no fact describes.
        statement: The fact's statement, or an empty string.
        result: `holds`, `differs` or `not tried`.
        details: Where it differs, or why it was not tried.
    """

    fact: str
    statement: str
    result: Result
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class VerificationReport:
    """The results of a run.

    Attributes:
        vendor: The vendor's id.
        base_url: The address.
        planned: The workflows, with the reasons of those that were not run.
        facts: The results, sorted by fact.
        requests: How many requests were sent.
    """

    vendor: str
    base_url: str
    planned: tuple[PlannedWorkflow, ...]
    facts: tuple[VerifiedFact, ...]
    requests: int

    def of(self, result: Result) -> tuple[VerifiedFact, ...]:
        """Return the facts with a result."""
        return tuple(each for each in self.facts if each.result == result)

    @property
    def leftovers(self) -> tuple[str, ...]:
        """Return what the workflows that ran leave at the vendor."""
        ran = (each.workflow for each in self.planned if not each.reason)
        return tuple(each.leaves for each in ran if each.leaves)


def plan(
    description: ArazzoDescription, settings: VerificationSettings
) -> tuple[PlannedWorkflow, ...]:
    """Return every workflow with its inputs, or with the reason why it is not run.

    Raises:
        InvalidTarget: The address is not allowed, or a named workflow does not exist.
    """
    _require_allowed(settings.base_url)
    known = [each.id for each in description.workflows]
    for name in settings.named:
        if name not in known:
            raise InvalidTarget(f"no workflow {name!r}; there are: {', '.join(known)}")
    return tuple(_planned(description, each, settings) for each in description.workflows)


def verify(
    description: ArazzoDescription,
    settings: VerificationSettings,
    pause: Callable[[float], None] = time.sleep,
) -> VerificationReport:
    """Run the planned workflows, and return the results by fact; raises as `plan` does."""
    planned = plan(description, settings)
    runs: list[WorkflowRun] = []
    is_local = _is_loopback(httpx.URL(settings.base_url).host)
    with httpx.Client(
        transport=settings.transport,
        timeout=TIMEOUT,
        follow_redirects=False,
        trust_env=not is_local,
    ) as client:
        limited = _RateLimit(client, 1 / settings.rate, pause)
        runner = WorkflowRunner(description, settings.base_url, limited.send, pause)
        runs += [runner.run(each.workflow, each.inputs) for each in planned if not each.reason]
    tried = _Results(description)
    for run in runs:
        tried.take(run)
    for each in planned:
        if each.reason:
            tried.skip(each)
    return VerificationReport(
        description.document.vendor,
        settings.base_url,
        planned,
        tried.facts(),
        limited.count,
    )


def variable(vendor: str, name: str) -> str:
    """Return the environment variable of an input; for a credential it is that of the client."""
    return f"{vendor.replace('-', '_')}_{name}".upper()


def _require_allowed(base_url: str) -> None:
    """Raise `InvalidTarget` unless credentials may be sent to an address."""
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL as error:
        raise InvalidTarget(f"--to is not a URL: {error}") from None
    if url.userinfo or url.query or url.fragment:
        raise InvalidTarget("--to has more than scheme, host and path; fix: remove the rest")
    if not url.host or url.scheme not in ("https", "http"):
        raise InvalidTarget("--to needs https:// and a host")
    if url.scheme == "http" and not _is_loopback(url.host):
        raise InvalidTarget("--to must be https: credentials are sent; http is for the loopback")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _planned(
    description: ArazzoDescription, workflow: Workflow, settings: VerificationSettings
) -> PlannedWorkflow:
    if not workflow.safe and workflow.id not in settings.named:
        reason = f"it is not marked as safe; name it with --workflow {workflow.id}"
        return PlannedWorkflow(workflow, {}, reason)
    for step in workflow.steps:
        if step.effect and step.effect not in settings.effects:
            reason = (
                f"the step {step.id} has the effect {step.effect}; allow it with "
                f"--effect {step.effect}"
            )
            return PlannedWorkflow(workflow, {}, reason)
    inputs: dict[str, Any] = {}
    missing: list[str] = []
    for name in workflow.input_schemas:
        value = _value(description, workflow, name, settings)
        if value is None:
            missing.append(variable(description.document.vendor, name))
        else:
            inputs[name] = value
    reason = f"{', '.join(missing)} not set" if missing else ""
    return PlannedWorkflow(workflow, inputs, reason)


def _value(
    description: ArazzoDescription,
    workflow: Workflow,
    name: str,
    settings: VerificationSettings,
) -> Any:
    """Return the recognisable value of an input, else the one that is given; None without.

    The name of what is created cannot be given: it would be that of something that exists.
    """
    made = workflow.verified.get(name)
    if made is not None:
        return made.replace("{run}", settings.run) if isinstance(made, str) else made
    given = settings.inputs.get(name)
    given = given or settings.environment.get(variable(description.document.vendor, name))
    kind = workflow.input_schemas[name].get("type")
    is_number = kind == "integer" and re.fullmatch(r"-?[0-9]+", given or "")
    return int(given) if given and is_number else given


@dataclass
class _RateLimit:
    """Sends requests with a minimum interval."""

    client: httpx.Client
    interval: float
    pause: Callable[[float], None]
    count: int = 0
    _last: float = float("-inf")

    def send(self, request: httpx.Request) -> httpx.Response:
        wait = self._last + self.interval - time.monotonic()
        if wait > 0:
            self.pause(wait)
        self._last = time.monotonic()
        self.count += 1
        return self.client.send(request)


class _Results:
    """Collects the results of facts."""

    def __init__(self, description: ArazzoDescription) -> None:
        self._facts = evidence.load(description.document).facts
        self._held: set[str] = set()
        self._differing: dict[str, list[str]] = {}
        self._untried: dict[str, list[str]] = {}

    def take(self, run: WorkflowRun) -> None:
        """Add the results of a run."""
        name = run.workflow.id
        for each in run.steps:
            if not each.is_retried:
                self._take_step(f"{name}, {each.step.id}", each)
        reached = {each.step.id for each in run.steps}
        for step in run.workflow.steps:
            if step.id not in reached:
                cited = (step.sources, *(each.sources for each in step.criteria))
                for fact in {fact for facts in cited for fact in facts}:
                    reason = f"{name}, {step.id}: not reached"
                    self._untried.setdefault(fact, []).append(reason)

    def skip(self, planned: PlannedWorkflow) -> None:
        """Add the facts of a workflow that was not run."""
        for fact in planned.workflow.sources:
            reason = f"{planned.workflow.id}: {planned.reason}"
            self._untried.setdefault(fact, []).append(reason)

    def facts(self) -> tuple[VerifiedFact, ...]:
        """Return the results, sorted by fact."""
        named = {*self._held, *self._differing, *self._untried}
        return tuple(self._fact(each) for each in sorted(named))

    def _take_step(self, name: str, run: StepRun) -> None:
        if run.response is None:
            cited = (run.step.sources, *(each.sources for each in run.step.criteria))
            for fact in {fact for facts in cited for fact in facts}:
                self._untried.setdefault(fact, []).append(f"{name}: {run.problem}")
            return
        for each in run.criteria:
            detail = f"{name}: `{each.criterion.condition}` does not hold"
            for fact in each.criterion.sources or (_inferred(each.criterion.pointer),):
                if each.passed:
                    self._held.add(fact)
                elif each.reason:
                    self._untried.setdefault(fact, []).append(f"{name}: {each.reason}")
                else:
                    shown = f"{detail}, with status {run.response.status_code}"
                    self._differing.setdefault(fact, []).append(shown)
        for other in run.nonconformities:
            for fact in other.sources or (_inferred(other.pointer),):
                self._differing.setdefault(fact, []).append(f"{name}: {other.message}")

    def _fact(self, name: str) -> VerifiedFact:
        known = self._facts.get(name)
        statement = " ".join(known.statement.split()) if known else ""
        if name in self._differing:
            details = tuple(dict.fromkeys(self._differing[name]))
            return VerifiedFact(name, statement, "differs", details)
        if name in self._held:
            return VerifiedFact(name, statement, "holds")
        details = tuple(dict.fromkeys(self._untried[name]))
        return VerifiedFact(name, statement, "not tried", details)


def _inferred(pointer: Sequence[str | int]) -> str:
    return f"inferred: {pointer_ref(tuple(pointer))}"


def planned_calls(planned: Sequence[PlannedWorkflow]) -> Iterator[str]:
    """Yield a line for each workflow and each of its calls, for a dry run."""
    for each in planned:
        yield f"{each.workflow.id}: {each.workflow.summary}"
        if each.reason:
            yield f"  not run: {each.reason}"
            continue
        for step in each.workflow.steps:
            effect = f" (effect: {step.effect})" if step.effect else ""
            yield f"  {step.id}: {step.call}{effect}"
        if each.workflow.leaves:
            yield f"  leaves: {each.workflow.leaves}"
