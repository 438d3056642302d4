from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset, hidden as _hidden

from ..models.account_choice import AccountChoice


class PushToExternalAccountRequestCurrency(_OpenStrEnum):
    """The currency."""

    USD = "USD"


@define(kw_only=True, repr=False, eq=False)
class PushToExternalAccountRequest(_OpenModel[Any]):
    """The amount to transfer.

    Attributes:
        amount: The amount.
        currency: The currency.
        afi_external_account_id: The external account.
        is_recurring: Whether the transfer is one of a series.
        afi_ea_request_id: The id of the request.
        afi_account_id: The user's account, by default the main one.
        account: The user's account.
    """

    amount: float
    currency: PushToExternalAccountRequestCurrency
    afi_external_account_id: str = _field(repr=_hidden)
    is_recurring: bool | None | Unset = UNSET
    afi_ea_request_id: str | None | Unset = UNSET
    afi_account_id: str | None | Unset = _field(default=UNSET, repr=_hidden)
    account: AccountChoice | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "amount": required("amount", number),
            "currency": required("currency", PushToExternalAccountRequestCurrency),
            "afi_external_account_id": required("AFiExternalAccountId", text),
            "is_recurring": optional("isRecurring", nullable(boolean)),
            "afi_ea_request_id": optional("AFiEARequestId", nullable(text)),
            "afi_account_id": optional("AFiAccountId", nullable(text)),
            "account": optional("account", AccountChoice.from_dict),
        }
