"""Invariants of ID123 that the spec does not imply: pages of lists whose URL also creates."""

from __future__ import annotations

from . import Interaction, InvariantViolation, after


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
