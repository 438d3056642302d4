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
    optional,
    required,
    settled as _settled,
)
from ..models.test_credentials_device_data import TestCredentialsDeviceData
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class TestCredentials(_Model):
    """The credentials of a demonstration.

    They are only in examples; the table that may belong to them could not be read.

    Attributes:
        channel
        device_tag: The device's tag.
        device_data: Properties of the device.
    """

    channel: Literal["test"] = "test"
    device_tag: str = _field(repr=_hidden)
    device_data: TestCredentialsDeviceData | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "channel", "device_tag")
        data: dict[str, Any] = {**self.additional_properties}
        data["channel"] = self.channel
        data["deviceTag"] = self.device_tag
        if not isinstance(self.device_data, Unset):
            data["deviceData"] = self.device_data.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            channel=required(rest, "channel", exactly("test")),
            device_tag=required(rest, "deviceTag", as_is),
            device_data=optional(rest, "deviceData", TestCredentialsDeviceData.from_dict),
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
