from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class CreateVxFrameTokenRequest(_OpenModel[Any]):
    """The account, and what the frame consists of.

    Attributes:
        journey_id: The journey of VX that the token loads.
        settings_id: The profile of settings that the token loads.
        branding_id: The branding that the token loads.
    """

    journey_id: str | Unset = UNSET
    settings_id: str | Unset = UNSET
    branding_id: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "journey_id": optional("journey_id", text),
            "settings_id": optional("settings_id", text),
            "branding_id": optional("branding_id", text),
        }
