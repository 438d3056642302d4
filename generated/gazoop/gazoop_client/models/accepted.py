from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required


@define(kw_only=True, repr=False, eq=False)
class Accepted(_OpenModel[Any]):
    """The call succeeded; the response has no further properties.

    Attributes:
        result: Indicates that the call succeeded.
    """

    result: Literal["valid"] = "valid"

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"result": required("result", exactly("valid"))}
