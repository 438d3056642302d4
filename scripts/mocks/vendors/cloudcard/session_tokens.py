"""Session tokens: issued, accepted for twelve hours, and ended by a logout.

The default token `mock` is valid from the start and does not expire, so that a test need not log
in. A logout ends it as any other, until the next login of its identity.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import takewhile

from ...compile.documented_responses import MockResponse
from ...compile.security_checks import MOCK, presented_in
from ...mock_behaviour import MockCall, PresentedCredential, State
from .cloudcard_state import behaviour, rule

LIFETIME = timedelta(hours=12)
ENDED = "1970-01-01T00:00:00Z"
"""When a default token expires that was ended."""
_PERSISTENT = {"persistentAccessToken": "persistent_access_token"}


@behaviour.admission("authentication/lifetime", "get-an-authentication-token/token-value")
def a_session_is_accepted_until_it_expires(presented: PresentedCredential, state: State) -> bool:
    """Times are compared as texts, which all have the same format.

    A default token that was ended is a session that has expired.
    """
    session = state["sessions"].get(presented.value)
    if session is None:
        return presented.is_default
    return _text(presented.now) < str(session["expires"])


@rule(
    (
        "createAuthenticationToken",
        "createLegacyAuthenticationToken",
        "createManagerAuthenticationToken",
    ),
    "get-an-authentication-token/expiration",
)
def a_token_is_issued(call: MockCall) -> MockResponse:
    """It expires by the mock's clock, which is the real one unless a tester sets it."""
    now = call.now
    issued, ends = _text(now), _text(now + LIFETIME)
    sessions, token = call.state["sessions"], f"MOCK_SESSION_{call.number}"
    # All last equally long, so those that have expired come first.
    for old in [*takewhile(lambda each: sessions[each]["expires"] <= issued, sessions)]:
        del sessions[old]
    identity = _identity(call)
    sessions.pop(_default(call, identity), None)
    sessions[token] = {"expires": ends, "identity": identity}
    return call.respond(
        {
            "id": call.number,
            "dateCreated": issued,
            "lastUpdated": issued,
            "tokenValue": token,
            "expirationDate": ends,
        }
    )


@rule(
    ("logOut", "logOutLegacySession"),
    "log-out/one-token",
    "log-out/all-tokens",
    "log-out-compared/empty-body",
)
def one_session_ends_or_all_of_them(call: MockCall) -> MockResponse:
    """All are those of the caller's identity, which a session has from its persistent token."""
    named, sessions = (call.body or {}).get("authenticationToken"), call.state["sessions"]
    own = _caller(call)
    is_default = named is not None and call.identities.accepts("session_token", named)
    if named in sessions and sessions[named].get("identity", 0) == own:
        ended = [named]
    elif is_default:
        ended = [named] if named == _default(call, own) else []
    else:
        ended = [each for each in sessions if sessions[each].get("identity", 0) == own]
        ended.append(_default(call, own))
    for token in ended:
        sessions.pop(token, None)
    if (default := _default(call, own)) in ended:
        sessions[default] = {"expires": ENDED, "identity": own}
    return call.respond()


def _default(call: MockCall, identity: int) -> str:
    """Return the session token that an identity has without a login."""
    return call.identities.sets[identity].get("session_token", MOCK)


def _identity(call: MockCall) -> int:
    """Return the number of the identity whose persistent token is in the body."""
    return call.identities.find(presented_in(_PERSISTENT, call.body)) or 0


def _caller(call: MockCall) -> int:
    """Return the number of the identity whose session token is in the header."""
    token = call.request.header(b"x-auth-token")
    if token in call.state["sessions"]:
        return int(call.state["sessions"][token].get("identity", 0))
    return call.identities.find({"session_token": token}) or 0


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
