"""Validation of workflows: the file against its schema, its names, its evidence, its safety."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from .. import evidence
from ..finding import Finding
from ..spec import MARKS, Document, Pointer, Unreadable
from ..spec.composition import properties
from .arazzo_model import (
    ArazzoDescription,
    Criterion,
    Workflow,
    WorkflowStep,
    load_workflows,
)
from .runtime_expressions import Expression, expressions, parsed
from .step_conditions import InvalidConditionError, check_condition

RULE = "invalid-workflow"
# OpenAPI describes the choice of a media type by the media types alone, without a parameter.
_NEGOTIATED = frozenset({("accept", "header")})
_SCHEMA = Path(__file__).with_name("schema.json")


def check_workflows(document: Document) -> list[Finding]:
    """Return the findings on the workflows of a spec, sorted; none if it has none."""
    try:
        description = load_workflows(document)
    except Unreadable as error:
        return [replace(error.finding, rule=RULE)]
    return check_description(description) if description else []


def check_description(description: ArazzoDescription) -> list[Finding]:
    """Return the findings on workflows that have been read, sorted."""
    found = [*_structure(description)]
    if not found:
        found = [each for check in _CHECKS for each in check(description)]
    return sorted(set(found))


def _structure(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield what does not match the schema; nothing else is checked then."""
    for each in evidence.mismatches(description.data, _SCHEMA):
        yield description.finding(each.pointer, "invalid-workflow", each.message, each.fix)
    for oddity in description.source.oddities:
        what = f"{oddity.kind.replace('-', ' ')} {oddity.text!r}"
        yield description.finding_at(
            oddity.mark, "invalid-workflow", what, "write it once, in full"
        )


def _names(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield ids that are not unique, and a source that is not the spec."""
    source = description.data["sourceDescriptions"][0]
    wanted = f"../{description.document.path.name}"
    if source["url"] != wanted:
        yield description.finding(
            ("sourceDescriptions", 0, "url"),
            "invalid-workflow",
            f"{source['url']} is not the spec of these workflows",
            f"write {wanted}",
        )
    seen: set[tuple[str, ...]] = set()
    for workflow in description.workflows:
        steps = [(workflow.id, each.id, each.pointer) for each in workflow.steps]
        for *name, place in ((workflow.id, workflow.pointer), *steps):
            key = tuple(map(str, name))
            if key in seen:
                message = f"{key[-1]} is the id of another one too"
                yield description.finding(
                    _pointer(place), "invalid-workflow", message, "rename one of them"
                )
            seen.add(key)
        yield from _targets(description, workflow)


def _pointer(place: object) -> Pointer:
    return place if isinstance(place, tuple) else ()


def _targets(description: ArazzoDescription, workflow: Workflow) -> Iterator[Finding]:
    """Yield names of steps and workflows that do not exist."""
    steps = [each.id for each in workflow.steps]
    for step in workflow.steps:
        for each in (*step.on_success, *step.on_failure):
            if each.kind == "goto" and each.step not in steps:
                message = f"{each.name} goes to {each.step or 'nothing'}, which is not a step"
                yield description.finding(
                    each.pointer, "unknown-step", message, f"name one of {', '.join(steps)}"
                )
    for index, name in enumerate(workflow.depends_on):
        earlier = [each.id for each in description.workflows]
        if name not in earlier[: earlier.index(workflow.id)]:
            yield description.finding(
                (*workflow.pointer, "dependsOn", index),
                "unknown-step",
                f"{name} is not a workflow above this one",
                "name one that comes earlier in the file",
            )


def _operations(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield steps whose operation, parameters or body the spec does not have."""
    for step in _steps(description):
        place = (*step.pointer, "operationId")
        operation = description.operations.get(step.operation_id)
        if operation is None:
            near = evidence.near(step.operation_id, description.operations)
            yield description.finding(
                place,
                "step-not-in-spec",
                f"{step.id}: the spec has no operation {step.operation_id}{near}",
                "name the operationId of an operation, not that of an action",
            )
            continue
        known = {(each.name.lower(), str(each.location)) for each in operation.parameters}
        schemes = description.document.security_schemes.values()
        known |= _NEGOTIATED | {(each.key.lower(), each.location) for each in schemes}
        for argument in step.arguments:
            if (argument.name.lower(), argument.location) not in known:
                yield description.finding(
                    argument.pointer,
                    "step-not-in-spec",
                    f"{step.id}: {operation.id} has no {argument.location} parameter "
                    f"{argument.name}",
                    "name one that the operation has, or remove it",
                )
        yield from _payload(description, step)


def _payload(description: ArazzoDescription, step: WorkflowStep) -> Iterator[Finding]:
    """Yield properties of a body that its schema does not have."""
    action = description.action(step)
    place = (*step.pointer, "requestBody")
    if action is None:
        message = f"{step.id}: the body selects none of the actions of {step.operation_id}"
        fix = "send the constant that selects an action"
        yield description.finding(place, "step-not-in-spec", message, fix)
        return
    content = action.operation.body.content(step.content_type) if action.operation.body else None
    if step.payload is not None and content is None:
        message = f"{step.id}: {action.id} takes no body of type {step.content_type}"
        yield description.finding(place, "step-not-in-spec", message, "use the type in the spec")
    schema = action.sent(content) if content else None
    if not schema or not isinstance(step.payload, dict):
        return
    alternatives = [schema, *schema.alternatives]
    document = description.document
    known = {name for each in alternatives for name in properties(document, each.pointer)}
    is_open = any("additionalProperties" in each.target.data for each in alternatives)
    for name in step.payload:
        if known and name not in known and not is_open:
            yield description.finding(
                (*place, "payload", name),
                "step-not-in-spec",
                f"{step.id}: the body of {action.id} has no property {name}"
                f"{evidence.near(name, dict.fromkeys(known))}",
                "rename or remove it",
            )


def _expressions(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield expressions that have no value, and conditions that cannot be parsed."""
    for workflow in description.workflows:
        for number, step in enumerate(workflow.steps):
            found = [*_expressions_of(step)]
            for criterion in _criteria(step):
                try:
                    found += [(criterion.pointer, text) for text in check_condition(criterion)]
                except InvalidConditionError as error:
                    message = f"{step.id}: `{criterion.condition}`: {error}"
                    yield description.finding(
                        criterion.pointer, "invalid-condition", message, "correct the condition"
                    )
            yield from _of_expressions(description, workflow, number, found)
        results = (
            ((*workflow.pointer, "outputs", name), text) for name, text in workflow.outputs.items()
        )
        yield from _of_expressions(description, workflow, len(workflow.steps), results)


def _of_expressions(
    description: ArazzoDescription,
    workflow: Workflow,
    number: int,
    found: Iterable[tuple[Pointer, str]],
) -> Iterator[Finding]:
    for place, text in found:
        if problem := _unresolved(description, workflow, number, place, text):
            yield description.finding(
                place, "unresolved-expression", f"{text}{problem[0]}", problem[1]
            )


def _expressions_of(step: WorkflowStep) -> Iterator[tuple[Pointer, str]]:
    """Yield the expressions of a step outside its criteria, with their places."""
    for argument in step.arguments:
        yield from ((argument.pointer, text) for text in expressions(argument.value))
    body = (*step.pointer, "requestBody")
    yield from ((body, text) for text in expressions(step.payload))
    for name, text in step.outputs.items():
        yield (*step.pointer, "outputs", name), text


def _unresolved(
    description: ArazzoDescription, workflow: Workflow, number: int, place: Pointer, text: str
) -> tuple[str, str] | None:
    """Return the message and the fix for an expression without a value, or None."""
    expression = parsed(text)
    if expression is None:
        return " is not an expression that is supported", "write one of those in specs/README.md"
    match expression.kind:
        case "input" if expression.name not in workflow.input_schemas:
            near = evidence.near(expression.name, workflow.input_schemas)
            return f": the workflow has no such input{near}", "add it to inputs, or correct it"
        case "output":
            own = {"outputs", "successCriteria", "onSuccess", "onFailure"} & {*place}
            earlier = workflow.steps[: number + 1 if own else number]
            return _no_output(expression, {each.id: each.outputs for each in earlier}, "step")
        case "result":
            known = {each.id: each.outputs for each in _needed(description, workflow)}
            return _no_output(expression, known, "workflow")
    return None


def _no_output(
    expression: Expression, known: Mapping[str, Mapping[str, str]], kind: str
) -> tuple[str, str] | None:
    if expression.owner not in known:
        where = "before this one" if kind == "step" else "in dependsOn"
        return f": no {kind} {where} is {expression.owner}", f"name a {kind} {where}"
    if expression.name not in known[expression.owner]:
        return f": the {kind} has no such output", f"add it to the outputs of the {kind}"
    return None


def _unused(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield inputs and outputs that nothing uses."""
    results = {text for each in description.workflows for text in _used(each)}
    for workflow in description.workflows:
        used = {*_used(workflow)}
        passed_on = {name for each in _needed(description, workflow) for name in each.input_schemas}
        for name in workflow.input_schemas.keys() - passed_on:
            if f"$inputs.{name}" not in used:
                place = (*workflow.pointer, "inputs", "properties", name)
                message = f"{workflow.id}: nothing uses the input {name}"
                yield description.finding(place, "unused-output", message, "use or remove it")
        for step in workflow.steps:
            for name in step.outputs:
                if f"$steps.{step.id}.outputs.{name}" not in used:
                    place = (*step.pointer, "outputs", name)
                    message = f"{step.id}: nothing uses the output {name}"
                    yield description.finding(place, "unused-output", message, "use or remove it")
        for name in workflow.outputs:
            if f"$workflows.{workflow.id}.outputs.{name}" not in results:
                place = (*workflow.pointer, "outputs", name)
                message = f"{workflow.id}: no workflow uses the output {name}"
                yield description.finding(place, "unused-output", message, "use or remove it")


def _needed(description: ArazzoDescription, workflow: Workflow) -> Iterator[Workflow]:
    """Yield the workflows that run before a workflow, with its inputs."""
    return filter(None, map(description.workflow, workflow.depends_on))


def _passed_inputs(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield inputs of workflows that run before another one, which does not pass them on."""
    for workflow in description.workflows:
        for needed in _needed(description, workflow):
            for name in needed.input_schemas.keys() - workflow.input_schemas.keys():
                yield description.finding(
                    (*workflow.pointer, "dependsOn"),
                    "unresolved-expression",
                    f"{workflow.id}: {needed.id} runs first and has the input {name}",
                    "add it to inputs",
                )


def _used(workflow: Workflow) -> Iterator[str]:
    for step in workflow.steps:
        yield from (text for _, text in _expressions_of(step))
        for criterion in _criteria(step):
            yield from _expressions_in(criterion)
    yield from workflow.outputs.values()


def _expressions_in(criterion: Criterion) -> list[str]:
    """Return the expressions of a criterion, none if it cannot be parsed."""
    try:
        return [*check_condition(criterion)]
    except InvalidConditionError:
        return []


def _evidence(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield steps without evidence, and citations of facts that do not exist."""
    known = evidence.load(description.document).facts
    for step in _steps(description):
        if not any(mark in description.at(step.pointer) for mark in MARKS):
            yield description.finding(
                step.pointer,
                "unsourced-step",
                f"{step.id} does not name the fact that it is about",
                "add x-source with a fact of the evidence file, or x-inferred with a reason",
            )
        checked = {fact for each in step.criteria for fact in each.sources}
        for fact in step.sources:
            if fact not in checked:
                yield description.finding(
                    step.pointer,
                    "unsourced-step",
                    f"{step.id}: no criterion checks the fact {fact}",
                    "cite it in the x-source of a criterion, or add a criterion without x-source",
                )
    for place in _citations(description):
        cited = description.at(place)
        if cited not in known:
            yield description.finding(
                place,
                "unsourced-step",
                f"the evidence file has no fact {cited}{evidence.near(str(cited), known)}",
                "cite a fact that it has",
            )


def _citations(description: ArazzoDescription) -> Iterator[Pointer]:
    """Yield the place of every citation."""
    owners: list[Pointer] = []
    for workflow in description.workflows:
        owners.append((*workflow.pointer, "x-safe"))
        for step in workflow.steps:
            owners += [(*step.pointer, "x-source")]
            owners += [(*each.pointer, "x-source") for each in _criteria(step)]
    for place in owners:
        data = description.at(place)
        yield from description.items(place) if isinstance(data, list) else [place] * bool(data)


def _safety(description: ArazzoDescription) -> Iterator[Finding]:
    """Yield workflows that `verify` could not run, or should not run without being named."""
    for workflow in description.workflows:
        for step in workflow.steps:
            if workflow.safe and step.effect:
                yield description.finding(
                    step.pointer,
                    "unsafe-workflow",
                    f"{workflow.id} is marked as safe, and {step.id} has the effect {step.effect}",
                    "remove x-safe from the workflow",
                )
        for key, names in (("x-existing", workflow.existing), ("x-verify", workflow.verified)):
            for name in names:
                if name not in workflow.input_schemas:
                    near = evidence.near(name, workflow.input_schemas)
                    message = f"{workflow.id}: {name} is not an input{near}"
                    place = (*workflow.pointer, key)
                    yield description.finding(
                        place, "invalid-workflow", message, "add it to inputs, or correct it"
                    )
        for name, schema in workflow.input_schemas.items():
            has_value = name in description.credentials or name in workflow.verified
            is_given = name in workflow.existing and bool(schema.get("examples"))
            if not has_value and not is_given:
                yield description.finding(
                    (*workflow.pointer, "inputs", "properties", name),
                    "unsafe-workflow",
                    f"{workflow.id}: verify has no value for the input {name}",
                    "add a recognisable value to x-verify, or add it to x-existing with examples",
                )


def _steps(description: ArazzoDescription) -> Iterator[WorkflowStep]:
    return (step for each in description.workflows for step in each.steps)


def _criteria(step: WorkflowStep) -> Iterator[Criterion]:
    yield from step.criteria
    for each in (*step.on_success, *step.on_failure):
        yield from each.criteria


_CHECKS: tuple[Callable[[ArazzoDescription], Iterator[Finding]], ...] = (
    _names,
    _operations,
    _expressions,
    _passed_inputs,
    _unused,
    _evidence,
    _safety,
)
