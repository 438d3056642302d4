from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    exactly,
    optional,
    plain_flags,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.card_data import CardData
from ..models.create_card_request_upsert_record import CreateCardRequestUpsertRecord


@define(kw_only=True, repr=False, eq=False)
class CreateCardRequest(_OpenModel[Any]):
    """Makes a card record from a card template.

    Attributes:
        action: Picks this action among those that share the URL.
        upsert_record: Whether a card that exists already is updated (`true`) instead of
            refused. A text, not a boolean.
        card_template_id: The template from which the card is made.
        card_id: The id that the caller gives the card, unique within the template.
        unique_identifier: What the holder is asked for in the app before the card can be
            installed, an e-mail address or an ID number.
        security_question_1: For the first security question of the template, presumably the
            answer that the holder must give before the card can be installed.
        security_question_2: For the second security question of the template, as for the
            first.
        card_expiration: When the card expires, in UTC with the offset written out.
        recipient_email: The address to which the invitation to install the card goes.
        card_data: What the card shows, in six groups. Which slots a group has, and which of
            them must be filled, is presumably laid down by the template, as view-template
            shows it for some groups.
    """

    action: Literal["create-card"] = "create-card"
    upsert_record: CreateCardRequestUpsertRecord | bool | Unset = UNSET
    card_template_id: str
    card_id: str
    unique_identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    security_question_1: str | Unset = _field(default=UNSET, repr=_hidden)
    security_question_2: str | Unset = _field(default=UNSET, repr=_hidden)
    card_expiration: datetime.datetime | Unset = UNSET
    recipient_email: str | Unset = _field(default=UNSET, repr=_hidden)
    card_data: CardData | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("create-card")),
            "upsert_record": optional("upsert-record", CreateCardRequestUpsertRecord, plain_flags),
            "card_template_id": required("card-template-id", as_is),
            "card_id": required("card-id", as_is),
            "unique_identifier": optional("unique-identifier", as_is),
            "security_question_1": optional("security-question-1", as_is),
            "security_question_2": optional("security-question-2", as_is),
            "card_expiration": optional("card-expiration", datetime.datetime.fromisoformat),
            "recipient_email": optional("recipient-email", as_is),
            "card_data": optional("card-data", CardData.from_dict),
        }
