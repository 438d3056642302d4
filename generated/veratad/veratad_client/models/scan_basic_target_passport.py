from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty


@define(kw_only=True, repr=False, eq=False)
class ScanBasicTargetPassport(_MapModel[Any]):
    """The images of a passport, whose names could not be read; not used if there is a license."""

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}


ScanBasicTargetPassportDict: TypeAlias = Mapping[str, Any]
