"""ID123: a card's id is taken once."""

from __future__ import annotations

from . import Broken, Exchange, sequel


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
    for name in ("card-id", "card-template-id"):
        if card.told.get(name) != card.sent.get(name):
            raise Broken(f"the answer gives another {name} than was sent")
