from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.fields import JsonProperty as _JsonProperty
from photo_id_runtime.models import OpenModel as _OpenModel


@define(kw_only=True, repr=False, eq=False)
class ProspectPayloadExtra(_OpenModel[Any]):
    """Further data, in any properties; what they are could not be read."""

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}
