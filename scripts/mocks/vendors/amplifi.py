"""ampliFi: tokens until the logout, prospects and their devices, addresses that are confirmed.

No document names the member of a login's answer that has the token. So the token that the mock was
started with is good while somebody is logged in, and a login gives one of its own only where a
tester who knows the member has named it, as `tokenMember` of the state.
"""

from __future__ import annotations

from typing import Any

from ..answers import Answer
from ..behaviour import Behaviour, Call, Presented, Problem, State, shape, table

KEPT = 100
"""How many tasks and tokens are kept, so that a mock that runs for long does not grow."""

_DEVICE = {"android": "deviceTagOpen", "browser": "deviceId", "test": "deviceTag"}
_REFUSED = "peloran"
_TAKING = ("takeProspectData", "takeProspectImage", "connectSocket")
_STANDING = {"enum": ["unconfirmed", "confirmed", "disavowed", "hardened"]}

behaviour = Behaviour(
    start={
        "isLoggedIn": True,
        "tokenMember": None,
        "tokens": [],
        "logins": {"mock": "mock", "ali": "qa"},
        "devices": {
            "my_deviceTag": {"AFiUserId": "qweaurl8kgtlv9pc"},
            "my_deviceId": {"AFiUserId": "qweaurl8kgtlv9pc"},
        },
        "users": {"qweaurl8kgtlv9pc": {"email": "unconfirmed", "mobile": "unconfirmed"}},
        "images": {},
        "tasks": [],
    },
    shape=shape(
        isLoggedIn={"type": "boolean"},
        tokenMember={"type": ["string", "null"]},
        tokens={"type": "array", "items": {"type": "string"}},
        logins={"type": "object", "additionalProperties": {"type": "string"}},
        devices=table(AFiUserId="string|null"),
        users={
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "required": ["email", "mobile"],
                "properties": {"email": _STANDING, "mobile": _STANDING},
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


@behaviour.wording(
    "authentication-errors/missing-ingredients-message", "authentication-errors/malformed-400"
)
def an_unusable_login_has_its_own_words(problem: Problem) -> str | None:
    """What lacks something has other words and another status than what is written wrongly."""
    if not _is_unusable(problem, "getAccessToken"):
        return None
    is_missing = problem.misfit is not None and problem.misfit.keyword == "required"
    return "missingIngredients" if is_missing else "malformedRequest"


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
    """Nobody is locked for it: neither for how long nor by what is said."""
    return "somethingMissing" if _is_unusable(problem, "registerDevice") else None


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
    """A device is known by its registration; how it signs is not documented, nor looked at."""
    if call.body["channel"] == "internet":
        if call.state["logins"].get(call.body["userName"]) == call.body["password"]:
            return None
        reason = "the user name or the password is wrong"
        return call.refuse("authentication", reason, example="wrongCredentials")
    if call.body[_DEVICE[call.body["channel"]]] in call.state["devices"]:
        return None
    return call.refuse("authentication", "the device is not registered", example="unknownDevice")


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
        if referral is not None:
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
    return call.refuse("not-found", "the device is registered", example="credentialsAvailable")


@behaviour.rule("confirmEmail", "prospects-errors/confirm-twice", "harden-email/purpose")
def an_email_address_is_confirmed(call: Call) -> Answer:
    """A hardened one never again, under the `default`, as no document has a failure for it."""
    if _user(call, call.path["AFiUserId"])["email"] == "hardened":
        return call.refuse("permission", "the address was disavowed for good")
    return _confirmed(call, "email")


@behaviour.rule("confirmMobile", "prospects-errors/confirm-twice")
def a_mobile_number_is_confirmed(call: Call) -> Answer:
    """No document says what a wrong code gets, so any will do."""
    return _confirmed(call, "mobile")


@behaviour.rule("disavowEmail", "disavow-email/purpose")
def a_disavowed_address_can_be_confirmed_again(call: Call) -> Answer:
    """The mock knows a user by one address and takes any for that one."""
    user = _user(call, call.path["AFiUserId"])
    if user["email"] != "hardened":
        user["email"] = "disavowed"
    return call.answer()


@behaviour.rule("hardenEmail", "harden-email/purpose")
def a_hardened_address_can_not(call: Call) -> Answer:
    """The mock knows a user by one address and takes any for that one."""
    _user(call, call.path["AFiUserId"])["email"] = "hardened"
    return call.answer()


def _is_unusable(problem: Problem, *actions: str) -> bool:
    return problem.kind == "invalid-request" and problem.action in actions


def _user(call: Call, user: str) -> dict[str, Any]:
    """Give a user; one who is not known yet is from now on, as no document refuses anybody."""
    found: dict[str, Any] = call.state["users"].setdefault(
        user, {"email": "unconfirmed", "mobile": "unconfirmed"}
    )
    return found


def _confirmed(call: Call, what: str) -> Answer:
    user = _user(call, call.path["AFiUserId"])
    if user[what] == "confirmed":
        return call.refuse("not-found", "it was confirmed before")
    user[what] = "confirmed"
    return call.answer()
