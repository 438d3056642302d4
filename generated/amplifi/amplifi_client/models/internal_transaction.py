from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
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
            "from_afi_user_id": optional("fromAFiUserId", as_is),
            "txn_type": optional("txnType", as_is),
            "source_afi_account_id": optional("sourceAFiAccountId", as_is),
            "source_account_afi_user_id": optional("sourceAccountAFiUserId", as_is),
        }
