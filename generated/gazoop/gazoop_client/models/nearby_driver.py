from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..models.nearby_driver_status import NearbyDriverStatus
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class NearbyDriver(_Model):
    """One driver and the driver's time to the place.

    Attributes:
        taxi_id: The number that identifies the driver.
        first_name: The driver's first name.
        last_name: The driver's last name.
        status: `BUSY` for a driver who has to finish a job first, otherwise `AVAILABLE`.
        lat: The latitude of the driver's last position.
        long: The longitude of the driver's last position.
        distance: The distance to the pick-up in miles, for a busy driver including the
            distance to the preceding drop-off.
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
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.taxi_id, Unset):
            data["taxi_id"] = self.taxi_id
        if not isinstance(self.first_name, Unset):
            data["first_name"] = self.first_name
        if not isinstance(self.last_name, Unset):
            data["last_name"] = self.last_name
        if not isinstance(self.status, Unset):
            data["status"] = str(self.status)
        if not isinstance(self.lat, Unset):
            data["lat"] = self.lat
        if not isinstance(self.long, Unset):
            data["long"] = self.long
        if not isinstance(self.distance, Unset):
            data["distance"] = self.distance
        if not isinstance(self.t2p, Unset):
            data["T2P"] = self.t2p
        if not isinstance(self.t2pd, Unset):
            data["T2PD"] = self.t2pd
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            taxi_id=optional(rest, "taxi_id", as_is),
            first_name=optional(rest, "first_name", as_is),
            last_name=optional(rest, "last_name", as_is),
            status=optional(rest, "status", NearbyDriverStatus),
            lat=optional(rest, "lat", as_is),
            long=optional(rest, "long", as_is),
            distance=optional(rest, "distance", as_is),
            t2p=optional(rest, "T2P", as_is),
            t2pd=optional(rest, "T2PD", as_is),
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
