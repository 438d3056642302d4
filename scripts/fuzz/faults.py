"""What Schemathesis found, as findings on the spec's lines.

Owns the way from a failed check to the element that the mock went against: the fact behind it comes
with the element, and the `curl` that repeats it with the request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from requests import PreparedRequest
from schemathesis import Case, Response
from schemathesis.core.failures import CustomFailure, Failure
from schemathesis.engine import events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError, MissingHeaders

from ..finding import Finding
from ..spec import Body, Document, Operation, Pointer, Schema
from ..spec import Response as Documented
from . import wire
from .answers import Answers
from .checks import Probed
from .policy import label

_LONGEST = 300
_ABOUT_THE_REQUEST = (
    "invalid_request_accepted",
    "missing_required_header",
    "negative_data_rejection",
)
_ABOUT_THE_ANSWER = (
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "secret_echoed",
)
_ABOUT_CREDENTIALS = ("credentials_ignored", "ignored_auth")


class Faults:
    """Makes findings of failures: one per check and element, however many cases show it."""

    def __init__(self, document: Document, answers: Answers) -> None:
        self._document = document
        self._answers = answers
        self._operations = {label(each): each for each in document.operations}
        self._found: dict[tuple[str, int, str], Finding] = {}

    @property
    def findings(self) -> list[Finding]:
        """Give what was found so far, in reading order."""
        return sorted(self._found.values())

    def take(self, recorder: ScenarioRecorder) -> None:
        """Keep the failures of one finished scenario."""
        for case_id, checks in recorder.checks.items():
            for check in checks:
                if check.failure_info is not None:
                    steps = [step.case_id for step in check.failure_info.steps]
                    failure = check.failure_info.failure
                    self._keep(check.name, failure, recorder, steps, failure.case_id or case_id)

    def take_error(self, event: events.NonFatalError) -> None:
        """Keep an error that kept Schemathesis from testing something."""
        operation = self._operations.get(event.label)
        if dynamic := _dynamic_reference(operation):
            said = f"{event.label}: not tested, because no cases can be made of a $dynamicRef"
            self.add("not-tested", dynamic, said, "write a $ref to the schema that is meant")
            return
        said = f"{event.label}: {event.info.title}: {event.info.message}"
        pointer = operation.pointer if operation else ()
        self.add("not-tested", pointer, said, "describe it so that cases can be made of it")

    def add(
        self,
        rule: str,
        pointer: Pointer,
        said: str,
        remedy: str,
        facts: tuple[str, ...] = (),
    ) -> None:
        """Keep one fault; a further one of the same rule on the same element is dropped.

        `facts` are the facts behind it where they are others than the element's own.
        """
        message = " ".join(said.split())
        if len(message) > _LONGEST:
            message = f"{message[:_LONGEST]}..."
        finding = self._document.finding(pointer, rule, message, remedy)
        if facts:
            finding = replace(finding, source=", ".join(facts))
        self._found.setdefault((rule, finding.line, finding.source), finding)

    def _keep(
        self,
        check: str,
        failure: Failure,
        recorder: ScenarioRecorder,
        steps: Sequence[str],
        case_id: str,
    ) -> None:
        case = recorder.cases[case_id].value
        requests = [_request(recorder, each) for each in dict.fromkeys((*steps, case_id))]
        facts: tuple[str, ...] = ()
        if isinstance(failure, CustomFailure) and isinstance(failure.exception, Probed):
            requests += failure.exception.requests
            facts = failure.exception.facts
        response = recorder.interactions[case_id].response
        pointer = self._pointer(check, failure, case, requests[-1], response)
        said = f"{case.operation.label}: {_said(failure)}{_reason(response)}"
        remedy = f"repeat with {' && '.join(wire.curl(each) for each in requests)}"
        self.add(check.replace("_", "-"), pointer, said, remedy, facts)

    def _pointer(
        self,
        check: str,
        failure: Failure,
        case: Case[Any],
        request: PreparedRequest,
        response: Response | None,
    ) -> Pointer:
        operation = self._operations[case.operation.label]
        if check in _ABOUT_THE_REQUEST:
            return self._requested(operation, case, request)
        if check in _ABOUT_CREDENTIALS:
            return self._credential(operation)
        if check in ("status_code_conformance", "undocumented_status"):
            return (*operation.pointer, "responses")
        documented = operation.response(response.status_code) if response else None
        if check not in _ABOUT_THE_ANSWER or documented is None:
            return operation.pointer
        return _answered(documented, failure, _media_type(response))

    def _requested(
        self, operation: Operation, case: Case[Any], request: PreparedRequest
    ) -> Pointer:
        parameter = case.meta.phase.data.parameter if case.meta else None
        for each in operation.parameters:
            if each.name == parameter:
                return each.pointer
        for scheme in self._answers.access(operation).schemes if parameter else ():
            if parameter in (scheme.key, "Authorization"):
                return scheme.pointer
        sent = wire.body_of(request)
        action = self._answers.action(operation, sent)
        schema = action.branch if action else _schema(operation.body, wire.media_type_of(request))
        if schema is None:
            return operation.pointer
        wrong = self._document.validators.violations(schema.pointer, sent)
        return part(schema, max((each.path for each in wrong), key=len, default=())).pointer

    def _credential(self, operation: Operation) -> Pointer:
        access = self._answers.access(operation)
        for scheme in access.schemes:
            return scheme.pointer
        schema = _schema(operation.body, "")
        if schema is None or not access.members:
            return operation.pointer
        return part(schema, [next(iter(access.members))]).pointer


def part(schema: Schema, path: Sequence[str | int]) -> Schema:
    """Return the schema of one part of a value, as deep as the spec describes it."""
    if not path:
        return schema
    step, *rest = path
    for each in (schema, *schema.alternatives):
        found = each.items if isinstance(step, int) else each.properties.get(step)
        if found:
            return part(found, rest)
    return schema


def _answered(documented: Documented, failure: Failure, media_type: str) -> Pointer:
    if isinstance(failure, MissingHeaders):
        return (*documented.pointer, "headers", failure.missing_headers[0])
    schema = _schema(documented, media_type)
    if not isinstance(failure, JsonSchemaError) or schema is None:
        return documented.pointer
    return part(schema, failure.instance_path).pointer


def _schema(body: Body | None, media_type: str) -> Schema | None:
    """Return the schema of a body in one media type, or the preferred one for another."""
    content = (body.content(media_type) or body.preferred) if body else None
    return content.schema if content else None


def _media_type(response: Response | None) -> str:
    return (response.headers.get("content-type") or [""])[0] if response else ""


def _dynamic_reference(operation: Operation | None) -> Pointer | None:
    """Return the place of a `$dynamicRef` that an operation sends or returns, if there is one."""
    if operation is None:
        return None
    bodies = [*operation.responses, *([operation.body] if operation.body else [])]
    schemas = [content.schema for body in bodies for content in body.contents]
    schemas += [each.schema for each in operation.parameters]
    for schema in filter(None, schemas):
        for each in schema.below():
            if "$dynamicRef" in each.data:
                return each.pointer
    return None


def _request(recorder: ScenarioRecorder, case_id: str) -> PreparedRequest:
    response = recorder.interactions[case_id].response
    if response is None:  # in one process every request is answered, if only with an exception
        raise LookupError(case_id)
    return response.request


def _reason(response: Response | None) -> str:
    """Give the mock's own words on a refusal or an error, where it has any."""
    if response is None or response.status_code < 400:
        return ""
    told = response.headers.get("x-mock-reason") or [response.content.decode(errors="replace")]
    return f" ({told[0]})" if told[0] else ""


def _said(failure: Failure) -> str:
    if isinstance(failure, JsonSchemaError):
        return f"{failure.title}: {failure.validation_message}"
    if isinstance(failure, CustomFailure):
        return failure.message
    return f"{failure.title}: {failure.message}"
