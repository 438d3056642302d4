"""Tokens until the logout, prospects and their devices, addresses that are confirmed.

No document names the property of a login's response that has the token. So a default token is
valid until its logout and from the next login on, and a login returns a token of its own only where
a tester has named the property, as `tokenProperty` of the state.

No document states how long a lock lasts, so a user is locked while a tester has set `isLocked` of
the state. All tokens belong to one user.
"""

from __future__ import annotations

import copy
from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, PresentedCredential, Rejection, State
from .amplifi_state import APPLICANT, behaviour, now_of

KEPT = 100
"""The number of tasks and tokens that are kept, so that memory does not grow."""

_DEVICE = {"android": "deviceTagOpen", "browser": "deviceId", "test": "deviceTag"}
_REJECTED = "peloran"
_TAKING = ("takeProspectData", "takeProspectImage", "connectSocket")


@behaviour.admission()
def a_token_is_accepted_until_its_logout(presented: PresentedCredential, state: State) -> bool:
    """Each default token is valid at the start, so that a test need not log in."""
    is_good = presented.is_default and presented.value not in state["endedTokens"]
    return is_good or presented.value in state["tokens"]


@behaviour.wording("authentication-errors/channel-500")
def an_unknown_channel_is_the_servers_error(problem: Rejection) -> str | None:
    """This is one of the two mistakes of a caller that ampliFi lists under 500."""
    is_channel = problem.mismatch is not None and problem.mismatch.where == "channel"
    is_so = is_channel and _is_unusable(problem, "getAccessToken")
    return "unknownChannel" if is_so else None


@behaviour.wording("authentication-errors/no-token-500", "authentication-errors/no-token-message")
def a_logout_without_a_token_is_the_servers_error(problem: Rejection) -> str | None:
    """This is the other mistake under 500; no status is documented for a wrong token."""
    if problem.action != "deleteAccessToken" or problem.kind != "authentication":
        return None
    return "noToken" if problem.is_missing else "wrongToken"


@behaviour.wording(
    "authentication-errors/missing-ingredients-message", "authentication-errors/malformed-400"
)
def an_unusable_login_has_its_own_message(problem: Rejection) -> str | None:
    """An incomplete login has another message and status than a malformed one."""
    if not _is_unusable(problem, "getAccessToken"):
        return None
    return "missingIngredients" if _lacks_something(problem) else "malformedRequest"


@behaviour.wording("prospects-errors/data-no-device-tag")
def data_without_a_device_tag_has_its_own_message(problem: Rejection) -> str | None:
    """The other two operations that need the tag have no message of their own for its absence."""
    is_missing = problem.mismatch is not None and problem.mismatch.missing == "deviceTag"
    is_so = is_missing and _is_unusable(problem, "takeProspectData")
    return "noDeviceTag" if is_so else None


@behaviour.wording(
    "prospects-errors/data-not-enough-parameters",
    "prospects-errors/image-not-enough-parameters",
    "prospects-errors/socket-not-enough-parameters",
)
def incomplete_input_has_its_own_message(problem: Rejection) -> str | None:
    """Input of a wrong type has the same message, as the page has no other."""
    return "notEnoughParameters" if _is_unusable(problem, *_TAKING) else None


@behaviour.wording("prospects-errors/registration-401")
def an_incomplete_registration_has_its_own_status(problem: Rejection) -> str | None:
    """Name the example for a registration without one of the page's three required properties.

    It locks no user, as no document states for how long.
    """
    is_so = _is_unusable(problem, "registerDevice") and _lacks_something(problem)
    return "somethingMissing" if is_so else None


@behaviour.wording()
def all_other_rejections_share_a_message(problem: Rejection) -> str:
    """The message is inferred, as the spec states next to the examples."""
    return "noToken" if problem.kind == "authentication" else "unusableInput"


@behaviour.rule("getAccessToken", "authentication-errors/refused-device-example")
def one_device_is_refused_in_json(call: MockCall) -> MockResponse | None:
    """This is the device of the page's example, which does not state the reason."""
    if call.body["channel"] != "test" or call.body["deviceTag"] != _REJECTED:
        return None
    reason = "the page's example rejects this device"
    return call.reject("authentication", reason, example="wrongCredentials")


@behaviour.rule("getAccessToken", "authentication-errors/unauthorized-401")
def wrong_credentials_are_rejected(call: MockCall) -> MockResponse | None:
    """Reject credentials that are not known; a device is known by its registration.

    How it signs is not documented, so a signature is neither required nor checked.
    """
    if call.body["channel"] == "internet":
        if call.state["logins"].get(call.body["userName"]) == call.body["password"]:
            return None
        reason = "the user name or the password is wrong"
        return call.reject("authentication", reason, example="wrongCredentials")
    if call.body[_DEVICE[call.body["channel"]]] in call.state["devices"]:
        return None
    return call.reject("authentication", "the device is not registered", example="unknownDevice")


@behaviour.rule("getAccessToken", "authentication-errors/locked-401")
def a_locked_user_cannot_log_in(call: MockCall) -> MockResponse | None:
    """The message is that for wrong credentials, as the page has no other."""
    if not call.state["isLocked"]:
        return None
    return call.reject("authentication", "the user is locked", example="wrongCredentials")


@behaviour.rule("getAccessToken")
def a_login_makes_the_token_valid(call: MockCall) -> MockResponse:
    """Every default token, and a new one in the response where its property is known."""
    call.state["endedTokens"] = []
    if (name := call.state["tokenProperty"]) is None:
        return call.respond()
    token = f"MOCK_TOKEN_{call.number}"
    call.state["tokens"] = [*call.state["tokens"], token][-KEPT:]
    return call.respond({name: token})


@behaviour.rule("deleteAccessToken", "delete-access-token/token-unusable")
def a_logout_ends_the_token(call: MockCall) -> MockResponse:
    """Only the token of the call; a default one is valid again after the next login."""
    if (token := call.request.header(b"token")) in call.state["tokens"]:
        call.state["tokens"].remove(token)
    else:
        call.state["endedTokens"].append(token)
    return call.respond()


@behaviour.rule("pingHeartbeat")
def a_heartbeat_has_the_time(call: MockCall) -> MockResponse:
    """The mock's, in the format of the page's example."""
    return call.respond({"dts": now_of(call)})


@behaviour.rule("takeProspectData", "prospects-errors/data-no-pre-segment")
def data_without_a_segment_is_rejected(call: MockCall) -> MockResponse | None:
    """The page's table allows its absence, its list of failures does not; null is a value."""
    if "preSegment" in call.body:
        return None
    return call.reject("invalid-request", "preSegment is missing", example="noPreSegment")


@behaviour.rule("registerDevice", "prospects-errors/registration-locked")
def a_locked_user_registers_no_device(call: MockCall) -> MockResponse | None:
    """The lock ends when the tester unsets it."""
    if not call.state["isLocked"]:
        return None
    return call.reject("authentication", "the user is locked", example="userLocked")


@behaviour.rule(
    "registerDevice", "register-device/prospect-becomes-user", "register-device/referral-bonus"
)
def a_device_is_registered(call: MockCall) -> MockResponse:
    """A prospect's first device makes the prospect a user; further devices are not documented."""
    tag, referral = call.body["deviceTag"], call.body.get("referral")
    if tag not in call.state["devices"]:
        is_prospect = call.body["preSegment"] != "recovery"
        user = f"mockUser{call.number:08}" if is_prospect else None
        call.state["devices"][tag] = {"AFiUserId": user}
        if user:
            _user(call, user)
        if user and referral is not None:
            call.state["tasks"].append({"bonusForReferral": referral})
            del call.state["tasks"][:-KEPT]
    return call.respond()


@behaviour.rule("takeProspectImage")
def an_image_is_taken(call: MockCall) -> MockResponse:
    """The state has only its size; a second image with the same id replaces the first."""
    call.state["images"][call.body["AFiImageId"]] = {
        "deviceTag": call.body["deviceTag"],
        "type": call.body.get("type"),
        "characters": len(call.body["imageBase64"]),
    }
    return call.respond()


@behaviour.rule("createRecoveryCode", "prospects-errors/recovery-declined")
def a_registered_device_needs_no_recovery(call: MockCall) -> MockResponse | None:
    """No other way to obtain credentials for a device is documented."""
    if call.body["deviceTag"] not in call.state["devices"]:
        return None
    return call.reject("conflict", "the device is registered", example="credentialsAvailable")


@behaviour.rule("confirmEmail", "prospects-errors/confirm-twice", "harden-email/purpose")
def an_email_address_is_confirmed(call: MockCall) -> MockResponse:
    """The address that codes are mailed to; never a hardened one, as the spec infers."""
    user = _user(call)
    status = user["emails"].get(user["emailB64"])
    if status == "hardened":
        reason = "the address was disavowed for good"
        return call.reject("permission", reason, example="hardenedAddress")
    if status == "confirmed":
        return _confirmed_before(call)
    user["emails"][user["emailB64"]] = "confirmed"
    return call.respond()


@behaviour.rule("confirmMobile", "prospects-errors/confirm-twice")
def a_mobile_number_is_confirmed(call: MockCall) -> MockResponse:
    """Any code is accepted, as no document describes the failure for a wrong one."""
    user = _user(call)
    if user["mobile"] == "confirmed":
        return _confirmed_before(call)
    user["mobile"] = "confirmed"
    return call.respond()


@behaviour.rule("disavowEmail", "disavow-email/purpose")
def a_disavowed_address_can_be_confirmed_again(call: MockCall) -> MockResponse:
    """Any text is an address, as no document has a failure for other text."""
    emails = _user(call)["emails"]
    if emails.get(call.path["recipientEmailB64"]) != "hardened":
        emails[call.path["recipientEmailB64"]] = "disavowed"
    return call.respond()


@behaviour.rule("hardenEmail", "harden-email/purpose")
def a_hardened_address_cannot_be_confirmed(call: MockCall) -> MockResponse:
    """Other addresses of the user do not change."""
    _user(call)["emails"][call.path["recipientEmailB64"]] = "hardened"
    return call.respond()


def _is_unusable(problem: Rejection, *actions: str) -> bool:
    return problem.kind == "invalid-request" and problem.action in actions


def _lacks_something(problem: Rejection) -> bool:
    return problem.mismatch is not None and problem.mismatch.keyword == "required"


def _user(call: MockCall, user: str = "") -> dict[str, Any]:
    """Return a user, by default the path's; an unknown one is added.

    The prospects' pages have no failure for an unknown id.
    """
    found: dict[str, Any] = call.state["users"].setdefault(
        user or call.path["AFiUserId"], copy.deepcopy(APPLICANT)
    )
    return found


def _confirmed_before(call: MockCall) -> MockResponse:
    return call.reject("conflict", "it is already confirmed")
