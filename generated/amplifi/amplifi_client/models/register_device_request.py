from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class RegisterDeviceRequestDeviceData(_MapModel[Any]):
    """Data on the device, with any properties."""


RegisterDeviceRequestDeviceDataDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class RegisterDeviceRequest(_OpenModel[Any]):
    """The device and its owner.

    Attributes:
        device_tag: The device's tag, which is its id.
        pre_segment: The original category of the prospect; `recovery` for an additional device of a
            user.
        device_data: Data on the device, with any properties.
        referral: The code that the prospect received from a friend.
    """

    device_tag: str = _field(repr=_hidden)
    pre_segment: str
    device_data: RegisterDeviceRequestDeviceData
    referral: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", text),
            "pre_segment": required("preSegment", text),
            "device_data": required("deviceData", RegisterDeviceRequestDeviceData.from_dict),
            "referral": optional("referral", nullable(text)),
        }
