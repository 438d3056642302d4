"""The delivery of events to their receivers, outside of the lock that calls are answered under."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Collection, Sequence

from .event_outbox import DeliveryAttempt, EventOutbox, OutgoingEvent
from .event_receivers import EventTarget, InvalidReceiver, url_target


def deliver(
    outbox: EventOutbox, events: Sequence[OutgoingEvent], hosts: Collection[str] = ()
) -> None:
    """Send events to all receivers, one after the other; a callback to its address too.

    Args:
        outbox: The events' mock.
        events: What is sent.
        hosts: The names besides those of this machine that a callback may lead to.
    """
    for event in events:
        targets: list[EventTarget] = [*outbox.options.targets]
        if event.address:
            try:
                targets.append(url_target(event.address, hosts))
            except InvalidReceiver as error:
                event.attempts.append(DeliveryAttempt(event.address, problem=str(error)))
        for target in targets:
            for _ in range(outbox.options.retries + 1):
                attempt = _attempted(outbox, event, target)
                if attempt.is_delivered:
                    break


def _attempted(outbox: EventOutbox, event: OutgoingEvent, target: EventTarget) -> DeliveryAttempt:
    import httpx  # a mock starts without it

    attempt = DeliveryAttempt(target.name)
    event.attempts.append(attempt)
    sent = outbox.request(event, target.url)
    request = httpx.Request(sent.method, sent.url, headers=sent.headers, content=sent.content)
    try:
        attempt.status = target.receive(request)
    except httpx.HTTPError as error:
        attempt.problem = f"{type(error).__name__}: {error}"
    return attempt


class DeliveryThread:
    """A thread that delivers events one after the other, and ends after the last."""

    def __init__(self) -> None:
        self._jobs: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()
        self._is_running = False

    def start(self, job: Callable[[], None]) -> None:
        """Carry out a job after those that were started before."""
        with self._lock:
            self._jobs.append(job)
            if self._is_running:
                return
            self._is_running = True
        threading.Thread(target=self._run, name="event-delivery", daemon=True).start()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._jobs:
                    self._is_running = False
                    return
                job = self._jobs.popleft()
            job()
