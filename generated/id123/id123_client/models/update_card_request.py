from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.card_data import CardData


@define(kw_only=True, repr=False, eq=False)
class UpdateCardRequest(_OpenModel[Any]):
    """Updates one card; properties that are not sent remain unchanged.

    Attributes:
        action: Selects this action among those that share the URL.
        upsert_record: Whether a card that does not exist is created instead of the call being
            rejected. A boolean here, a string in the action that creates a card.
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
        unique_identifier: The e-mail address or ID number that the holder must enter in the app
            before the card can be installed.
        security_question_1: For the template's first security question, as when a card is created.
        security_question_2: For the template's second security question, as when a card is created.
        card_expiration: The time at which the card expires. The action also renews an expired card,
            presumably with a later time here.
        recipient_email: The address to which the invitation to install the card is sent.
        card_data: The content of the card, in six groups. The template presumably defines which
            slots a group has, and which of them are required, as view-template shows for some
            groups.
    """

    action: Literal["update-card"] = "update-card"
    upsert_record: bool | Unset = UNSET
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
            "action": required("action", exactly("update-card")),
            "upsert_record": optional("upsert-record", boolean),
            "card_template_id": required("card-template-id", text),
            "card_id": required("card-id", text),
            "unique_identifier": optional("unique-identifier", text),
            "security_question_1": optional("security-question-1", text),
            "security_question_2": optional("security-question-2", text),
            "card_expiration": optional("card-expiration", datetime.datetime.fromisoformat),
            "recipient_email": optional("recipient-email", text),
            "card_data": optional("card-data", CardData.from_dict),
        }
