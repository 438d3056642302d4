"""Invariants of ID123 that workflows cannot express: cards kept apart, and pages of lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import Interaction, InvariantViolation, after

_IDS = ("card-id", "card-template-id")
_GROUPS = ("barcode", "image", "name-fields", "front-fields", "secondary-fields", "back-fields")


@after(
    "createCard", "update-card/changed-pairs-only", "invite-card-user/stored-address-used", times=5
)
def every_property_of_a_card_is_kept(card: Interaction) -> None:
    """A card with different values everywhere is read as written, apart from another card."""
    written = [_distinct(card, "a"), _distinct(card, "b")]
    for each in written:
        each.must_succeed("a card with every property")
        _shows(each)
        invited = _on(each, "inviteCardUser", "card-invitation")
        invited.must_succeed("an invitation to the stored address")


def _distinct(card: Interaction, mark: str) -> Interaction:
    pairs = [{"key": f"front-{number}", "value": f"{mark}{number}"} for number in (1, 2)]
    names = [{"key": "first-name", "value": f"{mark}3"}, {"key": "last-name", "value": f"{mark}4"}]
    body = {
        **_ids(card),
        "action": "create-card",
        "card-id": f"distinct-{mark}-{card.number}",
        "recipient-email": f"{mark}@holder.example",
        "card-data": {"front-fields": pairs, "name-fields": names},
    }
    return card.call("createCard", body=body)


@after("listTemplates", "list-templates/first-ten", "list-templates/limit", "list-templates/offset")
def templates_are_listed_in_pages(listed: Interaction) -> None:
    """Pages of one item make up the list."""
    _fit_together(listed)


@after("listCards", "list-cards/first-ten", "list-cards/limit", times=10)
def a_page_has_ten_cards_by_default(listed: Interaction) -> None:
    """Cards are created in the template until the default page does not have them all."""
    template = {"card-template-id": listed.sent["card-template-id"]}
    count = len(listed.repeat({"limit": 11, "offset": 0}).received["data"])
    for index in range(11 - count if count else 0):
        body = {"action": "create-card", "card-id": f"page-{listed.number}-{index}", **template}
        listed.call("createCard", body=body).must_succeed("a card with a new card-id")
    page = listed.call("listCards", body={"action": "list-cards", **template})
    if len(page.received["data"]) != (10 if count else 0):
        raise InvariantViolation("a page without limit does not have ten of eleven cards")


@after("listCards", "list-cards/first-ten", "list-cards/limit", "list-cards/offset")
def cards_are_listed_in_pages(listed: Interaction) -> None:
    """Pages of one item make up the list."""
    _fit_together(listed)


def _fit_together(listed: Interaction) -> None:
    """Compare the first two of ten items with pages of one item."""
    first = listed.repeat({"limit": 10, "offset": 0}).received["data"]
    alone = [listed.repeat({"limit": 1, "offset": at}).received["data"] for at in (0, 1)]
    if first[:2] != [each for page in alone for each in page]:
        raise InvariantViolation("limit and offset do not select pages of one list")
    listed.repeat({"offset": -1}).must_fail("an offset below 0")


def _on(
    card: Interaction, name: str, action: str, properties: dict[str, Any] | None = None
) -> Interaction:
    return card.call(name, body={"action": action, **_ids(card), **(properties or {})})


def _view(card: Interaction) -> Interaction:
    return _on(card, "viewCard", "view-card")


def _viewed(card: Interaction) -> dict[str, Any]:
    """Return the card as viewed."""
    view = _view(card)
    view.must_succeed("the view of a written card")
    data: dict[str, Any] = view.received.get("data", {})
    return data


def _shows(card: Interaction) -> None:
    """Raise `InvariantViolation` unless the card has every pair that was sent."""
    sent, viewed = _pairs(card.sent), _pairs(_viewed(card))
    if not sent.items() <= viewed.items():
        raise InvariantViolation("viewCard does not return the values that were sent")


def _ids(card: Interaction) -> dict[str, Any]:
    return {name: card.sent[name] for name in _IDS}


def _pairs(card: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """Return the values of a card by group and key."""
    data = card.get("card-data", {})
    return {
        (group, each["key"]): each["value"] for group in _GROUPS for each in data.get(group, [])
    }
