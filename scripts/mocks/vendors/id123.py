"""ID123: a card's life within its template, from its making to its deletion.

What a template and a card show beside what callers send, such as labels and times, is the vendor's
sample. Any template's id is taken for a new card, as no page tells of one that does not exist; from
then on the template is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ..behaviour import Behaviour, Call, shape
from ..compile.answers import Answer

PAGE = 10
KEPT = 100
"""How many invitations are kept, so that a mock that runs for long does not grow."""

_IDS = ("card-id", "card-template-id")
_MEMBERS = (
    "unique-identifier",
    "security-question-1",
    "security-question-2",
    "card-expiration",
    "recipient-email",
)
_LISTED_GROUPS = ("barcode", "image", "name-fields")
_GROUPS = (*_LISTED_GROUPS, "front-fields", "secondary-fields", "back-fields")
_FIELDS = {"type": "object", "additionalProperties": {"type": "string"}}
MOST = {"front-fields": 3}
"""How many keys a group of one card has at most; other groups have no documented limit."""

behaviour = Behaviour(
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
    shape=shape(
        templates={
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "required": ["card-status"],
                    "properties": {
                        "card-status": {"type": "string"},
                        **{name: {"type": "string"} for name in _MEMBERS},
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
        outbox={"type": "array"},
    ),
)
behaviour.leaves_to_engine("introduction/every-request")


@behaviour.rule(
    "createCard",
    "create-card/card-id-unique",
    "create-card/card-id-taken",
    "create-card/other-card-id",
)
def a_taken_card_id_is_refused(call: Call) -> Answer | None:
    """The same id in another template is another card."""
    if _card(call) is None or call.body.get("upsert-record") == "true":
        return None
    return _refuse_card(call, "conflict", "the template has a card with this id")


@behaviour.rule("updateCard", "update-card/unknown-card-refused")
def an_unknown_card_is_not_updated(call: Call) -> Answer | None:
    """Save where the caller asks that it be made."""
    if _card(call) is not None or call.body.get("upsert-record") is True:
        return None
    return _refuse_unknown(call)


@behaviour.rule("viewCard", "view-card/wrong-id-refused")
@behaviour.rule("deleteCard")
@behaviour.rule("inviteCardUser")
def an_unknown_card_is_refused(call: Call) -> Answer | None:
    """A deleted card is such a one; only the page of view-card says that it is refused."""
    return None if _card(call) is not None else _refuse_unknown(call)


@behaviour.rule("createCard", "card-fields/front-fields-at-most")
@behaviour.rule("updateCard", "card-fields/front-fields-at-most")
def too_many_keys_are_refused(call: Call) -> Answer | None:
    """Reject a call after which a card would have more keys than its template has slots."""
    stored = (_card(call) or {}).get("card-data", {})
    for group, most in MOST.items():
        kept = stored.get(group, {})
        new = {each["key"] for each in call.body.get("card-data", {}).get(group, ())} - kept.keys()
        if new and len(kept) + len(new) > most:
            return _refuse_card(call, "invalid-request", f"{group} of a card are at most {most}")
    return None


@behaviour.rule("createCard", "create-card/makes-card", "introduction/new-card-inactive")
@behaviour.rule("updateCard", "update-card/upsert-adds")
def a_new_card_is_inactive(call: Call) -> None:
    """What it shows is written by the next rule."""
    if _card(call) is None:
        cards = call.state["templates"].setdefault(call.body["card-template-id"], {})
        cards[call.body["card-id"]] = {"card-status": "inactive"}


@behaviour.rule("createCard", "create-card/upsert-updates")
@behaviour.rule(
    "updateCard",
    "update-card/changes-card",
    "update-card/changed-pairs-only",
    "update-card/empty-value-empties",
    "update-card/status-untouched",
    "update-card/renews-expired",
)
def what_is_sent_is_stored(call: Call) -> Answer:
    """What is not sent stays; an expired card is changed as any other, and so renewed.

    That an update by create-card leaves the rest too is not documented.
    """
    card = _known(call)
    card |= {name: call.body[name] for name in _MEMBERS if name in call.body}
    for group, fields in call.body.get("card-data", {}).items():
        if group in _GROUPS:
            stored = card.setdefault("card-data", {}).setdefault(group, {})
            stored |= {each["key"]: each["value"] for each in fields}
    return call.answer(_ids(call), example="cardWritten")


@behaviour.rule("viewCard", "view-card/shows-card")
def a_card_is_shown_in_full(call: Call) -> Answer:
    """What the holder is asked for is not shown, as no page shows it."""
    answer = call.answer(example="cardShown")
    card = _known(call)
    sample = _sample(answer, "data")
    fields = _fields(sample["card-data"], card, _GROUPS)
    return answer.changed({"data": {**_shown(sample, _ids(call), card), "card-data": fields}})


@behaviour.rule(
    "deleteCard",
    "delete-card/deletes-card",
    "delete-card/any-card",
    "delete-card/failure-deletes-nothing",
)
def a_card_is_deleted(call: Call) -> Answer:
    """Whatever its status is; what is refused does not come here, so it deletes nothing."""
    del call.state["templates"][call.body["card-template-id"]][call.body["card-id"]]
    return call.answer(_ids(call), example="cardWritten")


@behaviour.rule(
    "inviteCardUser", "invite-card-user/stored-address-used", "invite-card-user/no-address-refused"
)
def an_invitation_needs_an_address(call: Call) -> Answer | None:
    """An empty one is none."""
    return None if _address(call) else _refuse_card(call, "invalid-request", "no address is known")


@behaviour.rule(
    "inviteCardUser",
    "invite-card-user/sends-invitation",
    "invite-card-user/one-call-per-email",
    "invite-card-user/expires-after-a-year",
)
def an_invitation_is_sent(call: Call) -> Answer:
    """The outbox shows it; a year counts from the real clock."""
    after_a_year = datetime.now(UTC) + timedelta(days=365)
    expires = call.body.get("invitation-expiration", after_a_year.isoformat(timespec="seconds"))
    mail = {"recipient-email": _address(call), "invitation-expiration": expires}
    call.state["outbox"].append({**_ids(call), **mail})
    del call.state["outbox"][:-KEPT]
    return call.answer(example="invitationSent")


@behaviour.rule("viewTemplate", "view-template/wrong-id-refused")
@behaviour.rule("listCards")
def an_unknown_template_is_refused(call: Call) -> Answer | None:
    """That its cards cannot be listed is likely, and not documented."""
    if call.body["card-template-id"] in call.state["templates"]:
        return None
    return _refuse_list(call, "not-found", "there is no such template")


@behaviour.rule("viewTemplate", "view-template/shows-template")
def a_template_is_shown(call: Call) -> Answer:
    """Its fields are those of the vendor's sample."""
    answer = call.answer(example="templateShown")
    template = {"card-template-id": call.body["card-template-id"]}
    return answer.changed({"data": {**_sample(answer, "data"), **template}})


@behaviour.rule("listTemplates")
@behaviour.rule("listCards")
def a_negative_number_is_refused(call: Call) -> Answer | None:
    """No page gives a limit; less than none cannot be given."""
    if min(call.body.get("limit", 0), call.body.get("offset", 0)) >= 0:
        return None
    return _refuse_list(call, "invalid-request", "limit and offset are not below 0")


@behaviour.rule(
    "listTemplates",
    "list-templates/lists-templates",
    "list-templates/first-ten",
    "list-templates/limit",
    "list-templates/offset",
)
def templates_are_listed(call: Call) -> Answer:
    """In the order in which they became known."""
    answer = call.answer(example="templatesFound")
    sample = _sample(answer, "data")[0]
    page = _page(call, list(call.state["templates"]))
    return answer.changed({"data": [{**sample, "card-template-id": each} for each in page]})


@behaviour.rule(
    "listCards",
    "list-cards/lists-cards",
    "list-cards/first-ten",
    "list-cards/limit",
    "list-cards/offset",
)
def the_cards_of_a_template_are_listed(call: Call) -> Answer:
    """In the order in which they were made."""
    answer = call.answer(example="cardsFound")
    sample = _sample(answer, "data")[0]
    bare = {name: value for name, value in sample.items() if name not in _LISTED_GROUPS}
    template = call.body["card-template-id"]
    cards = call.state["templates"][template]
    listed = [
        _shown(bare, {"card-template-id": template, "card-id": each}, cards[each])
        | _fields(sample, cards[each], _LISTED_GROUPS)
        for each in _page(call, list(cards))
    ]
    return answer.changed({"data": listed})


def _card(call: Call) -> dict[str, Any] | None:
    cards = call.state["templates"].get(call.body["card-template-id"], {})
    found: dict[str, Any] | None = cards.get(call.body["card-id"])
    return found


def _known(call: Call) -> dict[str, Any]:
    card = _card(call)
    assert card is not None, "a rule before this one has refused"
    return card


def _address(call: Call) -> str:
    stored = _known(call).get("recipient-email")
    return str(call.body.get("recipient-email") or stored or "")


def _ids(call: Call) -> dict[str, Any]:
    return {name: call.body[name] for name in _IDS}


def _refuse_card(call: Call, kind: str, reason: str) -> Answer:
    return call.refuse(kind, reason, _ids(call), example="cardRefused", inside=True)


def _refuse_unknown(call: Call) -> Answer:
    return _refuse_card(call, "not-found", "the template has no card with this id")


def _refuse_list(call: Call, kind: str, reason: str) -> Answer:
    return call.refuse(kind, reason, example="templatesRefused", inside=True)


def _page(call: Call, rows: Sequence[str]) -> Sequence[str]:
    """Give the wanted part; a limit of 0, which the vendor's sample sends, is taken for none."""
    # JSON Schema's integers may have a point.
    first, size = int(call.body.get("offset", 0)), int(call.body.get("limit", 0)) or PAGE
    return rows[first : first + size]


def _sample(answer: Answer, member: str) -> Any:
    assert answer.form is not None, "the spec has this example"
    return answer.form.value[member]


def _shown(sample: dict[str, Any], ids: dict[str, Any], card: dict[str, Any]) -> dict[str, Any]:
    """Give a card in part; what is shown for one that never expires is not documented."""
    shown = {
        **sample,
        **ids,
        "card-status": card["card-status"],
        "card-sub-status": "",
        "card-expiration": card.get("card-expiration"),
    }
    return {name: value for name, value in shown.items() if value is not None}


def _fields(sample: dict[str, Any], card: dict[str, Any], groups: Sequence[str]) -> dict[str, Any]:
    """Give the filled slots of some groups, with the label and the type of the sample's first.

    An empty text is how an emptied one is shown.
    """
    stored = card.get("card-data", {})
    return {
        group: [
            {**sample[group][0], "key": key, "value": stored[group][key]} for key in stored[group]
        ]
        for group in groups
        if group in stored
    }
