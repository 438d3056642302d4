"""Session tokens that a client fetches, renews and ends by itself.

Owns which token a call is sent with and when another one is fetched: before the first call that
needs one, once it has ended, and once more for a call that is refused with 401. However many
threads or tasks find that out at once, one of them fetches and the others wait. How a call is sent
is the business of `transport`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .body import Body
from .errors import ApiError, FailureError
from .fields import MemberError, members, required, text
from .operation import Call, Operation
from .types import Response

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Session:
    """How a credential is fetched with other ones.

    Attributes:
        argument: The credential that is fetched.
        sources: The credentials that it is fetched with.
        fetch: The operation that gives it.
        token: The member of the answer that is the token.
        expires: The member that tells when it ends, or None where nothing does.
        ends: The operation that ends it, or None where there is none.
        by: The member of that operation's body which names the token, or None for no body.
        sent: What the fetch sends besides credentials.
    """

    argument: str
    sources: tuple[str, ...]
    fetch: Operation
    token: str
    expires: str | None = None
    ends: Operation | None = None
    by: str | None = None
    sent: Mapping[str, object] = field(default_factory=dict[str, object])


class Send(Protocol):
    """Sends a call with a token, for as long and as often as is said."""

    def __call__(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        timeout: float | None,
        retries: int | None,
        token: str | None,
    ) -> Response[T]:
        """Give the answer; raises ApiError."""
        ...


class AsyncSend(Protocol):
    """As `Send`, awaited."""

    async def __call__(
        self,
        call: Call,
        parse: Callable[[int, Any], T],
        timeout: float | None,  # noqa: ASYNC109  # it is the HTTP library's to keep
        retries: int | None,
        token: str | None,
    ) -> Response[T]:
        """Give the answer; raises ApiError."""
        ...


class _Held:
    """The token of one client; its repr does not show it."""

    __slots__ = ("_held", "_session")

    def __init__(self, session: Session) -> None:
        self._session = session
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
        return Call(self._session.fetch, body=Body("json", dict(self._session.sent)))

    def keep(self, _: int, data: Any) -> str:
        """Keep the token that an answer holds, and give it; raises MemberError."""
        told = members(data)
        token = required(told, self._session.token, text)
        if not token:
            raise MemberError("is empty", self._session.token)
        ends = _moment(told.get(self._session.expires)) if self._session.expires else None
        # A token that has ended on arrival tells of a clock that is wrong: 401 will tell better.
        self._held = (token, ends if ends is not None and ends > time.time() else None)
        return token

    def ending(self) -> tuple[Call, str] | None:
        """Forget the token; give the call that ends it, or None where there is nothing to end."""
        token, self._held = self.current(), None
        if token is None or self._session.ends is None:
            return None
        by = self._session.by
        body = Body("json", {by: token}) if by else None
        return Call(self._session.ends, body=body), token


class Sessions:
    """The session of a client that waits; safe to share between threads."""

    __slots__ = ("_held", "_lock")

    def __init__(self, session: Session) -> None:
        self._held = _Held(session)
        self._lock = threading.Lock()

    def request(
        self,
        send: Send,
        call: Call,
        parse: Callable[[int, Any], T],
        timeout: float | None,
        retries: int | None,
    ) -> Response[T]:
        """Send a call with a token, and once more with another one if that is refused."""
        token = self._token(send, timeout, None)
        try:
            return send(call, parse, timeout, retries, token)
        except FailureError as error:
            if error.status != 401:
                raise
        # Out of the handler, so that what comes now does not drag the refusal along.
        return send(call, parse, timeout, retries, self._token(send, timeout, token))

    def _token(self, send: Send, timeout: float | None, refused: str | None) -> str:
        if token := self._held.current(refused):
            return token
        with self._lock:
            if token := self._held.current(refused):
                return token
            return send(self._held.fetching(), self._held.keep, timeout, None, None).parsed

    def end(self, send: Send) -> None:
        """End the session, if one was fetched; one that cannot be ended ends by itself."""
        with self._lock:
            ending = self._held.ending()
        if ending:
            call, token = ending
            with suppress(ApiError):
                send(call, _nothing, None, 0, token)


class AsyncSessions:
    """The session of a client that awaits; safe to share between the tasks of one event loop."""

    __slots__ = ("_held", "_lock")

    def __init__(self, session: Session) -> None:
        self._held = _Held(session)
        self._lock: asyncio.Lock | None = None

    async def request(
        self,
        send: AsyncSend,
        call: Call,
        parse: Callable[[int, Any], T],
        timeout: float | None,  # noqa: ASYNC109  # it is the HTTP library's to keep
        retries: int | None,
    ) -> Response[T]:
        """Send a call with a token, and once more with another one if that is refused."""
        token = await self._token(send, timeout, None)
        try:
            return await send(call, parse, timeout, retries, token)
        except FailureError as error:
            if error.status != 401:
                raise
        token = await self._token(send, timeout, token)
        return await send(call, parse, timeout, retries, token)

    async def _token(
        self,
        send: AsyncSend,
        timeout: float | None,  # noqa: ASYNC109  # it is the HTTP library's to keep
        refused: str | None,
    ) -> str:
        if token := self._held.current(refused):
            return token
        async with self._one_at_a_time():
            if token := self._held.current(refused):
                return token
            response = await send(self._held.fetching(), self._held.keep, timeout, None, None)
            return response.parsed

    def _one_at_a_time(self) -> asyncio.Lock:
        if self._lock is None:
            import asyncio  # takes longer to import than everything else here

            self._lock = asyncio.Lock()
        return self._lock

    async def end(self, send: AsyncSend) -> None:
        """End the session, if one was fetched; one that cannot be ended ends by itself."""
        if ending := self._held.ending():
            call, token = ending
            with suppress(ApiError):
                await send(call, _nothing, None, 0, token)


def _moment(value: object) -> float | None:
    """Give the time that a text tells, in UTC unless it says otherwise, as seconds since 1970."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _nothing(_status: int, _data: Any) -> None:
    """Read nothing from an answer."""
