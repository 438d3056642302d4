from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, number, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class VerifyExternalAccountRequest(_OpenModel[Any]):
    """The amounts that were deposited.

    Attributes:
        afi_external_account_id: The account's id.
        amount1: The amount of one deposit.
        amount2: The amount of the other deposit.
    """

    afi_external_account_id: str = _field(repr=_hidden)
    amount1: float
    amount2: float

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_external_account_id": required("AFiExternalAccountId", text),
            "amount1": required("amount1", number),
            "amount2": required("amount2", number),
        }
