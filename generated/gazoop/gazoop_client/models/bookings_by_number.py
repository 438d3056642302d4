from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty

from ..models.booking import Booking


@define(kw_only=True, repr=False, eq=False)
class BookingsByNumber(_MapModel[Booking]):
    """Bookings by their number.

    The schema of an empty list could not be read.
    """

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return Booking.from_dict
