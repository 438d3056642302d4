from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AccountTransferRequest(_OpenModel[Any]):
    """The accounts and the amount.

    Attributes:
        source_afi_account_id: The account that is debited.
        destination_afi_account_id: The account that is credited.
        amount: The amount.
        currency: The currency, three letters.
        narrative_debit: The text for the account that is debited.
        narrative_credit: The text for the account that is credited.
    """

    source_afi_account_id: str = _field(repr=_hidden)
    destination_afi_account_id: str = _field(repr=_hidden)
    amount: float
    currency: str
    narrative_debit: str | Unset = UNSET
    narrative_credit: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "source_afi_account_id": required("sourceAFiAccountId", text),
            "destination_afi_account_id": required("destinationAFiAccountId", text),
            "amount": required("amount", number),
            "currency": required("currency", text),
            "narrative_debit": optional("narrativeDebit", text),
            "narrative_credit": optional("narrativeCredit", text),
        }
