"""What a client is made from: what the spec says of the vendor, and what the caller gives."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass

from .address import checked_base_url
from .credentials import Credentials, Given
from .errors import UsageError
from .sessions import Session


@dataclass(frozen=True, slots=True)
class Service:
    """What the spec says of the vendor as a whole.

    Attributes:
        name: How messages call it.
        prefix: What its environment variables start with.
        base_url: Where it is, or None where no address is published.
        agent: What the client calls itself.
        session: How the client gets a session token by itself, where it can.
    """

    name: str
    prefix: str
    base_url: str | None
    agent: str
    session: Session | None = None


def checked_timeout(value: object, operation: str | None = None) -> float:
    """Give a time limit; raises UsageError for what is no number of seconds that can be waited."""
    seconds = value if isinstance(value, int | float) and not isinstance(value, bool) else 0
    if not 0 < seconds <= threading.TIMEOUT_MAX:  # NaN is refused too, and what no socket takes
        of = f"{operation}: " if operation else ""
        raise UsageError(f"{of}timeout has to be a number of seconds above 0", operation=operation)
    return seconds


def checked_retries(value: object, operation: str | None = None) -> int:
    """Give a number of attempts after the first; raises UsageError for what is none."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        of = f"{operation}: " if operation else ""
        raise UsageError(f"{of}retries has to be a whole number from 0", operation=operation)
    return value


def _checked_text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise UsageError(f"{name} has to be a str")
    return value


class Settings:
    """What both clients are made from; raises UsageError for an option that will not do."""

    def __init__(
        self,
        service: Service,
        credentials: Given,
        *,
        base_url: str | None,
        timeout: float,
        retries: int,
    ) -> None:
        variable = f"{service.prefix}_BASE_URL"
        found = base_url or os.environ.get(variable) or service.base_url
        if not found:
            raise UsageError(f"{service.name} publishes no address: give base_url or {variable}")
        self.is_published = found == service.base_url
        self.base_url = checked_base_url(_checked_text(found, "base_url"))
        self.credentials = Credentials(service.prefix, credentials, service.session)
        self.agent = service.agent
        self.timeout = checked_timeout(timeout)
        self.retries = checked_retries(retries)

    def __repr__(self) -> str:
        return f"{self.base_url!r}, {self.credentials!r}"
