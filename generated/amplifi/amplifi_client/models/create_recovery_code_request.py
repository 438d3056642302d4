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
from ..models.create_recovery_code_request_device_data import CreateRecoveryCodeRequestDeviceData
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class CreateRecoveryCodeRequest(_Model):
    """The device for the code.

    The page's table requires the data on the device; its only example lacks them.

    Attributes:
        device_tag: The device's tag, which is its id.
        device_data: Data on the device.
        push_mess_token: The token for push messages to the device.
    """

    device_tag: str = _field(repr=_hidden)
    device_data: CreateRecoveryCodeRequestDeviceData | Unset = UNSET
    push_mess_token: str | None | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "device_tag")
        data: dict[str, Any] = {**self.additional_properties}
        data["deviceTag"] = self.device_tag
        if not isinstance(self.device_data, Unset):
            data["deviceData"] = self.device_data.to_dict()
        if not isinstance(self.push_mess_token, Unset):
            data["pushMessToken"] = self.push_mess_token
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            device_tag=required(rest, "deviceTag", as_is),
            device_data=optional(rest, "deviceData", CreateRecoveryCodeRequestDeviceData.from_dict),
            push_mess_token=optional(rest, "pushMessToken", nullable(as_is)),
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
