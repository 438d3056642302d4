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
    many,
    nullable,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.use_status import UseStatus


@define(kw_only=True, repr=False, eq=False)
class Balance(_OpenModel[Any]):
    """The balance of an account.

    Attributes:
        currency: The currency, three letters.
        native: The actual balance.
        available: The balance that is available.
    """

    currency: str | Unset = UNSET
    native: float | Unset = UNSET
    available: float | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "currency": optional("currency", text),
            "native": optional("native", number),
            "available": optional("available", number),
        }


@define(kw_only=True, repr=False, eq=False)
class Account(_OpenModel[Any]):
    """An account of the user at a bank.

    Attributes:
        afi_account_id: The account's id.
        id: The id again.
        is_sync: Whether it is processed synchronously.
        name: The name that the user chose.
        type_id: The type of the account.
        afi_user_id: The user's id.
        primary_user_afi_user_id: The primary user, if it is another one.
        afi_card_id: The card of the account, if there is one.
        account_id_bo: The id at the bank.
        back_office_id: The bank's id.
        back_office_name: The bank's name.
        rn: The routing number.
        num: The number of the account, with stars in its middle.
        balance: The balance of an account.
        status: The state of an account or a card: it can be used, or not.
        is_active: Whether the account is active.
        is_main: Whether it is the user's main account.
        is_closed: Whether the account is closed.
        dts_opened: When the account was opened.
        dts_updated: When it was last updated.
    """

    afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    id: str | Unset = _field(default=UNSET, repr=_hidden)
    is_sync: bool | Unset = UNSET
    name: str | Unset = UNSET
    type_id: str | Unset = UNSET
    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    primary_user_afi_user_id: str | None | Unset = _field(default=UNSET, repr=_hidden)
    afi_card_id: str | Unset = _field(default=UNSET, repr=_hidden)
    account_id_bo: str | Unset = _field(default=UNSET, repr=_hidden)
    back_office_id: str | Unset = UNSET
    back_office_name: str | Unset = UNSET
    rn: str | Unset = _field(default=UNSET, repr=_hidden)
    num: str | Unset = _field(default=UNSET, repr=_hidden)
    balance: Balance | Unset = UNSET
    status: UseStatus | Unset = UNSET
    is_active: bool | Unset = UNSET
    is_main: bool | Unset = UNSET
    is_closed: bool | Unset = UNSET
    dts_opened: datetime.datetime | Unset = UNSET
    dts_updated: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_account_id": optional("AFiAccountId", text),
            "id": optional("id", text),
            "is_sync": optional("isSync", boolean),
            "name": optional("name", text),
            "type_id": optional("typeId", text),
            "afi_user_id": optional("AFiUserId", text),
            "primary_user_afi_user_id": optional("primaryUserAFiUserId", nullable(text)),
            "afi_card_id": optional("AFiCardId", text),
            "account_id_bo": optional("accountIdBO", text),
            "back_office_id": optional("backOfficeId", text),
            "back_office_name": optional("backOfficeName", text),
            "rn": optional("rn", text),
            "num": optional("num", text),
            "balance": optional("balance", Balance.from_dict),
            "status": optional("status", UseStatus),
            "is_active": optional("isActive", boolean),
            "is_main": optional("isMain", boolean),
            "is_closed": optional("isClosed", boolean),
            "dts_opened": optional("dtsOpened", datetime.datetime.fromisoformat),
            "dts_updated": optional("dtsUpdated", datetime.datetime.fromisoformat),
        }


@define(kw_only=True, repr=False, eq=False)
class AccountsListed(_OpenModel[Any]):
    """The accounts of the user.

    Attributes:
        success: True if present; a failure has another status and another body.
        accounts: The accounts.
        dts_update_next: When they are updated next.
    """

    success: Literal[True] | Unset = UNSET
    accounts: list[Account]
    dts_update_next: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "accounts": required("accounts", many(Account.from_dict)),
            "dts_update_next": optional("dtsUpdateNext", datetime.datetime.fromisoformat),
        }
