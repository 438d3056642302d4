from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required

from ..models.customer_query import CustomerQuery


@define(kw_only=True, repr=False, eq=False)
class GetStatusRequest(_OpenModel[Any]):
    """Requests a customer's status and stored attributes, without the documents.

    Attributes:
        service: Selects this service among those that share the URL.
        target: The customer to look up.
    """

    service: Literal["getStatus"] = "getStatus"
    target: CustomerQuery

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("getStatus")),
            "target": required("target", CustomerQuery.from_dict),
        }
