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
from ..models.android_credentials_specifics import AndroidCredentialsSpecifics
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class AndroidCredentials(_Model):
    """The credentials of a mobile app.

    The page's table requires the signature; its example of this channel lacks it.

    Attributes:
        channel
        uuid: The unique id of the device, 36 letters, digits and dashes.
        device_tag_open: The device's tag, which the app generates.
        signature: The content and the algorithm of the signature are not documented.
        specifics: Properties of the device. It is in the example and not in the table.
    """

    channel: Literal["android"] = "android"
    uuid: str = _field(repr=_hidden)
    device_tag_open: str = _field(repr=_hidden)
    signature: str | Unset = _field(default=UNSET, repr=_hidden)
    specifics: AndroidCredentialsSpecifics | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "channel", "uuid", "device_tag_open")
        data: dict[str, Any] = {**self.additional_properties}
        data["channel"] = self.channel
        data["uuid"] = self.uuid
        data["deviceTagOpen"] = self.device_tag_open
        if not isinstance(self.signature, Unset):
            data["signature"] = self.signature
        if not isinstance(self.specifics, Unset):
            data["specifics"] = self.specifics.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            channel=required(rest, "channel", exactly("android")),
            uuid=required(rest, "uuid", as_is),
            device_tag_open=required(rest, "deviceTagOpen", as_is),
            signature=optional(rest, "signature", as_is),
            specifics=optional(rest, "specifics", AndroidCredentialsSpecifics.from_dict),
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
