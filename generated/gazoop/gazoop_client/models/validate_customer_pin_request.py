from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, integer, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ValidateCustomerPinRequest(_OpenModel[Any]):
    """The key, the customer and the PIN to check.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which identifies the
            customer. The vendor's own examples, which have a country code, need more than 32 bits.
        customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a call
            allows it to be blank or missing, nothing checks that the caller acts for this customer.
    """

    phone_number: int = _field(repr=_hidden)
    customer_pin: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "phone_number": required("phone_number", integer),
            "customer_pin": required("customer_pin", text),
        }
