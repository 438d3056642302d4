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
class AndroidCredentialsSpecifics(_OpenModel[Any]):
    """Properties of the device.

    It is in the example and not in the table.

    Attributes:
        serial
        platform
        model
    """

    serial: str | Unset = _field(default=UNSET, repr=_hidden)
    platform: str | Unset = UNSET
    model: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "serial": optional("serial", text),
            "platform": optional("platform", text),
            "model": optional("model", text),
        }


class AndroidCredentialsSpecificsDict(TypedDict, total=False):
    """The JSON data of `AndroidCredentialsSpecifics`, as a plain dict."""

    serial: str
    platform: str
    model: str


@define(kw_only=True, repr=False, eq=False)
class AndroidCredentials(_OpenModel[Any]):
    """The credentials of a mobile app.

    The page's table requires the signature; its example of this channel lacks it.

    Attributes:
        channel
        uuid: The unique id of the device, 36 letters, digits and dashes.
        device_tag_open: The device's tag, which the app generates.
        signature: The content and the algorithm of the signature are not documented.
        specifics: Properties of the device. It is in the example and not in the table.
    """

    channel: Literal["android"] = "android"
    uuid: str = _field(repr=_hidden)
    device_tag_open: str = _field(repr=_hidden)
    signature: str | Unset = _field(default=UNSET, repr=_hidden)
    specifics: AndroidCredentialsSpecifics | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "channel": required("channel", exactly("android")),
            "uuid": required("uuid", text),
            "device_tag_open": required("deviceTagOpen", text),
            "signature": optional("signature", text),
            "specifics": optional("specifics", AndroidCredentialsSpecifics.from_dict),
        }


class AndroidCredentialsDict(TypedDict, total=False):
    """The JSON data of `AndroidCredentials`, as a plain dict."""

    channel: Literal["android"]
    uuid: Required[str]
    deviceTagOpen: Required[str]
    signature: str
    specifics: AndroidCredentialsSpecifics | AndroidCredentialsSpecificsDict
