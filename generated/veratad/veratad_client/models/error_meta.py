from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class ErrorMeta(_OpenModel[Any]):
    """The call.

    Attributes:
        timestamp: When it failed, without a time zone.
    """

    timestamp: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"timestamp": optional("timestamp", text)}
