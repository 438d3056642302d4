from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, many, required

from ..models.authenticated_device import AuthenticatedDevice


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
