from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Required, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class DeviceLink(_OpenModel[Any]):
    """A device that is changed; presumably one that is not active can no longer log in.

    Attributes:
        afi_link_link_id: The id of the link between user and device.
        is_active: Whether the device is active.
    """

    afi_link_link_id: str = _field(repr=_hidden)
    is_active: bool | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_link_link_id": required("AFiLinkLinkId", text),
            "is_active": optional("isActive", nullable(boolean)),
        }


class DeviceLinkDict(TypedDict, total=False):
    """The JSON data of `DeviceLink`, as a plain dict."""

    AFiLinkLinkId: Required[str]
    isActive: bool | None
