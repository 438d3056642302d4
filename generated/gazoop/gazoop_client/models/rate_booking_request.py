from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class RateBookingRequest(_OpenModel[Any]):
    """A fleet's key, the customer, the booking and the rating.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which identifies the
            customer. The vendor's own examples, which have a country code, need more than 32 bits.
        customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a call
            allows it to be blank or missing, nothing checks that the caller acts for this customer.
        job_id: The number of the booking.
        rating: From 1, awful, to 5, excellent; 0 for no rating.
        notes: A complaint, lost property or similar; notes bring the booking to the attention of
            the fleet's operator.
    """

    phone_number: int = _field(repr=_hidden)
    customer_pin: str | Unset = _field(default=UNSET, repr=_hidden)
    job_id: int
    rating: int
    notes: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "phone_number": required("phone_number", integer),
            "customer_pin": optional("customer_pin", text),
            "job_id": required("job_id", integer),
            "rating": required("rating", integer),
            "notes": optional("notes", text),
        }
