"""Failures of Schemathesis as findings on the lines of the spec.

A finding names the element that the response contradicts, the fact behind it, and a `curl` that
repeats the request.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from requests import PreparedRequest
from schemathesis import Case, Response
from schemathesis.core.errors import SerializationNotPossible
from schemathesis.core.failures import CustomFailure, Failure
from schemathesis.engine import events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError, MissingHeaders

from ..finding import Finding
from ..spec import Body, Document, Operation, Pointer, Schema, Unreadable
from ..spec import Response as Documented
from . import sent_requests
from .fresh_requests import on_a_fresh_mock
from .interactions import ProbeError, SentExchange
from .outcomes import Outcomes
from .replaced_checks import label

_LONGEST = 300
_ABOUT_THE_REQUEST = (
    "invalid_request_accepted",
    "missing_required_header",
    "negative_data_rejection",
)
_ABOUT_THE_RESPONSE = (
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "secret_echoed",
)
_ABOUT_CREDENTIALS = ("credentials_ignored", "ignored_auth")


class FailureFindings:
    """Collects failures as findings: one per check and element, whatever the number of cases.

    `fresh_app` returns a mock in its initial state, on which the printed commands are tried.
    """

    def __init__(
        self, document: Document, outcomes: Outcomes, fresh_app: Callable[[], Any]
    ) -> None:
        self._document = document
        self._outcomes = outcomes
        self._fresh_app = fresh_app
        self._operations = {label(each): each for each in document.operations}
        self._not_generated: dict[Pointer, str] = {}
        self._found: dict[tuple[str, int, str], Finding] = {}

    @property
    def findings(self) -> list[Finding]:
        """Return the findings so far, sorted."""
        return sorted(self._found.values())

    @property
    def not_generated(self) -> Collection[Pointer]:
        """Return the operations whose requests cannot be generated."""
        return self._not_generated.keys()

    @property
    def skipped(self) -> tuple[str, ...]:
        """Return lines for the report about the operations that were skipped."""
        return tuple(self._not_generated.values())

    def take(self, recorder: ScenarioRecorder) -> None:
        """Add the failures of one finished scenario."""
        for case_id, checks in recorder.checks.items():
            for check in checks:
                if check.failure_info is not None:
                    steps = [step.case_id for step in check.failure_info.steps]
                    failure = check.failure_info.failure
                    self._add_failure(
                        check.name, failure, recorder, steps, failure.case_id or case_id
                    )

    def take_error(self, event: events.NonFatalError) -> None:
        """Add an error that prevented Schemathesis from testing something."""
        operation = self._operations.get(event.label)
        if dynamic := _dynamic_reference(operation):
            message = (
                f"{event.label}: not tested, because no cases can be generated for a $dynamicRef"
            )
            self.add("not-tested", dynamic, message, "write a $ref to the schema")
            return
        if operation and isinstance(event.value, SerializationNotPossible):
            contents = operation.body.contents if operation.body else ()
            names = ", ".join(each.name for each in contents)
            line = f"{event.label}, because {names} bodies cannot be generated"
            self._not_generated[operation.pointer] = line
            return
        message = f"{event.label}: {event.info.title}: {event.info.message}"
        pointer = operation.pointer if operation else ()
        self.add("not-tested", pointer, message, "change the schema so that cases can be generated")

    def add(self, rule: str, pointer: Pointer, text: str, remedy: str) -> None:
        """Add one failure, unless there is one of the same rule on the same element."""
        finding = self._finding(rule, pointer, text, ())
        self._found.setdefault(_key(finding), replace(finding, remedy=remedy))

    def _finding(self, rule: str, pointer: Pointer, text: str, facts: tuple[str, ...]) -> Finding:
        """Return a finding without a remedy; `facts` replaces the facts of the element."""
        message = " ".join(text.split())
        if len(message) > _LONGEST:
            message = f"{message[:_LONGEST]}..."
        finding = self._document.finding(pointer, rule, message, "")
        return replace(finding, source=", ".join(facts)) if facts else finding

    def _add_failure(
        self,
        check: str,
        failure: Failure,
        recorder: ScenarioRecorder,
        steps: Sequence[str],
        case_id: str,
    ) -> None:
        case = recorder.cases[case_id].value
        exchanges = [_exchange(recorder, each) for each in dict.fromkeys((*steps, case_id))]
        response, facts = exchanges[-1].response, tuple[str, ...]()
        if isinstance(failure, CustomFailure) and isinstance(failure.exception, ProbeError):
            exchanges += failure.exception.following
            facts = failure.exception.facts
        pointer = self._pointer(check, failure, case, exchanges[-1].request, response)
        message = f"{case.operation.label}: {_message(failure)}{_reason(response)}"
        finding = self._finding(check.replace("_", "-"), pointer, message, facts)
        if _key(finding) not in self._found:
            requests = self._repeating(exchanges)
            remedy = f"repeat with {' && '.join(sent_requests.curl(each) for each in requests)}"
            self._found[_key(finding)] = replace(finding, remedy=remedy)

    def _repeating(self, exchanges: Sequence[SentExchange]) -> list[PreparedRequest]:
        """Return the requests that repeat a failure; as sent where no mock serves the spec."""
        try:
            app = self._fresh_app()
        except Unreadable:
            return [each.request for each in exchanges]
        return on_a_fresh_mock(exchanges, app)

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
            return self._in_request(operation, case, request)
        if check in _ABOUT_CREDENTIALS:
            return self._credential(operation)
        if check in ("status_code_conformance", "undocumented_status"):
            return (*operation.pointer, "responses")
        documented = operation.response(response.status_code) if response else None
        if check not in _ABOUT_THE_RESPONSE or documented is None:
            return operation.pointer
        return _in_response(documented, failure, _media_type(response))

    def _in_request(
        self, operation: Operation, case: Case[Any], request: PreparedRequest
    ) -> Pointer:
        parameter = case.meta.phase.data.parameter if case.meta else None
        for each in operation.parameters:
            if each.name == parameter:
                return each.pointer
        for scheme in self._outcomes.access(operation).schemes if parameter else ():
            if parameter in (scheme.key, "Authorization"):
                return scheme.pointer
        sent = sent_requests.body_of(request)
        action = self._outcomes.action(operation, sent)
        schema = (
            action.branch
            if action
            else _schema(operation.body, sent_requests.media_type_of(request))
        )
        if schema is None:
            return operation.pointer
        wrong = self._document.validators.violations(schema.pointer, sent)
        return part(schema, max((each.path for each in wrong), key=len, default=())).pointer

    def _credential(self, operation: Operation) -> Pointer:
        access = self._outcomes.access(operation)
        for scheme in access.schemes:
            return scheme.pointer
        schema = _schema(operation.body, "")
        if schema is None or not access.properties:
            return operation.pointer
        return part(schema, [next(iter(access.properties))]).pointer


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


def _in_response(documented: Documented, failure: Failure, media_type: str) -> Pointer:
    if isinstance(failure, MissingHeaders):
        return (*documented.pointer, "headers", failure.missing_headers[0])
    schema = _schema(documented, media_type)
    if not isinstance(failure, JsonSchemaError) or schema is None:
        return documented.pointer
    return part(schema, failure.instance_path).pointer


def _schema(body: Body | None, media_type: str) -> Schema | None:
    """Return the schema of a body in one media type, by default in the preferred one."""
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


def _key(finding: Finding) -> tuple[str, int, str]:
    return finding.rule, finding.line, finding.source


def _exchange(recorder: ScenarioRecorder, case_id: str) -> SentExchange:
    response = recorder.interactions[case_id].response
    if response is None:  # in one process every request gets a response
        raise LookupError(case_id)
    return SentExchange(response.request, response)


def _reason(response: Response | None) -> str:
    """Return the mock's reason for a failure in brackets, or an empty string."""
    if response is None or response.status_code < 400:
        return ""
    reasons = response.headers.get("x-mock-reason") or [response.content.decode(errors="replace")]
    return f" ({reasons[0]})" if reasons[0] else ""


def _message(failure: Failure) -> str:
    if isinstance(failure, JsonSchemaError):
        return f"{failure.title}: {failure.validation_message}"
    if isinstance(failure, CustomFailure):
        return failure.message
    return f"{failure.title}: {failure.message}"
