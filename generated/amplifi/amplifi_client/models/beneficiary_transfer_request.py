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
class BeneficiaryTransferRequest(_OpenModel[Any]):
    """The account and the amount; the account has one of three names.

    Attributes:
        src_acc: The account that is debited.
        source_account_id: The account that is debited.
        source_afi_account_id: The account that is debited, as in the older page.
        amount: The amount.
        currency: The currency, three letters.
        narrative_debit: The text for the account that is debited.
        narrative_credit: The text for the account that is credited.
        extras_debit: Presumably more for the account that is debited.
        extras_credit: Presumably more for the account that is credited.
    """

    src_acc: str | Unset = _field(default=UNSET, repr=_hidden)
    source_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    source_afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    amount: float | str
    currency: str
    narrative_debit: str | None | Unset = UNSET
    narrative_credit: str | None | Unset = UNSET
    extras_debit: str | None | Unset = UNSET
    extras_credit: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "src_acc": optional("srcAcc", text),
            "source_account_id": optional("sourceAccountId", text),
            "source_afi_account_id": optional("sourceAFiAccountId", text),
            "amount": required("amount", one_of(number, text)),
            "currency": required("currency", text),
            "narrative_debit": optional("narrativeDebit", nullable(text)),
            "narrative_credit": optional("narrativeCredit", nullable(text)),
            "extras_debit": optional("extrasDebit", nullable(text)),
            "extras_credit": optional("extrasCredit", nullable(text)),
        }
