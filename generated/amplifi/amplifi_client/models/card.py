from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.use_status import UseStatus


@define(kw_only=True, repr=False, eq=False)
class CardRestrictions(_MapModel[Any]):
    """The restrictions on the use of the card."""


@define(kw_only=True, repr=False, eq=False)
class Card(_OpenModel[Any]):
    """A card of the user; further properties are possible.

    Attributes:
        afi_card_id: The card's id.
        afi_account_id: The account's id.
        afi_user_id: The user's id.
        id: The id again.
        is_sync: Whether it is processed synchronously.
        card_id_bo: The card's id at the bank.
        account_id_bo: The account's id at the bank.
        back_office_id: The bank's id.
        back_office_name: The bank's name.
        type_id: The type of the card.
        name: The name that the user chose.
        is_main: Whether it is the user's main card.
        name_on_card: The name on the card.
        num: The number of the card, which may be masked.
        currency: The currency, three letters.
        image: The name of the file with the card's picture.
        restrictions: The restrictions on the use of the card.
        status: The state of an account or a card: it can be used, or not.
        is_active: Whether the card can be used.
        is_activated: Whether the card was ever activated.
        is_closed: Whether the account is closed.
        dts_opened: When the card was issued.
        dts_updated: When it was last updated.
        dts_pre_activated: When it was activated.
    """

    afi_card_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    id: str | Unset = _field(default=UNSET, repr=_hidden)
    is_sync: bool | Unset = UNSET
    card_id_bo: str | Unset = _field(default=UNSET, repr=_hidden)
    account_id_bo: str | Unset = _field(default=UNSET, repr=_hidden)
    back_office_id: str | Unset = UNSET
    back_office_name: str | Unset = UNSET
    type_id: str | Unset = UNSET
    name: str | Unset = UNSET
    is_main: bool | Unset = UNSET
    name_on_card: str | Unset = _field(default=UNSET, repr=_hidden)
    num: str | Unset = _field(default=UNSET, repr=_hidden)
    currency: str | Unset = UNSET
    image: str | Unset = UNSET
    restrictions: CardRestrictions | None | Unset = UNSET
    status: UseStatus | Unset = UNSET
    is_active: bool | Unset = UNSET
    is_activated: bool | Unset = UNSET
    is_closed: bool | Unset = UNSET
    dts_opened: datetime.datetime | Unset = UNSET
    dts_updated: datetime.datetime | Unset = UNSET
    dts_pre_activated: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_card_id": optional("AFiCardId", text),
            "afi_account_id": optional("AFiAccountId", text),
            "afi_user_id": optional("AFiUserId", text),
            "id": optional("id", text),
            "is_sync": optional("isSync", boolean),
            "card_id_bo": optional("cardIdBO", text),
            "account_id_bo": optional("accountIdBO", text),
            "back_office_id": optional("backOfficeId", text),
            "back_office_name": optional("backOfficeName", text),
            "type_id": optional("typeId", text),
            "name": optional("name", text),
            "is_main": optional("isMain", boolean),
            "name_on_card": optional("name_on_card", text),
            "num": optional("num", text),
            "currency": optional("currency", text),
            "image": optional("image", text),
            "restrictions": optional("restrictions", nullable(CardRestrictions.from_dict)),
            "status": optional("status", UseStatus),
            "is_active": optional("isActive", boolean),
            "is_activated": optional("isActivated", boolean),
            "is_closed": optional("isClosed", boolean),
            "dts_opened": optional("dtsOpened", datetime.datetime.fromisoformat),
            "dts_updated": optional("dtsUpdated", datetime.datetime.fromisoformat),
            "dts_pre_activated": optional("dtsPreActivated", datetime.datetime.fromisoformat),
        }
