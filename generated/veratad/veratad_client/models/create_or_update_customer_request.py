from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    exactly,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.customer_details import CustomerDetails


@define(kw_only=True, repr=False, eq=False)
class CreateOrUpdateCustomerRequest(_OpenModel[Any]):
    """Stores a new customer, or updates a stored one.

    Attributes:
        service: Selects this service among those that share the URL.
        reference: The account's own reference for the customer; the sample responses of all four
            services show it.
        target: The customer and the attributes to store.
    """

    service: Literal["createOrUpdateCustomer"] = "createOrUpdateCustomer"
    reference: str | Unset = UNSET
    target: CustomerDetails

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "service": required("service", exactly("createOrUpdateCustomer")),
            "reference": optional("reference", as_is),
            "target": required("target", CustomerDetails.from_dict),
        }
