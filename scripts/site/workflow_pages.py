"""The page of a vendor's workflows, each with a drawing of its calls in sequence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from .. import workflows
from ..evidence import Fact
from ..workflows import ArazzoDescription, Workflow, WorkflowStep
from .page_templates import render

if TYPE_CHECKING:
    from .vendor_pages import Vendor

_ROW, _TOP, _WIDTH, _LEFT, _RIGHT = 66, 40, 640, 60, 580
_LONGEST = 78
"""Letters of a label that fit between the two lines."""
_WORDED = (
    (re.compile(r"\$statusCode == (?=\d)"), "HTTP "),
    (re.compile(r"\$statusCode"), "HTTP"),
    (re.compile(r"(?<=\w)/(\d+)|\$response\.body#/(?=\d)(\d+)"), r"[\1\2]"),
    (re.compile(r"\$response\.body#/"), ""),
    (re.compile(r"\$steps\.([\w-]+)\.outputs\.([\w-]+)"), r"\2 of \1"),
    (re.compile(r"\$inputs\."), ""),
    (re.compile(r"(?<=[\w\]])/(?=\w)"), "."),
    (re.compile(r" == "), " = "),
    (re.compile(r" && "), " and "),
    (re.compile(r" \|\| "), " or "),
)
"""The expressions of a condition, and what they are in a drawing."""


@dataclass(frozen=True)
class StepView:
    """A step as its page shows it.

    Attributes:
        step: The step.
        name: The operation that it calls.
        page: The page of the operation.
        route: Its method and path.
        facts: The facts that it cites.
        criteria: Its conditions, each with the facts that it checks.
    """

    step: WorkflowStep
    name: str
    page: str
    route: str
    facts: tuple[Fact, ...]
    criteria: tuple[tuple[str, tuple[Fact, ...]], ...]


@dataclass(frozen=True)
class WorkflowView:
    """A workflow as the page shows it.

    Attributes:
        workflow: The workflow.
        steps: Its steps.
        drawing: Its calls in sequence.
        command: The command that runs it against the vendor.
        effects: What the vendor does besides: `mail`, `money`.
        variables: The environment variables of its inputs.
    """

    workflow: Workflow
    steps: tuple[StepView, ...]
    drawing: Markup
    command: str
    effects: tuple[str, ...]
    variables: tuple[str, ...]


def workflow_page(vendor: Vendor) -> str:
    """Return the page of a vendor's workflows as Markdown; empty if it has no workflows."""
    description = workflows.load_workflows(vendor.document)
    if description is None:
        return ""
    views = [_view(vendor, description, each) for each in description.workflows]
    return render("workflows", vendor=vendor, views=views)


def _view(vendor: Vendor, description: ArazzoDescription, workflow: Workflow) -> WorkflowView:
    given = [each for each in workflow.input_schemas if each not in workflow.verified]
    return WorkflowView(
        workflow,
        tuple(_step(vendor, description, each) for each in workflow.steps),
        sequence(vendor.title, workflow),
        _command(vendor, workflow),
        _effects(workflow),
        tuple(workflows.variable(vendor.id, each) for each in given),
    )


def _effects(workflow: Workflow) -> tuple[str, ...]:
    return tuple(sorted({each.effect for each in workflow.steps if each.effect}))


def sequence(title: str, workflow: Workflow) -> Markup:
    """Return a drawing of a workflow: each call, and what has to come back."""
    height = _TOP + _ROW * len(workflow.steps) + 10
    parts = [
        *(f'<line class="life" x1="{x}" x2="{x}" y1="28" y2="{height}"/>' for x in (_LEFT, _RIGHT)),
        f'<text x="{_LEFT}" y="18" text-anchor="middle">Your program</text>',
        f'<text x="{_RIGHT}" y="18" text-anchor="middle">{escape(title[:18])}</text>',
    ]
    for index, step in enumerate(workflow.steps):
        y = _TOP + _ROW * index + 28
        mark = " (sends mail)" if step.effect == "mail" else ""
        label = escape(_short(f"{index + 1}. {step.id}: {step.call}{mark}"))
        back = escape(_short(_expected(step)))
        parts += [
            f'<text x="{_LEFT + 10}" y="{y - 6}">{label}</text>',
            f'<path class="call" d="M{_LEFT} {y}H{_RIGHT}m-8 -4l8 4l-8 4"/>',
            f'<text class="back" x="{_RIGHT - 10}" y="{y + 20}" text-anchor="end">{back}</text>',
            f'<path class="back" d="M{_RIGHT} {y + 26}H{_LEFT}"/>',
            f'<path class="tip" d="M{_LEFT + 8} {y + 22}l-8 4l8 4"/>',
        ]
    calls = "; ".join(f"{step.id}: {step.call}" for step in workflow.steps)
    label = escape(f"{len(workflow.steps)} calls in sequence: {calls}")
    return Markup(  # noqa: S704  # every text is escaped
        '<figure class="map scroll" tabindex="0">'
        f'<svg class="sequence" role="img" aria-label="{label}" '
        f'viewBox="0 0 {_WIDTH} {height}">{"".join(parts)}</svg></figure>'
    )


def _expected(step: WorkflowStep) -> str:
    """Return what the response must be, and what later steps use of it."""
    parts = [_worded(each.condition) for each in step.criteria[:1]] or ["any response"]
    if step.outputs:
        parts.append(f"keep {', '.join(step.outputs)}")
    return "; ".join(parts)


def _worded(condition: str) -> str:
    for expression, words in _WORDED:
        condition = expression.sub(words, condition)
    return condition


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _step(vendor: Vendor, description: ArazzoDescription, step: WorkflowStep) -> StepView:
    action = description.action(step)
    name = action.id if action else step.operation_id
    pages = {each.action.id: each.page for each in vendor.actions}
    return StepView(
        step,
        name,
        pages.get(name, "index.html"),
        step.call.partition(", ")[2],
        _facts(vendor, step.sources),
        tuple(
            (each.condition, _facts(vendor, each.sources if each.sources != step.sources else ()))
            for each in step.criteria
        ),
    )


def _facts(vendor: Vendor, names: Iterable[str]) -> tuple[Fact, ...]:
    known = vendor.views.evidence.known.facts
    return tuple(known[each] for each in dict.fromkeys(names) if each in known)


def _command(vendor: Vendor, workflow: Workflow) -> str:
    server = next((each.filled for each in vendor.document.servers), "https://api.example")
    named = "" if workflow.safe else f" --workflow {workflow.id}"
    effects = "".join(f" --effect {each}" for each in _effects(workflow))
    return f"photo-id verify --vendor {vendor.id} --to {server}{named}{effects} --dry-run"
