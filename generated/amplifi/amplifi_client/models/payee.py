from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    number,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class Payee(_OpenModel[Any]):
    """A payee to create, or with an id to change.

    Attributes:
        name: The name.
        afi_payee_id: The id of a payee that exists.
        dts_modified: When the payee was last changed.
        is_deleted: Whether the payee is deleted.
        default_amount: The amount of a transfer by default.
        default_currency: Its currency, three letters.
        status: The status, such as Active.
        is_active: Whether the payee is active.
        is_favourite: Whether it is a favourite.
        paypal_id: The id at PayPal.
        bank_name: The bank's name.
        account_number: The number of the account.
        routing_number: The routing number.
        destination_name: The name on the account.
        type_: The type of account, such as CHECKING.
        destination_first_name: The first name on the account.
        destination_last_name: The last name on the account.
        destination_pan: The number of a card.
        expiry_yyyymm: When the card expires, year and month.
    """

    name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    afi_payee_id: str | None | Unset = UNSET
    dts_modified: str | None | Unset = UNSET
    is_deleted: bool | None | Unset = UNSET
    default_amount: float | Unset = UNSET
    default_currency: str | Unset = UNSET
    status: str | Unset = UNSET
    is_active: bool | Unset = UNSET
    is_favourite: bool | Unset = UNSET
    paypal_id: str | Unset = _field(default=UNSET, repr=_hidden)
    bank_name: str | Unset = UNSET
    account_number: str | Unset = _field(default=UNSET, repr=_hidden)
    routing_number: str | Unset = _field(default=UNSET, repr=_hidden)
    destination_name: str | Unset = _field(default=UNSET, repr=_hidden)
    type_: str | Unset = UNSET
    destination_first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    destination_last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    destination_pan: str | Unset = _field(default=UNSET, repr=_hidden)
    expiry_yyyymm: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "name": optional("name", nullable(text)),
            "afi_payee_id": optional("AFiPayeeId", nullable(text)),
            "dts_modified": optional("dtsModified", nullable(text)),
            "is_deleted": optional("isDeleted", nullable(boolean)),
            "default_amount": optional("defaultAmount", number),
            "default_currency": optional("defaultCurrency", text),
            "status": optional("status", text),
            "is_active": optional("isActive", boolean),
            "is_favourite": optional("isFavourite", boolean),
            "paypal_id": optional("paypalId", text),
            "bank_name": optional("bankName", text),
            "account_number": optional("accountNumber", text),
            "routing_number": optional("routingNumber", text),
            "destination_name": optional("destinationName", text),
            "type_": optional("type", text),
            "destination_first_name": optional("destinationFirstName", text),
            "destination_last_name": optional("destinationLastName", text),
            "destination_pan": optional("destinationPAN", text),
            "expiry_yyyymm": optional("expiryYYYYMM", text),
        }


class PayeeDict(TypedDict, total=False):
    """The JSON data of `Payee`, as a plain dict."""

    name: str | None
    AFiPayeeId: str | None
    dtsModified: str | None
    isDeleted: bool | None
    defaultAmount: float
    defaultCurrency: str
    status: str
    isActive: bool
    isFavourite: bool
    paypalId: str
    bankName: str
    accountNumber: str
    routingNumber: str
    destinationName: str
    type: str
    destinationFirstName: str
    destinationLastName: str
    destinationPAN: str
    expiryYYYYMM: str
