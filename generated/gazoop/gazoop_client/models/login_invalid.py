from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required


@define(kw_only=True, repr=False, eq=False)
class LoginInvalid(_OpenModel[Any]):
    """The number and PIN, or the login, do not match; no reason is returned.

    Attributes:
        result: Indicates that number and PIN, or the login, are wrong.
    """

    result: Literal["invalid"] = "invalid"

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"result": required("result", exactly("invalid"))}
