from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class JobData(_Model):
    """The data of a booking; the sample breaks off, so further properties are possible.

    Attributes:
        result: The word success in the sample; whether it can have another value is not
            documented.
        job_id: The number of the booking, the one that was sent, if any.
        taxi_firm: A number as a string, which the readable part of the page does not
            explain.
        taxi_id: The number of the driver who is assigned to the booking, which may differ
            from the one for customers; 0 in the sample.
        soft_allocation: A number as a string, which the readable part of the page does not
            explain; 0 in the sample.
        hard_allocation: The readable part of the page neither explains it nor shows a
            value.
        pickup_text: The address of the pick-up.
        pickup_lat: The latitude of the pick-up in decimal degrees.
        pickup_long: The longitude of the pick-up in decimal degrees.
        dropoff_text: The address of the drop-off.
        dropoff_lat: The latitude of the drop-off in decimal degrees.
        dropoff_long: The longitude of the drop-off in decimal degrees.
        cost: The cost as it is stored with the booking, in `currency`.
        currency: The currency of the cost.
        miles: The length of the journey in miles.
        est_time_duration: The estimated time from pick-up to drop-off; its unit is not
            documented.
        name: The name of the first passenger.
        telephone: The telephone number of the first passenger.
        email: The e-mail address of the first passenger.
        pickup_time: The time of the pick-up in seconds since 1970, UTC.
        pickup_time_text: The time of the pick-up as text.
        status: A code, for example `W` for a booking in advance, `Q` for one that is
            waiting for a driver, `P` for one that a driver has to accept. The copies of the
            list are cut off after these.
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
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.result, Unset):
            data["result"] = self.result
        if not isinstance(self.job_id, Unset):
            data["job_id"] = self.job_id
        if not isinstance(self.taxi_firm, Unset):
            data["taxi_firm"] = self.taxi_firm
        if not isinstance(self.taxi_id, Unset):
            data["taxi_id"] = self.taxi_id
        if not isinstance(self.soft_allocation, Unset):
            data["soft_allocation"] = self.soft_allocation
        if not isinstance(self.hard_allocation, Unset):
            data["hard_allocation"] = self.hard_allocation
        if not isinstance(self.pickup_text, Unset):
            data["pickup_text"] = self.pickup_text
        if not isinstance(self.pickup_lat, Unset):
            data["pickup_lat"] = self.pickup_lat
        if not isinstance(self.pickup_long, Unset):
            data["pickup_long"] = self.pickup_long
        if not isinstance(self.dropoff_text, Unset):
            data["dropoff_text"] = self.dropoff_text
        if not isinstance(self.dropoff_lat, Unset):
            data["dropoff_lat"] = self.dropoff_lat
        if not isinstance(self.dropoff_long, Unset):
            data["dropoff_long"] = self.dropoff_long
        if not isinstance(self.cost, Unset):
            data["cost"] = self.cost
        if not isinstance(self.currency, Unset):
            data["currency"] = self.currency
        if not isinstance(self.miles, Unset):
            data["miles"] = self.miles
        if not isinstance(self.est_time_duration, Unset):
            data["est_time_duration"] = self.est_time_duration
        if not isinstance(self.name, Unset):
            data["name"] = self.name
        if not isinstance(self.telephone, Unset):
            data["telephone"] = self.telephone
        if not isinstance(self.email, Unset):
            data["email"] = self.email
        if not isinstance(self.pickup_time, Unset):
            data["pickup_time"] = self.pickup_time
        if not isinstance(self.pickup_time_text, Unset):
            data["pickup_time_text"] = self.pickup_time_text
        if not isinstance(self.status, Unset):
            data["status"] = self.status
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            result=optional(rest, "result", as_is),
            job_id=optional(rest, "job_id", as_is),
            taxi_firm=optional(rest, "taxi_firm", as_is),
            taxi_id=optional(rest, "taxi_id", as_is),
            soft_allocation=optional(rest, "soft_allocation", as_is),
            hard_allocation=optional(rest, "hard_allocation", as_is),
            pickup_text=optional(rest, "pickup_text", as_is),
            pickup_lat=optional(rest, "pickup_lat", as_is),
            pickup_long=optional(rest, "pickup_long", as_is),
            dropoff_text=optional(rest, "dropoff_text", as_is),
            dropoff_lat=optional(rest, "dropoff_lat", as_is),
            dropoff_long=optional(rest, "dropoff_long", as_is),
            cost=optional(rest, "cost", as_is),
            currency=optional(rest, "currency", as_is),
            miles=optional(rest, "miles", as_is),
            est_time_duration=optional(rest, "est_time_duration", as_is),
            name=optional(rest, "name", as_is),
            telephone=optional(rest, "telephone", as_is),
            email=optional(rest, "email", as_is),
            pickup_time=optional(rest, "pickup_time", as_is),
            pickup_time_text=optional(rest, "pickup_time_text", as_is),
            status=optional(rest, "status", as_is),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
