"""The events that one mock sends: queued by calls, and taken when they are delivered."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from ..compile.compiled_events import CompiledEvent, CompiledEvents, InvalidEvent
from ..compile.request_signatures import SignableRequest, signed
from ..http_messages import encode
from .event_receivers import EventTarget

KEPT = 200
"""The number of events of each kind that are kept in the list of those that were sent."""
MOST_COPIES, MOST_RETRIES = 100, 100

EventOrder = Literal["sent", "reversed", "shuffled"]


@dataclass
class DeliveryAttempt:
    """One request with an event: where to, and the status or the reason why it is missing."""

    target: str
    status: int | None = None
    problem: str = ""

    @property
    def is_delivered(self) -> bool:
        """Return whether the receiver has taken it."""
        return self.status is not None and 200 <= self.status < 300


@dataclass
class OutgoingEvent:
    """An event that was sent, or will be.

    Attributes:
        name: Its name in the spec.
        id: What identifies it; duplicates and retries have the same.
        payload: Its payload as JSON data.
        address: The address of a callback, or an empty string.
        attempts: The requests with it, the oldest first.
    """

    name: str
    id: str
    payload: Any = field(repr=False)
    address: str = ""
    attempts: list[DeliveryAttempt] = field(default_factory=list[DeliveryAttempt])


@dataclass
class EventOptions:
    """How events are delivered.

    Attributes:
        copies: How often each event is sent.
        retries: How often an event is sent again that a receiver does not take.
        is_held: Whether events wait until they are released.
        targets: Who receives them.
    """

    copies: int = 1
    retries: int = 0
    is_held: bool = False
    targets: list[EventTarget] = field(default_factory=list[EventTarget])

    def set(self, **changes: Any) -> None:
        """Change some of the options; raises `InvalidEvent` for a wrong value."""
        limits = {"copies": (1, MOST_COPIES), "retries": (0, MOST_RETRIES)}
        for name, value in changes.items():
            low, high = limits[name]
            if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
                raise InvalidEvent(f"{name} has to be a number from {low} to {high}")
        for name, value in changes.items():
            setattr(self, name, value)


class EventOutbox:
    """The events of one mock.

    Attributes:
        options: How they are delivered.
    """

    def __init__(
        self,
        events: CompiledEvents,
        secrets: Callable[[str], Sequence[str]],
        targets: Sequence[EventTarget] = (),
    ) -> None:
        self.events = events
        self._secrets = secrets
        self._targets = list(targets)
        self._number = 0
        self._order: EventOrder = "sent"
        self._waiting: list[OutgoingEvent] = []
        self._sent: dict[str, deque[tuple[int, OutgoingEvent]]] = {}
        self.options = EventOptions(targets=[*self._targets])

    def reset(self) -> None:
        """Restore the start: no events, and the receivers that the mock was started with."""
        self._number = 0
        self._waiting.clear()
        self._sent.clear()
        self.options = EventOptions(targets=[*self._targets])

    @property
    def sent(self) -> list[OutgoingEvent]:
        """Return the events, the oldest first, whether somebody receives them or not."""
        found = [each for kept in self._sent.values() for each in kept]
        return [event for _, event in sorted(found, key=lambda each: each[0])]

    def add(self, name: str, payload: Any, address: str = "") -> OutgoingEvent:
        """Queue an event."""
        self._number += 1
        event = OutgoingEvent(name, f"msg_{self._number}", payload, address)
        kept = self._sent.setdefault(name, deque(maxlen=KEPT))
        kept.append((self._number, event))
        self._waiting.append(event)
        return event

    def take(self) -> list[OutgoingEvent]:
        """Return the events to deliver now, each as often as it is sent."""
        if not self._waiting or self.options.is_held:
            return []
        due, self._waiting = self._copied(), []
        if self._order == "shuffled":
            random.Random(self._number).shuffle(due)  # noqa: S311  # no secret
        elif self._order == "reversed":
            due.reverse()
        self._order = "sent"
        return due

    def release(self, order: EventOrder = "sent") -> None:
        """Let the events that were held be taken in an order; later ones are not held."""
        if order not in get_args(EventOrder):
            raise InvalidEvent(f"the order is one of {', '.join(get_args(EventOrder))}")
        self.options.is_held = False
        self._order = order if self._waiting else "sent"

    def _copied(self) -> list[OutgoingEvent]:
        return [each for each in self._waiting for _ in range(self.options.copies)]

    def request(self, event: OutgoingEvent, url: str) -> EventRequest:
        """Return an event as the request to a receiver, signed now."""
        compiled = self.events.find(event.name)
        content = encode(event.payload)
        headers = {**compiled.headers, "Content-Type": compiled.media}
        method = compiled.event.operation.method.upper()
        if compiled.event.scheme:
            headers |= self._signature(
                compiled, SignableRequest(method, "", "", headers, content), event
            )
        return EventRequest(method, url, headers, content)

    def _signature(
        self, compiled: CompiledEvent, request: SignableRequest, event: OutgoingEvent
    ) -> dict[str, str]:
        scheme = compiled.event.scheme
        assert scheme is not None, "the event is signed"
        assert scheme.signature is not None, "the event is signed"
        secrets = self._secrets(scheme.argument)
        return signed(scheme.signature, scheme.header, secrets, request, event.id)


@dataclass(frozen=True)
class EventRequest:
    """The request with an event."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes = field(repr=False)
