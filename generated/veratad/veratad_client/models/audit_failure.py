from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, required, text


@define(kw_only=True, repr=False, eq=False)
class AuditFailure(_OpenModel[Any]):
    """The reason why the call was rejected.

    Attributes:
        error: The name of the error.
        message: The reason, in English.
    """

    error: str
    message: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"error": required("error", text), "message": required("message", text)}
