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
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.external_account_type import ExternalAccountType


@define(kw_only=True, repr=False, eq=False)
class ExternalAccount(_OpenModel[Any]):
    """An account of the user at another bank, or a debit card.

    Attributes:
        afi_external_account_id: The id.
        back_office_id: The bank's id in ampliFi.
        back_office_name: The bank's name in ampliFi.
        dts_created: When the account was added.
        dts_modified: When it was last changed.
        type_: The kind of account.
        title: The title, by default the user's name.
        country_code: The code of the country, three letters for a bank account, two for a card.
        currency: The currency, three letters.
        account_number_masked: The number with stars for all but the last four digits.
        pan_masked: The number of a card, masked likewise.
        is_sync: Whether it is processed synchronously.
        is_active: Whether the account is active.
        is_enabled: Whether the account is enabled.
        is_pull_allowed: Whether money can be pulled from it.
        name: The name of the user's choice.
        comment: The comment.
        bank_name: The bank's name.
        is_deleted: Whether the account is marked for deletion.
    """

    afi_external_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    back_office_id: str | Unset = UNSET
    back_office_name: str | Unset = UNSET
    dts_created: datetime.datetime | Unset = UNSET
    dts_modified: datetime.datetime | Unset = UNSET
    type_: ExternalAccountType | Unset = UNSET
    title: str | Unset = _field(default=UNSET, repr=_hidden)
    country_code: str | Unset = UNSET
    currency: str | Unset = UNSET
    account_number_masked: str | Unset = _field(default=UNSET, repr=_hidden)
    pan_masked: str | Unset = _field(default=UNSET, repr=_hidden)
    is_sync: bool | Unset = UNSET
    is_active: bool | Unset = UNSET
    is_enabled: bool | Unset = UNSET
    is_pull_allowed: bool | Unset = UNSET
    name: str | Unset = UNSET
    comment: str | Unset = UNSET
    bank_name: str | Unset = UNSET
    is_deleted: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_external_account_id": optional("AFiExternalAccountId", text),
            "back_office_id": optional("backOfficeId", text),
            "back_office_name": optional("backOfficeName", text),
            "dts_created": optional("dtsCreated", datetime.datetime.fromisoformat),
            "dts_modified": optional("dtsModified", datetime.datetime.fromisoformat),
            "type_": optional("type", ExternalAccountType),
            "title": optional("title", text),
            "country_code": optional("countryCode", text),
            "currency": optional("currency", text),
            "account_number_masked": optional("accountNumberMasked", text),
            "pan_masked": optional("panMasked", text),
            "is_sync": optional("isSync", boolean),
            "is_active": optional("isActive", boolean),
            "is_enabled": optional("isEnabled", boolean),
            "is_pull_allowed": optional("isPullAllowed", boolean),
            "name": optional("name", text),
            "comment": optional("comment", text),
            "bank_name": optional("bankName", text),
            "is_deleted": optional("isDeleted", boolean),
        }


@define(kw_only=True, repr=False, eq=False)
class ExternalAccountsSynced(_OpenModel[Any]):
    """All external accounts of the user.

    Attributes:
        success: True if present; a failure has another status and another body.
        external_accounts: The accounts.
    """

    success: Literal[True] | Unset = UNSET
    external_accounts: list[ExternalAccount] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "external_accounts": optional("externalAccounts", many(ExternalAccount.from_dict)),
        }
