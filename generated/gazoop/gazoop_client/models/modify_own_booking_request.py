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
class ModifyOwnBookingRequest(_OpenModel[Any]):
    """The customer's login, the booking and a quote.

    Attributes:
        job_id: The number of the booking.
        quote_id: The number of a quote.
        pickup_address: The address of the pick-up, with its parts separated by commas.
        pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never a
            comma.
        pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point, never a
            comma.
    """

    job_id: int
    quote_id: int
    pickup_address: str | Unset = _field(default=UNSET, repr=_hidden)
    pickup_lat: float | Unset = UNSET
    pickup_long: float | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "job_id": required("job_id", integer),
            "quote_id": required("quote_id", integer),
            "pickup_address": optional("pickup_address", text),
            "pickup_lat": optional("pickup_lat", number),
            "pickup_long": optional("pickup_long", number),
        }
