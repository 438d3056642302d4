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
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreateOwnBookingRequest(_OpenModel[Any]):
    """The customer's login and the journey.

    Attributes:
        quote_id: The number of a quote.
        pickup_address: The address of the pick-up, with its parts separated by commas.
        pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never a
            comma.
        pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point, never a
            comma.
    """

    quote_id: int | Unset = UNSET
    pickup_address: str | Unset = _field(default=UNSET, repr=_hidden)
    pickup_lat: float | Unset = UNSET
    pickup_long: float | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "quote_id": optional("quote_id", integer),
            "pickup_address": optional("pickup_address", text),
            "pickup_lat": optional("pickup_lat", number),
            "pickup_long": optional("pickup_long", number),
        }
