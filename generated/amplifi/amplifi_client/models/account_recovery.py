from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    exactly,
    members,
    required,
    settled as _settled,
)
from ..models.device_data import DeviceData
from ..types import hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class AccountRecovery(_Model):
    """Starts the recovery of an adult's account.

    Attributes:
        type_
        device_data: Data on the device.
        email: The user's e-mail address.
        mobile: The number of the user's mobile phone.
    """

    type_: Literal["adult account recovery"] = "adult account recovery"
    device_data: DeviceData
    email: str = _field(repr=_hidden)
    mobile: str = _field(repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "type_", "device_data", "email", "mobile")
        data: dict[str, Any] = {**self.additional_properties}
        data["type"] = self.type_
        data["deviceData"] = self.device_data.to_dict()
        data["email"] = self.email
        data["mobile"] = self.mobile
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            type_=required(rest, "type", exactly("adult account recovery")),
            device_data=required(rest, "deviceData", DeviceData.from_dict),
            email=required(rest, "email", as_is),
            mobile=required(rest, "mobile", as_is),
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
