"""Faults: what a tester wants to go wrong.

Owns their form, when one strikes, and what it makes of a reply. They are the tester's own wish and
may leave the spec, so nothing here is validated against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from ..wire import Headers, Reply

BODIES = ("truncated", "malformed")
ANY = "*"


class WrongFault(ValueError):  # noqa: N818  # a fault is what this is about
    """Raised for a fault that cannot be armed; the text says what would do."""


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        operation: The id of an operation or an action, or `*` for all of them.
        delay: Seconds to wait before the answer.
        status: Answered instead of what the mock would answer; the call is not carried out.
        retry_after: Seconds, for a `Retry-After` header; without a status it makes one of 429.
        reset: The call is carried out, but the connection is reset instead of an answer.
        body: `truncated` (the connection closes half-way) or `malformed` (half of the body, as if
            it were all); the call is carried out.
        nth: Strike only at this call after arming, the first being 1.
        every: Strike at every so many calls after arming.
    """

    operation: str = ANY
    delay: float = 0.0
    status: int | None = None
    retry_after: int | None = None
    reset: bool = False
    body: str = ""
    nth: int | None = None
    every: int | None = None

    def __post_init__(self) -> None:
        problem = next(_problems(self), None)
        if problem:
            raise WrongFault(problem)

    @property
    def replaces_with(self) -> int | None:
        """Give the status that stands in for the answer, or None where the call is carried out."""
        return 429 if self.status is None and self.retry_after is not None else self.status

    def strikes(self, call: int) -> bool:
        """Tell whether it strikes at the so-manieth call after arming."""
        if self.nth is not None:
            return call == self.nth
        return self.every is None or call % self.every == 0

    def spoil(self, reply: Reply) -> Reply:
        """Give the reply as this fault leaves it."""
        headers: Headers = reply.headers
        if self.retry_after is not None:
            headers = (*headers, (b"retry-after", b"%d" % self.retry_after))
        reply = replace(reply, headers=headers, delay=reply.delay + self.delay)
        if self.reset:
            return replace(reply, loss="reset")
        if self.body == "truncated":
            return replace(reply, loss="truncated")
        if self.body == "malformed":
            return replace(reply, body=reply.body[: len(reply.body) // 2] or b"{")
        return reply


class Faults:
    """The faults that are armed for one vendor."""

    def __init__(self) -> None:
        self._armed: list[Fault] = []
        self._calls: list[int] = []

    def arm(self, fault: Fault) -> None:
        """Add a fault; its calls are counted from here."""
        self._armed.append(fault)
        self._calls.append(0)

    def clear(self) -> None:
        """Disarm them all."""
        self._armed.clear()
        self._calls.clear()

    def next(self, *operations: str) -> Fault | None:
        """Count a call of an operation or action and give the first fault that strikes it."""
        found: Fault | None = None
        for index, fault in enumerate(self._armed):
            if fault.operation == ANY or fault.operation in operations:
                self._calls[index] += 1
                if found is None and fault.strikes(self._calls[index]):
                    found = fault
        return found

    def as_data(self) -> list[dict[str, Any]]:
        """List what is armed, each with the number of calls that it has seen."""
        pairs = zip(self._armed, self._calls, strict=True)
        return [{**asdict(fault), "calls": calls} for fault, calls in pairs]


def fault_from(data: object) -> Fault:
    """Read a fault from JSON data; raises `WrongFault`."""
    if not isinstance(data, Mapping):
        raise WrongFault("a fault is an object")
    known = {each.name for each in fields(Fault)}
    for name in data:
        if name not in known:
            raise WrongFault(f"a fault has no {name!r}; it has: {', '.join(sorted(known))}")
    return Fault(**data)


def _problems(fault: Fault) -> Any:
    if not isinstance(fault.operation, str):
        yield "operation is a text"
    if not _is_number(fault.delay) or not 0 <= fault.delay <= 600:
        yield "delay is a number of seconds from 0 to 600"
    if fault.status is not None and not _is_integer(fault.status, 200, 599):
        yield "status is a number from 200 to 599"
    if fault.retry_after is not None and not _is_integer(fault.retry_after, 0, 86400):
        yield "retry_after is a number of seconds from 0 to 86400"
    if not isinstance(fault.reset, bool):
        yield "reset is true or false"
    if fault.body not in ("", *BODIES):
        yield f"body is one of {', '.join(BODIES)}"
    for name in ("nth", "every"):
        value = getattr(fault, name)
        if value is not None and not _is_integer(value, 1, 1_000_000_000):
            yield f"{name} is a number from 1"


def _is_integer(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
