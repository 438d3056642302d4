from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, many, required

from ..models.audited_transaction import AuditedTransaction


@define(kw_only=True, repr=False, eq=False)
class AuditTrail(_OpenModel[Any]):
    """The transactions of the day.

    Attributes:
        data: The transactions.
    """

    data: list[AuditedTransaction]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"data": required("data", many(AuditedTransaction.from_dict))}
