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
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..models.device_data import DeviceData
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class SecondAdultSignup(_Model):
    """Signs up a second adult of a family.

    Attributes:
        type_
        device_tag: The device's tag, which is its id.
        deep_link_code: The code that links the people of a family.
        device_data: Data on the device.
        first_name
        middle_name
        last_name
        dob: The date of birth; its format is not documented.
    """

    type_: Literal["adult2 signup"] = "adult2 signup"
    device_tag: str = _field(repr=_hidden)
    deep_link_code: str = _field(repr=_hidden)
    device_data: DeviceData
    first_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | None | Unset = _field(default=UNSET, repr=_hidden)
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "type_", "device_tag", "deep_link_code", "device_data")
        data: dict[str, Any] = {**self.additional_properties}
        data["type"] = self.type_
        data["deviceTag"] = self.device_tag
        data["deepLinkCode"] = self.deep_link_code
        data["deviceData"] = self.device_data.to_dict()
        if not isinstance(self.first_name, Unset):
            data["firstName"] = self.first_name
        if not isinstance(self.middle_name, Unset):
            data["middleName"] = self.middle_name
        if not isinstance(self.last_name, Unset):
            data["lastName"] = self.last_name
        if not isinstance(self.dob, Unset):
            data["dob"] = self.dob
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            type_=required(rest, "type", exactly("adult2 signup")),
            device_tag=required(rest, "deviceTag", as_is),
            deep_link_code=required(rest, "deepLinkCode", as_is),
            device_data=required(rest, "deviceData", DeviceData.from_dict),
            first_name=optional(rest, "firstName", nullable(as_is)),
            middle_name=optional(rest, "middleName", nullable(as_is)),
            last_name=optional(rest, "lastName", nullable(as_is)),
            dob=optional(rest, "dob", nullable(as_is)),
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
