"""Sending calls over HTTP. The only module that knows the HTTP library.

`Client` and `AsyncClient` differ in how they wait, and in nothing else: what is sent, whether it is
sent again and what becomes of the answer is decided by `_Exchange`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from typing import Any, Self, TypeVar

import httpx

from .address import filled_path, query_string
from .answer import Reader
from .body import Encoded
from .credentials import Given
from .errors import ApiConnectionError, ApiError, ApiTimeoutError, DecodingError, UsageError
from .operation import Call, Placement
from .redaction import masked, sensitive_values
from .retry import pause_before_retry
from .service import Service, Settings
from .sessions import AsyncSessions, AsyncToken, Sessions, Token
from .types import Response

T = TypeVar("T")

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient

TIMEOUT = 30.0
RETRIES = 2
_CONNECT_TIMEOUT = 5.0
_SMALL = 64 * 1024
"""Bytes of a body up to which copying it costs less than sending it in pieces."""

_log = logging.getLogger(__package__)
_Outcome = httpx.Response | httpx.RequestError


def _settings(service: Service, credentials: Given, **options: Any) -> Settings:
    settings = Settings(service, credentials, **options)
    try:
        httpx.URL(settings.base_url)
    except httpx.InvalidURL:
        raise UsageError("the base URL cannot be read") from None
    return settings


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
        self._settings = _settings(
            service, credentials, base_url=base_url, timeout=timeout, retries=retries
        )
        session = service.session
        token = credentials.get(session.argument) if session else None
        supplier = token if callable(token) else None
        self._sessions = Sessions(session, supplier) if session else None
        self._owned = http_client is None
        self._http = httpx.Client() if http_client is None else http_client

    def request(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        *,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[T]:
        """Carry out a call and give its answer; raises ApiError."""
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
            except httpx.RequestError as error:
                outcome = error
            pause = exchange.pause_after(outcome)
            if pause is None:
                return exchange.result(outcome, parse)
            time.sleep(pause)

    def close(self) -> None:
        """End a session that was fetched, and close the connections, unless they were handed in."""
        try:
            if self._sessions and not self._http.is_closed:
                self._sessions.end(self._send)
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
        self._settings = _settings(
            service, credentials, base_url=base_url, timeout=timeout, retries=retries
        )
        session = service.session
        token = credentials.get(session.argument) if session else None
        supplier = token if callable(token) else None
        self._sessions = AsyncSessions(session, supplier) if session else None
        self._owned = http_client is None
        self._http = httpx.AsyncClient() if http_client is None else http_client

    async def request(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        *,
        timeout: float | None = None,  # noqa: ASYNC109  # it is the HTTP library's to keep
        retries: int | None = None,
    ) -> Response[T]:
        """Carry out a call and give its answer; raises ApiError."""
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
            except httpx.RequestError as error:
                outcome = error
            pause = exchange.pause_after(outcome)
            if pause is None:
                return exchange.result(outcome, parse)
            await _sleep(pause)

    async def close(self) -> None:
        """End a session that was fetched, and close the connections, unless they were handed in."""
        try:
            if self._sessions and not self._http.is_closed:
                await self._sessions.end(self._send)
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

    __slots__ = (
        "_attempts",
        "_body",
        "_call",
        "_headers",
        "_retries",
        "_settings",
        "_started",
        "_timeout",
        "_token",
        "_url",
    )

    def __init__(
        self,
        settings: Settings,
        call: Call,
        timeout: float | None,
        retries: int | None,
        token: str | None,
    ) -> None:
        operation = call.operation
        placed = settings.credentials.placed(operation, token)
        self._token = token
        self._settings = settings
        self._call = call
        self._attempts = 0
        self._started = 0.0
        allowed = settings.retries if retries is None else retries
        self._retries = allowed if operation.repeatable else 0
        self._timeout = settings.timeout if timeout is None else timeout
        path = filled_path(operation.path, call.path, operation.id)
        query = call.query + [(to.name, value) for to, value in placed if to.where == "query"]
        self._url = settings.base_url + path + query_string(query)
        in_body = {to.name: value for to, value in placed if to.where == "body"}
        self._body = call.body.encode(in_body) if call.body else None
        self._headers = self._checked({**_headers(call, placed), "User-Agent": settings.agent})
        if self._body:
            self._headers["Content-Type"] = self._body.media_type
            self._headers["Content-Length"] = str(self._body.length)

    def _checked(self, headers: dict[str, str]) -> dict[str, str]:
        for name, value in headers.items():
            if not (value.isascii() and value.isprintable()) or value != value.strip():
                text = f"{self._call.operation.id}: {name} has characters that no header can hold"
                raise UsageError(text, operation=self._call.operation.id)
        return headers

    def request(self, http: httpx.Client | httpx.AsyncClient, *, waiting: bool) -> httpx.Request:
        """Make the next attempt's request."""
        self._attempts += 1
        self._started = time.perf_counter()
        connect = min(_CONNECT_TIMEOUT, self._timeout)
        return http.build_request(
            self._call.operation.method,
            self._url,
            headers=self._headers,
            content=_content(self._body, waiting=waiting),
            timeout=httpx.Timeout(self._timeout, connect=connect),
        )

    def pause_after(self, outcome: _Outcome) -> float | None:
        """Log an attempt; give the seconds to wait for the next, or None for no more."""
        response = outcome if isinstance(outcome, httpx.Response) else None
        status = response.status_code if response is not None else None
        _log.info(
            "%s: %s in %.0f ms (attempt %d)",
            self._call.operation.id,
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
        return Reader(self._call.operation, response, self._secrets).read(parse)

    def _unanswered(self, error: httpx.RequestError) -> ApiError:
        operation = self._call.operation.id
        text = f"{operation}: {type(error).__name__}: {masked(str(error), self._secrets())}"
        if isinstance(error, httpx.TimeoutException):
            return ApiTimeoutError(text, operation=operation)
        if isinstance(error, httpx.DecodingError):
            return DecodingError(text, operation=operation)
        return ApiConnectionError(text, operation=operation)

    def _secrets(self) -> list[str]:
        call = self._call
        given = self._settings.credentials.values() + ([self._token] if self._token else [])
        return given + sensitive_values(call.sent(), call.operation.sensitive)


async def _sleep(seconds: float) -> None:
    import asyncio  # takes longer to import than everything else here

    await asyncio.sleep(seconds)


def _headers(call: Call, placed: list[tuple[Placement, str]]) -> dict[str, str]:
    """Give the call's headers with the credentials that go there, and its cookies."""
    headers, cookies = dict(call.headers), dict(call.cookies)
    for to, value in placed:
        if to.where == "header":
            headers[to.name] = value
        elif to.where == "cookie":
            cookies[to.name] = value
        elif to.where in ("bearer", "basic"):
            headers["Authorization"] = value
    if cookies:
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return headers


def _content(body: Encoded | None, *, waiting: bool) -> Any:
    """Give a body to the HTTP library: whole where it is one piece or small, else to be iterated.

    Each piece that is iterated is a write to the socket of its own.
    """
    if body is None:
        return None
    match body.pieces:
        case (bytes() as whole,):
            return whole
        case _ if body.length <= _SMALL:
            return b"".join(body)
        case _:
            return body.waiting() if waiting else body
