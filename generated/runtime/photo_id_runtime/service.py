"""The description of a vendor, the options of clients and calls, and how a call is carried out."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import field, replace
from typing import TYPE_CHECKING, Self, TypedDict

from .address import checked_base_url
from .api_operation import ApiCall, ApiOperation, CredentialPlacement
from .client_credentials import Credentials, Given
from .client_sessions import TokenSession
from .errors import UsageError
from .links import origin
from .types import is_object, record

if TYPE_CHECKING:
    from .exchange_recorder import ExchangeRecorder, Observe
    from .server_addresses import ServerAddress

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
        observe: The file to which a sample of the calls is recorded without their values, or an
            `ExchangeRecorder` with options of its own.
    """

    base_url: str | None
    timeout: float
    retries: int
    deadline: float
    size_limit: int | None
    user_agent: str | None
    strict: bool
    on_drift: OnDrift | None
    observe: Observe | None


@record
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
        token_url: The token endpoint that the caller names instead of the published one.
        servers: The published addresses, where the caller can select one.
        values: The values of their variables that the caller names.
        is_selected: Whether the caller has selected `base_url` among them.
        shared: The headers that the caller names once for all calls, None for an omitted one.
    """

    name: str
    prefix: str
    base_url: str | None
    agent: str
    session: TokenSession | None = None
    credentials: tuple[tuple[CredentialPlacement, ...], ...] = ()
    logger: str = __package__ or ""
    token_url: str | None = None
    servers: tuple[ServerAddress, ...] = ()
    values: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    is_selected: bool = False
    shared: Mapping[str, object] = field(default_factory=dict[str, object])

    def at(
        self,
        *,
        server: int | str | None = None,
        values: Mapping[str, str | None] | None = None,
        token_url: str | None = None,
        shared: Mapping[str, object] | None = None,
    ) -> Service:
        """Return the service as the caller selects it; raises UsageError."""
        from .server_addresses import selected

        values = values or {}
        found = selected(self.servers, server, values)
        return replace(
            self,
            base_url=self.base_url if found is None else found,
            token_url=token_url,
            values=values,
            is_selected=found is not None,
            shared=shared or {},
        )


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
    if given and service.is_selected:
        raise UsageError("base_url replaces the published addresses: give it or select one of them")
    if given or service.is_selected or not os.environ.get(variable):
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


def _recorder(observe: Observe | None) -> ExchangeRecorder | None:
    """Return what records the calls, whose module few programs need."""
    if observe is None:
        return None
    from .exchange_recorder import recorder_of

    return recorder_of(observe)


class Settings:
    """The options of a client, checked; an invalid one raises UsageError."""

    def __init__(self, service: Service, credentials: Given, options: ClientOptions) -> None:
        for name in options:
            if name not in ClientOptions.__annotations__:
                raise UsageError(f"{name} is not an option of a client")
        self.base_url: str = _base_url(service, options.get("base_url"))
        self.shown: str | None = None
        self.is_published: bool = self.base_url == (service.base_url or "").rstrip("/")
        self.values: Mapping[str, str | None] = service.values
        self.session: TokenSession | None = self._session(service)
        self.credentials: Credentials = Credentials(service.prefix, credentials, service.session)
        self.timeout: float = _seconds(options.get("timeout", TIMEOUT), "timeout")
        self.retries: int = _whole(options.get("retries", RETRIES), "retries", 0)
        self.deadline: float = _seconds(options.get("deadline", DEADLINE), "deadline")
        limit = options.get("size_limit")
        self.size_limit = None if limit is None else _whole(limit, "size_limit", 1)
        agent = options.get("user_agent")
        self.agent: str = f"{agent} {service.agent}" if agent else service.agent
        self.strict: bool = options.get("strict", False)
        self.on_drift: OnDrift | None = options.get("on_drift")
        self.reported: set[str] = set()  # which copies share
        self.recorder: ExchangeRecorder | None = _recorder(options.get("observe"))
        self.package: str = service.logger
        self.placements: tuple[tuple[CredentialPlacement, ...], ...] = service.credentials
        self.log: logging.Logger = logging.getLogger(service.logger)
        self.shared: Mapping[str, object] = service.shared
        self.headers: Mapping[str, str] = {}
        self.query: Mapping[str, object] = {}
        self.following: str | None = None  # the address of a page, in place of path and query

    def _session(self, service: Service) -> TokenSession | None:
        """Return the session, with the token endpoint that the caller or the environment names."""
        session, variable = service.session, f"{service.prefix}_TOKEN_URL"
        if session is None or not session.has_own_host:
            return session
        if given := service.token_url or os.environ.get(variable):
            return session.at(checked_base_url(given))
        return session if self.is_published else session.at("")

    def address(self, operation: ApiOperation) -> str:
        """Return where an operation is: at its own address only where the client's is published.

        Raises UsageError where the caller has to name the address.
        """
        if operation.server is None:
            return self.base_url
        if not operation.server:
            raise UsageError(
                f"{operation.id}: the token endpoint has a host of its own, which a base_url does"
                " not replace: give the client token_url too",
                operation=operation.id,
            )
        if not self.is_published and not operation.is_pinned:
            return self.base_url
        server = operation.server
        return server if isinstance(server, str) else server.filled(self.values)

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


@record
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

    def for_log_in(self, call: ApiCall) -> Plan:
        """Return the plan of a log-in that the call needs, within the same deadline.

        Another host gets nothing that is meant for the vendor's own.
        """
        settings = self.log_in
        if call.operation.server and (settings.headers or settings.query):
            settings = copy(settings)
            settings.headers, settings.query = {}, {}
        return Plan(settings, settings, self.ends_at)
