from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.external_account_type import ExternalAccountType


@define(kw_only=True, repr=False, eq=False)
class ExternalAccountChange(_OpenModel[Any]):
    """An account to create, or with an id to change or delete.

    Attributes:
        afi_external_account_id: The id of an account that exists.
        type_: The kind of account.
        account_number: The number of a bank account.
        routing_number: The routing number of a bank account.
        bank_name: The bank's name.
        pan: The number of a debit card.
        cvv: The check digits of a debit card.
        expiry_yyyymm: When a debit card expires, year and month.
        expiry_yy: When a debit card expires, the year.
        expiry_mm: When a debit card expires, the month.
        back_office_id: The bank's id in ampliFi.
        back_office_name: The bank's name in ampliFi.
        dts_modified: When the account was last changed.
        is_active: Whether the account is active; false cannot be undone.
        comment: A comment.
        name: A name of the user's choice.
        is_deleted: Whether the account is deleted.
    """

    afi_external_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    type_: ExternalAccountType | Unset = UNSET
    account_number: str | Unset = _field(default=UNSET, repr=_hidden)
    routing_number: str | Unset = _field(default=UNSET, repr=_hidden)
    bank_name: str | Unset = UNSET
    pan: str | Unset = _field(default=UNSET, repr=_hidden)
    cvv: str | Unset = _field(default=UNSET, repr=_hidden)
    expiry_yyyymm: str | Unset = _field(default=UNSET, repr=_hidden)
    expiry_yy: str | Unset = _field(default=UNSET, repr=_hidden)
    expiry_mm: str | Unset = _field(default=UNSET, repr=_hidden)
    back_office_id: str | Unset = UNSET
    back_office_name: str | Unset = UNSET
    dts_modified: str | Unset = UNSET
    is_active: bool | Unset = UNSET
    comment: str | Unset = UNSET
    name: str | Unset = UNSET
    is_deleted: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_external_account_id": optional("AFiExternalAccountId", text),
            "type_": optional("type", ExternalAccountType),
            "account_number": optional("accountNumber", text),
            "routing_number": optional("routingNumber", text),
            "bank_name": optional("bankName", text),
            "pan": optional("pan", text),
            "cvv": optional("cvv", text),
            "expiry_yyyymm": optional("expiryYYYYMM", text),
            "expiry_yy": optional("expiryYY", text),
            "expiry_mm": optional("expiryMM", text),
            "back_office_id": optional("backOfficeId", text),
            "back_office_name": optional("backOfficeName", text),
            "dts_modified": optional("dtsModified", text),
            "is_active": optional("isActive", boolean),
            "comment": optional("comment", text),
            "name": optional("name", text),
            "is_deleted": optional("isDeleted", boolean),
        }


class ExternalAccountChangeDict(TypedDict, total=False):
    """The JSON data of `ExternalAccountChange`, as a plain dict."""

    AFiExternalAccountId: str
    type: ExternalAccountType | Literal["CHECKING", "SAVINGS", "DEBITCARD"]
    accountNumber: str
    routingNumber: str
    bankName: str
    pan: str
    cvv: str
    expiryYYYYMM: str
    expiryYY: str
    expiryMM: str
    backOfficeId: str
    backOfficeName: str
    dtsModified: str
    isActive: bool
    comment: str
    name: str
    isDeleted: bool


@define(kw_only=True, repr=False, eq=False)
class SyncExternalAccountsRequest(_OpenModel[Any]):
    """The accounts to create, change or delete; empty to list all.

    Attributes:
        external_accounts: The accounts.
    """

    external_accounts: list[ExternalAccountChange]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "external_accounts": required("externalAccounts", many(ExternalAccountChange.from_dict))
        }
