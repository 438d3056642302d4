"""ID123: cards within their templates, from creation to deletion.

Properties of templates and cards that callers do not send, such as labels and times, are those of
the vendor's sample. A new card may have any template's id, as no page describes an unknown one;
from then on the template is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from ..compile.documented_responses import MockResponse
from ..mock_behaviour import MockBehaviour, MockCall, state_schema

PAGE = 10
KEPT = 100
"""The number of invitations that are kept, so that memory does not grow."""

_IDS = ("card-id", "card-template-id")
_PROPERTIES = (
    "unique-identifier",
    "security-question-1",
    "security-question-2",
    "card-expiration",
    "recipient-email",
)
_TIMES = ("created-at", "last-updated")
_LISTED_GROUPS = ("barcode", "image", "name-fields")
_GROUPS = (*_LISTED_GROUPS, "front-fields", "secondary-fields", "back-fields")
_FIELDS = {"type": "object", "additionalProperties": {"type": "string"}}
MOST = {"front-fields": 3}
"""The greatest number of keys in a group of one card; other groups have no documented limit."""

behaviour = MockBehaviour(
    start={
        "templates": {
            "CARD_TEMPLATE_ID": {
                "CARD_ID": {
                    "card-status": "inactive",
                    "recipient-email": "jo@holder.example",
                    "card-data": {"name-fields": {"name": "NAME"}},
                }
            }
        },
        "outbox": [],
    },
    schema=state_schema(
        templates={
            "type": "object",
            "description": "The cards, by the id of their template and their own.",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "required": ["card-status"],
                    "properties": {
                        "card-status": {"type": "string"},
                        **{name: {"type": "string"} for name in (*_PROPERTIES, *_TIMES)},
                        "card-data": {
                            "type": "object",
                            "properties": dict.fromkeys(_GROUPS, _FIELDS),
                            "additionalProperties": False,
                        },
                    },
                    "additionalProperties": False,
                },
            },
        },
        outbox={"type": "array", "description": "The invitations that were mailed."},
    ),
)
behaviour.leaves_to_engine("introduction/every-request")


@behaviour.rule(
    "createCard",
    "create-card/card-id-unique",
    "create-card/card-id-taken",
    "create-card/other-card-id",
)
def a_taken_card_id_is_rejected(call: MockCall) -> MockResponse | None:
    """The same id in another template is another card."""
    if _card(call) is None or call.body.get("upsert-record") == "true":
        return None
    return _reject_card(call, "conflict", "the template has a card with this id")


@behaviour.rule("updateCard", "update-card/unknown-card-refused")
def an_unknown_card_is_not_updated(call: MockCall) -> MockResponse | None:
    """Except with `upsert-record`, which creates it."""
    if _card(call) is not None or call.body.get("upsert-record") is True:
        return None
    return _reject_unknown(call)


@behaviour.rule("viewCard", "view-card/wrong-id-refused")
@behaviour.rule("deleteCard")
@behaviour.rule("inviteCardUser")
def an_unknown_card_is_rejected(call: MockCall) -> MockResponse | None:
    """A deleted card counts as unknown; only the page of view-card documents the rejection."""
    return None if _card(call) is not None else _reject_unknown(call)


@behaviour.rule("createCard", "card-fields/front-fields-at-most")
@behaviour.rule("updateCard", "card-fields/front-fields-at-most")
def too_many_keys_are_rejected(call: MockCall) -> MockResponse | None:
    """Reject a call after which a card would have more keys than its template has slots."""
    sent = call.body.get("card-data", {})
    for group, most in MOST.items():
        if group not in sent:
            continue
        kept = (_card(call) or {}).get("card-data", {}).get(group, {})
        new = {each["key"] for each in sent[group]} - kept.keys()
        if new and len(kept) + len(new) > most:
            return _reject_card(call, "invalid-request", f"{group} of a card are at most {most}")
    return None


@behaviour.rule("createCard", "create-card/makes-card", "introduction/new-card-inactive")
@behaviour.rule("updateCard", "update-card/upsert-adds")
def a_new_card_is_inactive(call: MockCall) -> None:
    """The next rule writes its properties."""
    if _card(call) is None:
        cards = call.state["templates"].setdefault(call.body["card-template-id"], {})
        cards[call.body["card-id"]] = {"card-status": "inactive", "created-at": call.clock.text()}


@behaviour.rule("createCard", "create-card/upsert-updates")
@behaviour.rule(
    "updateCard",
    "update-card/changes-card",
    "update-card/changed-pairs-only",
    "update-card/empty-value-empties",
    "update-card/status-untouched",
    "update-card/renews-expired",
)
def sent_properties_are_stored(call: MockCall) -> MockResponse:
    """Properties that are not sent do not change; an expired card is updated and so renewed.

    That an update by create-card keeps the rest too is not documented.
    """
    card = _known(call)
    card |= {name: call.body[name] for name in _PROPERTIES if name in call.body}
    card["last-updated"] = call.clock.text()
    for group, fields in call.body.get("card-data", {}).items():
        if group in _GROUPS:
            stored = card.setdefault("card-data", {}).setdefault(group, {})
            stored |= {each["key"]: each["value"] for each in fields}
    return call.respond(_ids(call), example="cardWritten")


@behaviour.rule("viewCard", "view-card/shows-card")
def a_card_is_returned_in_full(call: MockCall) -> MockResponse:
    """The security questions are not returned, as no page shows them."""
    response = call.respond(example="cardShown")
    card = _known(call)
    sample = _sample(response, "data")
    fields = _fields(sample["card-data"], card, _GROUPS)
    return response.with_properties(
        {"data": {**_shown(sample, _ids(call), card), "card-data": fields}}
    )


@behaviour.rule(
    "deleteCard",
    "delete-card/deletes-card",
    "delete-card/any-card",
    "delete-card/failure-deletes-nothing",
)
def a_card_is_deleted(call: MockCall) -> MockResponse:
    """A card of any status; a rejected call does not reach this rule, so it deletes nothing."""
    del call.state["templates"][call.body["card-template-id"]][call.body["card-id"]]
    return call.respond(_ids(call), example="cardWritten")


@behaviour.rule(
    "inviteCardUser", "invite-card-user/stored-address-used", "invite-card-user/no-address-refused"
)
def an_invitation_needs_an_address(call: MockCall) -> MockResponse | None:
    """An empty address counts as absent."""
    return None if _address(call) else _reject_card(call, "invalid-request", "no address is known")


@behaviour.rule(
    "inviteCardUser",
    "invite-card-user/sends-invitation",
    "invite-card-user/one-call-per-email",
    "invite-card-user/expires-after-a-year",
)
def an_invitation_is_sent(call: MockCall) -> MockResponse:
    """The mail is in the outbox; the year is measured by the mock's clock."""
    expires = call.body.get("invitation-expiration", _text(call.now + timedelta(days=365)))
    mail = {"recipient-email": _address(call), "invitation-expiration": expires}
    call.state["outbox"].append({**_ids(call), **mail})
    del call.state["outbox"][:-KEPT]
    return call.respond(example="invitationSent")


@behaviour.rule("viewTemplate", "view-template/wrong-id-refused")
@behaviour.rule("listCards")
def an_unknown_template_is_rejected(call: MockCall) -> MockResponse | None:
    """The rejection is documented for the template, and likely for the list of its cards."""
    if call.body["card-template-id"] in call.state["templates"]:
        return None
    return _reject_list(call, "not-found", "unknown template")


@behaviour.rule("viewTemplate", "view-template/shows-template")
def a_template_is_shown(call: MockCall) -> MockResponse:
    """The fields are those of the vendor's sample."""
    response = call.respond(example="templateShown")
    template = {"card-template-id": call.body["card-template-id"]}
    return response.with_properties({"data": {**_sample(response, "data"), **template}})


@behaviour.rule("listTemplates")
@behaviour.rule("listCards")
def a_negative_number_is_rejected(call: MockCall) -> MockResponse | None:
    """No page documents a limit, but a negative one cannot be applied."""
    if min(call.body.get("limit", 0), call.body.get("offset", 0)) >= 0:
        return None
    return _reject_list(call, "invalid-request", "limit and offset must not be below 0")


@behaviour.rule(
    "listTemplates",
    "list-templates/lists-templates",
    "list-templates/first-ten",
    "list-templates/limit",
    "list-templates/offset",
)
def templates_are_listed(call: MockCall) -> MockResponse:
    """In the order in which they were added."""
    response = call.respond(example="templatesFound")
    sample = _sample(response, "data")[0]
    page = _page(call, call.state["templates"])
    return response.with_properties(
        {"data": [{**sample, "card-template-id": each} for each in page]}
    )


@behaviour.rule(
    "listCards",
    "list-cards/lists-cards",
    "list-cards/first-ten",
    "list-cards/limit",
    "list-cards/offset",
)
def the_cards_of_a_template_are_listed(call: MockCall) -> MockResponse:
    """In the order in which they were created."""
    response = call.respond(example="cardsFound")
    sample = _sample(response, "data")[0]
    bare = {name: value for name, value in sample.items() if name not in _LISTED_GROUPS}
    template = call.body["card-template-id"]
    cards = call.state["templates"][template]
    listed = [
        _shown(bare, {"card-template-id": template, "card-id": each}, cards[each])
        | _fields(sample, cards[each], _LISTED_GROUPS)
        for each in _page(call, cards)
    ]
    return response.with_properties({"data": listed})


def _card(call: MockCall) -> dict[str, Any] | None:
    cards = call.state["templates"].get(call.body["card-template-id"], {})
    found: dict[str, Any] | None = cards.get(call.body["card-id"])
    return found


def _known(call: MockCall) -> dict[str, Any]:
    card = _card(call)
    assert card is not None, "an earlier rule has rejected the call"
    return card


def _address(call: MockCall) -> str:
    stored = _known(call).get("recipient-email")
    return str(call.body.get("recipient-email") or stored or "")


def _ids(call: MockCall) -> dict[str, Any]:
    return {name: call.body[name] for name in _IDS}


def _reject_card(call: MockCall, kind: str, reason: str) -> MockResponse:
    return call.reject(kind, reason, _ids(call), example="cardRefused", inside=True)


def _reject_unknown(call: MockCall) -> MockResponse:
    return _reject_card(call, "not-found", "the template has no card with this id")


def _reject_list(call: MockCall, kind: str, reason: str) -> MockResponse:
    return call.reject(kind, reason, example="templatesRefused", inside=True)


def _page(call: MockCall, rows: Collection[str]) -> Iterator[str]:
    """Return a page; a limit of 0, which the vendor's sample sends, counts as absent."""
    # JSON Schema's integers may have a decimal point.
    first, size = int(call.body.get("offset", 0)), int(call.body.get("limit", 0)) or PAGE
    return islice(rows, min(first, len(rows)), min(first + size, len(rows)))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _sample(response: MockResponse, name: str) -> Any:
    assert response.prepared is not None, "the spec has this example"
    return response.prepared.value[name]


def _shown(sample: dict[str, Any], ids: dict[str, Any], card: dict[str, Any]) -> dict[str, Any]:
    """Return a card without its fields; the value for one that never expires is not documented."""
    shown = {
        **sample,
        **ids,
        "card-status": card["card-status"],
        "card-sub-status": "",
        "card-expiration": card.get("card-expiration"),
        **{name: card[name] for name in _TIMES if name in card},
    }
    return {name: value for name, value in shown.items() if value is not None}


def _fields(sample: dict[str, Any], card: dict[str, Any], groups: Sequence[str]) -> dict[str, Any]:
    """Return the filled slots of some groups, with the label and the type of the sample's first.

    An emptied slot has an empty text.
    """
    stored = card.get("card-data", {})
    return {
        group: [
            {**sample[group][0], "key": key, "value": stored[group][key]} for key in stored[group]
        ]
        for group in groups
        if group in stored
    }
