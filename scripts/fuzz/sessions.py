"""The invariants of a session (`x-session`): its token is valid until it expires or is ended.

The session of the tests themselves is started again by `SessionRenewal`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime

from ..spec import Document, Operation, SecurityScheme, Session
from .interactions import Interaction, InvariantViolation
from .sent_credentials import OTHER, Access

_MARGIN = 60
"""The seconds before and after its end at which a session is checked."""
_PROBED = 3
"""How many accepted requests of an action show whether it ends the session."""


class SessionRenewal:
    """Repeats a login after a request that ended the session of the tests.

    Otherwise all requests that follow would be rejected. What ends it need not be documented: the
    first accepted requests of each action show it.
    """

    def __init__(self, document: Document) -> None:
        self._probes = {
            each.session.operation: probe
            for each in document.security_schemes.values()
            if each.session and each.session.operation and (probe := _probe(document, each))
        }
        self._logins: dict[str, Interaction] = {}
        self._probed: Counter[str] = Counter()
        self._ending: set[str] = set()

    def concerns(self, action: str) -> bool:
        """Return whether `follow` needs an accepted request of an action."""
        if action in self._probes:
            return action not in self._logins
        return bool(self._logins) and (action in self._ending or self._probed[action] < _PROBED)

    def follow(self, accepted: Interaction) -> None:
        """Log in again if the request has ended the session.

        Raises:
            InvariantViolation: The login is rejected.
        """
        action = accepted.observed.action
        if action in self._probes:
            self._logins[action] = accepted
            return
        for name, login in self._logins.items():
            if action not in self._ending:
                probe = accepted.call(self._probes[name].id)
                if not probe.observed.is_failure:
                    continue
            self._ending.add(action)
            again = accepted.send(login.request, login.operation)
            again.must_succeed("a login after the end of a session")
        self._probed[action] += 1


def sessions_of(document: Document) -> dict[str, SecurityScheme]:
    """Return the security schemes with a documented token, by the id of the login."""
    return {
        each.session.operation: each
        for each in document.security_schemes.values()
        if each.session and each.session.operation and each.session.token
    }


def check_session(first: Interaction, scheme: SecurityScheme, session: Session) -> None:
    """Raise `InvariantViolation` unless a token is accepted until it expires or is ended.

    The token is that of a second login, because other checks use the first one's.
    """
    login = first.repeat()
    token = login.received.get(session.token or "")
    if not isinstance(token, str):
        return
    ends = login.received.get(session.expires or "")
    if isinstance(ends, str) and _moment(ends) <= datetime.now(UTC):
        raise InvariantViolation(f"{session.expires} of a new token is in the past")
    header = _header(scheme, token)
    probe = _probe(login.document, scheme)
    if probe is None:
        return
    login.call(probe.id, headers=header).must_succeed("the token of a new session")
    if isinstance(ends, str):
        _check_expiry(login, probe, header, _moment(ends))
    if session.ends:
        other = _token_of_another(login, session)
        body = {session.by: token} if session.by else None
        login.call(session.ends, headers=header, body=body).must_succeed("a logout")
        login.call(probe.id, headers=header).must_fail("a token after its logout")
        if other:
            kept = login.call(probe.id, headers=_header(scheme, other))
            kept.must_succeed("the token of another owner after a logout")


def _token_of_another(login: Interaction, session: Session) -> str:
    """Return the token of a login with the credentials of another owner; empty without one."""
    names = Access(login.operation).properties.keys() & login.sent.keys()
    received = login.repeat(dict.fromkeys(names, OTHER)).received if names else {}
    return str(received.get(session.token or "", ""))


def _header(scheme: SecurityScheme, token: str) -> Mapping[str, str]:
    if scheme.type in ("http", "oauth2"):
        return {"Authorization": f"Bearer {token}"}
    return {scheme.key: token}


def _check_expiry(
    login: Interaction, probe: Operation, header: Mapping[str, str], ends: datetime
) -> None:
    """Check the token before and after its session expires, if the mock has a clock."""
    left = (ends - datetime.now(UTC)).total_seconds()
    try:
        if login.advance_clock(left - _MARGIN):
            login.call(probe.id, headers=header).must_succeed("a token before it expires")
            login.advance_clock(2 * _MARGIN)
            login.call(probe.id, headers=header).must_fail("a token that has expired")
    finally:
        login.advance_clock(None)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _probe(document: Document, scheme: SecurityScheme) -> Operation | None:
    """Return an operation that reads with the token of a header and needs nothing else."""
    if (scheme.type, scheme.location) != ("apiKey", "header") and scheme.scheme != "bearer":
        return None
    for each in document.operations:
        is_open = not all(each.security) or any(part.required for part in each.parameters)
        schemes = {one.scheme.name for way in each.security for one in way}
        if each.method == "get" and not is_open and schemes == {scheme.name}:
            return each
    return None
