"""The valid values of a fault's fields, and faults from JSON data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from ..compile.response_choice import KINDS
from .injected_faults import LONGEST_DELAY, Fault, WrongFault
from .request_matching import problem

DAMAGES = ("truncated", "malformed")
_IN_PYTHON = frozenset({"respond"})
_COUNTS = ("nth", "every", "times", "per_minute")
_RESPONSES = ("kind", "example", "status", "respond")


def fault_from(data: object) -> Fault:
    """Read a fault from JSON data; raises `WrongFault`."""
    if not isinstance(data, Mapping):
        raise WrongFault("a fault is an object")
    known = {each.name for each in fields(Fault)} - _IN_PYTHON
    for name in data:
        if name not in known:
            raise WrongFault(f"a fault has no {name!r}; it has: {', '.join(sorted(known))}")
    return Fault(**data)


def problems(fault: Fault) -> Iterator[str]:
    """Yield what is wrong with a fault."""
    if not isinstance(fault.operation, str):
        yield "operation is a text"
    if wrong := problem(fault.match):
        yield wrong
    yield from _counts(fault)
    yield from _times(fault)
    yield from _responses(fault)
    if not isinstance(fault.reset, bool):
        yield "reset is true or false"
    if fault.damage not in ("", *DAMAGES):
        yield f"damage is one of {', '.join(DAMAGES)}"


def _counts(fault: Fault) -> Iterator[str]:
    for name in _COUNTS:
        value = getattr(fault, name)
        if value is not None and not _is_integer(value, 1, 1_000_000_000):
            yield f"{name} is a number from 1"
    if fault.probability is not None and not _is_number(fault.probability, 0, 1):
        yield "probability is a number from 0 to 1"
    if not _is_integer(fault.seed, -(2**63), 2**63):
        yield "seed is a number"


def _times(fault: Fault) -> Iterator[str]:
    delay = fault.delay
    if isinstance(delay, Mapping):
        fits = set(delay) == {"median", "sigma"} and _is_number(delay["sigma"], 0, 10)
        fits = fits and _is_number(delay["median"], 0.000001, LONGEST_DELAY)
    elif isinstance(delay, Sequence) and not isinstance(delay, str):
        fits = len(delay) == 2 and all(_is_number(each, 0, LONGEST_DELAY) for each in delay)
    else:
        fits = _is_number(delay, 0, LONGEST_DELAY)
    if not fits:
        yield (
            "delay is a number of seconds from 0 to 600, a pair of them, or an object with median"
            " and sigma"
        )
    if not _is_number(fault.dribble, 0, LONGEST_DELAY):
        yield "dribble is a number of seconds from 0 to 600"


def _responses(fault: Fault) -> Iterator[str]:
    if fault.status is not None and not _is_integer(fault.status, 200, 599):
        yield "status is a number from 200 to 599"
    if fault.retry_after is not None and not _is_integer(fault.retry_after, 0, 86400):
        yield "retry_after is a number of seconds from 0 to 86400"
    if fault.kind not in ("", *KINDS):
        yield f"kind is one of {', '.join(KINDS)}"
    if not isinstance(fault.example, str):
        yield "example is a text"
    if not isinstance(fault.headers, Mapping) or not all(
        isinstance(each, str) and each.isascii() and each.isprintable()
        for each in (*fault.headers, *fault.headers.values())
    ):
        yield "headers are an object of texts in ASCII"
    if fault.body in DAMAGES:
        yield f"body is the body of the response; fix: damage={fault.body!r}"
    chosen = [name for name in _RESPONSES if getattr(fault, name) not in (None, "")]
    if len(chosen) > 1:
        yield f"a fault has one response; it has {' and '.join(chosen)}"
    if fault.body is not None and {"kind", "example", "respond"} & set(chosen):
        yield f"a fault has one response; it has body and {chosen[0]}"


def _is_integer(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_number(value: object, low: float, high: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
