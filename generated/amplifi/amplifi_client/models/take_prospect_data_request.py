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

from ..models.prospect_payload import ProspectPayload
from ..models.take_prospect_data_request_deep_link_type_0 import (
    TakeProspectDataRequestDeepLinkType0,
)
from ..models.take_prospect_data_request_device_data_type_0 import (
    TakeProspectDataRequestDeviceDataType0,
)
from ..models.take_prospect_data_request_linkinjected_type_0 import (
    TakeProspectDataRequestLinkinjectedType0,
)


@define(kw_only=True, repr=False, eq=False)
class TakeProspectDataRequest(_OpenModel[Any]):
    """The prospect's device, where the prospect comes from, and the data.

    Attributes:
        device_tag: The tag of a device, which is the device's id.
        pre_segment: The category that the prospect was first put in, as `teacher` or
            `adult`. The table lets it be absent, the list of failures does not.
        device_data: What is known of the device, in any members.
        linkinjected: A link to another user, in any members.
        deep_link: What links the members of a family to each other, in any members.
        referral: The code that a friend gave to the prospect.
        dts_collected: The current date and time, in ISO 8601.
        payload: What the prospect's segment needs. The first three properties are those of
            the page's table; the others are those of the overview, whose payload has no
            `client` and may differ between segments.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str | None | Unset = UNSET
    device_data: TakeProspectDataRequestDeviceDataType0 | None | Unset = UNSET
    linkinjected: TakeProspectDataRequestLinkinjectedType0 | None | Unset = UNSET
    deep_link: TakeProspectDataRequestDeepLinkType0 | None | Unset = UNSET
    referral: str | None | Unset = UNSET
    dts_collected: str | None | Unset = UNSET
    payload: ProspectPayload

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", as_is),
            "pre_segment": optional("preSegment", nullable(as_is)),
            "device_data": optional(
                "deviceData", nullable(TakeProspectDataRequestDeviceDataType0.from_dict)
            ),
            "linkinjected": optional(
                "linkinjected", nullable(TakeProspectDataRequestLinkinjectedType0.from_dict)
            ),
            "deep_link": optional(
                "deepLink", nullable(TakeProspectDataRequestDeepLinkType0.from_dict)
            ),
            "referral": optional("referral", nullable(as_is)),
            "dts_collected": optional("dtsCollected", nullable(as_is)),
            "payload": required("payload", ProspectPayload.from_dict),
        }
