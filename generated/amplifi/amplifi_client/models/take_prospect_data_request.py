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
    plain,
    required,
    settled as _settled,
)
from ..models.family_link import FamilyLink
from ..models.prospect_device_data import ProspectDeviceData
from ..models.prospect_payload import ProspectPayload
from ..models.user_link import UserLink
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class TakeProspectDataRequest(_Model):
    """The prospect's device, how the prospect arrived, and the data.

    Attributes:
        device_tag: The tag of a device, which is the device's id.
        pre_segment: The original category of the prospect, such as `teacher` or `adult`. It
            may be absent according to the table, but not according to the list of failures.
        device_data: Data on the device, with any properties.
        linkinjected: A link to another user, with any properties.
        deep_link: The code that links the people of a family, with any properties.
        referral: The code that the prospect received from a friend.
        dts_collected: The current date and time, in ISO 8601.
        payload: The data that the prospect's segment requires. The first three properties
            are those of the page's table; the others are those of the overview, whose
            payload has no `client` and may differ between segments.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str | None | Unset = UNSET
    device_data: ProspectDeviceData | None | Unset = UNSET
    linkinjected: UserLink | None | Unset = UNSET
    deep_link: FamilyLink | None | Unset = UNSET
    referral: str | None | Unset = UNSET
    dts_collected: str | None | Unset = UNSET
    payload: ProspectPayload
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "device_tag", "payload")
        data: dict[str, Any] = {**self.additional_properties}
        data["deviceTag"] = self.device_tag
        if not isinstance(self.pre_segment, Unset):
            data["preSegment"] = self.pre_segment
        if not isinstance(self.device_data, Unset):
            data["deviceData"] = plain(self.device_data)
        if not isinstance(self.linkinjected, Unset):
            data["linkinjected"] = plain(self.linkinjected)
        if not isinstance(self.deep_link, Unset):
            data["deepLink"] = plain(self.deep_link)
        if not isinstance(self.referral, Unset):
            data["referral"] = self.referral
        if not isinstance(self.dts_collected, Unset):
            data["dtsCollected"] = self.dts_collected
        data["payload"] = self.payload.to_dict()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            device_tag=required(rest, "deviceTag", as_is),
            pre_segment=optional(rest, "preSegment", nullable(as_is)),
            device_data=optional(rest, "deviceData", nullable(ProspectDeviceData.from_dict)),
            linkinjected=optional(rest, "linkinjected", nullable(UserLink.from_dict)),
            deep_link=optional(rest, "deepLink", nullable(FamilyLink.from_dict)),
            referral=optional(rest, "referral", nullable(as_is)),
            dts_collected=optional(rest, "dtsCollected", nullable(as_is)),
            payload=required(rest, "payload", ProspectPayload.from_dict),
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
