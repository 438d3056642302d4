from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class RateOwnBookingRequest(_OpenModel[Any]):
    """The customer's login, the booking and the rating.

    Attributes:
        job_id: The number of the booking.
        rating: From 1, awful, to 5, excellent; 0 for no rating.
        notes: A complaint, lost property or similar; notes bring the booking to the attention of
            the fleet's operator.
    """

    job_id: int
    rating: int
    notes: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "job_id": required("job_id", integer),
            "rating": required("rating", integer),
            "notes": optional("notes", text),
        }
