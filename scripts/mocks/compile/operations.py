"""One operation of a spec, with everything that is prepared before the first request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...spec import Action, Document, Operation
from ...spec.media import essence
from .answers import Answers
from .bodies import Body, Content, Sent, compile_body, compile_sent
from .credentials import Guard, compile_guard
from .examples import AnswerMaker
from .parameters import Parameters, compile_parameters
from .samples import Samples
from .schemas import Schemas


@dataclass(frozen=True)
class Deed:
    """One thing that can be called: the operation itself, or an action that shares its URL.

    Attributes:
        id: The operationId.
        answers: The documented responses.
        sent: What is done with its body, or None where that goes by the media type.
    """

    id: str
    answers: Answers
    sent: Sent | None = None


@dataclass(frozen=True)
class Served:
    """One operation, ready to be served.

    Attributes:
        operation: As the spec has it.
        guard: What it demands of credentials.
        parameters: How they are read.
        body: How it is read, or None where the spec has none.
        deed: The operation as a whole.
        actions: What shares the operation's URL, by media type.
        deeds: The actions by id, each with what it needs.
    """

    operation: Operation
    guard: Guard
    parameters: Parameters
    body: Body | None
    deed: Deed
    actions: Mapping[str, tuple[Action, ...]]
    deeds: Mapping[str, Deed]

    def chosen(self, content: Content, body: Any) -> Deed:
        """Return the action that a body selects, or the operation as a whole."""
        for each in self.actions.get(content.media, ()):
            if each.is_selected_by(body):
                return self.deeds[each.id]
        return self.deed


def compile_operations(document: Document, seed: int | str) -> list[Served]:
    """Prepare every operation; raises `Unreadable` for what no mock can serve."""
    schemas = Schemas(document)
    maker = AnswerMaker(schemas, Samples(seed))
    return [_served(each, schemas, maker) for each in document.operations]


def _served(operation: Operation, schemas: Schemas, maker: AnswerMaker) -> Served:
    actions: dict[str, tuple[Action, ...]] = {}
    deeds: dict[str, Deed] = {}
    for action in operation.actions:
        if action.branch is None or action.id in deeds:
            continue
        sent = compile_sent(action.branch, schemas)
        deeds[action.id] = Deed(action.id, maker.action(action), sent)
        for content in action.contents:
            name = essence(content.name)
            actions[name] = (*actions.get(name, ()), action)
    return Served(
        operation=operation,
        guard=compile_guard(operation, schemas),
        parameters=compile_parameters(operation, schemas),
        body=compile_body(operation, schemas),
        deed=Deed(operation.id, maker.operation(operation)),
        actions=actions,
        deeds=deeds,
    )
