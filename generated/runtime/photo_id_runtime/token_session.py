"""The session token of a client: how it is fetched, and the one that the client holds.

`client_sessions` decides when another one is fetched, and who waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, Literal

from .api_operation import ApiCall, ApiOperation
from .errors import ApiTimeoutError, Outcome, UsageError
from .json_properties import PropertyError, properties_of, reporting, required, text
from .request_body import ApiBody
from .types import Secret, record

if TYPE_CHECKING:
    from .service import Plan

_MARGIN = 30.0
"""Seconds before its end at which a token is renewed; of a short lifetime it is a tenth."""
_LONGEST = 10**9
"""Seconds that no token lives; a greater number is a time since 1970."""


@record
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
        encoding: The encoding of these operations' bodies.
        is_scoped: Whether the fetch names the scopes that the token needs.
        refresh: The operation that exchanges a refresh token, or None.
        refreshed_with: The credentials that it takes at least, where the caller can have a
            refresh token.
    """

    argument: str
    fetch: ApiOperation | None = None
    sources: tuple[str, ...] = ()
    token: str = ""
    expires: str | None = None
    ends: ApiOperation | None = None
    by: str | None = None
    sent: Mapping[str, object] = field(default_factory=dict[str, object])
    encoding: Literal["json", "form"] = "json"
    is_scoped: bool = False
    refresh: ApiOperation | None = None
    refreshed_with: tuple[str, ...] = ()

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """Return the sets of credentials of which one is enough to fetch a token."""
        fetched = (self.sources,) if self.fetch else ()
        return (*fetched, *((self.refreshed_with,) if self.refreshed_with else ()))

    @property
    def has_own_host(self) -> bool:
        """Return whether tokens are fetched from another host than that of the operations."""
        return any(each is not None and each.server for each in (self.fetch, self.refresh))

    def at(self, url: str) -> TokenSession:
        """Return the session with another token endpoint; none for an empty URL.

        What refreshes and revokes a token is next to it.
        """
        first = self.fetch or self.refresh
        return replace(
            self,
            fetch=_moved(self.fetch, url, first),
            refresh=_moved(self.refresh, url, first),
            ends=_moved(self.ends, url, first),
        )


class HeldToken:
    """The token of one client; its repr does not show it."""

    __slots__ = ("_held", "_is_given", "_refresh", "_scopes", "_session")

    def __init__(self, session: TokenSession, scopes: tuple[str, ...], *, is_given: bool) -> None:
        self._session = session
        self._is_given = is_given
        self._scopes = scopes
        self._refresh: str | None = None
        self._held: tuple[str, float | None] | None = None  # one object: no lock for reading it

    def current(self, rejected: str | None = None) -> str | None:
        """Return the token; None without one, or if it has expired or was rejected."""
        if (held := self._held) is None:
            return None
        token, ends = held
        is_over = token == rejected or (ends is not None and ends <= time.time())
        return None if is_over else token

    def fetching(self, plan: Plan) -> Iterator[ApiCall]:
        """Yield the calls that fetch a token, each to be tried if the one before is rejected."""
        session, scope = self._session, {"scope": " ".join(self._scopes)} if self._scopes else {}
        known = plan.settings.credentials.has(session.refreshed_with)
        if session.refresh is not None and (self._refresh or known):
            sent = {"grant_type": "refresh_token"}
            sent |= {"refresh_token": self._refresh} if self._refresh else scope
            self._refresh = None  # it may be valid once only
            yield ApiCall(session.refresh, body=ApiBody(session.encoding, sent))
        if session.fetch is not None and plan.settings.credentials.has(session.sources):
            # Repeatable whatever is documented: a second token is merely unused.
            operation = replace(session.fetch, repeatable=True)
            yield ApiCall(operation, body=ApiBody(session.encoding, {**session.sent, **scope}))

    def keep(self, _: int, data: Any) -> str:
        """Keep the token of a response and return it; raise PropertyError."""
        found = properties_of(data)
        with reporting(None):  # the token is required
            token = str(required(self._session.token, text).take(found))
        if not token:
            raise PropertyError("is empty", self._session.token)
        ends = _moment(found.get(self._session.expires)) if self._session.expires else None
        more = found.get("refresh_token")
        if self._session.refresh is not None and isinstance(more, str):
            self._refresh = Secret(more)
        # A token that is expired on arrival means a wrong clock: rely on 401 instead.
        token, now = Secret(token), time.time()
        if ends is not None and ends > now:
            self._held = (token, ends - min(_MARGIN, (ends - now) / 10))
        else:
            self._held = (token, None)
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
        body = ApiBody(self._session.encoding, {by: token}) if by else None
        return ApiCall(self._session.ends, body=body), token


def _moved(
    operation: ApiOperation | None, url: str, first: ApiOperation | None
) -> ApiOperation | None:
    """Return an operation of another host under `url`, with the last part of its own path."""
    if operation is None or not operation.server:
        return operation
    if not url or operation == first or first is None or operation.path == first.path:
        address, path = url, ""
    else:
        address, path = url.rpartition("/")[0], "/" + operation.path.rpartition("/")[2]
    return replace(operation, server=address, path=path, is_pinned=bool(url))


def _moment(value: object) -> float | None:
    """Return when a token expires, as seconds since 1970.

    A number is its lifetime in seconds, a text a time, which is in UTC without an offset.
    """
    if isinstance(value, int | float) or (isinstance(value, str) and value.isdecimal()):
        seconds = float(value)
        return seconds + (time.time() if seconds < _LONGEST else 0)
    from datetime import UTC, datetime  # few vendors send a date

    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
