"""The events that follow a successful call: those that a rule sends, and those of the spec."""

from __future__ import annotations

from collections.abc import Collection

from ..compile.callback_expressions import evaluated
from ..compile.compiled_events import InvalidEvent, triggered
from ..compile.documented_responses import MockResponse
from .event_outbox import EventOutbox
from .exchange import Exchange


def queue_events(
    outbox: EventOutbox, exchange: Exchange, response: MockResponse, own: Collection[str]
) -> None:
    """Queue the events that follow a call.

    Args:
        outbox: Where they are queued.
        exchange: The call; without one that reached the rules nothing follows.
        response: The response to it.
        own: The events that only rules send.
    """
    call, events = exchange.call, outbox.events
    if call is None:
        return
    for name, payload in call.events:
        outbox.add(name, events.find(name).checked(payload))
    after = events.after.get(exchange.action.id)
    if not after or response.reason or response.status >= 400:
        return
    body = response.body
    for event in after:
        if event.name in own or not triggered(event, exchange.action.id, (call.body, body)):
            continue
        path = dict(exchange.values.get("path", {}))
        address = evaluated(event.address, exchange.request, path, call.body, body)
        try:
            payload = events.find(event.name).following(body)
        except InvalidEvent as error:
            exchange.reason = f"an event was not sent: {error}"
        else:
            outbox.add(event.name, payload, address)
