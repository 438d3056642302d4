"""Cards, which are changed, activated, restricted, and turned on and off."""

from __future__ import annotations

from typing import Any

from ...compile.documented_responses import MockResponse
from ...mock_behaviour import MockCall, Rejection
from .amplifi_state import behaviour, now_of, without_nulls

_KINDS = ("restrictedMCCs", "allowedMCCs")
_ON_ONE_CARD = (
    "getCard",
    "updateCard",
    "activateCard",
    "toggleCard",
    "changeCardPin",
    "reissueCard",
    "restrictCard",
)


@behaviour.wording("cards-errors/pin-length-401")
def a_pin_of_another_length_has_its_own_status(problem: Rejection) -> str | None:
    """A missing pin has it too."""
    is_so = problem.action == "changeCardPin" and problem.kind == "invalid-request"
    return "wrongLength" if is_so else None


@behaviour.wording("cards-errors/wrong-onoff")
def another_switch_has_its_own_message(problem: Rejection) -> str | None:
    """The last part of the path can be on or off only."""
    is_so = problem.action == "toggleCard" and problem.kind == "invalid-request"
    return "wrongSwitch" if is_so else None


def an_unknown_card_is_rejected(call: MockCall) -> MockResponse | None:
    """The page states it for turning a card on or off, the spec infers it for the others."""
    if call.path["AFiCardId"] in call.state["cards"]:
        return None
    return call.reject("not-found", "the user has no such card", example="unknownCard")


for _action in _ON_ONE_CARD:
    behaviour.rule(_action, "cards-errors/unknown-card")(an_unknown_card_is_rejected)


@behaviour.rule("changeCardPin", "cards-errors/pin-characters")
def a_pin_has_digits_between_other_characters(call: MockCall) -> MockResponse | None:
    """Only the third to the sixth character count."""
    pin = call.body["pin"][2:6]
    if pin.isascii() and pin.isdigit():
        return None
    return call.reject("invalid-request", "the PIN is not four digits", example="invalidPin")


@behaviour.rule("listCards")
def all_cards_are_listed(call: MockCall) -> MockResponse:
    """In the order in which the state has them."""
    return call.respond({"cards": list(call.state["cards"].values())})


@behaviour.rule("getCard")
def one_card_is_shown(call: MockCall) -> MockResponse:
    """With what was changed."""
    return call.respond({"card": _card(call)})


@behaviour.rule("updateCard", "modify-card/changes")
def the_sent_properties_of_a_card_change(call: MockCall) -> MockResponse:
    """The name and whether it is the main card, which the printed request has as text."""
    sent = without_nulls({name: call.body.get(name) for name in ("name", "isMain")})
    if "isMain" in sent:
        sent["isMain"] = sent["isMain"] in (True, "true")
    _card(call).update(sent, dtsUpdated=now_of(call))
    return call.respond({"card": _card(call)})


@behaviour.rule("activateCard", "activate-card/activated", "activate-card/again")
def a_card_becomes_active(call: MockCall) -> MockResponse:
    """One that is active already stays as it is."""
    card = _card(call)
    if not card["isActive"]:
        card.update(status="active", isActive=True, isActivated=True, dtsUpdated=now_of(call))
    return call.respond({"card": card})


@behaviour.rule("toggleCard", "toggle-card-on-off/turned-on", "toggle-card-on-off/turned-off")
def a_card_is_turned_on_or_off(call: MockCall) -> MockResponse:
    """Both properties change together."""
    is_on = call.path["onoff"] == "on"
    changed = {"status": "active" if is_on else "blocked", "isActive": is_on}
    _card(call).update(changed)
    return call.respond({**changed, "card": _card(call)})


@behaviour.rule("restrictCard", "card-restrictions/not-both", "cards-errors/restriction")
def merchants_are_allowed_or_restricted(call: MockCall) -> MockResponse | None:
    """Not both, neither in a request nor on a card."""
    kept = _card(call)["restrictions"] or {}
    used = {name for name in _KINDS if call.body.get(name) or kept.get(name)}
    if len(used) < len(_KINDS):
        return None
    reason = "merchants cannot be allowed and restricted at once"
    return call.reject("invalid-request", reason, example="restrictionsFailed")


@behaviour.rule("restrictCard")
def restrictions_are_kept(call: MockCall) -> MockResponse:
    """Of each kind the last one that was sent."""
    card = _card(call)
    card["restrictions"] = {**(card["restrictions"] or {}), **call.body}
    return call.respond()


def _card(call: MockCall) -> dict[str, Any]:
    found: dict[str, Any] = call.state["cards"][call.path["AFiCardId"]]
    return found
