from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.fields import JsonProperty as _JsonProperty
from photo_id_runtime.models import OpenModel as _OpenModel


@define(kw_only=True, repr=False, eq=False)
class LegacyPersonAdditionalPhotos(_OpenModel[Any]):
    """The supporting documents by the name of their type.

    The value is null in every example that has one.
    """

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {}
