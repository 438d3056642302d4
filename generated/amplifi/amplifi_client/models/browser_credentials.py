from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text
from photo_id_runtime.types import hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class BrowserCredentials(_OpenModel[Any]):
    """The credentials of a browser.

    Attributes:
        channel
        device_id: The id of the device.
    """

    channel: Literal["browser"] = "browser"
    device_id: str = _field(repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "channel": required("channel", exactly("browser")),
            "device_id": required("deviceId", text),
        }


class BrowserCredentialsDict(TypedDict, total=False):
    """The JSON data of `BrowserCredentials`, as a plain dict."""

    channel: Literal["browser"]
    deviceId: Required[str]
