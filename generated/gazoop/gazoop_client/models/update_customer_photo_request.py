from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    integer,
    one_of,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, File, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class UpdateCustomerPhotoRequest(_OpenModel[Any]):
    """The key, the customer and the photo, or its deletion.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which identifies the
            customer. The vendor's own examples, which have a country code, need more than 32 bits.
        customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a call
            allows it to be blank or missing, nothing checks that the caller acts for this customer.
        photo_base64: The photo, or the word `delete` to delete the stored one.
    """

    phone_number: int = _field(repr=_hidden)
    customer_pin: str | Unset = _field(default=UNSET, repr=_hidden)
    photo_base64: File | Literal["delete"] = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "phone_number": required("phone_number", integer),
            "customer_pin": optional("customer_pin", text),
            "photo_base64": required("photo_base64", one_of(exactly("delete"), File.from_base64)),
        }
