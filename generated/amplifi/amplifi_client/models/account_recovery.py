from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden

from ..models.device_data import DeviceData, DeviceDataDict


@define(kw_only=True, repr=False, eq=False)
class AccountRecovery(_OpenModel[Any]):
    """Starts the recovery of an adult's account.

    Attributes:
        type_
        device_data: Data on the device.
        email: The user's e-mail address.
        mobile: The number of the user's mobile phone.
    """

    type_: Literal["adult account recovery"] = "adult account recovery"
    device_data: DeviceData
    email: str = _field(repr=_hidden)
    mobile: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "type_": required("type", exactly("adult account recovery")),
            "device_data": required("deviceData", DeviceData.from_dict),
            "email": required("email", text),
            "mobile": required("mobile", text),
        }


class AccountRecoveryDict(TypedDict, total=False):
    """The JSON data of `AccountRecovery`, as a plain dict."""

    type: Literal["adult account recovery"]
    deviceData: Required[DeviceData | DeviceDataDict]
    email: Required[str]
    mobile: Required[str]
