from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class TestCredentialsDeviceData(_OpenModel[Any]):
    """Properties of the device.

    Attributes:
        platform
    """

    platform: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"platform": optional("platform", text)}


class TestCredentialsDeviceDataDict(TypedDict, total=False):
    """The JSON data of `TestCredentialsDeviceData`, as a plain dict."""

    platform: str


@define(kw_only=True, repr=False, eq=False)
class TestCredentials(_OpenModel[Any]):
    """The credentials of a demonstration.

    They are only in examples; the table that may belong to them could not be read.

    Attributes:
        channel
        device_tag: The device's tag.
        device_data: Properties of the device.
    """

    channel: Literal["test"] = "test"
    device_tag: str = _field(repr=_hidden)
    device_data: TestCredentialsDeviceData | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "channel": required("channel", exactly("test")),
            "device_tag": required("deviceTag", text),
            "device_data": optional("deviceData", TestCredentialsDeviceData.from_dict),
        }


class TestCredentialsDict(TypedDict, total=False):
    """The JSON data of `TestCredentials`, as a plain dict."""

    channel: Literal["test"]
    deviceTag: Required[str]
    deviceData: TestCredentialsDeviceData | TestCredentialsDeviceDataDict
