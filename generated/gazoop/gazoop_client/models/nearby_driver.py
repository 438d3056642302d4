from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    number,
    one_of,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset, hidden as _hidden


class NearbyDriverStatus(_OpenStrEnum):
    """`BUSY` for a driver who has to finish a job first, otherwise `AVAILABLE`."""

    AVAILABLE = "AVAILABLE"
    BUSY = "BUSY"


@define(kw_only=True, repr=False, eq=False)
class NearbyDriver(_OpenModel[Any]):
    """One driver and the driver's time to the place.

    Attributes:
        taxi_id: The number that identifies the driver.
        first_name: The driver's first name.
        last_name: The driver's last name.
        status: `BUSY` for a driver who has to finish a job first, otherwise `AVAILABLE`.
        lat: The latitude of the driver's last position.
        long: The longitude of the driver's last position.
        distance: The distance to the pick-up in miles, for a busy driver including the distance to
            the preceding drop-off.
        t2p: The time to the pick-up as text, such as 5 to 10 minutes.
        t2pd: The time to the pick-up in minutes.
    """

    taxi_id: float | str | Unset = UNSET
    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    status: NearbyDriverStatus | Unset = UNSET
    lat: float | str | Unset = _field(default=UNSET, repr=_hidden)
    long: float | str | Unset = _field(default=UNSET, repr=_hidden)
    distance: float | str | Unset = UNSET
    t2p: str | Unset = UNSET
    t2pd: float | str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "taxi_id": optional("taxi_id", one_of(number, text)),
            "first_name": optional("first_name", text),
            "last_name": optional("last_name", text),
            "status": optional("status", NearbyDriverStatus),
            "lat": optional("lat", one_of(number, text)),
            "long": optional("long", one_of(number, text)),
            "distance": optional("distance", one_of(number, text)),
            "t2p": optional("T2P", text),
            "t2pd": optional("T2PD", one_of(number, text)),
        }
