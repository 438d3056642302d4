from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Failure(_OpenModel[Any]):
    """The reason why the call was rejected.

    Attributes:
        result: Indicates that the call failed.
        error: The reason as text; no list of texts is documented.
        api_log_id: According to its name, the number under which the vendor has logged the call.
            The samples of other calls lack it.
    """

    result: Literal["error"] = "error"
    error: str
    api_log_id: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "result": required("result", exactly("error")),
            "error": required("error", text),
            "api_log_id": optional("api_log_id", integer),
        }
