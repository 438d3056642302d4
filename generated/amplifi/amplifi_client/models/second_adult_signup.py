from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.device_data import DeviceData, DeviceDataDict


@define(kw_only=True, repr=False, eq=False)
class SecondAdultSignup(_OpenModel[Any]):
    """Signs up a second adult of a family.

    Attributes:
        type_
        device_tag: The device's tag, which is its id.
        deep_link_code: The code that links the people of a family.
        device_data: Data on the device.
        first_name
        middle_name
        last_name
        dob: The date of birth; its format is not documented.
    """

    type_: Literal["adult2 signup"] = "adult2 signup"
    device_tag: str = _field(repr=_hidden)
    deep_link_code: str = _field(repr=_hidden)
    device_data: DeviceData
    first_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    dob: str | None | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "type_": required("type", exactly("adult2 signup")),
            "device_tag": required("deviceTag", text),
            "deep_link_code": required("deepLinkCode", text),
            "device_data": required("deviceData", DeviceData.from_dict),
            "first_name": optional("firstName", nullable(text)),
            "middle_name": optional("middleName", nullable(text)),
            "last_name": optional("lastName", nullable(text)),
            "dob": optional("dob", nullable(text)),
        }


class SecondAdultSignupDict(TypedDict, total=False):
    """The JSON data of `SecondAdultSignup`, as a plain dict."""

    type: Literal["adult2 signup"]
    deviceTag: Required[str]
    deepLinkCode: Required[str]
    deviceData: Required[DeviceData | DeviceDataDict]
    firstName: str | None
    middleName: str | None
    lastName: str | None
    dob: str | None
