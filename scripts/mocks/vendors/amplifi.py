"""ampliFi: tokens until the logout, prospects and their devices, addresses that are confirmed.

No document names the member of a login's answer that has the token. So the token that the mock was
started with is good while somebody is logged in, and a login gives one of its own only where a
tester who knows the member has named it, as `tokenMember` of the state.

Nor does a document say how long a lock lasts. So a user is locked while a tester has set `isLocked`
of the state; the mock knows one user behind all its tokens.
"""

from __future__ import annotations

import copy
from typing import Any

from ..behaviour import Behaviour, Call, Presented, Problem, State, shape, table
from ..compile.answers import Answer

KEPT = 100
"""How many tasks and tokens are kept, so that a mock that runs for long does not grow."""

_DEVICE = {"android": "deviceTagOpen", "browser": "deviceId", "test": "deviceTag"}
_REFUSED = "peloran"
_TAKING = ("takeProspectData", "takeProspectImage", "connectSocket")
_STANDING = {"enum": ["unconfirmed", "confirmed", "disavowed", "hardened"]}
_USER = {
    "emailB64": "am9obi50ZXN0bWFuQHByb3NwZWN0LmV4YW1wbGU=",
    "emails": {},
    "mobile": "unconfirmed",
}
"""A user as the state has one: where codes are mailed to, the standing of each address that has
been named or confirmed, as it is written in a path, and that of the mobile number."""

behaviour = Behaviour(
    start={
        "isLoggedIn": True,
        "isLocked": False,
        "tokenMember": None,
        "tokens": [],
        "logins": {"mock": "mock", "ali": "qa"},
        "devices": {
            "my_deviceTag": {"AFiUserId": "qweaurl8kgtlv9pc"},
            "my_deviceId": {"AFiUserId": "qweaurl8kgtlv9pc"},
        },
        "users": {"qweaurl8kgtlv9pc": _USER},
        "images": {},
        "tasks": [],
    },
    shape=shape(
        isLoggedIn={"type": "boolean"},
        isLocked={"type": "boolean"},
        tokenMember={"type": ["string", "null"]},
        tokens={"type": "array", "items": {"type": "string"}},
        logins={"type": "object", "additionalProperties": {"type": "string"}},
        devices=table(AFiUserId="string|null"),
        users={
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "required": ["emailB64", "emails", "mobile"],
                "properties": {
                    "emailB64": {"type": "string"},
                    "emails": {"type": "object", "additionalProperties": _STANDING},
                    "mobile": _STANDING,
                },
            },
        },
        images=table(deviceTag="string", characters="integer"),
        tasks={"type": "array"},
    ),
)


@behaviour.admission()
def the_token_opens_the_door_while_somebody_is_logged_in(
    presented: Presented, state: State
) -> bool:
    """At the start somebody is, so that nobody has to log in before each call of a test."""
    is_good = presented.is_standing and bool(state["isLoggedIn"])
    return is_good or presented.value in state["tokens"]


@behaviour.wording("authentication-errors/channel-500")
def an_unknown_channel_is_the_servers_error(problem: Problem) -> str | None:
    """It is one of the two mistakes of a caller that ampliFi lists under 500."""
    is_channel = problem.misfit is not None and problem.misfit.where == "channel"
    is_so = is_channel and _is_unusable(problem, "getAccessToken")
    return "unknownChannel" if is_so else None


@behaviour.wording("authentication-errors/no-token-500", "authentication-errors/no-token-message")
def a_logout_without_a_token_is_the_servers_error(problem: Problem) -> str | None:
    """It is the other; for a token that is wrong no status is documented."""
    if problem.action != "deleteAccessToken" or problem.kind != "authentication":
        return None
    return "noToken" if problem.is_missing else "wrongToken"


@behaviour.wording(
    "authentication-errors/missing-ingredients-message", "authentication-errors/malformed-400"
)
def an_unusable_login_has_its_own_words(problem: Problem) -> str | None:
    """What lacks something has other words and another status than what is written wrongly."""
    if not _is_unusable(problem, "getAccessToken"):
        return None
    return "missingIngredients" if _lacks_something(problem) else "malformedRequest"


@behaviour.wording("prospects-errors/data-no-device-tag")
def data_without_a_device_tag_has_its_own_words(problem: Problem) -> str | None:
    """The other two operations that need the tag have no words of their own for its absence."""
    is_missing = problem.misfit is not None and problem.misfit.missing == "deviceTag"
    is_so = is_missing and _is_unusable(problem, "takeProspectData")
    return "noDeviceTag" if is_so else None


@behaviour.wording(
    "prospects-errors/data-not-enough-parameters",
    "prospects-errors/image-not-enough-parameters",
    "prospects-errors/socket-not-enough-parameters",
)
def incomplete_input_has_its_own_words(problem: Problem) -> str | None:
    """Input of a wrong type is told so too; the page has no other words for it."""
    return "notEnoughParameters" if _is_unusable(problem, *_TAKING) else None


@behaviour.wording("prospects-errors/registration-401")
def an_incomplete_registration_has_its_own_status(problem: Problem) -> str | None:
    """Name the example for a registration without one of the page's three required properties.

    Nobody is locked for it, as no document says for how long.
    """
    is_so = _is_unusable(problem, "registerDevice") and _lacks_something(problem)
    return "somethingMissing" if is_so else None


@behaviour.wording()
def all_other_problems_share_words(problem: Problem) -> str:
    """The words are inferred, as the spec says beside the examples."""
    return "noToken" if problem.kind == "authentication" else "unusableInput"


@behaviour.rule("getAccessToken", "authentication-errors/refused-device-example")
def one_device_is_refused_in_json(call: Call) -> Answer | None:
    """It is the one of the page's example; what is wrong with it is not told."""
    if call.body["channel"] != "test" or call.body["deviceTag"] != _REFUSED:
        return None
    reason = "the page's example refuses this device"
    return call.refuse("authentication", reason, example="wrongCredentials")


@behaviour.rule("getAccessToken", "authentication-errors/unauthorized-401")
def wrong_credentials_are_refused(call: Call) -> Answer | None:
    """Reject credentials that are not known; a device is known by its registration.

    How it signs is not documented, so a signature is neither required nor checked.
    """
    if call.body["channel"] == "internet":
        if call.state["logins"].get(call.body["userName"]) == call.body["password"]:
            return None
        reason = "the user name or the password is wrong"
        return call.refuse("authentication", reason, example="wrongCredentials")
    if call.body[_DEVICE[call.body["channel"]]] in call.state["devices"]:
        return None
    return call.refuse("authentication", "the device is not registered", example="unknownDevice")


@behaviour.rule("getAccessToken", "authentication-errors/locked-401")
def a_locked_user_cannot_log_in(call: Call) -> Answer | None:
    """In the words for wrong credentials, as the page has no others."""
    if not call.state["isLocked"]:
        return None
    return call.refuse("authentication", "the user is locked", example="wrongCredentials")


@behaviour.rule("getAccessToken")
def a_login_makes_the_token_good(call: Call) -> Answer:
    """The standing one; and another one for the answer, where the member for it is known."""
    call.state["isLoggedIn"] = True
    if (member := call.state["tokenMember"]) is None:
        return call.answer()
    token = f"MOCK_TOKEN_{call.number}"
    call.state["tokens"] = [*call.state["tokens"], token][-KEPT:]
    return call.answer({member: token})


@behaviour.rule("deleteAccessToken", "delete-access-token/token-unusable")
def a_logout_ends_the_token(call: Call) -> Answer:
    """Of the standing one until the next login."""
    if (token := call.request.header(b"token")) in call.state["tokens"]:
        call.state["tokens"].remove(token)
    else:
        call.state["isLoggedIn"] = False
    return call.answer()


@behaviour.rule("takeProspectData", "prospects-errors/data-no-pre-segment")
def data_without_a_segment_is_refused(call: Call) -> Answer | None:
    """The table of the page lets it be absent, its list of failures does not; null is given."""
    if "preSegment" in call.body:
        return None
    return call.refuse("invalid-request", "there is no preSegment", example="noPreSegment")


@behaviour.rule("registerDevice", "prospects-errors/registration-locked")
def a_locked_user_registers_no_device(call: Call) -> Answer | None:
    """The lock ends when the tester says so."""
    if not call.state["isLocked"]:
        return None
    return call.refuse("authentication", "the user is locked", example="userLocked")


@behaviour.rule(
    "registerDevice", "register-device/prospect-becomes-user", "register-device/referral-bonus"
)
def a_device_is_registered(call: Call) -> Answer:
    """With a prospect's first device the prospect becomes a user; whose others are is not told."""
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
    return call.answer()


@behaviour.rule("takeProspectImage")
def an_image_is_taken(call: Call) -> Answer:
    """The state shows its size only; a second image of the same id takes the first one's place."""
    call.state["images"][call.body["AFiImageId"]] = {
        "deviceTag": call.body["deviceTag"],
        "type": call.body.get("type"),
        "characters": len(call.body["imageBase64"]),
    }
    return call.answer()


@behaviour.rule("createRecoveryCode", "prospects-errors/recovery-declined")
def a_registered_device_needs_no_recovery(call: Call) -> Answer | None:
    """How else a device comes to have credentials is not documented."""
    if call.body["deviceTag"] not in call.state["devices"]:
        return None
    return call.refuse("conflict", "the device is registered", example="credentialsAvailable")


@behaviour.rule("confirmEmail", "prospects-errors/confirm-twice", "harden-email/purpose")
def an_email_address_is_confirmed(call: Call) -> Answer:
    """That to which codes are mailed; a hardened one never again, as the spec infers."""
    user = _user(call)
    standing = user["emails"].get(user["emailB64"])
    if standing == "hardened":
        reason = "the address was disavowed for good"
        return call.refuse("permission", reason, example="hardenedAddress")
    if standing == "confirmed":
        return _confirmed_before(call)
    user["emails"][user["emailB64"]] = "confirmed"
    return call.answer()


@behaviour.rule("confirmMobile", "prospects-errors/confirm-twice")
def a_mobile_number_is_confirmed(call: Call) -> Answer:
    """No document says what a wrong code gets, so any will do."""
    user = _user(call)
    if user["mobile"] == "confirmed":
        return _confirmed_before(call)
    user["mobile"] = "confirmed"
    return call.answer()


@behaviour.rule("disavowEmail", "disavow-email/purpose")
def a_disavowed_address_can_be_confirmed_again(call: Call) -> Answer:
    """Any text is an address, as no document has a failure for one that is not."""
    emails = _user(call)["emails"]
    if emails.get(call.path["recipientEmailB64"]) != "hardened":
        emails[call.path["recipientEmailB64"]] = "disavowed"
    return call.answer()


@behaviour.rule("hardenEmail", "harden-email/purpose")
def a_hardened_address_can_not(call: Call) -> Answer:
    """Other addresses of the user stay as they are."""
    _user(call)["emails"][call.path["recipientEmailB64"]] = "hardened"
    return call.answer()


def _is_unusable(problem: Problem, *actions: str) -> bool:
    return problem.kind == "invalid-request" and problem.action in actions


def _lacks_something(problem: Problem) -> bool:
    return problem.misfit is not None and problem.misfit.keyword == "required"


def _user(call: Call, user: str = "") -> dict[str, Any]:
    """Return a user, else the path's; an unknown one becomes known.

    The pages of the prospects have no failure for an unknown id.
    """
    found: dict[str, Any] = call.state["users"].setdefault(
        user or call.path["AFiUserId"], copy.deepcopy(_USER)
    )
    return found


def _confirmed_before(call: Call) -> Answer:
    return call.refuse("conflict", "it was confirmed before")
