"""Session tokens that a client fetches, renews and ends automatically.

A token is fetched before the first call that needs one, when it has expired, and once more for a
call that is rejected with 401. If several threads or tasks need one at once, one of them fetches it
and the others wait; if that fails, all of them raise. A token comes from the vendor, in exchange
for other credentials, or from a function of the caller's. `transport` sends the calls.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .api_operation import ApiCall, ApiOperation
from .errors import ApiError, ApiTimeoutError, AuthenticationError, Outcome, UsageError
from .json_properties import PropertyError, properties_of, reporting, required, text
from .request_body import ApiBody
from .token_fetch import TokenFetch
from .types import Response, Secret

if TYPE_CHECKING:
    import anyio

    from .service import Plan

T = TypeVar("T")

Supplier = Callable[[], str]
AsyncSupplier = Callable[[], str | Awaitable[str]]
Token = str | Supplier
"""A token, or a function that returns one when it is needed."""
AsyncToken = str | AsyncSupplier
"""As `Token`; the function may be async."""


@dataclass(frozen=True, slots=True)
class TokenSession:
    """The exchange of other credentials for a token.

    Attributes:
        argument: The credential that is fetched.
        fetch: The operation that returns it, or None where its response is not documented; then
            only a function of the caller's can return one.
        sources: The credentials that it is fetched with.
        token: The property of the response that is the token.
        expires: The property with the time at which it expires, or None.
        ends: The operation that ends it, or None.
        by: The property of that operation's body with the token, or None for no body.
        sent: What the fetch sends besides credentials.
    """

    argument: str
    fetch: ApiOperation | None = None
    sources: tuple[str, ...] = ()
    token: str = ""
    expires: str | None = None
    ends: ApiOperation | None = None
    by: str | None = None
    sent: Mapping[str, object] = field(default_factory=dict[str, object])


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


class _HeldToken:
    """The token of one client; its repr does not show it."""

    __slots__ = ("_held", "_is_given", "_session")

    def __init__(self, session: TokenSession, *, is_given: bool) -> None:
        self._session = session
        self._is_given = is_given
        self._held: tuple[str, float | None] | None = None  # one object: no lock for reading it

    def current(self, rejected: str | None = None) -> str | None:
        """Return the token; None without one, or if it has expired or was rejected."""
        if (held := self._held) is None:
            return None
        token, ends = held
        is_over = token == rejected or (ends is not None and ends <= time.time())
        return None if is_over else token

    def fetching(self) -> ApiCall:
        """Return the call that fetches a token."""
        assert self._session.fetch is not None, "no token is fetched without it"
        # Repeatable whatever is documented: a second token is merely unused.
        return ApiCall(
            replace(self._session.fetch, repeatable=True),
            body=ApiBody("json", dict(self._session.sent)),
        )

    def keep(self, _: int, data: Any) -> str:
        """Keep the token of a response and return it; raise PropertyError."""
        found = properties_of(data)
        with reporting(None):  # the token is required
            token = str(required(self._session.token, text).take(found))
        if not token:
            raise PropertyError("is empty", self._session.token)
        ends = _moment(found.get(self._session.expires)) if self._session.expires else None
        # A token that is expired on arrival means a wrong clock: rely on 401 instead.
        token = Secret(token)
        self._held = (token, ends if ends is not None and ends > time.time() else None)
        return token

    def keep_given(self, token: object) -> str:
        """Keep the token that the caller's function returned and return it; raise UsageError."""
        if not isinstance(token, str) or not token:
            raise UsageError(
                f"the function that is the client's {self._session.argument} returned no text"
            )
        token = Secret(token)
        self._held = (token, None)
        return token

    def would_wait_for_itself(self) -> UsageError:
        """Return the error for a call that needs the token while it is part of fetching it."""
        name = self._session.argument
        return UsageError(
            f"while the client's {name} is fetched, the function that returns it must not call"
            f" an operation that needs {name}"
        )

    def took_too_long(self) -> ApiTimeoutError:
        """Return the error for a call whose deadline passes while another one fetches the token."""
        text = f"the deadline of the call has passed while {self._session.argument} was fetched"
        return ApiTimeoutError(text, outcome=Outcome.NOT_SENT)

    def ending(self) -> tuple[ApiCall, str] | None:
        """Forget the token; return the call that ends it, or None if there is nothing to end."""
        token, self._held = self.current(), None
        if token is None or self._session.ends is None or self._is_given:
            return None
        by = self._session.by
        body = ApiBody("json", {by: token}) if by else None
        return ApiCall(self._session.ends, body=body), token


class Sessions:
    """The session of a client that waits; safe to share between threads."""

    __slots__ = ("__weakref__", "_held", "_lock", "_running", "_supplier")

    def __init__(self, session: TokenSession, supplier: Supplier | None = None) -> None:
        self._held = _HeldToken(session, is_given=supplier is not None)
        self._supplier = supplier
        self._lock = threading.Lock()
        self._running: TokenFetch[threading.Event] | None = None

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
            if error.status != 401:
                raise
        # Outside the handler, so that a later error does not have this one as its context.
        return send(call, parse, plan, self._token(send, plan, token))

    def renew(self) -> None:
        """Begin anew in a forked process: keep the token, forget a fetch of the parent process."""
        self._lock = threading.Lock()
        self._running = None

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
                response = send(self._held.fetching(), self._held.keep, plan.for_log_in(), None)
                return fetch.brought(response.parsed)
        finally:
            with self._lock:
                self._running = None
            fetch.done.set()

    def end(self, send: Send, plan: Plan) -> None:
        """End the session, if one was fetched; one that cannot be ended expires.

        Waits for a fetch that is under way, as long as for the next part of a response.
        """
        if (running := self._running) and not running.is_around():
            running.done.wait(plan.settings.timeout)
        with self._lock:
            ending = self._held.ending()
        if ending:
            call, token = ending
            with suppress(ApiError):
                send(call, _nothing, plan, token)


class AsyncSessions:
    """The session of a client that awaits; safe to share between the tasks of one event loop."""

    __slots__ = ("__weakref__", "_held", "_running", "_supplier")

    def __init__(self, session: TokenSession, supplier: AsyncSupplier | None = None) -> None:
        self._held = _HeldToken(session, is_given=supplier is not None)
        self._supplier = supplier
        self._running: TokenFetch[anyio.Event] | None = None

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
            if error.status != 401:
                raise
        token = await self._token(send, plan, token)
        return await send(call, parse, plan, token)

    def renew(self) -> None:
        """As `Sessions.renew`, and in another event loop."""
        self._running = None

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
                response = await send(
                    self._held.fetching(), self._held.keep, plan.for_log_in(), None
                )
                return fetch.brought(response.parsed)
        finally:
            self._running = None
            fetch.done.set()

    async def end(self, send: AsyncSend, plan: Plan) -> None:
        """As `Sessions.end`, awaited."""
        if (running := self._running) and not running.is_around():
            import anyio

            with anyio.move_on_after(plan.settings.timeout):
                await running.done.wait()
        if ending := self._held.ending():
            call, token = ending
            with suppress(ApiError):
                await send(call, _nothing, plan, token)


def _moment(value: object) -> float | None:
    """Return a time as seconds since 1970; without an offset it is in UTC."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _nothing(_status: int, _data: Any) -> None:
    """Read nothing from a response."""
