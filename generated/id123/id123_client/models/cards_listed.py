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
class ListedCard(_OpenModel[Any]):
    """A part of a card.

    Its groups are directly in it, not in a `card-data` as in the whole card. The copies of the page
    that were read are cut off at the name, so further properties are possible.

    Attributes:
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
        card_status: The status; a new card is inactive. Another page names Deactivated, Archived
            and Uninstalled; how the values are spelt here is not documented.
        card_sub_status: Details of the status; no value is documented.
        institution: The institution's name.
        issuance_type: How cards of the template are issued.
        card_title: The card's title.
        created_at: When the record was created.
        last_updated: When the record was last changed, in UTC.
        card_expiration: When the card expires; no value is shown.
        barcode: The barcode's value, under the key `barcode`.
        image: The photo, under the key `id-photo`; its value is the photo's URL.
        name_fields: The holder's name, under the key `name`.
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
    barcode: list[ViewedField] | Unset = UNSET
    image: list[ViewedField] | Unset = UNSET
    name_fields: list[ViewedField] | Unset = UNSET

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
            "barcode": optional("barcode", many(ViewedField.from_dict)),
            "image": optional("image", many(ViewedField.from_dict)),
            "name_fields": optional("name-fields", many(ViewedField.from_dict)),
        }


@define(kw_only=True, repr=False, eq=False)
class CardsListed(_OpenModel[Any]):
    """A part of the list of a template's cards.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text.
        data: The cards. Whether their total number or a next page follows is not known, as the
            copies of the page are cut off within the first card.
    """

    status: Literal["success"] = "success"
    code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: list[ListedCard]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": optional("code", text),
            "message": optional("message", text),
            "data": required("data", many(ListedCard.from_dict)),
        }
