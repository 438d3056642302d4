"""The tokens, links, callback and users of the frames of DCAMS and VX, and the audit trail."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, Rejection
from .veratad_state import behaviour

_LIFETIME = timedelta(hours=6)
_NEW_YORK = ZoneInfo("America/New_York")
_READY = timedelta(days=1, hours=7)


@behaviour.wording()
def another_form_of_the_day_has_its_own_message(problem: Rejection) -> str | None:
    """Any other input that is unusable has the same message, as the page has no other."""
    is_so = problem.action == "getAuditTrail" and problem.kind == "invalid-request"
    return "invalidDate" if is_so else None


@behaviour.rule("viewCallback")
def the_callback_is_shown(call: MockCall) -> MockResponse:
    """It is set in the account's administration pages, here by the tester."""
    return call.respond({"current_callback": call.state["callback"]})


@behaviour.rule("getUserStatus")
@behaviour.rule("getVxUserStatus")
def every_user_is_the_one_of_the_sample(call: MockCall) -> MockResponse:
    """The response to an unknown address is not documented."""
    return call.respond({"email": call.body["email"]})


@behaviour.rule("createToken", "create-token/lifetime")
def a_token_is_created(call: MockCall) -> MockResponse:
    """All that was sent is returned, except the credentials."""
    token = f"MOCK-TOKEN-{call.number:05}"
    call.state["frameTokens"][token] = (call.now + _LIFETIME).isoformat()
    sent = {name: text for name, text in call.body.items() if name not in ("user", "pass")}
    success = {"result": "Success", "message": "Token created successfully", "token": token}
    return call.respond().with_body({**sent, **success})


@behaviour.rule("createVxFrameToken", "vx-create-token/lifetime")
def a_token_of_vx_is_created(call: MockCall) -> MockResponse:
    """The settings are those of the page's sample."""
    token = f"MOCK-VX-TOKEN-{call.number:05}"
    call.state["vxFrameTokens"][token] = (call.now + _LIFETIME).isoformat()
    return call.respond({"token": token})


@behaviour.rule("generateLink", "generate-link/token")
def a_link_needs_a_valid_token(call: MockCall) -> MockResponse | None:
    """A token is valid for six hours."""
    return _without_a_token(call, "frameTokens", "notGenerated")


@behaviour.rule("generateVxLink", "vx-generate-link/token")
def a_link_of_vx_needs_a_valid_token_of_vx(call: MockCall) -> MockResponse | None:
    """A token of DCAMS is not accepted; whether the vendor accepts one is not documented."""
    return _without_a_token(call, "vxFrameTokens", "vxLinkNotGenerated")


def _without_a_token(call: MockCall, table: str, example: str) -> MockResponse | None:
    expiry = call.state[table].get(call.body["token"])
    if expiry is not None and call.now < datetime.fromisoformat(expiry):
        return None
    reason = "the token is unknown or has expired"
    return call.reject("invalid-request", reason, example=example, inside=True)


@behaviour.rule("generateLink")
@behaviour.rule("generateVxLink")
def a_link_is_generated(call: MockCall) -> MockResponse:
    """It is mailed only on request."""
    is_mailed = call.body.get("options", {}).get("send_email", False)
    link = f"https://frontend.dcams.app?request_id=mock-{call.number:05}"
    return call.respond({"link": link, "email_sent": is_mailed})


@behaviour.rule("getAuditTrail", "audit/availability")
def a_day_is_ready_on_the_next_morning(call: MockCall) -> MockResponse | None:
    """At seven in New York."""
    ready = datetime.fromisoformat(call.body["day"]).replace(tzinfo=_NEW_YORK) + _READY
    if call.now >= ready:
        return None
    return call.reject("not-found", "the day is not over long enough", example="notReady")


@behaviour.rule("getAuditTrail", "audit/message-not-available")
def the_transactions_of_a_day_are_listed(call: MockCall) -> MockResponse:
    """A day without transactions in the state is not available."""
    found = call.state["transactions"].get(call.body["day"])
    if found is None:
        return call.reject("not-found", "the state has no such day", example="notAvailable")
    return call.respond({"data": found})
