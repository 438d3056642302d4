"""The vendors' workflows on the mocks, run by Redocly's `respect` as an independent witness.

It reads the same files as `verify`, is given the same inputs, and also holds every response against
the schema, the statuses and the media types of the spec. Its copies lack what it does not know:
`format` in the schemas of inputs, ranges of statuses such as `2XX`, which are written out, schemas
of binary bodies, which it reads as objects, and criteria on a property that the response lacks,
which Arazzo does not define and which is null here.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from .. import workflows
from ..spec import all_specs, load
from .measure import Measurement, Table
from .peers import Missing, redocly
from .servers import free_port, process

_ABSENT = "reaches no value"


@dataclass(frozen=True)
class Testimony:
    """The result of `respect` for one workflow.

    Attributes:
        workflow: Its id.
        steps: How many steps it ran.
        checks: How many checks it made.
        failures: The step and the message of each check that failed.
        left_out: The step and the condition of each criterion on an absent property.
    """

    workflow: str
    steps: int
    checks: int
    failures: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...] = ()


def table(cache: Path, progress: Callable[[str], None]) -> Table:
    """Return for each vendor in how many workflows no check of `respect` fails."""
    title = "workflows that hold, by Redocly's respect"
    port = free_port()
    command = (sys.executable, "-m", "scripts.build", "mock", "--port", str(port))
    rows: list[Measurement] = []
    found: list[Testimony] = []
    try:
        respect = redocly(cache)
    except Missing as reason:
        return Table(title, "count", (), (f"Left out: {reason}.",))
    with process(command, port) as url:
        for spec in all_specs():
            progress(f"respect: {spec.stem}")
            of_vendor = [*testimonies(respect, spec, url)]
            held = sum(not each.failures for each in of_vendor)
            rows.append(Measurement(spec.stem, held, held / len(of_vendor), f"{len(of_vendor)}"))
            found += of_vendor
    return Table(title, "count", tuple(rows), tuple(_notes(found)))


def _notes(found: Sequence[Testimony]) -> Iterator[str]:
    steps, checks = sum(each.steps for each in found), sum(each.checks for each in found)
    left_out = sum(len(each.left_out) for each in found)
    yield f"{steps} steps, {checks} checks; {left_out} criteria on absent properties left out."
    yield from (f"{each.workflow}: {failure}" for each in found for failure in each.failures)


def testimonies(respect: Path, spec: Path, url: str) -> Iterator[Testimony]:
    """Yield what `respect` finds in each workflow of a spec, on a mock that was just reset."""
    document = load(spec)
    description = workflows.load_workflows(document)
    if description is None:
        return
    settings = workflows.VerificationSettings(
        base_url=f"{url}/{document.vendor}",
        environment={},
        inputs=workflows.mock_inputs(description),
        named=tuple(each.id for each in description.workflows),
        effects=workflows.EFFECTS,
        run="witness1",
    )
    at = ("--server", f"{document.vendor}={settings.base_url}")
    for planned in workflows.plan(description, settings):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, spec.name).write_text(json.dumps(_written_out(document.data)))
            witness = _Witness(respect, Path(folder), at, copy.deepcopy(description.data))
            yield witness.testimony(planned, f"{url}/_mock/reset")


def _written_out(data: Any) -> Any:
    """Return a spec as `respect` knows it: with each status of a range, without binary schemas."""
    spec = copy.deepcopy(data)
    operations = (each for item in spec["paths"].values() for each in item.values())
    for responses in (each["responses"] for each in operations if "responses" in each):
        for name in [each for each in responses if each.endswith("XX")]:
            response, first = responses.pop(name), int(name[0]) * 100
            others = {str(status): response for status in range(first, first + 100)}
            responses.update({**others, **responses})
        for response in responses.values():
            for content in response.get("content", {}).values():
                if content.get("schema", {}).get("format") == "binary":
                    del content["schema"]
    return spec


@dataclass(frozen=True)
class _Witness:
    """A `respect` with its copy of the workflows, in a folder next to the spec."""

    respect: Path
    folder: Path
    at: Sequence[str]
    data: Any

    def testimony(self, planned: workflows.PlannedWorkflow, reset: str) -> Testimony:
        """Run a workflow until no criterion is on a property that a response lacks."""
        name = planned.workflow.id
        options = ("--workflow", name, *self.at, "--input", json.dumps(planned.inputs))
        left_out: list[tuple[str, str]] = []
        while True:
            httpx.post(reset, trust_env=False).raise_for_status()
            found, absent = self._run(name, options)
            if not absent:
                return Testimony(name, *found, left_out=tuple(left_out))
            left_out += absent
            self._leave_out(name, absent)

    def _run(
        self, name: str, options: Sequence[str]
    ) -> tuple[tuple[int, int, tuple[str, ...]], list[tuple[str, str]]]:
        """Return steps, checks and failures, and the criteria on absent properties."""
        for each in self.data["workflows"]:
            for schema in each["inputs"].get("properties", {}).values():
                schema.pop("format", None)
        path, out = self.folder / "workflows" / "copy.yaml", self.folder / "out.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(self.data), encoding="utf-8")
        out.unlink(missing_ok=True)
        done = subprocess.run(  # noqa: S603  # Redocly's command
            [str(self.respect), "respect", str(path), *options, "--json-output", str(out)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "REDOCLY_TELEMETRY": "off", "NO_COLOR": "1"},
        )
        steps: list[Any] = []
        with suppress(FileNotFoundError):
            (file,) = json.loads(out.read_text())["files"].values()
            steps = [*_steps(file)]
        if not steps:
            last = (done.stderr or done.stdout).strip().splitlines()[-1:]
            return (0, 0, tuple(last) or (f"{name}: nothing was run",)), []
        checks = [(step["stepId"], check) for step in steps for check in step["checks"]]
        failed = [(step, check) for step, check in checks if not check["passed"]]
        absent = [(s, check["condition"]) for s, check in failed if _ABSENT in check["message"]]
        messages = tuple(f"{step}: {' '.join(check['message'].split())}" for step, check in failed)
        return (len(steps), len(checks), messages), absent

    def _leave_out(self, name: str, absent: Sequence[tuple[str, str]]) -> None:
        (workflow,) = (each for each in self.data["workflows"] if each["workflowId"] == name)
        for step in workflow["steps"]:
            kept = [
                each
                for each in step["successCriteria"]
                if (step["stepId"], each["condition"]) not in absent
            ]
            step["successCriteria"] = kept


def _steps(owner: Any) -> Iterator[Any]:
    """Yield the steps of a file or a workflow, those of nested runs included."""
    for each in (*owner.get("executedWorkflows", ()), *owner.get("executedSteps", ())):
        if "checks" in each:
            yield each
        yield from _steps(each)
