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

from ..models.register_device_request_device_data import RegisterDeviceRequestDeviceData


@define(kw_only=True, repr=False, eq=False)
class RegisterDeviceRequest(_OpenModel[Any]):
    """The device, and whose it is.

    Attributes:
        device_tag: The tag, which is the id, of the device.
        pre_segment: The category that the prospect was first put in; `recovery` for a
            further device of a user.
        device_data: What is known of the device, in any members.
        referral: The code that a friend gave to the prospect.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str
    device_data: RegisterDeviceRequestDeviceData
    referral: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", as_is),
            "pre_segment": required("preSegment", as_is),
            "device_data": required("deviceData", RegisterDeviceRequestDeviceData.from_dict),
            "referral": optional("referral", nullable(as_is)),
        }
