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
class RemittanceRequest(_OpenModel[Any]):
    """The account, the beneficiary and the amount; the account has one of two names.

    Attributes:
        source_account_id: The account that is debited.
        source_afi_account_id: The account that is debited.
        afi_beneficiary_id: The beneficiary's id.
        amount: The amount.
        currency: The currency, three letters.
        txn_type: The type of the transaction.
        narrative_debit: The text for the account that is debited.
        narrative_credit: The text for the account that is credited.
        extras_debit: Presumably more for the account that is debited.
        extras_credit: Presumably more for the account that is credited.
    """

    source_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    source_afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_beneficiary_id: str
    amount: float | str
    currency: str
    txn_type: str | None | Unset = UNSET
    narrative_debit: str | None | Unset = UNSET
    narrative_credit: str | None | Unset = UNSET
    extras_debit: str | None | Unset = UNSET
    extras_credit: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "source_account_id": optional("sourceAccountId", text),
            "source_afi_account_id": optional("sourceAFiAccountId", text),
            "afi_beneficiary_id": required("AFiBeneficiaryId", text),
            "amount": required("amount", one_of(number, text)),
            "currency": required("currency", text),
            "txn_type": optional("txnType", nullable(text)),
            "narrative_debit": optional("narrativeDebit", nullable(text)),
            "narrative_credit": optional("narrativeCredit", nullable(text)),
            "extras_debit": optional("extrasDebit", nullable(text)),
            "extras_credit": optional("extrasCredit", nullable(text)),
        }
