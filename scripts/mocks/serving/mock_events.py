"""The events of a mock in a test: who receives them, how they are delivered, what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .app import App
from .event_outbox import EventOrder, EventOutbox, OutgoingEvent
from .event_receivers import EventFunction, EventTarget, function_target, url_target

if TYPE_CHECKING:
    import httpx


class MockEvents:
    """The events of one mock in this process."""

    def __init__(self, app: App, outbox: EventOutbox) -> None:
        """Wrap the events of a mock that `app` serves."""
        self._app = app
        self._outbox = outbox

    def deliver_to(
        self,
        receiver: EventFunction | list[httpx.Request] | str,
        *,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Let a receiver have every event from now on, when a call that causes it returns.

        Args:
            receiver: A function that takes an `httpx.Request` and returns a status, a response or
                None, a list that the requests are added to, or an address on this machine.
            transport: How an address is reached, such as the transport of an application under
                test; the address may then have any host.

        Raises `ValueError` for an address elsewhere.
        """
        with self._app.lock:
            self._outbox.options.targets.append(_target(receiver, transport))

    @property
    def names(self) -> Sequence[str]:
        """Return the names of the events that the spec describes."""
        return self._outbox.events.names

    @property
    def sent(self) -> Sequence[OutgoingEvent]:
        """Return the events that were sent, with each attempt, the oldest first."""
        with self._app.lock:
            return self._outbox.sent

    def send(self, name: str, properties: Mapping[str, Any] | None = None) -> OutgoingEvent:
        """Send an event: the example of the spec with some properties changed.

        Raises `ValueError` for an unknown event, and for a payload that the spec does not allow.
        """
        with self._app.lock:
            payload = self._outbox.events.find(name).payload(properties or {})
            event = self._outbox.add(name, payload)
        self._deliver()
        return event

    def repeat(self, copies: int) -> None:
        """Send each event so often, as a vendor may that delivers at least once."""
        with self._app.lock:
            self._outbox.options.set(copies=copies)

    def retry(self, times: int) -> None:
        """Send an event again, at most so often, whose receiver does not return a 2xx."""
        with self._app.lock:
            self._outbox.options.set(retries=times)

    def hold(self) -> None:
        """Let events wait until `release`."""
        with self._app.lock:
            self._outbox.options.is_held = True

    def release(self, order: EventOrder = "sent") -> None:
        """Deliver the events that wait, in the order `sent`, `reversed` or `shuffled`."""
        with self._app.lock:
            self._outbox.release(order)
        self._deliver()

    def _deliver(self) -> None:
        with self._app.lock:
            due = self._outbox.take()
        self._app.deliver(self._outbox, due)


def _target(
    receiver: EventFunction | list[httpx.Request] | str, transport: httpx.BaseTransport | None
) -> EventTarget:
    if isinstance(receiver, str):
        return url_target(receiver, (), transport)
    if isinstance(receiver, list):
        return function_target(receiver.append, "list")
    return function_target(receiver)
