"""Which documented answer an answer is.

Owns the answers that a spec documents, counted as a client sees them: per action, per status and,
where one status has several forms, per form, so that a failure told inside a 200 is an answer of
its own. Whether each was reached is the business of `coverage`, whether it should have come at all
of `checks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from schemathesis import Response

from ..spec import Action, Document, Operation, Pointer
from . import wire
from .validity import fits

CREDENTIALS_REFUSED = (401, 403)


@dataclass(frozen=True)
class Form:
    """One form of a documented body.

    Attributes:
        name: The component that describes it, or an empty string.
        pointer: Where its schema stands.
        is_failure: Whether it tells of a failure, whatever the status.
    """

    name: str
    pointer: Pointer
    is_failure: bool = False


@dataclass(frozen=True)
class Answer:
    """One documented answer.

    Attributes:
        action: The id of the action, or of the operation where no action claims the answer.
        status: As the spec writes it.
        form: The form's name where the status has several forms, else an empty string.
        pointer: Where the response stands.
    """

    action: str
    status: str
    form: str
    pointer: Pointer

    def __str__(self) -> str:
        """Give `action status form`."""
        return " ".join(part for part in (self.action, self.status, self.form) if part)


@dataclass(frozen=True)
class Reading:
    """What one answer turned out to be.

    Attributes:
        action: The id of the action that was called, or of the operation.
        answer: The documented answer, or None where nothing documents the status.
        is_failure: Whether it tells of a failure, by its status or inside a 200.
    """

    action: str
    answer: Answer | None
    is_failure: bool


class Answers:
    """The documented answers of one spec."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def documented(self) -> tuple[Answer, ...]:
        """Every documented answer, in the file's order."""
        return tuple(each for operation in self._operations for each in self._of(operation))

    def refuses_in_body(self, operation: Operation) -> bool:
        """Tell whether an operation's successful status can carry a failure."""
        return any(
            form.is_failure
            for status in self._responses(operation)
            if status.startswith("2")
            for form in self.forms(operation, status)
        )

    def refuses_credentials(self, operation: Operation) -> bool:
        """Tell whether a status that says so is documented for missing or wrong credentials."""
        return any(self.response_key(operation, status) for status in CREDENTIALS_REFUSED)

    def expects_server_error(self, operation: Operation) -> bool:
        """Tell whether a request may bring a status of 500 or more: one has no waiver."""
        return any(
            status.startswith("5")
            and not self.document.at((*operation.pointer, "responses", status, "x-allow"))
            for status in self._responses(operation)
        )

    def read(self, operation: Operation, sent: Any, response: Response) -> Reading:
        """Say which documented answer came back; `sent` is the decoded body of the request."""
        status, body = response.status_code, wire.content_of(response)
        selected = self.action(operation, sent)
        action = selected.id if selected else operation.id
        key = self.response_key(operation, status)
        if key is None:
            return Reading(action, None, status >= 400)
        forms = self.forms(operation, key)
        due = self._due(forms, selected, key)
        fitting = [form for form in due if len(forms) == 1 or self._fits(form, body)]
        failed = status >= 400 or (bool(fitting) and all(form.is_failure for form in fitting))
        name = fitting[0].name if len(forms) > 1 and fitting else ""
        return Reading(action, self._find(operation, action, key, name), failed)

    def action(self, operation: Operation, sent: Any) -> Action | None:
        """Give the action that a request's body selects, where several share the operation."""
        for action in self._actions(operation):
            if action.is_selected_by(sent):
                return action
        return None

    def response_key(self, operation: Operation, status: int) -> str | None:
        """Give the key of the response that documents a status, or None."""
        responses = self._responses(operation)
        for key in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default"):
            if key in responses:
                return key
        return None

    def status_for(self, operation: Operation, key: str) -> int:
        """Give a status that the response with this key documents."""
        if key.isdigit():
            return int(key)
        first = int(key[0]) * 100 if key[0].isdigit() else 400
        free = (each for each in range(first, 600) if self.response_key(operation, each) == key)
        return next(free, first)

    def conforms(self, operation: Operation, response: Response) -> bool:
        """Tell whether an answer's body has one of the documented forms, where those are JSON."""
        key = self.response_key(operation, response.status_code)
        if key is None:
            return False
        pointer = self.response_pointer(operation, key)
        content = self.document.at((*pointer, "content"))
        if not content or "json" not in str(response.headers.get("content-type")):
            return not content or not any("json" in media for media in content)
        body = wire.json_of(response)
        return any(self._fits(form, body) for form in self.forms(operation, key))

    def response_pointer(self, operation: Operation, key: str) -> Pointer:
        """Give the place of a response, a reference to a component followed."""
        return self.document.resolve((*operation.pointer, "responses", key))[0]

    def forms(self, operation: Operation, key: str) -> list[Form]:
        """List the forms of a response's body; one without a name where none is described."""
        pointer = self.response_pointer(operation, key)
        content = self.document.at((*pointer, "content"))
        media = content if isinstance(content, Mapping) else {}
        found = [form for name in media for form in self._forms((*pointer, "content", name))]
        return found or [Form("", pointer)]

    @property
    def _operations(self) -> tuple[Operation, ...]:
        return self.document.operations

    def _responses(self, operation: Operation) -> list[str]:
        responses = operation.data.get("responses")
        return [str(key) for key in responses] if isinstance(responses, Mapping) else []

    def _actions(self, operation: Operation) -> list[Action]:
        return [
            action
            for action in self.document.actions
            if action.branch is not None and action.operation is operation
        ]

    def _of(self, operation: Operation) -> Iterator[Answer]:
        claimed: set[tuple[str, str]] = set()
        for action in self._actions(operation):
            for answer in self._claimed(action):
                claimed.add((answer.status, answer.form))
                yield answer
        for key in self._responses(operation):
            for answer in self._answers(operation, operation.id, key):
                if (answer.status, answer.form) not in claimed:
                    yield answer

    def _claimed(self, action: Action) -> Iterator[Answer]:
        listed = action.data.get("responses")
        for key, names in listed.items() if isinstance(listed, Mapping) else ():
            for answer in self._answers(action.operation, action.id, str(key)):
                if not answer.form or answer.form in names:
                    yield answer

    def _due(self, forms: list[Form], selected: Action | None, key: str) -> list[Form]:
        """Give the forms that the selected action claims, as those of others may look the same."""
        claimed = selected.data.get("responses") if selected else None
        if not isinstance(claimed, Mapping) or key not in claimed:
            return forms
        return [form for form in forms if not form.name or form.name in claimed[key]]

    def _answers(self, operation: Operation, action: str, key: str) -> list[Answer]:
        pointer = (*operation.pointer, "responses", key)
        forms = self.forms(operation, key)
        names = [form.name for form in forms] if len(forms) > 1 else [""]
        return [Answer(action, key, name, pointer) for name in names]

    def _find(self, operation: Operation, action: str, key: str, form: str) -> Answer | None:
        pointer = (*operation.pointer, "responses", key)
        for owner in (action, operation.id):
            if (answer := Answer(owner, key, form, pointer)) in self._known:
                return answer
        return None

    @cached_property
    def _known(self) -> frozenset[Answer]:
        return frozenset(self.documented)

    def _forms(self, media: Pointer) -> list[Form]:
        pointer, schema = self.document.resolve((*media, "schema"))
        if not isinstance(schema, Mapping):
            return []
        for keyword in ("oneOf", "anyOf"):
            if isinstance(branches := schema.get(keyword), list):
                return [self._form((*pointer, keyword, at)) for at in range(len(branches))]
        return [self._form((*media, "schema"))]

    def _form(self, pointer: Pointer) -> Form:
        target, schema = self.document.resolve(pointer)
        name = str(target[-1]) if target[:2] == ("components", "schemas") else str(pointer[-1])
        return Form(name, target, isinstance(schema, Mapping) and "x-failure" in schema)

    def _fits(self, form: Form, body: Any) -> bool:
        return fits(self.document, form.pointer, body)
