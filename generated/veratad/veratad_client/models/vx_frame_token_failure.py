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
class VxFrameTokenFailure(_OpenModel[Any]):
    """The reason why no token was created.

    Attributes:
        result: Indicates that the call failed.
        message: The reason, in English.
        token: Empty.
    """

    result: Literal["Error"] = "Error"
    message: str
    token: Literal[""] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Error")),
            "message": required("message", text),
            "token": optional("token", exactly("")),
        }
