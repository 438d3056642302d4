"""The events of a client as the template prints them: a class for each kind of event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openapi_python_client.parser.openapi import Endpoint

from ...identifiers import class_name, numbered
from ...spec import Schema, SentEvent
from ..read.received_events import ClientEvent
from ..read.signature_forms import signature_of
from .python_source import docstring, kind, literal, reader, sentences

_TAKEN = frozenset({"Event", "EventError", "EventKind", "UnknownEvent", "WebhookEvent"})


@dataclass(frozen=True)
class EventClass:
    """The class of one kind of event.

    Attributes:
        name: Its name.
        event: The name of the event in the spec.
        type: The type of its payload.
        docstring: Its docstring.
        kinds: The expressions that describe how it is recognized and read, the most specific
            first, each with its number of marks.
        imports: The imports of models.
    """

    name: str
    event: str
    type: str
    docstring: str
    kinds: Sequence[tuple[int, str]]
    imports: Sequence[str]


@dataclass(frozen=True)
class ClientEvents:
    """The events of a client: their classes, how they are recognized, and how they are signed."""

    classes: Sequence[EventClass]
    kinds: Sequence[str]
    imports: Sequence[str]
    signature: str


def client_events(
    events: Sequence[ClientEvent], endpoints: Sequence[Endpoint], models: set[str]
) -> ClientEvents:
    """Return the events of a client that has some; `models` are the names of models."""
    taken = set(_TAKEN | models)
    classes = [_class(each.event, at, taken) for each, at in zip(events, endpoints, strict=True)]
    ranked = sorted((each for one in classes for each in one.kinds), key=lambda each: -each[0])
    schemes = [scheme for each in events if (scheme := each.event.scheme)]
    signatures = [signature_of(each.signature, each.header) for each in schemes if each.signature]
    return ClientEvents(
        tuple(classes),
        tuple(source for _, source in ranked),
        tuple(sorted({line for each in classes for line in each.imports})),
        literal(signatures[0]) if signatures else "",
    )


def _class(event: SentEvent, endpoint: Endpoint, taken: set[str]) -> EventClass:
    made = class_name(event.name, "Event")
    made = made if made.endswith("Event") else f"{made}Event"
    name = next(each for each in numbered(made) if each not in taken)
    taken.add(name)
    prop = next(iter(endpoint.responses)).prop
    lines = {each for each in endpoint.relative_imports if ".models." in each}
    return EventClass(
        name=name,
        event=event.name,
        type=kind(prop),
        docstring=_docstring(event),
        kinds=tuple(_kinds(event, name, reader(prop))),
        imports=tuple(each.replace("from ...models", "from .models") for each in sorted(lines)),
    )


def _docstring(event: SentEvent) -> str:
    summary, description = sentences(event.description or f"The event {event.name}")
    return docstring(f"{summary.rstrip('.')}.", description)


def _kinds(event: SentEvent, name: str, read: str) -> Iterator[tuple[int, str]]:
    """Yield how each alternative of a payload is recognized, with its number of marks."""
    content = event.content
    headers = {each.lower(): str(value) for each, value in event.headers.items()}
    for schema in content.alternatives if content else ():
        marks = _marks(event, schema)
        given = [name, read]
        given += [f"marks={literal(marks)}"] if marks else []
        given += [f"headers={literal(headers)}"] if headers else []
        paths = tuple(".".join(each) for each in event.stated.id)
        given += [f"id={literal(paths)}"] if paths else []
        known = sum(value is not None for value in marks.values())
        rank = 100 * (known + len(headers)) + len(marks)
        yield rank, f"EventKind({', '.join(given)})"


def _marks(event: SentEvent, schema: Schema) -> Mapping[str, object]:
    return {".".join(path): value for path, value in event.marks(schema).items()}
