"""Faults that a tester injects.

A fault may violate the spec, so its responses are not validated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from ..http_messages import Headers, HttpResponse

BODIES = ("truncated", "malformed")
ANY = "*"


class WrongFault(ValueError):  # noqa: N818  # the name is that of its subject
    """Raised for a fault that cannot be armed; the text names the valid values."""


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        operation: The id of an operation or an action, or `*` for all of them.
        delay: Seconds to wait before the response.
        status: The status of the response; the call is not carried out.
        retry_after: Seconds, for a `Retry-After` header; without a status the status is 429.
        reset: The call is carried out, but the connection is reset instead of a response.
        body: `truncated` (the connection closes half-way) or `malformed` (half of the body, as if
            it were all); the call is carried out.
        nth: Apply only to this call after arming, the first being 1.
        every: Apply to every n-th call after arming.
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
        """Return the status of the response, or None where the call is carried out."""
        return 429 if self.status is None and self.retry_after is not None else self.status

    def applies_to(self, call: int) -> bool:
        """Return whether it applies to a call, numbered from 1 after arming."""
        if self.nth is not None:
            return call == self.nth
        return self.every is None or call % self.every == 0

    def apply(self, response: HttpResponse) -> HttpResponse:
        """Return the response changed by this fault."""
        headers: Headers = response.headers
        if self.retry_after is not None:
            headers = (*headers, (b"retry-after", b"%d" % self.retry_after))
        response = replace(response, headers=headers, delay=response.delay + self.delay)
        if self.reset:
            return replace(response, loss="reset")
        if self.body == "truncated":
            return replace(response, loss="truncated")
        if self.body == "malformed":
            return replace(response, body=response.body[: len(response.body) // 2] or b"{")
        return response


class ArmedFaults:
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
        """Count a call of an operation or action; return the first fault that applies."""
        found: Fault | None = None
        for index, fault in enumerate(self._armed):
            if fault.operation == ANY or fault.operation in operations:
                self._calls[index] += 1
                if found is None and fault.applies_to(self._calls[index]):
                    found = fault
        return found

    def as_data(self) -> list[dict[str, Any]]:
        """Return the armed faults, each with the number of calls since."""
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
