"""The clients, which send calls over HTTP.

`Client` and `AsyncClient` differ only in how they wait. `CallAttempts` decides what is sent, if it
is sent again, and how the response is read.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from functools import cached_property
from typing import Any, ParamSpec, Self, TypeVar, Unpack

from .api_operation import ApiCall
from .call_attempts import CallAttempts, Ending
from .caller_arguments import hides_arguments
from .client_sessions import AsyncSessions, AsyncToken, Sessions, Token
from .connections import AsyncConnections, Connections, renew_after_fork
from .detailed_calls import last, received, receiving
from .errors import UsageError
from .http import (
    LOST,
    AddressError,
    AsyncHttpClient,
    HttpClient,
    attempt,
    attempt_async,
    is_address,
    timeout_of,
)
from .links import LinkSource, as_file, origin
from .service import DEADLINE, RETRIES, TIMEOUT, CallOptions, ClientOptions, Plan, Service, Settings
from .types import File, Response
from .undocumented_calls import any_data, call_of

__all__ = [
    "DEADLINE",
    "RETRIES",
    "TIMEOUT",
    "AsyncClient",
    "AsyncHttpClient",
    "CallOptions",
    "Client",
    "ClientOptions",
    "HttpClient",
]

P = ParamSpec("P")
T = TypeVar("T")

_LONGEST_LOG_OUT = 5.0
_FAILED = (*LOST, AddressError, UsageError)


class _Base:
    """The settings of both clients, and copies with other ones."""

    _closed = False
    _is_copy = False

    def __init_subclass__(cls) -> None:
        hides_arguments(cls)

    def __init__(
        self, service: Service, credentials: Mapping[str, AsyncToken | None], options: ClientOptions
    ) -> None:
        self._settings = Settings(service, credentials, options)
        if not is_address(self._settings.base_url):
            raise UsageError("the base URL cannot be read")

    @property
    def shared_headers(self) -> Mapping[str, object]:
        """Return the headers that every call has which does not pass its own, None if omitted."""
        return self._settings.shared

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """Return a client with other options; it has the same connections and session.

        Close the first client, not this one. Raises UsageError for an invalid option.
        """
        made = copy(self)
        for name in list(vars(made)):
            if isinstance(getattr(type(self), name, None), cached_property):
                del vars(made)[name]
        vars(made).update(_settings=self._settings.merged(options), _is_copy=True)
        return made

    def following(self, address: str) -> Self:
        """Return a client whose calls read this page of a list, an address below the same host.

        Any other address is a UsageError of the call: credentials go nowhere else.
        """
        settings = copy(self._settings)
        settings.following = address
        made = self.with_options()
        vars(made).update(_settings=settings)
        return made

    def _plan(self, call: ApiCall, options: CallOptions) -> Plan:
        """Return how a call is carried out; raise UsageError for one that must not be sent."""
        operation = call.operation.id
        if self._closed:
            raise UsageError(f"{operation}: the client is closed", operation=operation)
        return Plan.of(self._settings, options, operation)

    def _log_out(self) -> Plan:
        limit = min(_LONGEST_LOG_OUT, self._settings.timeout)
        return Plan.of(self._settings, {"timeout": limit, "deadline": 2 * limit, "retries": 0})

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings!r})"


class Client(_Base):
    """Sends calls and waits for their responses; safe to share between threads."""

    def __init__(
        self,
        service: Service,
        credentials: Mapping[str, Token | None],
        *,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(service, credentials, _with_timeout_of(http_client, options))
        self._connections = Connections(http_client)
        session = self._settings.session
        token = credentials.get(session.argument) if session else None
        self._sessions = Sessions(session, token if callable(token) else None) if session else None
        if self._sessions:
            renew_after_fork(self._sessions)

    def fetch_link(self, call: ApiCall, url: str, options: CallOptions) -> File:
        """Read a link; raise ApiError."""
        plan = self._plan(call, options).for_link(url, options.get("headers") or {})
        return self._send(call, as_file, plan, None).parsed

    @property
    def _http(self) -> HttpClient:
        return self._connections.client or self._connections.http()

    def execute(
        self, call: ApiCall, parse: Callable[[int, Any], T], **options: Unpack[CallOptions]
    ) -> Response[T]:
        """Carry out a call and return its response; raise ApiError."""
        plan = self._plan(call, options)
        scopes = self._settings.credentials.scopes(call.operation) if self._sessions else None
        if self._sessions and scopes is not None:
            session = self._sessions.of(scopes)
            response = session.request(self._send, call, parse, plan)
        else:
            response = self._send(call, parse, plan, None)
        if (responses := received.get()) is not None:
            responses.append(response)
        return response

    def detailed(self, method: Callable[P, T], /, *args: P.args, **given: P.kwargs) -> Response[T]:
        """Call a method of this client and return the whole response: `parsed` is its result.

        Args:
            method: The method, such as `client.photos.get_photo`.
            args: Its arguments, as for a call of its own.
            given: Its keyword arguments.

        Raises:
            ApiError: As the method; `UsageError` for one that carries out no call.
        """
        with receiving() as responses:
            method(*args, **given)
        return last(responses)

    def request(
        self, method: str, path: str, *, json: object = None, **options: Unpack[CallOptions]
    ) -> Response[Any]:
        """Send an undocumented call, below the base URL and with the client's credentials.

        Args:
            method: The HTTP method; GET and HEAD are repeated if that may help.
            path: Starts with a slash.
            json: What to send as JSON, or None for no body.
            options: As for any call.

        Returns:
            The response; `parsed` is its JSON data, or None where it has none.
        """
        return self.execute(call_of(self._settings, method, path, json), any_data, **options)

    def _send(
        self, call: ApiCall, parse: Callable[[int, Any], T], plan: Plan, token: str | None
    ) -> Response[T]:
        exchange = CallAttempts(plan, call, token)
        while True:
            http = self._connections.http()
            try:
                ending: Ending = attempt(
                    http,
                    exchange.sending(http, waiting=False, is_own=self._connections.are_owned),
                    exchange.watch,
                )
            except _FAILED as error:
                ending = exchange.lost(error)
            pause = exchange.pause_after(ending)
            if pause is None:
                source = LinkSource(self._settings.base_url, fetch=self.fetch_link)
                return exchange.result(ending, parse, source)
            _pause(pause)

    def close(self) -> None:
        """End a session that was fetched, and close the connections, unless they were passed in."""
        self._closed = True
        if self._is_copy:
            return
        try:
            if self._sessions and self._connections.are_open:
                self._sessions.end(self._send, self._log_out())
        finally:
            self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        if (
            not self._closed
            and not self._is_copy
            and _is_leaked(getattr(self, "_connections", None))
        ):
            warnings.warn(f"unclosed client {self!r}", ResourceWarning, 2, source=self)


class AsyncClient(_Base):
    """Sends calls and awaits their responses; safe to share between tasks.

    Works with asyncio and with trio. In each event loop it makes connections of its own.
    """

    def __init__(
        self,
        service: Service,
        credentials: Mapping[str, AsyncToken | None],
        *,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(service, credentials, _with_timeout_of(http_client, options))
        self._connections = AsyncConnections(http_client)
        session = self._settings.session
        token = credentials.get(session.argument) if session else None
        supplier = token if callable(token) else None
        self._sessions = AsyncSessions(session, supplier) if session else None
        if self._sessions:
            renew_after_fork(self._sessions)

    async def fetch_link(self, call: ApiCall, url: str, options: CallOptions) -> File:
        """As `Client.fetch_link`, awaited."""
        plan = self._plan(call, options).for_link(url, options.get("headers") or {})
        return (await self._send(call, as_file, plan, None)).parsed

    @property
    def _http(self) -> AsyncHttpClient:
        return self._connections.client or self._connections.http()

    async def execute(
        self, call: ApiCall, parse: Callable[[int, Any], T], **options: Unpack[CallOptions]
    ) -> Response[T]:
        """Carry out a call and return its response; raise ApiError."""
        plan = self._plan(call, options)
        scopes = self._settings.credentials.scopes(call.operation) if self._sessions else None
        if self._sessions and scopes is not None:
            session = self._sessions.of(scopes)
            response = await session.request(self._send, call, parse, plan)
        else:
            response = await self._send(call, parse, plan, None)
        if (responses := received.get()) is not None:
            responses.append(response)
        return response

    async def detailed(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **given: P.kwargs
    ) -> Response[T]:
        """As `Client.detailed`, awaited."""
        with receiving() as responses:
            await method(*args, **given)
        return last(responses)

    async def request(
        self, method: str, path: str, *, json: object = None, **options: Unpack[CallOptions]
    ) -> Response[Any]:
        """As `Client.request`, awaited."""
        call = call_of(self._settings, method, path, json)
        return await self.execute(call, any_data, **options)

    async def _send(
        self, call: ApiCall, parse: Callable[[int, Any], T], plan: Plan, token: str | None
    ) -> Response[T]:
        exchange = CallAttempts(plan, call, token)
        while True:
            http = self._connections.http()
            try:
                ending: Ending = await attempt_async(
                    http,
                    exchange.sending(http, waiting=True, is_own=self._connections.are_owned),
                    exchange.watch,
                )
            except _FAILED as error:
                ending = exchange.lost(error)
            except RuntimeError:
                if not self._connections.have_moved:
                    raise
                ending = exchange.stranded()
            pause = exchange.pause_after(ending)
            if pause is None:
                source = LinkSource(self._settings.base_url, fetch_async=self.fetch_link)
                return exchange.result(ending, parse, source)
            await _sleep(pause)

    async def close(self) -> None:
        """End a session that was fetched, and close the connections, unless they were passed in."""
        self._closed = True
        if self._is_copy:
            return
        try:
            if self._sessions and self._connections.are_open:
                await self._sessions.end(self._send, self._log_out())
        finally:
            await self._connections.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __del__(self) -> None:
        if (
            not self._closed
            and not self._is_copy
            and _is_leaked(getattr(self, "_connections", None))
        ):
            warnings.warn(f"unclosed client {self!r}", ResourceWarning, 2, source=self)


def _with_timeout_of(http_client: object, options: ClientOptions) -> ClientOptions:
    """Return a client's options with the timeout of the caller's HTTP client, if it has its own."""
    seconds = None if http_client is None or "timeout" in options else timeout_of(http_client)
    return options if seconds is None else {**options, "timeout": seconds}


def fetch_alone(call: ApiCall, url: str, options: CallOptions) -> File:
    """Read a link that no client's response holds; raise ApiError."""
    service = Service("the link", "LINK", None, "photo-id-client")
    with Client(service, {}, base_url=origin(url)) as client:
        return client.fetch_link(call, url, options)


def _is_leaked(connections: Connections | AsyncConnections | None) -> bool:
    """Return whether there are connections that the client would have to close."""
    return connections is not None and connections.are_owned and connections.are_used


def _pause(seconds: float) -> None:
    time.sleep(seconds)


async def _sleep(seconds: float) -> None:
    import anyio  # takes longer to import than everything else here

    await anyio.sleep(seconds)
