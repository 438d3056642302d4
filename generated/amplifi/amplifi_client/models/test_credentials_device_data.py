from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, as_is, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class TestCredentialsDeviceData(_OpenModel[Any]):
    """Properties of the device.

    Attributes:
        platform
    """

    platform: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"platform": optional("platform", as_is)}


class TestCredentialsDeviceDataDict(TypedDict, total=False):
    """The JSON data of `TestCredentialsDeviceData`, as a plain dict."""

    platform: str
