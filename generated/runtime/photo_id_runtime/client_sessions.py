"""Session tokens that a client fetches, renews and ends automatically.

A token is fetched before the first call that needs one, when it has expired, and once more for a
call that is rejected with 401. If several threads or tasks need one at once, one of them fetches it
and the others wait; if that fails, all of them raise. A token comes from the vendor, in exchange
for other credentials, or from a function of the caller's. `transport` sends the calls.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .api_operation import ApiCall
from .errors import ApiError, AuthenticationError, FailureError
from .token_fetch import TokenFetch
from .token_session import HeldToken, TokenSession
from .types import Response

if TYPE_CHECKING:
    import anyio

    from .service import Plan

__all__ = [
    "AsyncSessions",
    "AsyncSupplier",
    "AsyncToken",
    "Sessions",
    "Supplier",
    "Token",
    "TokenSession",
]

T = TypeVar("T")

Supplier = Callable[[], str]
AsyncSupplier = Callable[[], str | Awaitable[str]]
Token = str | Supplier
"""A token, or a function that returns one when it is needed."""
AsyncToken = str | AsyncSupplier
"""As `Token`; the function may be async."""


class Send(Protocol):
    """A function that sends a call with a token, according to its plan."""

    def __call__(
        self, call: ApiCall, parse: Callable[[int, Any], T], plan: Plan, token: str | None
    ) -> Response[T]:
        """Return the response; raise ApiError."""
        ...


class AsyncSend(Protocol):
    """As `Send`, awaited."""

    async def __call__(
        self, call: ApiCall, parse: Callable[[int, Any], T], plan: Plan, token: str | None
    ) -> Response[T]:
        """Return the response; raise ApiError."""
        ...


class Sessions:
    """The session of a client that waits; safe to share between threads."""

    __slots__ = ("__weakref__", "_held", "_lock", "_running", "_scoped", "_session", "_supplier")

    def __init__(
        self, session: TokenSession, supplier: Supplier | None = None, scopes: tuple[str, ...] = ()
    ) -> None:
        self._held = HeldToken(session, scopes, is_given=supplier is not None)
        self._session = session
        self._scoped: dict[tuple[str, ...], Sessions] = {}
        self._supplier = supplier
        self._lock = threading.Lock()
        self._running: TokenFetch[threading.Event] | None = None

    def of(self, scopes: tuple[str, ...]) -> Sessions:
        """Return the session whose token has these scopes: one for each set of them."""
        if not scopes or self._supplier is not None or not self._session.is_scoped:
            return self
        found = self._scoped.get(scopes)
        return found or self._scoped.setdefault(scopes, Sessions(self._session, None, scopes))

    def request(
        self, send: Send, call: ApiCall, parse: Callable[[int, Any], T], plan: Plan
    ) -> Response[T]:
        """Send a call with a token, and once more with another one if that token is rejected.

        Only an authentication failure means a rejected token: other failures have a 401, too.
        """
        token = self._token(send, plan, None)
        try:
            return send(call, parse, plan, token)
        except AuthenticationError as error:
            if error.status != 401 or call.is_spent:
                raise
        # Outside the handler, so that a later error does not have this one as its context.
        return send(call, parse, plan, self._token(send, plan, token))

    def renew(self) -> None:
        """Begin anew in a forked process: keep the token, forget a fetch of the parent process."""
        self._lock = threading.Lock()
        self._running = None
        for each in self._scoped.values():
            each.renew()

    def _token(self, send: Send, plan: Plan, rejected: str | None) -> str:
        while True:
            if token := self._held.current(rejected):
                return token
            fetch = TokenFetch(threading.Event())
            with self._lock:
                if token := self._held.current(rejected):
                    return token
                running = self._running
                if running is None:
                    self._running = fetch
            if running is None:
                return self._fetched(fetch, send, plan)
            if running.is_around():
                raise self._held.would_wait_for_itself()
            if not running.done.wait(max(0.0, plan.ends_at - time.monotonic())):
                raise self._held.took_too_long()
            if token := running.outcome():
                return token

    def _fetched(self, fetch: TokenFetch[threading.Event], send: Send, plan: Plan) -> str:
        try:
            with fetch.under_way():
                if self._supplier is not None:
                    return fetch.brought(self._held.keep_given(self._supplier()))
                return fetch.brought(self._log_in(send, plan))
        finally:
            with self._lock:
                self._running = None
            fetch.done.set()

    def _log_in(self, send: Send, plan: Plan) -> str:
        *others, last = self._held.fetching(plan)
        for call in others:
            with suppress(FailureError):
                return send(call, self._held.keep, plan.for_log_in(call), None).parsed
        return send(last, self._held.keep, plan.for_log_in(last), None).parsed

    def end(self, send: Send, plan: Plan) -> None:
        """End the session, if one was fetched; one that cannot be ended expires.

        Waits for a fetch that is under way, as long as for the next part of a response.
        """
        for each in self._scoped.values():
            each.end(send, plan)
        if (running := self._running) and not running.is_around():
            running.done.wait(plan.settings.timeout)
        with self._lock:
            ending = self._held.ending()
        if ending:
            call, token = ending
            with suppress(ApiError):
                send(call, _nothing, plan.for_log_in(call), token)


class AsyncSessions:
    """The session of a client that awaits; safe to share between the tasks of one event loop."""

    __slots__ = ("__weakref__", "_held", "_running", "_scoped", "_session", "_supplier")

    def __init__(
        self,
        session: TokenSession,
        supplier: AsyncSupplier | None = None,
        scopes: tuple[str, ...] = (),
    ) -> None:
        self._held = HeldToken(session, scopes, is_given=supplier is not None)
        self._session = session
        self._scoped: dict[tuple[str, ...], AsyncSessions] = {}
        self._supplier = supplier
        self._running: TokenFetch[anyio.Event] | None = None

    def of(self, scopes: tuple[str, ...]) -> AsyncSessions:
        """As `Sessions.of`."""
        if not scopes or self._supplier is not None or not self._session.is_scoped:
            return self
        found = self._scoped.get(scopes)
        return found or self._scoped.setdefault(scopes, AsyncSessions(self._session, None, scopes))

    async def request(
        self, send: AsyncSend, call: ApiCall, parse: Callable[[int, Any], T], plan: Plan
    ) -> Response[T]:
        """Send a call with a token, and once more with another one if that token is rejected.

        Only an authentication failure means a rejected token: other failures have a 401, too.
        """
        token = await self._token(send, plan, None)
        try:
            return await send(call, parse, plan, token)
        except AuthenticationError as error:
            if error.status != 401 or call.is_spent:
                raise
        token = await self._token(send, plan, token)
        return await send(call, parse, plan, token)

    def renew(self) -> None:
        """As `Sessions.renew`, and in another event loop."""
        self._running = None
        for each in self._scoped.values():
            each.renew()

    async def _token(self, send: AsyncSend, plan: Plan, rejected: str | None) -> str:
        while True:
            if token := self._held.current(rejected):
                return token
            if (running := self._running) is None:
                return await self._fetched(send, plan)
            import anyio  # takes longer to import than everything else here

            if running.is_around():
                raise self._held.would_wait_for_itself()
            with anyio.move_on_after(max(0.0, plan.ends_at - time.monotonic())) as waiting:
                await running.done.wait()
            if waiting.cancelled_caught:
                raise self._held.took_too_long()
            if token := running.outcome():
                return token

    async def _fetched(self, send: AsyncSend, plan: Plan) -> str:
        import anyio  # takes longer to import than everything else here

        self._running = fetch = TokenFetch(anyio.Event())
        try:
            with fetch.under_way():
                if self._supplier is not None:
                    given = self._supplier()
                    token = await given if isinstance(given, Awaitable) else given
                    return fetch.brought(self._held.keep_given(token))
                return fetch.brought(await self._log_in(send, plan))
        finally:
            self._running = None
            fetch.done.set()

    async def _log_in(self, send: AsyncSend, plan: Plan) -> str:
        *others, last = self._held.fetching(plan)
        for call in others:
            with suppress(FailureError):
                return (await send(call, self._held.keep, plan.for_log_in(call), None)).parsed
        return (await send(last, self._held.keep, plan.for_log_in(last), None)).parsed

    async def end(self, send: AsyncSend, plan: Plan) -> None:
        """As `Sessions.end`, awaited."""
        for each in self._scoped.values():
            await each.end(send, plan)
        if (running := self._running) and not running.is_around():
            import anyio

            with anyio.move_on_after(plan.settings.timeout):
                await running.done.wait()
        if ending := self._held.ending():
            call, token = ending
            with suppress(ApiError):
                await send(call, _nothing, plan.for_log_in(call), token)


def _nothing(_status: int, _data: Any) -> None:
    """Read nothing from a response."""
