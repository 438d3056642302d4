from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    many,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AuthenticatedDevice(_OpenModel[Any]):
    """A device with which the user can log in.

    Attributes:
        afi_link_link_id: The id of the link between user and device.
        afi_user_id: The user's id.
        dts_created: When the link was created.
        dts_expiry: When it expires.
    """

    afi_link_link_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    dts_created: datetime.datetime | Unset = UNSET
    dts_expiry: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_link_link_id": optional("AFiLinkLinkId", text),
            "afi_user_id": optional("AFiUserId", text),
            "dts_created": optional("dtsCreated", datetime.datetime.fromisoformat),
            "dts_expiry": optional("dtsExpiry", datetime.datetime.fromisoformat),
        }


@define(kw_only=True, repr=False, eq=False)
class AuthenticatedDevices(_OpenModel[Any]):
    """The devices of the user.

    Attributes:
        success: Always true; a failure has another status and another body.
        linklinks: The devices.
    """

    success: Literal[True] = True
    linklinks: list[AuthenticatedDevice]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "linklinks": required("linklinks", many(AuthenticatedDevice.from_dict)),
        }
