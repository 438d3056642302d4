"""Invariants of ID123: card ids are unique; cards can be viewed, changed and deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import Interaction, InvariantViolation, after

_IDS = ("card-id", "card-template-id")
_GROUPS = ("barcode", "image", "name-fields", "front-fields", "secondary-fields", "back-fields")
_UNKNOWN = "unknown"


@after(
    "createCard",
    "create-card/card-id-unique",
    "create-card/card-id-taken",
    "create-card/other-card-id",
)
def a_card_id_is_unique(card: Interaction) -> None:
    """The same card again is rejected, unless it requests an update."""
    if card.sent.get("upsert-record") != "true":
        card.repeat().must_fail("a second card with the same card-id")


@after("createCard", "create-card/upsert-updates")
def a_card_can_be_updated(card: Interaction) -> None:
    """The same card again is accepted if it requests an update."""
    updated = card.repeat({"upsert-record": "true"})
    updated.must_succeed('the same card with upsert-record "true"')


@after("createCard", "create-card/success-sample")
def the_response_names_the_card(card: Interaction) -> None:
    """The response has the ids that were sent."""
    for name in _IDS:
        if card.received.get(name) != card.sent.get(name):
            raise InvariantViolation(f"the response has another {name} than was sent")


@after("createCard", "create-card/makes-card", "view-card/shows-card")
def a_created_card_can_be_viewed(card: Interaction) -> None:
    """The card has every pair that was sent."""
    _shows(card)


@after("createCard", "list-cards/lists-cards", "view-template/shows-template")
def a_created_card_is_listed(card: Interaction) -> None:
    """The card is on the list of its template, and the template can be viewed."""
    template = {"card-template-id": card.sent["card-template-id"]}
    listed = card.call("listCards", body={"action": "list-cards", "limit": 1000000, **template})
    if card.sent["card-id"] not in [each["card-id"] for each in listed.received.get("data", [])]:
        raise InvariantViolation("listCards does not return the card")
    viewed = card.call("viewTemplate", body={"action": "view-template", **template})
    viewed.must_succeed("the template of a card")


@after(
    "createCard",
    "introduction/new-card-inactive",
    "invite-card-user/no-address-refused",
    "invite-card-user/stored-address-used",
    "update-card/status-untouched",
)
def a_new_card_is_inactive_and_an_invitation_needs_an_address(card: Interaction) -> None:
    """An update adds the address and does not change the status."""
    created = _another(card)
    if _viewed(created).get("card-status") != "inactive":
        raise InvariantViolation("a new card is not inactive")
    _on(created, "inviteCardUser", "card-invitation").must_fail("an invitation without an address")
    changes = {"recipient-email": "jo@holder.example", "card-status": "active"}
    _on(created, "updateCard", "update-card", changes).must_succeed("an address for a card")
    if _viewed(created).get("card-status") != "inactive":
        raise InvariantViolation("an update changes the status")
    invited = _on(created, "inviteCardUser", "card-invitation")
    invited.must_succeed("an invitation to the stored address")


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


@after("createCard", "view-card/wrong-id-refused")
def a_view_needs_both_ids(card: Interaction) -> None:
    """A view with another card id, or another template id, is rejected."""
    for name in _IDS:
        wrong = _on(card, "viewCard", "view-card", {name: f"{_UNKNOWN}-{card.number}"})
        wrong.must_fail(f"a wrong {name}")


@after("createCard", "update-card/changed-pairs-only", "update-card/empty-value-empties")
def an_empty_value_empties_only_its_field(card: Interaction) -> None:
    """A second update sends one of two fields with an empty value; the other one is unchanged."""
    created = _another(card)
    for fields in ({"front-1": "a", "front-2": "b"}, {"front-1": ""}):
        pairs = [{"key": key, "value": value} for key, value in fields.items()]
        changes = {"card-data": {"front-fields": pairs}}
        _on(created, "updateCard", "update-card", changes).must_succeed("an update of a new card")
    if _pairs(_viewed(created)) != {
        ("front-fields", "front-1"): "",
        ("front-fields", "front-2"): "b",
    }:
        raise InvariantViolation("an update with an empty value does not empty exactly that field")


@after("createCard", "card-fields/front-fields-at-most")
def a_card_has_three_front_fields_at_most(card: Interaction) -> None:
    """A fourth front field is rejected, whereas five back fields are accepted."""
    created = _another(card)
    for group, count in (("front-fields", 3), ("back-fields", 5)):
        pairs = [{"key": f"key-{number}", "value": "a"} for number in range(count)]
        changes = {"card-data": {group: pairs}}
        filled = _on(created, "updateCard", "update-card", changes)
        filled.must_succeed(f"{count} {group}")
    one_more = {"card-data": {"front-fields": [{"key": "one-more", "value": "a"}]}}
    _on(created, "updateCard", "update-card", one_more).must_fail("a fourth front field")


@after("createCard", "delete-card/deletes-card", "view-card/wrong-id-refused")
def a_card_is_deleted_once(card: Interaction) -> None:
    """After the deletion it can neither be viewed nor deleted.

    The second deletion is inferred: no page documents its response.
    """
    deleted = _on(_another(card), "deleteCard", "delete-card")
    deleted.must_succeed("the deletion of a card")
    deleted.repeat().must_fail("the deletion of a deleted card")
    _view(deleted).must_fail("the view of a deleted card")


@after("createCard", "delete-card/failure-deletes-nothing", "introduction/every-request")
def a_deletion_that_fails_deletes_nothing(card: Interaction) -> None:
    """The card remains after a deletion with a wrong key, and after one in another template.

    That the second one fails is inferred, as above.
    """
    created = _another(card)
    body = {"action": "delete-card", **_ids(created)}
    elsewhere = {**body, "card-template-id": f"{_UNKNOWN}-{card.number}"}
    keyless = created.call("deleteCard", headers={"X-API-KEY": "wrong"}, body=body)
    keyless.must_fail("a deletion with a wrong key")
    created.call("deleteCard", body=elsewhere).must_fail("a deletion in another template")
    _view(created).must_succeed("the view of a card whose deletion failed")


@after("updateCard", "update-card/changes-card")
def a_change_can_be_viewed(update: Interaction) -> None:
    """The card has every pair that was sent."""
    _shows(update)


@after("updateCard", "update-card/unknown-card-refused", "update-card/upsert-adds")
def an_unknown_card_is_created_only_on_request(update: Interaction) -> None:
    """The same update of an unknown card is rejected, unless it requests a new card."""
    other = f"{_UNKNOWN}-{update.number}"
    rejected = update.repeat({"card-id": other, "upsert-record": False})
    rejected.must_fail("an update of an unknown card")
    created = update.repeat({"card-id": other, "upsert-record": True})
    created.must_succeed("an update that may create the card")
    _shows(created)


@after("viewTemplate", "view-template/wrong-id-refused")
def a_template_needs_its_id(template: Interaction) -> None:
    """The same view with an unknown id is rejected."""
    other = {"card-template-id": f"{_UNKNOWN}-{template.number}"}
    template.repeat(other).must_fail("a wrong card-template-id")


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


def _another(card: Interaction) -> Interaction:
    """Create a card with nothing but ids in the same template."""
    body = {**_ids(card), "action": "create-card", "card-id": f"another-{card.number}"}
    created = card.call("createCard", body=body)
    created.must_succeed("a card with a new card-id")
    return created


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
