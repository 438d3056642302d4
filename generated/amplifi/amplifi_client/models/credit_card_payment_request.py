from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    nullable,
    number,
    one_of,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreditCardPaymentRequest(_OpenModel[Any]):
    """The accounts and the amount.

    Attributes:
        source_account_id: The account that is debited.
        destination_account_id: The account of the credit card.
        amount: The amount.
        currency: The currency, three letters.
        narrative_debit: The text for the account that is debited.
        narrative_credit: The text for the account that is credited.
    """

    source_account_id: str = _field(repr=_hidden)
    destination_account_id: str = _field(repr=_hidden)
    amount: float | str
    currency: str
    narrative_debit: str | None | Unset = UNSET
    narrative_credit: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "source_account_id": required("sourceAccountId", text),
            "destination_account_id": required("destinationAccountId", text),
            "amount": required("amount", one_of(number, text)),
            "currency": required("currency", text),
            "narrative_debit": optional("narrativeDebit", nullable(text)),
            "narrative_credit": optional("narrativeCredit", nullable(text)),
        }
