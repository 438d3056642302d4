from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class Booking(_OpenModel[Any]):
    """A part of one booking.

    Attributes:
        status: A code, which is `V` for every booking in the readable part of the sample; see the
            `status` of a booking that is checked.
        pickup: The address of the pick-up.
        dropoff: The address of the drop-off.
        time: A time as text, without a year. Its meaning could not be read, as the copies of the
            page are cut off within the sample.
    """

    status: str | Unset = UNSET
    pickup: str | Unset = _field(default=UNSET, repr=_hidden)
    dropoff: str | Unset = _field(default=UNSET, repr=_hidden)
    time: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": optional("status", text),
            "pickup": optional("pickup", text),
            "dropoff": optional("dropoff", text),
            "time": optional("time", text),
        }


@define(kw_only=True, repr=False, eq=False)
class BookingsByNumber(_MapModel[Booking]):
    """Bookings by their number.

    The schema of an empty list could not be read.
    """

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return Booking.from_dict
