from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..models.register_device_request_device_data import RegisterDeviceRequestDeviceData
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class RegisterDeviceRequest(_Model):
    """The device and its owner.

    Attributes:
        device_tag: The device's tag, which is its id.
        pre_segment: The original category of the prospect; `recovery` for an additional
            device of a user.
        device_data: Data on the device, with any properties.
        referral: The code that the prospect received from a friend.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str
    device_data: RegisterDeviceRequestDeviceData
    referral: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "device_tag", "pre_segment", "device_data")
        data: dict[str, Any] = {**self.additional_properties}
        data["deviceTag"] = self.device_tag
        data["preSegment"] = self.pre_segment
        data["deviceData"] = self.device_data.to_dict()
        if not isinstance(self.referral, Unset):
            data["referral"] = self.referral
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            device_tag=required(rest, "deviceTag", as_is),
            pre_segment=required(rest, "preSegment", as_is),
            device_data=required(rest, "deviceData", RegisterDeviceRequestDeviceData.from_dict),
            referral=optional(rest, "referral", nullable(as_is)),
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
