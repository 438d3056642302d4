from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    nullable,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.family_link import FamilyLink
from ..models.prospect_device_data import ProspectDeviceData
from ..models.prospect_payload import ProspectPayload
from ..models.user_link import UserLink


@define(kw_only=True, repr=False, eq=False)
class TakeProspectDataRequest(_OpenModel[Any]):
    """The prospect's device, how the prospect arrived, and the data.

    Attributes:
        device_tag: The tag of a device, which is the device's id.
        pre_segment: The original category of the prospect, such as `teacher` or `adult`. It may be
            absent according to the table, but not according to the list of failures.
        device_data: Data on the device, with any properties.
        linkinjected: A link to another user, with any properties.
        deep_link: The code that links the people of a family, with any properties.
        referral: The code that the prospect received from a friend.
        dts_collected: The current date and time, in ISO 8601.
        payload: The data that the prospect's segment requires. The first three properties are those
            of the page's table; the others are those of the overview, whose payload has no `client`
            and may differ between segments.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str | None | Unset = UNSET
    device_data: ProspectDeviceData | None | Unset = UNSET
    linkinjected: UserLink | None | Unset = UNSET
    deep_link: FamilyLink | None | Unset = UNSET
    referral: str | None | Unset = UNSET
    dts_collected: str | None | Unset = UNSET
    payload: ProspectPayload

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", as_is),
            "pre_segment": optional("preSegment", nullable(as_is)),
            "device_data": optional("deviceData", nullable(ProspectDeviceData.from_dict)),
            "linkinjected": optional("linkinjected", nullable(UserLink.from_dict)),
            "deep_link": optional("deepLink", nullable(FamilyLink.from_dict)),
            "referral": optional("referral", nullable(as_is)),
            "dts_collected": optional("dtsCollected", nullable(as_is)),
            "payload": required("payload", ProspectPayload.from_dict),
        }
