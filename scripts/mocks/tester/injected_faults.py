"""Faults and stubs that a tester injects.

They may violate the spec, so their responses are not validated. `fault_validation` has the valid
values, `armed_faults` the choice between the armed ones.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from .request_matching import Conditions, RequestView

ANY = "*"
Delay = float | Sequence[float] | Mapping[str, float]
Computed = Callable[[RequestView], Any]
LONGEST_DELAY = 600.0


class WrongFault(ValueError):  # noqa: N818  # the name is that of its subject
    """Raised for a fault that cannot be armed; the text names the valid values."""


@dataclass(frozen=True)
class Fault:
    """One fault or stub: which calls it applies to, and what happens to them.

    Of several that apply to a call the delays add up; the first with a response sets the response,
    the first that damages the response damages it. A call whose response is replaced has no effect.

    Attributes:
        operation: The id of an operation or an action, or `*` for every request, also one that
            matches no operation or has a wrong key.
        match: Conditions on the request, as in `{"card-id": "4711"}`; `request_matching` has them.
        nth: Apply only to this call after arming, the first being 1.
        every: Apply to every n-th call after arming.
        times: Apply to at most so many calls.
        probability: Apply to a call with this probability, drawn with `seed`.
        per_minute: Apply to the calls above so many in a minute.
        seed: For `probability` and random delays.
        delay: Seconds before the response, a pair for a random time between two, or
            `{"median": 0.2, "sigma": 0.5}` for a log-normal one.
        status: The status of the response, with the documented body where there is one.
        kind: The documented failure of this kind in place of the response, wherever the vendor has
            it: `not-found` may be a 404 or inside a 200. With `per_minute` it is `rate-limit`.
        example: The documented response with the example of this name.
        body: The body of the response: JSON data, or a text or bytes as they are; by default 200.
        headers: Further headers of the response.
        retry_after: Seconds, for a `Retry-After` header; without a response the status is 429.
        respond: A function from the request to an `httpx.Response`, or to None for the mock's own.
        reset: The connection is reset in place of the response.
        damage: `truncated` (the connection closes half-way) or `malformed` (half of the body, as if
            it were all).
        dribble: Seconds over which the body is sent piece by piece.
    """

    operation: str = ANY
    match: Conditions = field(default_factory=dict)
    nth: int | None = None
    every: int | None = None
    times: int | None = None
    probability: float | None = None
    per_minute: int | None = None
    seed: int = 0
    delay: Delay = 0.0
    status: int | None = None
    kind: str = ""
    example: str = ""
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    retry_after: int | None = None
    respond: Computed | None = None
    reset: bool = False
    damage: str = ""
    dribble: float = 0.0

    def __post_init__(self) -> None:
        from .fault_validation import problems

        problem = next(problems(self), None)
        if problem:
            raise WrongFault(problem)

    @property
    def has_response(self) -> bool:
        """Return whether it replaces the response."""
        return (
            self.status is not None
            or self.retry_after is not None
            or self.per_minute is not None
            or self.body is not None
            or self.respond is not None
            or bool(self.kind or self.example)
        )

    @property
    def loss(self) -> str:
        """Return how the response is lost or damaged, or an empty string."""
        return "reset" if self.reset else self.damage

    def is_due(self, call: int) -> bool:
        """Return whether it is due for a call, numbered from 1 after arming."""
        if self.nth is not None:
            return call == self.nth
        return self.every is None or call % self.every == 0

    def seconds(self, chance: random.Random) -> float:
        """Return the seconds of one delay."""
        if isinstance(self.delay, Mapping):
            drawn = chance.lognormvariate(math.log(self.delay["median"]), self.delay["sigma"])
            return min(drawn, LONGEST_DELAY)
        if isinstance(self.delay, Sequence):
            return chance.uniform(*self.delay)
        return self.delay

    def as_data(self) -> dict[str, Any]:
        """Return the fields that are set, as JSON data."""
        found = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: _plain(value) for name, value in found.items() if value != _DEFAULTS[name]}

    def __str__(self) -> str:
        """Return what it does, as in `status 503`."""
        known = self.as_data()
        told = [f"{name} {known[name]}" for name in _EFFECTS if name in known]
        return ", ".join(told) or "no effect"


def _plain(value: Any) -> Any:
    """Return a value as JSON data; functions, patterns and bytes as texts."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    is_json = value is None or isinstance(value, bool | int | float | str)
    return value if is_json else str(getattr(value, "__name__", value))


_DEFAULTS: Mapping[str, Any] = {
    each.name: {} if each.default is MISSING else each.default for each in fields(Fault)
}
_EFFECTS = (
    *("delay", "per_minute", "status", "kind", "example", "body", "headers", "retry_after"),
    *("respond", "reset", "damage", "dribble"),
)
