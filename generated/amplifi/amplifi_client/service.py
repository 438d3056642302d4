"""What a client is made from: what the spec says of the vendor, and what the caller gives."""

from __future__ import annotations

import os
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


class Settings:
    """What both clients are made from; raises UsageError without an address that is safe."""

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
        self.base_url = checked_base_url(found)
        self.credentials = Credentials(service.prefix, credentials, service.session)
        self.agent = service.agent
        self.timeout = timeout
        self.retries = retries

    def __repr__(self) -> str:
        return f"{self.base_url!r}, {self.credentials!r}"
