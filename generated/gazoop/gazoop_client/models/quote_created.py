from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class QuoteCreated(_OpenModel[Any]):
    """The price of the journey.

    Attributes:
        result: Indicates success.
        quote_id: The number with which the journey can be booked.
        pickup_fee: The fee for the pick-up.
        distance_fee: The fee for the distance.
        time_fee: The fee for the time.
        cost: The price.
        currency: The currency, three letters.
        currency_sign: The sign of the currency.
    """

    result: Literal["valid"] = "valid"
    quote_id: str
    pickup_fee: str | Unset = UNSET
    distance_fee: str | Unset = UNSET
    time_fee: str | Unset = UNSET
    cost: str | Unset = UNSET
    currency: str | Unset = UNSET
    currency_sign: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("valid")),
            "quote_id": required("quote_id", text),
            "pickup_fee": optional("pickup_fee", text),
            "distance_fee": optional("distance_fee", text),
            "time_fee": optional("time_fee", text),
            "cost": optional("cost", text),
            "currency": optional("currency", text),
            "currency_sign": optional("currency_sign", text),
        }
