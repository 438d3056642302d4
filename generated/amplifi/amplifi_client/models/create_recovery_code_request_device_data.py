from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    nullable,
    optional,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class CreateRecoveryCodeRequestDeviceData(_OpenModel[Any]):
    """Data on the device.

    Attributes:
        platform: The platform of the device.
    """

    platform: str | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"platform": optional("platform", nullable(as_is))}


class CreateRecoveryCodeRequestDeviceDataDict(TypedDict, total=False):
    """The JSON data of `CreateRecoveryCodeRequestDeviceData`, as a plain dict."""

    platform: str | None
