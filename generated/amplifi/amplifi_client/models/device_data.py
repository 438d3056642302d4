from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

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
class DeviceMessaging(_OpenModel[Any]):
    """Data for sending messages to the device.

    Attributes:
        platform: The platform of the device.
        push_mess_token: The token for push messages to the device.
    """

    platform: str
    push_mess_token: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "platform": required("platform", text),
            "push_mess_token": required("pushMessToken", text),
        }


class DeviceMessagingDict(TypedDict, total=False):
    """The JSON data of `DeviceMessaging`, as a plain dict."""

    platform: Required[str]
    pushMessToken: Required[str]


@define(kw_only=True, repr=False, eq=False)
class DeviceData(_OpenModel[Any]):
    """Data on the device.

    Attributes:
        data: Data for sending messages to the device.
        device_tag: The device's tag, which is its id.
        platform: The platform of the device.
    """

    data: DeviceMessaging
    device_tag: str = _field(repr=_hidden)
    platform: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "data": required("data", DeviceMessaging.from_dict),
            "device_tag": required("deviceTag", text),
            "platform": optional("platform", nullable(text)),
        }


class DeviceDataDict(TypedDict, total=False):
    """The JSON data of `DeviceData`, as a plain dict."""

    data: Required[DeviceMessaging | DeviceMessagingDict]
    deviceTag: Required[str]
    platform: str | None
