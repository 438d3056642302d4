from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.viewed_field import ViewedField


@define(kw_only=True, repr=False, eq=False)
class ViewedCardCardData(_OpenModel[Any]):
    """The content of the card, in the groups in which it was sent.

    Attributes:
        barcode: The barcode's value, under the key `barcode`.
        image: The photo, under the key `id-photo`; its value is the photo's URL.
        name_fields: The holder's name, under the key `name`.
        front_fields: The front of the card, each field with its type.
        secondary_fields: Further content of the card, each field with its type.
        back_fields: The back of the card, each field with its type.
    """

    barcode: list[ViewedField] | Unset = UNSET
    image: list[ViewedField] | Unset = UNSET
    name_fields: list[ViewedField] | Unset = UNSET
    front_fields: list[ViewedField] | Unset = UNSET
    secondary_fields: list[ViewedField] | Unset = UNSET
    back_fields: list[ViewedField] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "barcode": optional("barcode", many(ViewedField.from_dict)),
            "image": optional("image", many(ViewedField.from_dict)),
            "name_fields": optional("name-fields", many(ViewedField.from_dict)),
            "front_fields": optional("front-fields", many(ViewedField.from_dict)),
            "secondary_fields": optional("secondary-fields", many(ViewedField.from_dict)),
            "back_fields": optional("back-fields", many(ViewedField.from_dict)),
        }


@define(kw_only=True, repr=False, eq=False)
class ViewedCard(_OpenModel[Any]):
    """A card as the institution sees it.

    The copies of the page that were read are cut off after the fields of the back, so further
    properties are possible.

    Attributes:
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
        card_status: The status; a new card is inactive. Another page names Deactivated, Archived
            and Uninstalled; how the values are spelt here is not documented.
        card_sub_status: Details of the status; no value is documented.
        institution: The institution's name.
        issuance_type: How cards of the template are issued; the sample has a space where the
            samples of templates have an underscore.
        card_title: The card's title.
        created_at: When the record was created, in UTC.
        last_updated: When the record was last changed, in UTC.
        card_expiration: When the card expires, a date and time in UTC; the value for a card without
            an expiry is not documented.
        card_data: The content of the card, in the groups in which it was sent.
    """

    card_template_id: str
    card_id: str
    card_status: str | Unset = UNSET
    card_sub_status: str | Unset = UNSET
    institution: str | Unset = UNSET
    issuance_type: str | Unset = UNSET
    card_title: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    card_expiration: str | Unset = UNSET
    card_data: ViewedCardCardData | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "card_template_id": required("card-template-id", text),
            "card_id": required("card-id", text),
            "card_status": optional("card-status", text),
            "card_sub_status": optional("card-sub-status", text),
            "institution": optional("institution", text),
            "issuance_type": optional("issuance-type", text),
            "card_title": optional("card-title", text),
            "created_at": optional("created-at", datetime.datetime.fromisoformat),
            "last_updated": optional("last-updated", datetime.datetime.fromisoformat),
            "card_expiration": optional("card-expiration", text),
            "card_data": optional("card-data", ViewedCardCardData.from_dict),
        }


@define(kw_only=True, repr=False, eq=False)
class CardViewed(_OpenModel[Any]):
    """A whole card.

    Attributes:
        action: The requested action; no other response repeats it.
        status: Indicates that the action succeeded.
        status_code: The vendor's code for the outcome, which all other responses call `code`.
        message: The outcome as text; no real text is documented.
        data: A card as the institution sees it. The copies of the page that were read are cut off
            after the fields of the back, so further properties are possible.
    """

    action: Literal["view-card"] = "view-card"
    status: Literal["success"] = "success"
    status_code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: ViewedCard

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("view-card")),
            "status": required("status", exactly("success")),
            "status_code": optional("status-code", text),
            "message": optional("message", text),
            "data": required("data", ViewedCard.from_dict),
        }
