"""Documented outcomes of a spec, and which of them a response is.

Outcomes are counted as a client sees them: per action, per status and, where a status has several
schemas, per schema, so that a failure inside a 200 is a separate outcome. `coverage` counts which
of them a run reached.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from schemathesis import Response

from ..spec import Action, Document, Operation, Pointer, Schema
from ..spec import Response as Documented
from . import sent_requests
from .sent_credentials import Access

CREDENTIALS_REJECTED = (401, 403)


@dataclass(frozen=True)
class DocumentedOutcome:
    """One documented outcome of an action.

    Attributes:
        action: The id of the action, or of the operation where no action claims the response.
        operation: The operation that is called.
        response: The documented response.
        schema: The schema's name where the status has several schemas, else an empty string.
    """

    action: str
    operation: Operation
    response: Documented
    schema: str

    @property
    def pointer(self) -> Pointer:
        """Return where the operation names the response."""
        return self.response.place

    def __str__(self) -> str:
        """Return `action status schema`."""
        return " ".join(part for part in (self.action, self.response.status, self.schema) if part)


@dataclass(frozen=True)
class Observed:
    """A response as classified by the spec.

    Attributes:
        action: The id of the action that was called, or of the operation.
        outcome: The documented outcome, or None where the response is not documented.
        is_failure: Whether it is a failure, by its status or by the schema of its body.
    """

    action: str
    outcome: DocumentedOutcome | None
    is_failure: bool


class Outcomes:
    """The documented outcomes of one spec; `tokens` are those of the log-ins."""

    def __init__(self, document: Document, tokens: Mapping[str, str] | None = None) -> None:
        self.document = document
        self.tokens = tokens or {}
        self._access = {each.pointer: Access(each, self.tokens) for each in document.operations}

    @cached_property
    def documented(self) -> tuple[DocumentedOutcome, ...]:
        """Return every documented outcome, in the order of the file."""
        return tuple(each for operation in self.document.operations for each in _of(operation))

    def access(self, operation: Operation) -> Access:
        """Return the credentials that an operation requires."""
        return self._access[operation.pointer]

    def can_fail_with_success_status(self, operation: Operation) -> bool:
        """Return whether a successful status of an operation can carry a failure."""
        return any(
            form.failure
            for response in operation.responses
            if response.is_success
            for form in forms(response)
        )

    def documents_credential_rejection(self, operation: Operation) -> bool:
        """Return whether a status for missing or wrong credentials is documented."""
        return any(map(operation.response, CREDENTIALS_REJECTED))

    def expects_server_error(self, operation: Operation) -> bool:
        """Return whether a status of 500 or more is documented for some requests, unwaived."""
        return any(
            response.status.startswith("5") and not self.document.at((*response.place, "x-allow"))
            for response in operation.responses
        )

    def read(self, operation: Operation, sent: Any, response: Response) -> Observed:
        """Return which documented outcome a response is; `sent` is the decoded request body."""
        failed = response.status_code >= 400
        selected = self.action(operation, sent)
        action = selected.id if selected else operation.id
        documented = operation.response(response.status_code)
        if documented is None:
            return Observed(action, None, failed)
        every, body = forms(documented), sent_requests.content_of(response)
        due = forms(documented, selected)
        fitting = [form for form in due if len(every) == 1 or self._fits(form, body)]
        failed = failed or (bool(fitting) and all(form.failure for form in fitting))
        name = fitting[0].name if len(every) > 1 and fitting else ""
        return Observed(action, self._find(operation, action, documented, name), failed)

    def action(self, operation: Operation, sent: Any) -> Action | None:
        """Return the action that a body selects, or None for an operation without actions."""
        return next((each for each in operation.actions if each.is_selected_by(sent)), None)

    def conforms(self, operation: Operation, response: Response) -> bool:
        """Return whether a response's body has a documented schema, where those are JSON."""
        documented = operation.response(response.status_code)
        if documented is None or not documented.contents:
            return documented is not None
        if "json" not in str(response.headers.get("content-type")):
            return all(content.kind != "json" for content in documented.contents)
        body = sent_requests.json_of(response)
        every = forms(documented)
        return not every or any(self._fits(form, body) for form in every)

    def is_of_kind(self, operation: Operation, response: Response, kind: str) -> bool:
        """Return whether a response's body is a documented failure of a kind."""
        documented, body = operation.response(response.status_code), sent_requests.json_of(response)
        fitting = (
            [form for form in forms(documented) if self._fits(form, body)] if documented else []
        )
        return any(form.failure is not None and form.failure.kind == kind for form in fitting)

    def _find(
        self, operation: Operation, action: str, response: Documented, form: str
    ) -> DocumentedOutcome | None:
        for owner in (action, operation.id):
            outcome = DocumentedOutcome(owner, operation, response, form)
            if outcome in self._known:
                return outcome
        return None

    @cached_property
    def _known(self) -> frozenset[DocumentedOutcome]:
        return frozenset(self.documented)

    def _fits(self, form: Schema, body: Any) -> bool:
        return self.document.validators.fits(form.pointer, body, "response")


def forms(response: Documented, action: Action | None = None) -> tuple[Schema, ...]:
    """Return the schemas one of which a response's body is, those of one action where given.

    A stream counts only where it is the only media type: the tests do not ask for another one.
    """
    contents = [each for each in response.contents if each.kind != "lines"] or response.contents
    found = {
        each.pointer: each
        for content in contents
        for each in (action.alternatives(response, content) if action else content.alternatives)
    }
    return tuple(found.values())


def status_for(operation: Operation, response: Documented) -> int:
    """Return a status that a response documents, 4xx for `default`."""
    first = response.range[0] or 400
    free = (each for each in range(first, 600) if operation.response(each) is response)
    return next(free, first)


def _of(operation: Operation) -> Iterator[DocumentedOutcome]:
    claimed: set[tuple[Documented, str]] = set()
    for action in operation.actions:
        for response in action.responses if action.branch else ():
            for form in _names(response, action):
                claimed.add((response, form))
                yield DocumentedOutcome(action.id, operation, response, form)
    for response in operation.responses:
        for form in _names(response):
            if (response, form) not in claimed:
                yield DocumentedOutcome(operation.id, operation, response, form)


def _names(response: Documented, action: Action | None = None) -> list[str]:
    several = len(forms(response)) > 1
    return [each.name for each in forms(response, action)] if several else [""]
