"""What Schemathesis found, as findings on the spec's lines.

Owns the way from a failed check to the element that the mock went against: the fact behind it comes
with the element, and the `curl` that repeats it with the request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import jsonschema_rs
from requests import PreparedRequest
from schemathesis import Case, Response
from schemathesis.core.failures import CustomFailure, Failure
from schemathesis.engine import events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError, MissingHeaders

from ..finding import Finding
from ..spec import Document, Operation, Pointer
from ..spec.bridge import pairs
from . import wire
from .answers import Answers
from .checks import Probed
from .credentials import body_credentials, security_schemes
from .policy import label

_LONGEST = 300
_ABOUT_THE_REQUEST = (
    "invalid_request_accepted",
    "missing_required_header",
    "negative_data_rejection",
    "positive_data_acceptance",
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
        status = response.status_code if response else 0
        pointer = self._pointer(check, failure, case, requests[-1], status)
        said = f"{case.operation.label}: {_said(failure)}{_reason(response)}"
        remedy = f"repeat with {' && '.join(wire.curl(each) for each in requests)}"
        self.add(check.replace("_", "-"), pointer, said, remedy, facts)

    def _pointer(
        self, check: str, failure: Failure, case: Case[Any], request: PreparedRequest, status: int
    ) -> Pointer:
        operation = self._operations[case.operation.label]
        if check in _ABOUT_THE_REQUEST:
            return self._requested(operation, case, request)
        if check in _ABOUT_CREDENTIALS:
            return self._credential(operation)
        if check in ("status_code_conformance", "undocumented_status"):
            return (*operation.pointer, "responses")
        key = self._answers.response_key(operation, status)
        if check not in _ABOUT_THE_ANSWER or key is None:
            return operation.pointer
        return self._answered(failure, self._answers.response_pointer(operation, key))

    def _answered(self, failure: Failure, response: Pointer) -> Pointer:
        if isinstance(failure, MissingHeaders):
            return (*response, "headers", failure.missing_headers[0])
        content = self._document.at((*response, "content"))
        if not isinstance(failure, JsonSchemaError) or not content:
            return response
        schema = (*response, "content", next(iter(content)), "schema")
        return descend(self._document, schema, failure.instance_path)

    def _requested(
        self, operation: Operation, case: Case[Any], request: PreparedRequest
    ) -> Pointer:
        parameter = case.meta.phase.data.parameter if case.meta else None
        for pointer, data in pairs(operation):
            if data.get("name") == parameter:
                return pointer
        for scheme, data in security_schemes(self._document, operation).items():
            if parameter in (data.get("name"), "Authorization"):
                return ("components", "securitySchemes", scheme)
        sent = wire.body_of(request)
        if action := self._answers.action(operation, sent):
            return descend(self._document, action.pointer, self._first_error(action.pointer, sent))
        body, at = self._document.resolve((*operation.pointer, "requestBody"))
        content = self._document.at((*body, "content")) if at else None
        if not content:
            return operation.pointer
        schema = (*body, "content", next(iter(content)), "schema")
        return descend(self._document, schema, self._first_error(schema, sent))

    def _first_error(self, schema: Pointer, value: Any) -> Sequence[str | int]:
        root = {
            "components": self._document.data.get("components", {}),
            **self._document.resolve(schema)[1],
        }
        try:
            errors = jsonschema_rs.Draft202012Validator(root).iter_errors(value)
            return max((error.instance_path for error in errors), key=len, default=[])
        except (ValueError, jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
            return []

    def _credential(self, operation: Operation) -> Pointer:
        for scheme in security_schemes(self._document, operation):
            return ("components", "securitySchemes", scheme)
        body, _ = self._document.resolve((*operation.pointer, "requestBody"))
        content = self._document.at((*body, "content"))
        members = body_credentials(self._document, operation)
        if not content or not members:
            return operation.pointer
        schema = (*body, "content", next(iter(content)), "schema")
        return descend(self._document, schema, [next(iter(members))])


def descend(document: Document, schema: Pointer, path: Sequence[str | int]) -> Pointer:
    """Give the place of the schema for one part of a value, as deep as the spec describes it."""
    target, data = document.resolve(schema)
    if not path or not isinstance(data, dict):
        return schema
    step, *rest = path
    if isinstance(step, int):
        return descend(document, (*target, "items"), rest) if "items" in data else schema
    if step in data.get("properties", {}):
        return descend(document, (*target, "properties", step), rest)
    for keyword in ("oneOf", "anyOf", "allOf"):
        for index in range(len(data.get(keyword, []))):
            branch = (*target, keyword, index)
            if (found := descend(document, branch, path)) != branch:
                return found
    return schema


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
