"""The faults that are armed for one vendor, and what they do to a call."""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from ..http_messages import HttpResponse
from .injected_faults import ANY, Fault
from .request_matching import RequestView, matches

MINUTE = 60.0


@dataclass
class ArmedFault:
    """One armed fault with its counts."""

    number: int
    fault: Fault
    calls: int = 0
    applied: int = 0
    admitted: deque[float] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.fault.seed)  # noqa: S311  # no secret

    def applies(self, now: float) -> bool:
        """Count a call; return whether the fault applies to it."""
        self.calls += 1
        fault = self.fault
        if fault.times is not None and self.applied >= fault.times:
            return False
        if not fault.is_due(self.calls):
            return False
        if fault.probability is not None and self.chance.random() >= fault.probability:
            return False
        return fault.per_minute is None or self._is_above(fault.per_minute, now)

    def _is_above(self, limit: int, now: float) -> bool:
        while self.admitted and self.admitted[0] <= now - MINUTE:
            self.admitted.popleft()
        if len(self.admitted) >= limit:
            return True
        self.admitted.append(now)
        return False

    def wait(self, now: float) -> int:
        """Return the whole seconds until a limited call is admitted again."""
        return int(self.admitted[0] + MINUTE - now) + 1 if self.admitted else 0


@dataclass
class FaultPlan:
    """The effect of the armed faults on one call.

    Attributes:
        response: The fault that sets the response, if any.
        wait: Seconds until a call is admitted again, where `response` limits the calls.
        applied: What is done, for the journal.
        ignored: What would have been done, and why it is not.
    """

    response: Fault | None = None
    wait: int = 0
    delay: float = 0.0
    dribble: float = 0.0
    loss: str = ""
    headers: dict[bytes, bytes] = field(default_factory=dict)
    applied: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    _setters: dict[str, int] = field(default_factory=dict)

    def add(self, armed: ArmedFault, now: float) -> None:
        """Add a fault that applies; what an earlier one has set already is ignored."""
        fault, number = armed.fault, armed.number
        done = []
        if fault.has_response and self._sets("response", armed):
            self.response, self.wait = fault, armed.wait(now)
            done.append("response")
        if fault.loss and self._sets("loss", armed):
            self.loss = fault.loss
            done.append("loss")
        for name, value in fault.headers.items():
            self.headers.setdefault(name.lower().encode(), value.encode())
        if fault.retry_after is not None:
            self.headers.setdefault(b"retry-after", b"%d" % fault.retry_after)
        self.delay += fault.seconds(armed.chance)
        self.dribble += fault.dribble
        if done or fault.headers or fault.delay or fault.dribble:
            armed.applied += 1
            self.applied.append(f"fault {number}: {fault}")

    def ignore(self, reason: str) -> None:
        """Drop the response, for a reason."""
        self.response = None
        self.ignored.append(f"fault {self._setters['response']}: {reason}")

    def _sets(self, what: str, armed: ArmedFault) -> bool:
        first = self._setters.setdefault(what, armed.number)
        if first != armed.number:
            reason = f"fault {first} sets the {what}"
            self.ignored.append(f"fault {armed.number}: {armed.fault}; {reason}")
        return first == armed.number

    def apply(self, response: HttpResponse) -> HttpResponse:
        """Return the response changed by the faults."""
        headers, media = response.headers, response.media
        if self.headers:
            media = self.headers.pop(b"content-type", media.encode()).decode("latin-1")
            kept = (each for each in headers if each[0] not in self.headers)
            headers = (*kept, *self.headers.items())
        body, loss = response.body, self.loss
        if loss == "malformed":
            body, loss = body[: len(body) // 2] or b"{", ""
        return replace(
            response,
            headers=headers,
            media=media,
            body=body,
            delay=response.delay + self.delay,
            dribble=self.dribble,
            loss=loss,  # type: ignore[arg-type]  # `malformed` is gone
        )


class ArmedFaults:
    """The faults that are armed for one vendor."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._armed: list[ArmedFault] = []
        self._clock = clock

    def __bool__(self) -> bool:
        """Return whether any is armed."""
        return bool(self._armed)

    def arm(self, fault: Fault) -> None:
        """Add a fault; its calls are counted from here."""
        self._armed.append(ArmedFault(len(self._armed) + 1, fault))

    def clear(self) -> None:
        """Disarm them all."""
        self._armed.clear()

    def plan(self, operations: tuple[str, ...], view: RequestView) -> FaultPlan:
        """Count a call of an operation or action; return what the faults do to it."""
        plan, now = FaultPlan(), self._clock()
        for armed in self._armed:
            fault = armed.fault
            is_meant = fault.operation == ANY or fault.operation in operations
            if is_meant and matches(fault.match, view) and armed.applies(now):
                plan.add(armed, now)
        return plan

    def as_data(self) -> list[dict[str, Any]]:
        """Return the armed faults, each with the number of calls since and of those it changed."""
        return [
            {**each.fault.as_data(), "calls": each.calls, "applied": each.applied}
            for each in self._armed
        ]
