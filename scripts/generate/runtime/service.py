"""The description of a vendor, the options of clients and calls, and how a call is carried out."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Self, TypedDict

from .address import checked_base_url
from .api_operation import ApiOperation, CredentialPlacement
from .client_credentials import Credentials, Given
from .client_sessions import TokenSession
from .errors import UsageError
from .links import origin
from .types import is_object

TIMEOUT = 30.0
RETRIES = 2
DEADLINE = 600.0

OnDrift = Callable[[str], object]
"""What is called with a line about each kind of deviation from what the vendor documents."""


class CallOptions(TypedDict, total=False):
    """The options of one call, and with `with_options` of many.

    Attributes:
        timeout: Seconds to wait for the next part of a response; at most five to connect.
        retries: Attempts after the first.
        deadline: Seconds that the whole call may take: a log-in, all attempts and their pauses.
        headers: Further headers, which take precedence over the client's own.
        query: Further query parameters.
        size_limit: Bytes that a response may have after decompression.
    """

    timeout: float | None
    retries: int | None
    deadline: float | None
    headers: Mapping[str, str] | None
    query: Mapping[str, object] | None
    size_limit: int | None


class ClientOptions(TypedDict, total=False):
    """The options of a client.

    Attributes:
        base_url: Where the service is.
        timeout: Seconds to wait for the next part of a response; at most five to connect.
        retries: Attempts after the first.
        deadline: Seconds that a whole call may take: a log-in, all attempts and their pauses.
        size_limit: Bytes that a response may have after decompression. Without it 64 MiB, and 2 GiB
            for a file, which is written to disk as it arrives.
        user_agent: The name of your program, which is sent in front of the client's own name.
        strict: Whether a response that deviates from what is documented raises at once.
        on_drift: Called with a line about each kind of deviation; without it they are logged.
    """

    base_url: str | None
    timeout: float
    retries: int
    deadline: float
    size_limit: int | None
    user_agent: str | None
    strict: bool
    on_drift: OnDrift | None


@dataclass(frozen=True, slots=True)
class Service:
    """The description of a vendor.

    Attributes:
        name: Its name in messages.
        prefix: The prefix of its environment variables.
        base_url: Where it is, or None where no address is published.
        agent: The client's name in the header User-Agent.
        session: How the client gets a session token automatically, where it can.
        credentials: The sets of credentials of which most operations need one.
        logger: The name of the logger that has a line for each attempt.
    """

    name: str
    prefix: str
    base_url: str | None
    agent: str
    session: TokenSession | None = None
    credentials: tuple[tuple[CredentialPlacement, ...], ...] = ()
    logger: str = __package__ or ""


def _seconds(value: object, name: str) -> float:
    """Return a time limit; raise UsageError for what is not a number of seconds."""
    seconds = value if isinstance(value, int | float) and not isinstance(value, bool) else 0
    if not 0 < seconds <= threading.TIMEOUT_MAX:  # NaN is rejected too, and what no socket accepts
        raise UsageError(f"{name} has to be a number of seconds above 0")
    return seconds


def _whole(value: object, name: str, least: int) -> int:
    """Return a whole number; raise UsageError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise UsageError(f"{name} has to be a whole number from {least}")
    return value


def _base_url(service: Service, given: object) -> str:
    """Return the base URL; an error names the environment variable that it comes from."""
    variable = f"{service.prefix}_BASE_URL"
    if given is not None and not isinstance(given, str):
        raise UsageError("base_url has to be a str")
    if given or not os.environ.get(variable):
        if not (found := given or service.base_url):
            raise UsageError(
                f"{service.name} publishes no address: pass base_url or set {variable}"
            )
        return checked_base_url(found)
    try:
        return checked_base_url(os.environ[variable])
    except UsageError as error:
        problem = str(error)
    raise UsageError(f"{variable}: {problem}")


class Settings:
    """The options of a client, checked; an invalid one raises UsageError."""

    def __init__(self, service: Service, credentials: Given, options: ClientOptions) -> None:
        for name in options:
            if name not in ClientOptions.__annotations__:
                raise UsageError(f"{name} is not an option of a client")
        self.base_url = _base_url(service, options.get("base_url"))
        self.shown: str | None = None
        self.is_published = self.base_url == (service.base_url or "").rstrip("/")
        self.credentials = Credentials(service.prefix, credentials, service.session)
        self.timeout = _seconds(options.get("timeout", TIMEOUT), "timeout")
        self.retries = _whole(options.get("retries", RETRIES), "retries", 0)
        self.deadline = _seconds(options.get("deadline", DEADLINE), "deadline")
        limit = options.get("size_limit")
        self.size_limit = None if limit is None else _whole(limit, "size_limit", 1)
        agent = options.get("user_agent")
        self.agent = f"{agent} {service.agent}" if agent else service.agent
        self.strict = options.get("strict", False)
        self.on_drift = options.get("on_drift")
        self.reported: set[str] = set()  # which copies share
        self.placements = service.credentials
        self.log = logging.getLogger(service.logger)
        self.headers: Mapping[str, str] = {}
        self.query: Mapping[str, object] = {}
        self.following: str | None = None  # the address of a page, in place of path and query

    def address(self, operation: ApiOperation) -> str:
        """Return where an operation is: at its own address only where the client's is published."""
        return operation.server if operation.server and self.is_published else self.base_url

    def merged(self, options: CallOptions, operation: str | None = None) -> Self:
        """Return the same with options of one call; raise UsageError for an invalid one."""
        given = {name: value for name, value in options.items() if value is not None}
        if not given:
            return self
        made = copy(self)
        try:
            made.set(given)
        except UsageError as error:
            text = f"{operation}: {error}" if operation else str(error)
        else:
            return made
        raise UsageError(text, operation=operation)

    def set(self, given: Mapping[str, object]) -> None:
        """Set options of calls; raise UsageError for an invalid one."""
        for name, value in given.items():
            match name:
                case "timeout":
                    self.timeout = _seconds(value, name)
                case "deadline":
                    self.deadline = _seconds(value, name)
                case "retries":
                    self.retries = _whole(value, name, 0)
                case "size_limit":
                    self.size_limit = _whole(value, name, 1)
                case "headers" if is_object(value):
                    self.headers = {**self.headers, **value}
                case "query" if is_object(value):
                    self.query = {**self.query, **value}
                case _:
                    raise UsageError(f"{name} is not an option of a call, or has a wrong type")

    def __repr__(self) -> str:
        return f"{self.base_url!r}, {self.credentials!r}"


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The options and the deadline of one call.

    Attributes:
        settings: The client's, with the options of the call.
        log_in: The same without what is meant for this call alone.
        ends_at: The moment, on the monotonic clock, at which the call is given up.
    """

    settings: Settings
    log_in: Settings
    ends_at: float

    @classmethod
    def of(cls, settings: Settings, options: CallOptions, operation: str | None = None) -> Plan:
        """Return the plan of a call that starts now; raise UsageError."""
        merged = settings.merged(options, operation)
        plain = merged
        if "headers" in options or "query" in options or settings.following:
            plain = copy(merged)
            plain.headers, plain.query = settings.headers, settings.query
            plain.following = None
        return cls(merged, plain, time.monotonic() + merged.deadline)

    def for_link(self, url: str, headers: Mapping[str, str]) -> Plan:
        """Return the plan of reading a link: without what is meant for the vendor alone."""
        settings = copy(self.settings)
        settings.base_url, settings.shown = url, f"{origin(url)}/..."
        settings.is_published = False
        settings.headers, settings.query = headers, {}
        return Plan(settings, settings, self.ends_at)

    def for_log_in(self) -> Plan:
        """Return the plan of a log-in that the call needs, within the same deadline."""
        return Plan(self.log_in, self.log_in, self.ends_at)
