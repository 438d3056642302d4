"""One operation of a spec, with everything that can be prepared before the first request.

Owns the putting together: parameters, body, credentials, answers and masks, for the operation and
for each of the actions that share its URL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Action, Document, Operation
from ..tester.journal import Mask, mask_of
from .answers import Answers
from .bodies import Body, compile_body
from .credentials import Guard, body_credentials, compile_guard
from .examples import AnswerMaker
from .parameters import Parameters, compile_parameters
from .samples import Samples
from .schemas import Schemas, Validator, follow


@dataclass(frozen=True)
class Deed:
    """One thing that can be called: the operation itself, or an action that shares its URL.

    Attributes:
        id: The operationId.
        answers: What may be answered.
        validator: The body's schema where the action has its own, else None.
        credentials: Members of the body that are credentials, with the client's argument.
        mask: For the journal's copy of the body.
    """

    id: str
    answers: Answers
    validator: Validator | None
    credentials: Mapping[str, str]
    mask: Mask


@dataclass(frozen=True)
class Served:
    """One operation, ready to be served.

    Attributes:
        operation: As the spec has it.
        guard: What it demands of credentials.
        parameters: How they are read.
        body: How it is read, or None where the spec has none.
        deed: The operation as a whole.
        actions: What shares the operation's URL, or nothing.
        deeds: The actions by id, each with what it needs.
        parameter_masks: By place and name, for the journal.
    """

    operation: Operation
    guard: Guard
    parameters: Parameters
    body: Body | None
    deed: Deed
    actions: tuple[Action, ...]
    deeds: Mapping[str, Deed]
    parameter_masks: Mapping[str, Mapping[str, Mask]]

    def chosen(self, body: Any) -> Deed:
        """Give the action that a body picks, or the operation as a whole."""
        picked = next((each for each in self.actions if each.is_selected_by(body)), None)
        return self.deeds[picked.id] if picked else self.deed


def compile_operations(document: Document, seed: int | str) -> list[Served]:
    """Prepare every operation; raises `Unreadable` for a schema that cannot be compiled."""
    schemas = Schemas(document)
    maker = AnswerMaker(document, schemas, Samples(document, seed))
    return [_served(document, each, schemas, maker) for each in document.operations]


def _served(
    document: Document, operation: Operation, schemas: Schemas, maker: AnswerMaker
) -> Served:
    parameters = compile_parameters(document, operation, schemas)
    actions = tuple(
        each
        for each in document.actions
        if each.operation.pointer == operation.pointer and each.branch is not None
    )
    masks: dict[str, dict[str, Mask]] = {}
    for each in parameters.every:
        masks.setdefault(each.place, {})[each.name] = each.mask
    return Served(
        operation=operation,
        guard=compile_guard(document, operation),
        parameters=parameters,
        body=compile_body(document, operation, schemas),
        deed=_deed(document, operation, maker),
        actions=actions,
        deeds={each.id: _action(document, each, schemas, maker) for each in actions},
        parameter_masks=masks,
    )


def _deed(document: Document, operation: Operation, maker: AnswerMaker) -> Deed:
    _, body = document.resolve((*operation.pointer, "requestBody"))
    contents = body.get("content") if isinstance(body, dict) else None
    listed = [each for each in (contents or {}).values() if isinstance(each, dict)]
    schema = follow(document, listed[0].get("schema")) if listed else None
    return Deed(
        id=operation.id,
        answers=maker.operation(operation.pointer),
        validator=None,
        credentials=body_credentials(schema),
        mask=mask_of(document, schema),
    )


def _action(document: Document, action: Action, schemas: Schemas, maker: AnswerMaker) -> Deed:
    return Deed(
        id=action.id,
        answers=maker.action(action),
        validator=schemas.validator(action.pointer, "request"),
        credentials=body_credentials(action.branch.data if action.branch else None),
        mask=mask_of(document, action.branch.data if action.branch else None),
    )
