"""Invariants: documented behaviour over time, per vendor.

An invariant is a function decorated with `@after` in the module named after the vendor; nothing
else has to be registered. It is called for every accepted request of its action, generated ones
included, sends further requests and raises `InvariantViolation` for a wrong response. A function
decorated with `@after_rejection` is called for every valid request that was rejected, and raises
`InvariantViolation` unless the rejection is a documented one.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass

from ..interactions import Interaction, InvariantViolation

__all__ = ["Interaction", "Invariant", "InvariantViolation", "after", "after_rejection", "of"]

Check = Callable[[Interaction], None]


@dataclass(frozen=True)
class Invariant:
    """One documented behaviour: its action, the facts that state it, and its check.

    `times` is how often it is checked in a run, None for every accepted request.
    """

    action: str
    facts: tuple[str, ...]
    check: Check
    after_rejection: bool = False
    times: int | None = None


def after(action: str, *facts: str, times: int | None = None) -> Callable[[Check], Invariant]:
    """Return a decorator; `action` is an operationId, `facts` are `document/fact`.

    `times` limits how often a check runs that hardly depends on the request.
    """
    return lambda check: Invariant(action, facts, check, times=times)


def after_rejection(action: str, *facts: str) -> Callable[[Check], Invariant]:
    """Return a decorator for checks that a valid request was rejected for a documented reason."""
    return lambda check: Invariant(action, facts, check, after_rejection=True)


def of(vendor: str, action: str = "") -> tuple[Invariant, ...]:
    """Return the invariants of a vendor, or of one action; none if it has no module here."""
    name = f"{__name__}.{vendor.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return ()
    values = vars(importlib.import_module(name)).values()
    found = (each for each in values if isinstance(each, Invariant))
    return tuple(each for each in found if action in ("", each.action))
