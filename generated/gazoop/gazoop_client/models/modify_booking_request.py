from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class ModifyBookingRequest(_OpenModel[Any]):
    """The key, the booking, and perhaps a quote.

    Attributes:
        phone_number: The mobile number of the customer's account, digits only, which identifies the
            customer. The vendor's own examples, which have a country code, need more than 32 bits.
        customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a call
            allows it to be blank or missing, nothing checks that the caller acts for this customer.
        job_id: The number of the booking.
        quote_id: The number of a quote.
        pickup_address: The address of the pick-up, with its parts separated by commas.
        pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never a
            comma.
        pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point, never a
            comma.
    """

    phone_number: int | Unset = _field(default=UNSET, repr=_hidden)
    customer_pin: str | Unset = _field(default=UNSET, repr=_hidden)
    job_id: int
    quote_id: int | Unset = UNSET
    pickup_address: str | Unset = _field(default=UNSET, repr=_hidden)
    pickup_lat: float | Unset = UNSET
    pickup_long: float | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "phone_number": optional("phone_number", integer),
            "customer_pin": optional("customer_pin", text),
            "job_id": required("job_id", integer),
            "quote_id": optional("quote_id", integer),
            "pickup_address": optional("pickup_address", text),
            "pickup_lat": optional("pickup_lat", number),
            "pickup_long": optional("pickup_long", number),
        }
