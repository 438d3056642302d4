"""What must come next: behaviour over time that a vendor's documents tell of.

Owns what a sequel is. A sequel is one function under `@sequel` in the module of this package that
is named after the vendor; there is nothing else to register. It is given every accepted request of
its action, generated ones as well, sends what follows and says what has to come of it. One under
`@refusal` is given every valid request that was refused, and shows that it was refused rightly.

That the single answers are as documented is the business of Schemathesis.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass

from ..exchanges import Broken, Exchange

__all__ = ["Broken", "Exchange", "Sequel", "of", "refusal", "sequel"]

Follow = Callable[[Exchange], None]


@dataclass(frozen=True)
class Sequel:
    """One documented behaviour: its action, the facts that state it, and what to do."""

    action: str
    facts: tuple[str, ...]
    follow: Follow
    after_refusal: bool = False


def sequel(action: str, *facts: str) -> Callable[[Follow], Sequel]:
    """Make a sequel of a function; `action` is an operationId, `facts` are `document/fact`."""
    return lambda follow: Sequel(action, facts, follow)


def refusal(action: str, *facts: str) -> Callable[[Follow], Sequel]:
    """Make a sequel to refused requests, which shows that the documents have them refused."""
    return lambda follow: Sequel(action, facts, follow, after_refusal=True)


def of(vendor: str, action: str = "") -> tuple[Sequel, ...]:
    """Give the sequels of a vendor, or of one action; none where it has no module here."""
    name = f"{__name__}.{vendor.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return ()
    members = vars(importlib.import_module(name)).values()
    found = (each for each in members if isinstance(each, Sequel))
    return tuple(each for each in found if action in ("", each.action))
