"""Session tokens that a client fetches, renews and ends by itself.

Owns which token a call is sent with and when another one is fetched: before the first call that
needs one, once it has ended, and once more for a call that is refused with 401. However many
threads or tasks find that out at once, one of them fetches and the others wait; where it fails,
they fail with it. A token comes from the vendor, with the credentials that it takes for one, or
from a function of the caller's. How a call is sent is the business of `transport`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .body import Body
from .errors import ApiError, ApiTimeoutError, AuthenticationError, Outcome, UsageError
from .fetching import Fetch
from .fields import MemberError, members, reporting, required, text
from .operation import Call, Operation
from .types import Response, Secret

if TYPE_CHECKING:
    import anyio

    from .service import Plan

T = TypeVar("T")

Supplier = Callable[[], str]
AsyncSupplier = Callable[[], str | Awaitable[str]]
Token = str | Supplier
"""A token, or a function that gives one when it is needed."""
AsyncToken = str | AsyncSupplier
"""As `Token`; what the function gives may have to be awaited."""


@dataclass(frozen=True, slots=True)
class Session:
    """How a credential is fetched with other ones.

    Attributes:
        argument: The credential that is fetched.
        fetch: The operation that gives it, or None where no document says how its answer is read;
            then only a function of the caller's can.
        sources: The credentials that it is fetched with.
        token: The member of the answer that is the token.
        expires: The member that tells when it ends, or None where nothing does.
        ends: The operation that ends it, or None where there is none.
        by: The member of that operation's body which names the token, or None for no body.
        sent: What the fetch sends besides credentials.
    """

    argument: str
    fetch: Operation | None = None
    sources: tuple[str, ...] = ()
    token: str = ""
    expires: str | None = None
    ends: Operation | None = None
    by: str | None = None
    sent: Mapping[str, object] = field(default_factory=dict[str, object])


class Send(Protocol):
    """Sends a call with a token, for as long and as often as is said."""

    def __call__(
        self, call: Call, parse: Callable[[int, Any], T], plan: Plan, token: str | None
    ) -> Response[T]:
        """Give the answer; raises ApiError."""
        ...


class AsyncSend(Protocol):
    """As `Send`, awaited."""

    async def __call__(
        self, call: Call, parse: Callable[[int, Any], T], plan: Plan, token: str | None
    ) -> Response[T]:
        """Give the answer; raises ApiError."""
        ...


class _Held:
    """The token of one client; its repr does not show it."""

    __slots__ = ("_held", "_is_given", "_session")

    def __init__(self, session: Session, *, is_given: bool) -> None:
        self._session = session
        self._is_given = is_given
        self._held: tuple[str, float | None] | None = None  # one object: no lock for reading it

    def current(self, refused: str | None = None) -> str | None:
        """Give the token, unless there is none, it has ended, or it is the one that was refused."""
        if (held := self._held) is None:
            return None
        token, ends = held
        is_over = token == refused or (ends is not None and ends <= time.time())
        return None if is_over else token

    def fetching(self) -> Call:
        """Give the call that fetches a token."""
        assert self._session.fetch is not None, "only where it is there is a token fetched"
        # Whatever the document says: a token that was given out twice is one that nobody uses.
        return Call(
            replace(self._session.fetch, repeatable=True),
            body=Body("json", dict(self._session.sent)),
        )

    def keep(self, _: int, data: Any) -> str:
        """Keep the token that an answer holds, and give it; raises MemberError."""
        told = members(data)
        with reporting(None):  # there is no doing without it
            token = str(required(self._session.token, text).take(told))
        if not token:
            raise MemberError("is empty", self._session.token)
        ends = _moment(told.get(self._session.expires)) if self._session.expires else None
        # A token that has ended on arrival tells of a clock that is wrong: 401 will tell better.
        token = Secret(token)
        self._held = (token, ends if ends is not None and ends > time.time() else None)
        return token

    def keep_given(self, token: object) -> str:
        """Keep the token that the caller's function gave, and give it; raises UsageError."""
        if not isinstance(token, str) or not token:
            raise UsageError(
                f"the function that is the client's {self._session.argument} gave no text"
            )
        token = Secret(token)
        self._held = (token, None)
        return token

    def would_wait_for_itself(self) -> UsageError:
        """Give the error for a call that needs the token while it is part of fetching it."""
        name = self._session.argument
        return UsageError(
            f"while the client's {name} is fetched, the function that gives it must not call"
            f" an operation that needs {name}"
        )

    def took_too_long(self) -> ApiTimeoutError:
        """Return the error for a call whose deadline passes while another one fetches the token."""
        text = f"the deadline of the call has passed while {self._session.argument} was fetched"
        return ApiTimeoutError(text, outcome=Outcome.NOT_SENT)

    def ending(self) -> tuple[Call, str] | None:
        """Forget the token; give the call that ends it, or None where there is nothing to end."""
        token, self._held = self.current(), None
        if token is None or self._session.ends is None or self._is_given:
            return None
        by = self._session.by
        body = Body("json", {by: token}) if by else None
        return Call(self._session.ends, body=body), token


class Sessions:
    """The session of a client that waits; safe to share between threads."""

    __slots__ = ("__weakref__", "_held", "_lock", "_running", "_supplier")

    def __init__(self, session: Session, supplier: Supplier | None = None) -> None:
        self._held = _Held(session, is_given=supplier is not None)
        self._supplier = supplier
        self._lock = threading.Lock()
        self._running: Fetch[threading.Event] | None = None

    def request(
        self, send: Send, call: Call, parse: Callable[[int, Any], T], plan: Plan
    ) -> Response[T]:
        """Send a call with a token, and once more with another one if that token is rejected.

        Only a failure to authenticate says that of the token: other ones have a 401, too.
        """
        token = self._token(send, plan, None)
        try:
            return send(call, parse, plan, token)
        except AuthenticationError as error:
            if error.status != 401:
                raise
        # Out of the handler, so that what comes now does not drag the refusal along.
        return send(call, parse, plan, self._token(send, plan, token))

    def renew(self) -> None:
        """Begin anew in a forked process: the token stays, who was fetching one is elsewhere."""
        self._lock = threading.Lock()
        self._running = None

    def _token(self, send: Send, plan: Plan, refused: str | None) -> str:
        while True:
            if token := self._held.current(refused):
                return token
            fetch = Fetch(threading.Event())
            with self._lock:
                if token := self._held.current(refused):
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

    def _fetched(self, fetch: Fetch[threading.Event], send: Send, plan: Plan) -> str:
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
        """End the session, if one was fetched; one that cannot be ended ends by itself.

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

    def __init__(self, session: Session, supplier: AsyncSupplier | None = None) -> None:
        self._held = _Held(session, is_given=supplier is not None)
        self._supplier = supplier
        self._running: Fetch[anyio.Event] | None = None

    async def request(
        self, send: AsyncSend, call: Call, parse: Callable[[int, Any], T], plan: Plan
    ) -> Response[T]:
        """Send a call with a token, and once more with another one if that token is rejected.

        Only a failure to authenticate says that of the token: other ones have a 401, too.
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

    async def _token(self, send: AsyncSend, plan: Plan, refused: str | None) -> str:
        while True:
            if token := self._held.current(refused):
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

        self._running = fetch = Fetch(anyio.Event())
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
    """Give the time that a text tells, in UTC unless it says otherwise, as seconds since 1970."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _nothing(_status: int, _data: Any) -> None:
    """Read nothing from an answer."""
