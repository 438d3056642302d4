"""Session tokens: issued, accepted for twelve hours, and ended by a logout.

The default token `mock` is not a session: it never expires and no logout ends it, so that a test
need not log in.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import takewhile

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, PresentedCredential, State
from .cloudcard_state import behaviour, rule

LIFETIME = timedelta(hours=12)


@behaviour.admission("authentication/lifetime", "get-an-authentication-token/token-value")
def a_session_is_accepted_until_it_expires(presented: PresentedCredential, state: State) -> bool:
    """Times are compared as texts, which all have the same format."""
    session = state["sessions"].get(presented.value, {"expires": ""})
    return presented.is_default or _text(datetime.now(UTC)) < session["expires"]


@rule(
    (
        "createAuthenticationToken",
        "createLegacyAuthenticationToken",
        "createManagerAuthenticationToken",
    ),
    "get-an-authentication-token/expiration",
)
def a_token_is_issued(call: MockCall) -> MockResponse:
    """It expires by the real clock, because a client renews its token by that clock."""
    now = datetime.now(UTC)
    issued, ends = _text(now), _text(now + LIFETIME)
    sessions, token = call.state["sessions"], f"MOCK_SESSION_{call.number}"
    # All last equally long, so those that have expired come first.
    for old in [*takewhile(lambda each: sessions[each]["expires"] <= issued, sessions)]:
        del sessions[old]
    sessions[token] = {"expires": ends}
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
    """All sessions belong to the mock's one account."""
    named, sessions = (call.body or {}).get("authenticationToken"), call.state["sessions"]
    if named in sessions:
        del sessions[named]
    elif named is None or not call.accepts("session_token", named):
        sessions.clear()
    return call.respond()


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
