"""Sessions: a token is issued, opens the door for twelve hours, and may be ended before.

The standing token `mock` is no session: it has no end and no logout ends it, so that nobody has to
log in before each call of a test.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ...behaviour import Call, Presented, State
from ...compile.answers import Answer
from .state import behaviour, rule

LIFETIME = timedelta(hours=12)


@behaviour.admission("authentication/lifetime", "get-an-authentication-token/token-value")
def a_session_opens_the_door_until_it_ends(presented: Presented, state: State) -> bool:
    """Times are compared as texts, which all have one form."""
    session = state["sessions"].get(presented.value, {"expires": ""})
    return presented.is_standing or _text(datetime.now(UTC)) < session["expires"]


@rule(
    (
        "createAuthenticationToken",
        "createLegacyAuthenticationToken",
        "createManagerAuthenticationToken",
    ),
    "get-an-authentication-token/expiration",
)
def a_token_is_issued(call: Call) -> Answer:
    """It is good by the real clock, because a client renews its token by that one."""
    now = datetime.now(UTC)
    issued, ends = _text(now), _text(now + LIFETIME)
    open_ones = {
        token: session
        for token, session in call.state["sessions"].items()
        if issued < session["expires"]
    }
    token = f"MOCK_SESSION_{call.number}"
    call.state["sessions"] = {**open_ones, token: {"expires": ends}}
    return call.answer(
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
def one_session_ends_or_all_of_them(call: Call) -> Answer:
    """All of them are of the one account that the mock has."""
    named, sessions = (call.body or {}).get("authenticationToken"), call.state["sessions"]
    if named in sessions:
        del sessions[named]
    elif named is None or not call.accepts("session_token", named):
        sessions.clear()
    return call.answer()


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
