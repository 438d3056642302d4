from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text


@define(kw_only=True, repr=False, eq=False)
class Failure(_OpenModel[Any]):
    """The reason why the call was rejected.

    Attributes:
        result: Indicates that the call failed.
        message: The reason, in English; no codes are documented.
    """

    result: Literal["Error"] = "Error"
    message: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Error")),
            "message": required("message", text),
        }
