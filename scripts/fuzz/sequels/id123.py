"""ID123: a card's id is taken once, and what was made can be seen, changed and deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import Broken, Exchange, sequel

_IDS = ("card-id", "card-template-id")
_GROUPS = ("barcode", "image", "name-fields", "front-fields", "secondary-fields", "back-fields")
_UNKNOWN = "unknown"


@sequel(
    "createCard",
    "create-card/card-id-unique",
    "create-card/card-id-taken",
    "create-card/other-card-id",
)
def a_card_id_is_taken_once(card: Exchange) -> None:
    """The same card again is refused, unless it asks for an update."""
    if card.sent.get("upsert-record") != "true":
        card.again().must_fail("a second card with the same card-id")


@sequel("createCard", "create-card/upsert-updates")
def a_card_can_be_updated(card: Exchange) -> None:
    """The same card again is accepted where it asks for an update."""
    updated = card.again({"upsert-record": "true"})
    updated.must_succeed('the same card with upsert-record "true"')


@sequel("createCard", "create-card/success-sample")
def the_card_is_named(card: Exchange) -> None:
    """The answer names the card that was written."""
    for name in _IDS:
        if card.told.get(name) != card.sent.get(name):
            raise Broken(f"the answer gives another {name} than was sent")


@sequel("createCard", "create-card/makes-card", "view-card/shows-card")
def a_card_that_was_made_can_be_viewed(card: Exchange) -> None:
    """It shows every pair that was sent."""
    _shows(card)


@sequel("createCard", "list-cards/lists-cards", "view-template/shows-template")
def a_card_that_was_made_is_listed(card: Exchange) -> None:
    """The list of its template has it, and the template can be viewed."""
    template = {"card-template-id": card.sent["card-template-id"]}
    listed = card.call("listCards", body={"action": "list-cards", "limit": 1000000, **template})
    if card.sent["card-id"] not in [each["card-id"] for each in listed.told.get("data", [])]:
        raise Broken("the list of the template's cards lacks the card")
    viewed = card.call("viewTemplate", body={"action": "view-template", **template})
    viewed.must_succeed("the template of a card")


@sequel(
    "createCard",
    "introduction/new-card-inactive",
    "invite-card-user/no-address-refused",
    "invite-card-user/stored-address-used",
    "update-card/status-untouched",
)
def a_new_card_is_inactive_and_invites_where_it_has_an_address(card: Exchange) -> None:
    """The address comes with an update, which leaves the status alone."""
    made = _another(card)
    if _seen(made).get("card-status") != "inactive":
        raise Broken("a new card is not inactive")
    _on(made, "inviteCardUser", "card-invitation").must_fail("an invitation without an address")
    changes = {"recipient-email": "jo@holder.example", "card-status": "active"}
    _on(made, "updateCard", "update-card", changes).must_succeed("an address for a card")
    if _seen(made).get("card-status") != "inactive":
        raise Broken("an update changes the status")
    invited = _on(made, "inviteCardUser", "card-invitation")
    invited.must_succeed("an invitation to the stored address")


@sequel("createCard", "view-card/wrong-id-refused")
def a_card_is_viewed_with_both_ids_alone(card: Exchange) -> None:
    """With another card's id, or another template's, the view is refused."""
    for name in _IDS:
        wrong = _on(card, "viewCard", "view-card", {name: f"{_UNKNOWN}-{card.number}"})
        wrong.must_fail(f"a wrong {name}")


@sequel("createCard", "update-card/changed-pairs-only", "update-card/empty-value-empties")
def one_pair_is_emptied_and_the_other_stays(card: Exchange) -> None:
    """The second update sends one of two pairs of a group, with an empty value."""
    made = _another(card)
    for fields in ({"front-1": "a", "front-2": "b"}, {"front-1": ""}):
        pairs = [{"key": key, "value": value} for key, value in fields.items()]
        changes = {"card-data": {"front-fields": pairs}}
        _on(made, "updateCard", "update-card", changes).must_succeed("an update of a new card")
    if _pairs(_seen(made)) != {("front-fields", "front-1"): "", ("front-fields", "front-2"): "b"}:
        raise Broken("an update with one empty value does not empty that field alone")


@sequel("createCard", "card-fields/front-fields-at-most")
def a_card_has_three_front_fields_at_most(card: Exchange) -> None:
    """Check that a fourth is rejected, whereas the back takes a fifth."""
    made = _another(card)
    for group, count in (("front-fields", 3), ("back-fields", 5)):
        pairs = [{"key": f"key-{number}", "value": "a"} for number in range(count)]
        changes = {"card-data": {group: pairs}}
        filled = _on(made, "updateCard", "update-card", changes)
        filled.must_succeed(f"{count} {group}")
    one_more = {"card-data": {"front-fields": [{"key": "one-more", "value": "a"}]}}
    _on(made, "updateCard", "update-card", one_more).must_fail("a fourth front field")


@sequel("createCard", "delete-card/deletes-card", "view-card/wrong-id-refused")
def a_card_is_deleted_once(card: Exchange) -> None:
    """After that it cannot be viewed.

    That it cannot be deleted again is ours; no page says what is answered.
    """
    deleted = _on(_another(card), "deleteCard", "delete-card")
    deleted.must_succeed("the deletion of a card")
    deleted.again().must_fail("the deletion of a card that was deleted")
    _view(deleted).must_fail("the view of a card that was deleted")


@sequel("createCard", "delete-card/failure-deletes-nothing", "introduction/every-request")
def a_deletion_that_fails_deletes_nothing(card: Exchange) -> None:
    """The card is still there after one with a wrong key and one in another template.

    That the second one fails is ours, as above.
    """
    made = _another(card)
    body = {"action": "delete-card", **_ids(made)}
    elsewhere = {**body, "card-template-id": f"{_UNKNOWN}-{card.number}"}
    keyless = made.call("deleteCard", headers={"X-API-KEY": "wrong"}, body=body)
    keyless.must_fail("a deletion with a wrong key")
    made.call("deleteCard", body=elsewhere).must_fail("a deletion in another template")
    _view(made).must_succeed("the view of a card whose deletion failed")


@sequel("updateCard", "update-card/changes-card")
def a_change_can_be_seen(update: Exchange) -> None:
    """The card shows every pair that was sent."""
    _shows(update)


@sequel("updateCard", "update-card/unknown-card-refused", "update-card/upsert-adds")
def an_unknown_card_is_made_only_on_demand(update: Exchange) -> None:
    """The same update for a card that does not exist is refused, and then makes it."""
    other = f"{_UNKNOWN}-{update.number}"
    refused = update.again({"card-id": other, "upsert-record": False})
    refused.must_fail("an update of a card that does not exist")
    made = update.again({"card-id": other, "upsert-record": True})
    made.must_succeed("an update that may make the card")
    _shows(made)


@sequel("viewTemplate", "view-template/wrong-id-refused")
def a_template_needs_its_id(template: Exchange) -> None:
    """The same with another id is refused."""
    other = {"card-template-id": f"{_UNKNOWN}-{template.number}"}
    template.again(other).must_fail("a wrong card-template-id")


@sequel(
    "listTemplates", "list-templates/first-ten", "list-templates/limit", "list-templates/offset"
)
def templates_are_listed_in_parts(listed: Exchange) -> None:
    """Parts of one make up the list."""
    _fit_together(listed)


@sequel("listCards", "list-cards/first-ten", "list-cards/limit", "list-cards/offset")
def cards_are_listed_in_parts(listed: Exchange) -> None:
    """Parts of one make up the list."""
    _fit_together(listed)


def _fit_together(listed: Exchange) -> None:
    """Hold the first ten against the first two of them, each fetched alone."""
    first = listed.again({"limit": 10, "offset": 0}).told["data"]
    alone = [listed.again({"limit": 1, "offset": at}).told["data"] for at in (0, 1)]
    if first[:2] != [each for part in alone for each in part]:
        raise Broken("limit and offset do not pick parts of one list")
    listed.again({"offset": -1}).must_fail("an offset below 0")


def _another(card: Exchange) -> Exchange:
    """Make a new card with nothing but its ids in the template of this one."""
    body = {**_ids(card), "action": "create-card", "card-id": f"another-{card.number}"}
    made = card.call("createCard", body=body)
    made.must_succeed("a card with a new card-id")
    return made


def _on(card: Exchange, name: str, action: str, members: dict[str, Any] | None = None) -> Exchange:
    return card.call(name, body={"action": action, **_ids(card), **(members or {})})


def _view(card: Exchange) -> Exchange:
    return _on(card, "viewCard", "view-card")


def _seen(card: Exchange) -> dict[str, Any]:
    """Give what the card shows."""
    shown = _view(card)
    shown.must_succeed("the view of a card that was written")
    data: dict[str, Any] = shown.told.get("data", {})
    return data


def _shows(card: Exchange) -> None:
    """Raise `Broken` unless the card shows every pair that was sent."""
    sent, seen = _pairs(card.sent), _pairs(_seen(card))
    if not sent.items() <= seen.items():
        raise Broken("the card does not show what was sent")


def _ids(card: Exchange) -> dict[str, Any]:
    return {name: card.sent[name] for name in _IDS}


def _pairs(card: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """Give the values of a card by group and key."""
    data = card.get("card-data", {})
    return {
        (group, each["key"]): each["value"] for group in _GROUPS for each in data.get(group, [])
    }
