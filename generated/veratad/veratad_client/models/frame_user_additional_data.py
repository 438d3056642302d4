from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty


@define(kw_only=True, repr=False, eq=False)
class FrameUserAdditionalData(_MapModel[Any]):
    """Data with names that the caller has chosen."""

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}
