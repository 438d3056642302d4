from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import MapModel as _MapModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, nullable

from ..models.custom_field_value import CustomFieldValue


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonCustomFields(_MapModel[CustomFieldValue | None]):
    """The organization's custom fields by name; null for one without a value."""

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}

    @classmethod
    def _further_reader(cls) -> Callable[[Any], Any]:
        return nullable(CustomFieldValue.from_dict)
