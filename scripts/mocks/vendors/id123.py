"""ID123: a card's id is taken once within its template."""

from __future__ import annotations

from typing import Any

from ..answers import Answer
from ..behaviour import Behaviour, Call, shape

_NOT_STORED = ("action", "upsert-record", "card-id", "card-template-id")

behaviour = Behaviour(
    start={"templates": {}},
    shape=shape(
        templates={
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"type": "object", "required": ["card-status"]},
            },
        }
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
    if call.body["card-id"] not in _template(call) or _may_update(call):
        return None
    reason = "the template has a card with this id"
    return call.refuse("conflict", reason, _ids(call), example="cardRefused", inside=True)


@behaviour.rule("createCard", "create-card/upsert-updates")
def an_existing_card_is_updated(call: Call) -> Answer | None:
    """What the request does not send stays as it was."""
    card = _template(call).get(call.body["card-id"])
    if card is None:
        return None
    card.update(_stored(call))
    return call.answer(_ids(call))


@behaviour.rule("createCard", "create-card/makes-card", "introduction/new-card-inactive")
def a_new_card_is_inactive(call: Call) -> Answer:
    """No page tells of templates that do not exist; any template's id is taken."""
    cards = call.state["templates"].setdefault(call.body["card-template-id"], {})
    cards[call.body["card-id"]] = {"card-status": "inactive", **_stored(call)}
    return call.answer(_ids(call))


def _template(call: Call) -> dict[str, Any]:
    found: dict[str, Any] = call.state["templates"].get(call.body["card-template-id"], {})
    return found


def _may_update(call: Call) -> bool:
    return bool(call.body.get("upsert-record") == "true")


def _stored(call: Call) -> dict[str, Any]:
    return {name: value for name, value in call.body.items() if name not in _NOT_STORED}


def _ids(call: Call) -> dict[str, Any]:
    return {name: call.body[name] for name in ("card-id", "card-template-id")}
