from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreateRecoveryCodeRequestDeviceData(_OpenModel[Any]):
    """Data on the device.

    Attributes:
        platform: The platform of the device.
    """

    platform: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"platform": optional("platform", nullable(text))}


class CreateRecoveryCodeRequestDeviceDataDict(TypedDict, total=False):
    """The JSON data of `CreateRecoveryCodeRequestDeviceData`, as a plain dict."""

    platform: str | None


@define(kw_only=True, repr=False, eq=False)
class CreateRecoveryCodeRequest(_OpenModel[Any]):
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

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "device_tag": required("deviceTag", text),
            "device_data": optional("deviceData", CreateRecoveryCodeRequestDeviceData.from_dict),
            "push_mess_token": optional("pushMessToken", nullable(text)),
        }
