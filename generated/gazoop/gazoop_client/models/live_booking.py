from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class JobData(_OpenModel[Any]):
    """The data of a booking; the sample breaks off, so further properties are possible.

    Attributes:
        result: The word success in the sample; whether it can have another value is not documented.
        job_id: The number of the booking, the one that was sent, if any.
        taxi_firm: A number as a string, which the readable part of the page does not explain.
        taxi_id: The number of the driver who is assigned to the booking, which may differ from the
            one for customers; 0 in the sample.
        soft_allocation: A number as a string, which the readable part of the page does not explain;
            0 in the sample.
        hard_allocation: The readable part of the page neither explains it nor shows a value.
        pickup_text: The address of the pick-up.
        pickup_lat: The latitude of the pick-up in decimal degrees.
        pickup_long: The longitude of the pick-up in decimal degrees.
        dropoff_text: The address of the drop-off.
        dropoff_lat: The latitude of the drop-off in decimal degrees.
        dropoff_long: The longitude of the drop-off in decimal degrees.
        cost: The cost as it is stored with the booking, in `currency`.
        currency: The currency of the cost.
        miles: The length of the journey in miles.
        est_time_duration: The estimated time from pick-up to drop-off; its unit is not documented.
        name: The name of the first passenger.
        telephone: The telephone number of the first passenger.
        email: The e-mail address of the first passenger.
        pickup_time: The time of the pick-up in seconds since 1970, UTC.
        pickup_time_text: The time of the pick-up as text.
        status: A code, for example `W` for a booking in advance, `Q` for one that is waiting for a
            driver, `P` for one that a driver has to accept. The copies of the list are cut off
            after these. An app of unknown origin was observed to also show `1` as on the way to the
            pick-up, `A` as near it, `2` as on the way to the drop-off, `Y` as completed and `V` as
            cancelled.
    """

    result: str | Unset = UNSET
    job_id: str | Unset = UNSET
    taxi_firm: str | Unset = UNSET
    taxi_id: str | Unset = UNSET
    soft_allocation: str | Unset = UNSET
    hard_allocation: str | Unset = UNSET
    pickup_text: str | Unset = _field(default=UNSET, repr=_hidden)
    pickup_lat: float | str | Unset = _field(default=UNSET, repr=_hidden)
    pickup_long: float | str | Unset = _field(default=UNSET, repr=_hidden)
    dropoff_text: str | Unset = _field(default=UNSET, repr=_hidden)
    dropoff_lat: float | str | Unset = _field(default=UNSET, repr=_hidden)
    dropoff_long: float | str | Unset = _field(default=UNSET, repr=_hidden)
    cost: float | str | Unset = UNSET
    currency: str | Unset = UNSET
    miles: float | str | Unset = UNSET
    est_time_duration: float | str | Unset = UNSET
    name: str | Unset = _field(default=UNSET, repr=_hidden)
    telephone: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    pickup_time: float | str | Unset = UNSET
    pickup_time_text: str | Unset = UNSET
    status: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": optional("result", as_is),
            "job_id": optional("job_id", as_is),
            "taxi_firm": optional("taxi_firm", as_is),
            "taxi_id": optional("taxi_id", as_is),
            "soft_allocation": optional("soft_allocation", as_is),
            "hard_allocation": optional("hard_allocation", as_is),
            "pickup_text": optional("pickup_text", as_is),
            "pickup_lat": optional("pickup_lat", as_is),
            "pickup_long": optional("pickup_long", as_is),
            "dropoff_text": optional("dropoff_text", as_is),
            "dropoff_lat": optional("dropoff_lat", as_is),
            "dropoff_long": optional("dropoff_long", as_is),
            "cost": optional("cost", as_is),
            "currency": optional("currency", as_is),
            "miles": optional("miles", as_is),
            "est_time_duration": optional("est_time_duration", as_is),
            "name": optional("name", as_is),
            "telephone": optional("telephone", as_is),
            "email": optional("email", as_is),
            "pickup_time": optional("pickup_time", as_is),
            "pickup_time_text": optional("pickup_time_text", as_is),
            "status": optional("status", as_is),
        }


@define(kw_only=True, repr=False, eq=False)
class LiveBooking(_OpenModel[Any]):
    """A whole booking.

    Whether there is a second object next to `jobdata` could not be read: the table of properties is
    titled with the one object, and the copies are cut off within it.

    Attributes:
        jobdata: The data of a booking; the sample breaks off, so further properties are possible.
    """

    jobdata: JobData

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"jobdata": required("jobdata", JobData.from_dict)}
