"""The typed model of an Arazzo description, and its reader.

It has what `workflow_runner` carries out: steps that call an operation. `arazzo_checks` reports
everything else, and every part that does not match `schema.json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ..spec import Action, Document, Operation, Pointer, Tree, cached_on_owner, read


@dataclass(frozen=True)
class Criterion:
    """An assertion on a response.

    Attributes:
        pointer: Its place.
        condition: The condition as written.
        kind: `simple`, `regex` or `jsonpath`.
        context: The expression for the value that a regex or a JSONPath is applied to.
        sources: The facts that it checks: its own citations, else those of its step.
    """

    pointer: Pointer
    condition: str
    kind: str
    context: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class NextStep:
    """A success or failure action.

    Attributes:
        pointer: Its place.
        name: Its name.
        kind: `end`, `goto` or `retry`.
        step: The step to go to, or an empty string.
        delay: The seconds before a retry.
        limit: How often a step is retried.
        criteria: The conditions under which it applies.
    """

    pointer: Pointer
    name: str
    kind: str
    step: str
    delay: float
    limit: int
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class StepArgument:
    """A parameter of a step or of all steps; its value may contain expressions."""

    pointer: Pointer
    name: str
    location: str
    value: Any


@dataclass(frozen=True)
class WorkflowStep:
    """One call of an operation.

    Attributes:
        pointer: Its place.
        id: Its id.
        description: Its description, or an empty string.
        operation_id: The operationId in the spec.
        call: What is called: the action, its method and its path; the operationId if unknown.
        arguments: Its parameters, and those of the workflow that it does not replace.
        content_type: The media type of its body, or an empty string.
        payload: The body, which may contain expressions; None without one.
        criteria: What must hold for it to succeed.
        on_success: Its success actions, else those of the workflow.
        on_failure: Its failure actions, in the same way.
        outputs: The expressions of its outputs by name.
        sources: The facts that it cites.
        effect: `mail` or `money` if the vendor sends or charges something, else empty.
    """

    pointer: Pointer
    id: str
    description: str
    operation_id: str
    call: str
    arguments: tuple[StepArgument, ...]
    content_type: str
    payload: Any
    criteria: tuple[Criterion, ...]
    on_success: tuple[NextStep, ...]
    on_failure: tuple[NextStep, ...]
    outputs: Mapping[str, str]
    sources: tuple[str, ...]
    effect: str


@dataclass(frozen=True)
class Workflow:
    """A job of several steps.

    Attributes:
        pointer: Its place.
        id: Its id.
        summary: Its summary.
        inputs: The JSON Schema of its inputs, an object.
        depends_on: The ids of the workflows whose outputs it uses.
        steps: Its steps in order.
        outputs: The expressions of its outputs by name.
        safe: The facts by which it changes nothing; empty unless `x-safe` cites them.
        existing: The inputs that exist at the vendor.
        verified: The recognisable values that `verify` sends, by input.
        leaves: What remains at the vendor after it, or an empty string.
    """

    pointer: Pointer
    id: str
    summary: str
    inputs: Mapping[str, Any] = field(hash=False)
    depends_on: tuple[str, ...]
    steps: tuple[WorkflowStep, ...]
    outputs: Mapping[str, str] = field(hash=False)
    safe: tuple[str, ...]
    existing: tuple[str, ...]
    verified: Mapping[str, Any] = field(hash=False)
    leaves: str

    @property
    def sources(self) -> frozenset[str]:
        """Return every fact that its steps and criteria cite."""
        return frozenset(
            fact
            for step in self.steps
            for cited in (step.sources, *(each.sources for each in step.criteria))
            for fact in cited
        )

    @property
    def input_schemas(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the schema of each input by its name."""
        found = self.inputs.get("properties", {})
        return {name: each for name, each in found.items() if isinstance(each, dict)}

    def step(self, name: str) -> int:
        """Return the position of a step; raise `ValueError` if the id is unknown."""
        return [each.id for each in self.steps].index(name)


@dataclass(frozen=True, eq=False)
class ArazzoDescription(Tree):
    """The workflows of one vendor.

    Attributes:
        document: The spec whose operations they call.
    """

    document: Document

    @cached_property
    def workflows(self) -> tuple[Workflow, ...]:
        """Return the workflows in the order of the file."""
        return tuple(map(self._workflow, self.items(("workflows",))))

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """Return the operations of the spec by their operationId."""
        return {each.id: each for each in self.document.operations}

    @cached_property
    def credentials(self) -> frozenset[str]:
        """Return the names of the clients' arguments that are credentials."""
        schemas = [self.document.schema(each.pointer) for each in self.document.of_kind("schema")]
        named = {each.credential for each in schemas if each.credential}
        return frozenset(named | {s.argument for s in self.document.security_schemes.values()})

    def workflow(self, name: str) -> Workflow | None:
        """Return a workflow by its id, or None."""
        return next((each for each in self.workflows if each.id == name), None)

    def action(self, step: WorkflowStep) -> Action | None:
        """Return what a step calls: one of several actions behind a URL, or the operation."""
        return self._action(step.operation_id, step.payload)

    def _action(self, operation_id: str, payload: Any) -> Action | None:
        operation = self.operations.get(operation_id)
        actions = operation.actions if operation else ()
        if len(actions) == 1:
            return actions[0]
        return next((each for each in actions if _selects(each, payload)), None)

    def _workflow(self, at: Pointer) -> Workflow:
        data = _object(self.at(at))
        return Workflow(
            at,
            _text(data.get("workflowId")),
            _text(data.get("summary")),
            _object(data.get("inputs")),
            _texts(data.get("dependsOn")),
            tuple(self._step(place, at) for place in self.items((*at, "steps"))),
            _expressions(data.get("outputs")),
            _texts(data.get("x-safe")),
            _texts(data.get("x-existing")),
            _object(data.get("x-verify")),
            _text(data.get("x-leaves")),
        )

    def _step(self, at: Pointer, workflow: Pointer) -> WorkflowStep:
        data, body = _object(self.at(at)), _object(_object(self.at(at)).get("requestBody"))
        own = {(each.name, each.location): each for each in self._arguments(at)}
        shared = {(each.name, each.location): each for each in self._arguments(workflow)}
        return WorkflowStep(
            at,
            _text(data.get("stepId")),
            _text(data.get("description")),
            _text(data.get("operationId")),
            _call(self._action(_text(data.get("operationId")), body.get("payload")))
            or _text(data.get("operationId")),
            tuple((shared | own).values()),
            _text(body.get("contentType")),
            body.get("payload"),
            self._criteria((*at, "successCriteria")),
            self._next(at, "onSuccess") or self._next(workflow, "successActions"),
            self._next(at, "onFailure") or self._next(workflow, "failureActions"),
            _expressions(data.get("outputs")),
            self.citations(at),
            _text(data.get("x-effect")),
        )

    def _arguments(self, owner: Pointer) -> Iterator[StepArgument]:
        for place in self.items((*owner, "parameters")):
            data = _object(self.at(place))
            yield StepArgument(
                place, _text(data.get("name")), _text(data.get("in")), data.get("value")
            )

    def _criteria(self, listed: Pointer) -> tuple[Criterion, ...]:
        return tuple(
            Criterion(
                place,
                _text(data.get("condition")),
                _text(data.get("type")) or "simple",
                _text(data.get("context")),
                self.citations(place),
            )
            for place in self.items(listed)
            for data in [_object(self.at(place))]
        )

    def _next(self, owner: Pointer, name: str) -> tuple[NextStep, ...]:
        return tuple(
            NextStep(
                place,
                _text(data.get("name")),
                _text(data.get("type")),
                _text(data.get("stepId")),
                float(data.get("retryAfter", 0)),
                int(data.get("retryLimit", 1)),
                self._criteria((*place, "criteria")),
            )
            for place in self.items((*owner, name))
            for data in [_object(self.at(place))]
        )


def workflows_path(document: Document) -> Path:
    """Return the file with the workflows of a spec, whether it exists or not."""
    return document.path.parent / "workflows" / document.path.name


@cached_on_owner
def load_workflows(document: Document) -> ArazzoDescription | None:
    """Return the workflows of a spec, or None without a file; raises `Unreadable`."""
    path = workflows_path(document)
    return ArazzoDescription(read(path), document) if path.is_file() else None


def _selects(action: Action, payload: Any) -> bool:
    """Return whether a body selects an action by its constants or by the credential it has."""
    names = [name for name, value in action.selectors.items() if value is None]
    has_any = isinstance(payload, dict) and any(name in payload for name in names)
    return has_any or action.is_selected_by(payload)


def _call(action: Action | None) -> str:
    if action is None:
        return ""
    return f"{action.id}, {action.operation.method.upper()} {action.operation.path}"


def _object(data: Any) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}


def _text(data: Any) -> str:
    return data if isinstance(data, str) else ""


def _texts(data: Any) -> tuple[str, ...]:
    listed: Sequence[Any] = data if isinstance(data, list) else [] if data is None else [data]
    return tuple(map(str, listed))


def _expressions(data: Any) -> Mapping[str, str]:
    return {name: _text(each) for name, each in _object(data).items()}
