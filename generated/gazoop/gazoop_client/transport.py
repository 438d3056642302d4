"""Sending calls over HTTP. The only module that knows the HTTP library.

`Client` and `AsyncClient` differ in how they wait, and in nothing else: what is sent, whether it is
sent again and what becomes of the answer is decided by `_Exchange`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Self, TypeVar

import httpx

from .answer import Reader
from .credentials import Given
from .errors import ApiConnectionError, ApiError, ApiTimeoutError, DecodingError, UsageError
from .operation import Call
from .outgoing import Outgoing
from .redaction import masked
from .retry import pause_before_retry
from .service import Service, Settings, checked_retries, checked_timeout
from .sessions import AsyncSessions, AsyncToken, Sessions, Token
from .types import Response

T = TypeVar("T")

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient

TIMEOUT = 30.0
RETRIES = 2
_CONNECT_TIMEOUT = 5.0
_LONGEST_LOG_OUT = 5.0

_log = logging.getLogger(__package__)
_Outcome = httpx.Response | Exception
_LOST = (httpx.RequestError, httpx.InvalidURL, httpx.StreamError, OSError)
"""What a connection raises: httpx, or a transport that was handed in."""


def _settings(service: Service, credentials: Given, **options: Any) -> Settings:
    settings = Settings(service, credentials, **options)
    try:
        httpx.URL(settings.base_url)
    except httpx.InvalidURL:
        raise UsageError("the base URL cannot be read") from None
    return settings


def _own_options() -> dict[str, Any]:
    """Give the options of a client's own HTTP client.

    It keeps no cookies, which would mix sessions. What is sent in the clear stays on the loopback:
    no proxy that the environment names gets it.
    """
    jar = CookieJar(DefaultCookiePolicy(allowed_domains=()))
    return {"cookies": jar, "mounts": {"http://": None}}


def _check_kind(http: object, kind: type[httpx.Client | httpx.AsyncClient]) -> None:
    if http is not None and not isinstance(http, kind):
        raise UsageError(f"http_client has to be an httpx.{kind.__name__}")


def _check(call: Call, timeout: float | None, retries: int | None, *, is_closed: bool) -> None:
    """Refuse a call that must not be sent; raises UsageError."""
    operation = call.operation.id
    if is_closed:
        raise UsageError(f"{operation}: the client is closed", operation=operation)
    if timeout is not None:
        checked_timeout(timeout, operation)
    if retries is not None:
        checked_retries(retries, operation)


class Client:
    """Sends calls and waits for their answers; safe to share between threads."""

    def __init__(  # noqa: PLR0913  # these are its options
        self,
        service: Service,
        credentials: Mapping[str, Token | None],
        *,
        base_url: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        http_client: HttpClient | None = None,
    ) -> None:
        _check_kind(http_client, httpx.Client)
        self._settings = _settings(
            service, credentials, base_url=base_url, timeout=timeout, retries=retries
        )
        session = service.session
        token = credentials.get(session.argument) if session else None
        supplier = token if callable(token) else None
        self._sessions = Sessions(session, supplier) if session else None
        self._closed = False
        self._owned = http_client is None
        self._http = httpx.Client(**_own_options()) if http_client is None else http_client

    def request(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        *,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[T]:
        """Carry out a call and give its answer; raises ApiError."""
        _check(call, timeout, retries, is_closed=self._closed)
        if self._sessions and self._settings.credentials.are_fetched(call.operation):
            return self._sessions.request(self._send, call, parse, timeout, retries)
        return self._send(call, parse, timeout, retries)

    def _send(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        timeout: float | None,
        retries: int | None,
        token: str | None = None,
    ) -> Response[T]:
        exchange = _Exchange(self._settings, call, timeout, retries, token)
        while True:
            try:
                request = exchange.request(self._http, waiting=False)
                outcome: _Outcome = self._http.send(request, follow_redirects=False)
            except _LOST as error:
                outcome = error
            pause = exchange.pause_after(outcome)
            if pause is None:
                return exchange.result(outcome, parse)
            time.sleep(pause)

    def close(self) -> None:
        """End a session that was fetched, and close the connections, unless they were handed in."""
        self._closed = True
        try:
            if self._sessions and not self._http.is_closed:
                limit = min(_LONGEST_LOG_OUT, self._settings.timeout)
                self._sessions.end(self._send, limit)
        finally:
            if self._owned:
                self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings!r})"


class AsyncClient:
    """Sends calls and awaits their answers; safe to share between the tasks of one event loop."""

    def __init__(  # noqa: PLR0913  # these are its options
        self,
        service: Service,
        credentials: Mapping[str, AsyncToken | None],
        *,
        base_url: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        http_client: AsyncHttpClient | None = None,
    ) -> None:
        _check_kind(http_client, httpx.AsyncClient)
        self._settings = _settings(
            service, credentials, base_url=base_url, timeout=timeout, retries=retries
        )
        session = service.session
        token = credentials.get(session.argument) if session else None
        supplier = token if callable(token) else None
        self._sessions = AsyncSessions(session, supplier) if session else None
        self._closed = False
        self._owned = http_client is None
        self._http = httpx.AsyncClient(**_own_options()) if http_client is None else http_client

    async def request(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        *,
        timeout: float | None = None,  # noqa: ASYNC109  # it is the HTTP library's to keep
        retries: int | None = None,
    ) -> Response[T]:
        """Carry out a call and give its answer; raises ApiError."""
        _check(call, timeout, retries, is_closed=self._closed)
        if self._sessions and self._settings.credentials.are_fetched(call.operation):
            return await self._sessions.request(self._send, call, parse, timeout, retries)
        return await self._send(call, parse, timeout, retries)

    async def _send(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        timeout: float | None,  # noqa: ASYNC109  # it is the HTTP library's to keep
        retries: int | None,
        token: str | None = None,
    ) -> Response[T]:
        exchange = _Exchange(self._settings, call, timeout, retries, token)
        while True:
            try:
                request = exchange.request(self._http, waiting=True)
                outcome: _Outcome = await self._http.send(request, follow_redirects=False)
            except _LOST as error:
                outcome = error
            pause = exchange.pause_after(outcome)
            if pause is None:
                return exchange.result(outcome, parse)
            await _sleep(pause)

    async def close(self) -> None:
        """End a session that was fetched, and close the connections, unless they were handed in."""
        self._closed = True
        try:
            if self._sessions and not self._http.is_closed:
                limit = min(_LONGEST_LOG_OUT, self._settings.timeout)
                await self._sessions.end(self._send, limit)
        finally:
            if self._owned:
                await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings!r})"


class _Exchange:
    """One call from its request to its result, over as many attempts as it takes."""

    __slots__ = ("_attempts", "_operation", "_outgoing", "_retries", "_started", "_timeout")

    def __init__(
        self,
        settings: Settings,
        call: Call,
        timeout: float | None,
        retries: int | None,
        token: str | None,
    ) -> None:
        self._operation = call.operation
        self._outgoing = Outgoing(settings, call, token)
        self._attempts = 0
        self._started = 0.0
        allowed = settings.retries if retries is None else retries
        self._retries = allowed if call.operation.repeatable else 0
        self._timeout = settings.timeout if timeout is None else timeout

    def request(self, http: httpx.Client | httpx.AsyncClient, *, waiting: bool) -> httpx.Request:
        """Make the next attempt's request; raises UsageError where there can be none."""
        if http.is_closed:
            raise self._refusal("the HTTP client is closed")
        self._attempts += 1
        self._started = time.perf_counter()
        connect = min(_CONNECT_TIMEOUT, self._timeout)
        try:
            return http.build_request(
                self._operation.method,
                self._outgoing.url,
                headers=self._outgoing.headers,
                content=self._outgoing.content(waiting=waiting),
                timeout=httpx.Timeout(self._timeout, connect=connect),
            )
        except httpx.InvalidURL:
            pass
        # Out of the handler, and without the text of the HTTP library: it may show the address.
        raise self._refusal("the arguments make an address that is too long or cannot be read")

    def _refusal(self, problem: str) -> UsageError:
        return UsageError(f"{self._operation.id}: {problem}", operation=self._operation.id)

    def pause_after(self, outcome: _Outcome) -> float | None:
        """Log an attempt; give the seconds to wait for the next, or None for no more."""
        response = outcome if isinstance(outcome, httpx.Response) else None
        status = response.status_code if response is not None else None
        _log.info(
            "%s: %s in %.0f ms (attempt %d)",
            self._operation.id,
            status or type(outcome).__name__,
            (time.perf_counter() - self._started) * 1000,
            self._attempts,
        )
        if self._attempts > self._retries:
            return None
        retry_after = response.headers.get("retry-after") if response is not None else None
        return pause_before_retry(self._attempts, status, retry_after)

    def result(self, outcome: _Outcome, parse: Callable[[int, Any], T]) -> Response[T]:
        """Give what the last attempt brought; raises ApiError."""
        if not isinstance(outcome, httpx.Response):
            raise self._unanswered(outcome) from None
        response = Response(outcome.status_code, outcome.headers, outcome.content, None)
        return Reader(self._operation, response, self._outgoing.secrets).read(parse)

    def _unanswered(self, error: Exception) -> ApiError:
        operation = self._operation.id
        told = masked(str(error), self._outgoing.secrets())
        text = f"{operation}: {type(error).__name__}: {told}"
        if isinstance(error, httpx.TimeoutException | TimeoutError):
            return ApiTimeoutError(text, operation=operation)
        if isinstance(error, httpx.DecodingError):
            return DecodingError(text, operation=operation)
        return ApiConnectionError(text, operation=operation)


async def _sleep(seconds: float) -> None:
    import asyncio  # takes longer to import than everything else here

    await asyncio.sleep(seconds)
