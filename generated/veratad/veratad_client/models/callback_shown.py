from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text


@define(kw_only=True, repr=False, eq=False)
class CallbackShown(_OpenModel[Any]):
    """The URL to which changes of a status are posted.

    Attributes:
        result: Indicates success.
        message: The outcome as text.
        current_callback: The URL.
    """

    result: Literal["Success"] = "Success"
    message: str
    current_callback: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("Success")),
            "message": required("message", text),
            "current_callback": required("current_callback", text),
        }
