"""What must come next: behaviour over time that a vendor's documents tell of.

Owns what a sequel is. A sequel is one function under `@sequel` in the module of this package that
is named after the vendor; there is nothing else to register. It is given every accepted request of
its action, generated ones as well, sends what follows and says what has to come of it.

That the single answers are as documented is the business of Schemathesis.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from requests import PreparedRequest
from schemathesis import Response

from .. import wire
from ..answers import Reading


class Broken(Exception):  # noqa: N818  # its text is the fault
    """Raised by a sequel for a behaviour that is not the documented one."""


@dataclass(frozen=True)
class Exchange:
    """One request and what came of it.

    Attributes:
        request: As sent.
        response: As it came.
        reading: Which documented answer that is.
        send: Sends a request and gives the new exchange.
    """

    request: PreparedRequest
    response: Response
    reading: Reading
    send: Callable[[PreparedRequest], Exchange]

    @property
    def sent(self) -> Mapping[str, Any]:
        """Give the members of the request's body; none where it has no such body."""
        body = wire.body_of(self.request)
        return body if isinstance(body, dict) else {}

    @property
    def told(self) -> Mapping[str, Any]:
        """Give the members of the answer's body; none where it has no such body."""
        body = wire.json_of(self.response)
        return body if isinstance(body, dict) else {}

    def again(self, changes: Mapping[str, Any] | None = None) -> Exchange:
        """Send the request once more, with other values for some members of its body."""
        if not changes:
            return self.send(self.request)
        return self.send(wire.with_body(self.request, {**self.sent, **changes}))

    def must_fail(self, what: str) -> None:
        """Raise `Broken` unless this was refused; `what` names the request."""
        if not self.reading.is_failure:
            raise Broken(f"{what} is accepted")

    def must_succeed(self, what: str) -> None:
        """Raise `Broken` if this was refused; `what` names the request."""
        if self.reading.is_failure:
            raise Broken(f"{what} is refused")


@dataclass(frozen=True)
class Sequel:
    """One documented behaviour: its action, the facts that state it, and what to do."""

    action: str
    facts: tuple[str, ...]
    follow: Callable[[Exchange], None]


def sequel(action: str, *facts: str) -> Callable[[Callable[[Exchange], None]], Sequel]:
    """Make a sequel of a function; `action` is an operationId, `facts` are `document/fact`."""
    return lambda follow: Sequel(action, facts, follow)


def of(vendor: str) -> tuple[Sequel, ...]:
    """Give the sequels of a vendor; none where it has no module here."""
    name = f"{__name__}.{vendor.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return ()
    members = vars(importlib.import_module(name)).values()
    return tuple(each for each in members if isinstance(each, Sequel))
