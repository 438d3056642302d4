from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Heartbeat(_OpenModel[Any]):
    """The server is up.

    Attributes:
        success: Always true.
        dts: The server's date and time, in ISO 8601.
    """

    success: Literal[True] = True
    dts: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"success": required("success", exactly(True)), "dts": optional("dts", text)}
