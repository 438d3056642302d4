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
    required,
    text,
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
            "result": optional("result", text),
            "job_id": optional("job_id", text),
            "taxi_firm": optional("taxi_firm", text),
            "taxi_id": optional("taxi_id", text),
            "soft_allocation": optional("soft_allocation", text),
            "hard_allocation": optional("hard_allocation", text),
            "pickup_text": optional("pickup_text", text),
            "pickup_lat": optional("pickup_lat", one_of(number, text)),
            "pickup_long": optional("pickup_long", one_of(number, text)),
            "dropoff_text": optional("dropoff_text", text),
            "dropoff_lat": optional("dropoff_lat", one_of(number, text)),
            "dropoff_long": optional("dropoff_long", one_of(number, text)),
            "cost": optional("cost", one_of(number, text)),
            "currency": optional("currency", text),
            "miles": optional("miles", one_of(number, text)),
            "est_time_duration": optional("est_time_duration", one_of(number, text)),
            "name": optional("name", text),
            "telephone": optional("telephone", text),
            "email": optional("email", text),
            "pickup_time": optional("pickup_time", one_of(number, text)),
            "pickup_time_text": optional("pickup_time_text", text),
            "status": optional("status", text),
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
