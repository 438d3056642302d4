from __future__ import annotations

import datetime
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
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class InternalTransaction(_OpenModel[Any]):
    """The source of a transaction between accounts of ampliFi.

    Attributes:
        from_afi_user_id: The user who paid.
        txn_type: The type of the transaction.
        source_afi_account_id: The account that was debited.
        source_account_afi_user_id: The user of that account.
    """

    from_afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    txn_type: str | Unset = UNSET
    source_afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    source_account_afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "from_afi_user_id": optional("fromAFiUserId", text),
            "txn_type": optional("txnType", text),
            "source_afi_account_id": optional("sourceAFiAccountId", text),
            "source_account_afi_user_id": optional("sourceAccountAFiUserId", text),
        }


@define(kw_only=True, repr=False, eq=False)
class Transaction(_OpenModel[Any]):
    """A transaction; further properties depend on its type.

    Attributes:
        afi_account_id: The account's id.
        amount: The amount; a debit is negative.
        currency: The currency, three letters.
        transaction_state: The state, such as confirmed.
        narrative_destination: The text for the account that is credited.
        internal: The source of a transaction between accounts of ampliFi.
        reference: A reference.
        afi_user_id: The user's id.
        transaction_id: The transaction's id.
        dts_recorded: When it was recorded.
        dts_value: The time for which it counts.
        narrative_source: The text for the account that is debited.
        dts_completed: When it was completed.
        afi_card_id: The card's id.
        account_id_bo: The account's id at the bank.
        transaction_id_bo: The transaction's id at the bank.
        txn_type: The type of the transaction.
        debit: The amount that is debited.
        credit: The amount that is credited.
        narrative: A short text.
        state_id: The code of the state.
        is_declined: Whether it was declined.
        is_pending: Whether it is pending.
        is_complete: Whether it is complete.
        afi_beneficiary_id: The beneficiary's id.
        source_afi_account_id: The account that is debited.
        destination_afi_account_id: The account that is credited.
    """

    afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    amount: float | Unset = UNSET
    currency: str | Unset = UNSET
    transaction_state: str | Unset = UNSET
    narrative_destination: str | Unset = UNSET
    internal: InternalTransaction | Unset = UNSET
    reference: str | Unset = UNSET
    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    transaction_id: str | Unset = UNSET
    dts_recorded: datetime.datetime | Unset = UNSET
    dts_value: datetime.datetime | Unset = UNSET
    narrative_source: str | None | Unset = UNSET
    dts_completed: datetime.datetime | Unset = UNSET
    afi_card_id: str | Unset = _field(default=UNSET, repr=_hidden)
    account_id_bo: str | Unset = _field(default=UNSET, repr=_hidden)
    transaction_id_bo: str | Unset = UNSET
    txn_type: str | Unset = UNSET
    debit: float | Unset = UNSET
    credit: float | Unset = UNSET
    narrative: str | Unset = UNSET
    state_id: float | Unset = UNSET
    is_declined: bool | Unset = UNSET
    is_pending: bool | Unset = UNSET
    is_complete: bool | Unset = UNSET
    afi_beneficiary_id: str | Unset = UNSET
    source_afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    destination_afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_account_id": optional("AFiAccountId", text),
            "amount": optional("amount", number),
            "currency": optional("currency", text),
            "transaction_state": optional("transactionState", text),
            "narrative_destination": optional("narrativeDestination", text),
            "internal": optional("internal", InternalTransaction.from_dict),
            "reference": optional("reference", text),
            "afi_user_id": optional("AFiUserId", text),
            "transaction_id": optional("transactionId", text),
            "dts_recorded": optional("dtsRecorded", datetime.datetime.fromisoformat),
            "dts_value": optional("dtsValue", datetime.datetime.fromisoformat),
            "narrative_source": optional("narrativeSource", nullable(text)),
            "dts_completed": optional("dtsCompleted", datetime.datetime.fromisoformat),
            "afi_card_id": optional("AFiCardId", text),
            "account_id_bo": optional("accountIdBO", text),
            "transaction_id_bo": optional("transactionIdBO", text),
            "txn_type": optional("txnType", text),
            "debit": optional("debit", number),
            "credit": optional("credit", number),
            "narrative": optional("narrative", text),
            "state_id": optional("stateId", number),
            "is_declined": optional("isDeclined", boolean),
            "is_pending": optional("isPending", boolean),
            "is_complete": optional("isComplete", boolean),
            "afi_beneficiary_id": optional("AFiBeneficiaryId", text),
            "source_afi_account_id": optional("sourceAFiAccountId", text),
            "destination_afi_account_id": optional("destinationAFiAccountId", text),
        }
