from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import Model as _Model, as_is, members, optional, settled as _settled
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class Booking(_Model):
    """A part of one booking.

    Attributes:
        status: A code, which is `V` for every booking in the readable part of the sample.
        pickup: The address of the pick-up.
        dropoff: The address of the drop-off.
        time: A time as text, without a year. Its meaning could not be read, as the copies
            of the page are cut off within the sample.
    """

    status: str | Unset = UNSET
    pickup: str | Unset = _field(default=UNSET, repr=_hidden)
    dropoff: str | Unset = _field(default=UNSET, repr=_hidden)
    time: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        data: dict[str, Any] = {**self.additional_properties}
        if not isinstance(self.status, Unset):
            data["status"] = self.status
        if not isinstance(self.pickup, Unset):
            data["pickup"] = self.pickup
        if not isinstance(self.dropoff, Unset):
            data["dropoff"] = self.dropoff
        if not isinstance(self.time, Unset):
            data["time"] = self.time
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            status=optional(rest, "status", as_is),
            pickup=optional(rest, "pickup", as_is),
            dropoff=optional(rest, "dropoff", as_is),
            time=optional(rest, "time", as_is),
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
