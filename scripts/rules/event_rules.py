"""Rules for what a vendor sends: webhooks, callbacks, `x-event`; and for `x-signature`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..spec import Document, EventTrigger, Pointer, Schema, SecurityScheme, SentEvent, ValuePath
from ..spec.composition import described_at
from .name_spelling import nearest
from .rule_definition import Problem, rule

_OWN_CODE = "handle it in your own code and allow this finding"
_UNKNOWN_TO_RECEIVERS = ("method", "path", "query", "target")
_ADDRESSES = ("$request.body", "$response.body", "$request.query.", "$request.header.")
_OTHERS = ("$request.path.", "$url", "$method")


@rule(lint=True)
def unsupported_webhook(document: Document) -> Iterator[Problem]:
    """A webhook without a body in JSON.

    The client's parser of events does not read it, and the mock does not send it.

    Fix: Describe its body in JSON, or receive it with your own code and allow the finding.
    """
    for event in document.events:
        if event.owner is None and event.content is None:
            text = f"{event.name} has no body in JSON, so no client reads it"
            yield Problem(event.operation.pointer, text, _OWN_CODE)


@rule(lint=True)
def unsupported_callback(document: Document) -> Iterator[Problem]:
    """A callback without a body in JSON, or at an address that the mock does not know.

    The client's parser of events does not read it, or the mock cannot send it to its address.

    Fix: Describe its body in JSON and name a property, parameter or header with its address, or
    receive it with your own code and allow the finding.
    """
    for event in document.events:
        place = event.operation.pointer
        if event.owner and event.content is None:
            text = f"{event.name} has no body in JSON, so no client reads it"
            yield Problem(place, text, _OWN_CODE)
        elif event.owner and not _is_known(event.address):
            text = f"the mock does not know the address {event.address}"
            yield Problem(place[:-1], text, "name where the request has it, or allow this finding")


def _is_known(address: str) -> bool:
    expressions = [each.partition("}")[0] for each in address.split("{")[1:]]
    return all(each.startswith((*_ADDRESSES, *_OTHERS)) for each in expressions)


@rule(lint=True)
def ambiguous_event(document: Document) -> Iterator[Problem]:
    """An event that nothing distinguishes from another one.

    The client's parser returns an unknown event for both.

    Fix: Require a property with a `const`, or a header with one, in each of them.
    """
    seen: dict[str, SentEvent] = {}
    for event in document.events:
        for schema in event.content.alternatives if event.content else ():
            key = repr(
                (sorted(event.marks(schema).items(), key=repr), sorted(event.headers.items()))
            )
            first = seen.setdefault(key, event)
            if first is not event:
                yield Problem(
                    event.operation.pointer,
                    f"nothing distinguishes {event.name} from {first.name}",
                    "require a property or a header with a `const` in each of them",
                )
                break


@rule
def mixed_event_signature(document: Document) -> Iterator[Problem]:
    """An event that is signed in another way than the first one.

    The client's parser checks one signature, before it knows which event it is.

    Fix: Require the same security scheme for every event.
    """
    events = [each for each in document.events if each.content]
    signed = next((each for each in events if each.scheme), None)
    for event in events:
        if signed and (event.scheme is not signed.scheme or not event.is_signed_always):
            first = signed.scheme.name if signed.scheme else ""
            yield Problem(
                event.operation.pointer,
                f"{event.name} is not signed by {first}, as {signed.name} is",
                f"require {first} in its `security`",
            )


@rule(lint=True)
def unchecked_event_credential(document: Document) -> Iterator[Problem]:
    """An event that requires a credential which is not a signature.

    The client's parser of events does not check it.

    Fix: Check it in your own code and allow the finding, or describe `x-signature`.
    """
    for event in document.events:
        for way, listed in enumerate(_own_security(event)):
            for name in listed:
                if not document.security_scheme(name).signature:
                    yield Problem(
                        (*event.operation.pointer, "security", way, name),
                        f"{name} of {event.name} is not checked",
                        "check it in your own code and allow this finding",
                    )


def _own_security(event: SentEvent) -> Sequence[Mapping[str, Any]]:
    listed = event.operation.data.get("security")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


@rule(house=True)
def bad_signature(document: Document) -> Iterator[Problem]:
    """An `x-signature` that cannot be computed or checked.

    Requests would be rejected, or events could not be told from forged ones.

    Fix: Put it on an `apiKey` scheme in a header, and name where the time and the id are that are
    signed.
    """
    for scheme in document.security_schemes.values():
        place = (*scheme.pointer, "x-signature")
        if "x-signature" in scheme.data:
            for text, remedy in _signature_problems(document, scheme):
                yield Problem(place, text, remedy)


def _signature_problems(document: Document, scheme: SecurityScheme) -> Iterator[tuple[str, str]]:
    form = scheme.signature
    if form is None:
        if scheme.type not in ("apiKey", "http") or scheme.location in ("query", "cookie"):
            text = "a signature is in a header"
            yield text, "put it on an `apiKey` scheme with `in: header`"
        return
    if "timestamp" in form.parts and not form.has_time:
        yield "nothing says where the signed time is", "name a header with it in `timestamp`"
    if "id" in form.parts and not form.id:
        yield "nothing says where the signed id is", "name a header with it in `id`"
    if form.tolerance is not None and not form.has_time:
        yield "a request without a time has no age", "name a header with it in `timestamp`"
    if any(each.scheme and each.scheme.name == scheme.name for each in document.events):
        for part in sorted(form.parts.intersection(_UNKNOWN_TO_RECEIVERS)):
            yield (
                f"a receiver of events knows no {part}",
                "sign the body, the headers, the time and the id only",
            )


@rule(house=True)
def bad_event(document: Document) -> Iterator[Problem]:
    """An `x-event` on a call of the vendor's, or one that names what does not exist.

    The mock would never send the event, or the client could not identify it.

    Fix: Name an operation, and properties that its request, its response or the event have.
    """
    events = {each.operation.pointer: each for each in document.events}
    for element in document.of_kind("operation"):
        if "x-event" not in element.data:
            continue
        place = (*element.pointer, "x-event")
        if (event := events.get(element.pointer)) is None:
            yield Problem(place, "this is not a webhook or a callback", "move it to one")
            continue
        schemas = [event.content.schema] if event.content and event.content.schema else []
        for at, path in enumerate(event.stated.id):
            yield from _unknown(document, (*place, "id", at), path, schemas, "the event")
        if event.stated.data:
            at_data = (*place, "data")
            yield from _unknown(document, at_data, event.stated.data, schemas, "the event")
        for at, trigger in enumerate(event.stated.triggers):
            yield from _untriggered(document, (*place, "sent-when", at), trigger)


def _untriggered(document: Document, place: Pointer, trigger: EventTrigger) -> Iterator[Problem]:
    actions = {each.id: each for each in document.actions}
    action = actions.get(trigger.operation)
    if action is None:
        near = nearest(trigger.operation, actions)
        remedy = f"write {near}" if near else "name an operation"
        yield Problem((*place, "operation"), f"unknown operation {trigger.operation}", remedy)
    elif trigger.property:
        schemas = [sent for each in action.contents if (sent := action.sent(each))]
        for response in action.responses:
            for content in response.contents if response.is_success else ():
                schemas += action.alternatives(response, content)
        at = (*place, "property")
        yield from _unknown(document, at, trigger.property, schemas, trigger.operation)


def _unknown(
    document: Document, place: Pointer, path: ValuePath, schemas: Sequence[Schema], owner: str
) -> Iterator[Problem]:
    if not described_at(document, [each.pointer for each in schemas], path):
        name = ".".join(path)
        yield Problem(place, f"{owner} has no property {name}", "name one of its properties")
