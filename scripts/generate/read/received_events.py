"""The events of a spec for the client, each as an operation whose response is the payload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import Finding
from ...identifiers import unique
from ...spec import Action, Document, Operation, Response, SentEvent
from . import client_operation
from .client_operation import ClientOperation


@dataclass(frozen=True)
class ClientEvent:
    """An event, and the operation that stands for it: one whose response is the payload."""

    event: SentEvent
    operation: ClientOperation


def read(document: Document) -> list[ClientEvent]:
    """Return the events whose payload is JSON."""
    names: dict[str, SentEvent] = {}
    for event in document.events:
        if event.content:
            names[unique(f"{event.name} event", names)] = event
    return [
        ClientEvent(event, client_operation.read(document, _action(event, name)))
        for name, event in names.items()
    ]


def exceeded(document: Document) -> Iterator[Finding]:
    """Yield a finding for each event that the client cannot read."""
    for event in document.events:
        if event.content is None:
            text = f"the client cannot read the event {event.name}: it has no body in JSON"
            yield document.finding(
                event.operation.pointer, "not-generated", text, "describe its body"
            )


def _action(event: SentEvent, name: str) -> Action:
    """Return the action that returns the payload of an event."""
    sent = event.operation
    assert sent.body, "an event has a payload"
    assert event.content, "an event has a payload"
    response = Response(
        pointer=sent.body.pointer,
        data=sent.body.data,
        contents=(event.content,),
        status="200",
        place=sent.body.pointer,
        headers=(),
        links=(),
    )
    operation = Operation(
        path="/",
        method="get",
        pointer=sent.pointer,
        data={"tags": ["received events"]},
        parameters=(),
        body=None,
        responses=(response,),
        security=(),
        servers=(),
    )
    return Action(name, operation, sent.pointer, operation.data)
