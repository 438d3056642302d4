from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.fields import JsonProperty as _JsonProperty, exactly, required
from photo_id_runtime.models import OpenModel as _OpenModel


@define(kw_only=True, repr=False, eq=False)
class LoginInvalid(_OpenModel[Any]):
    """Number and PIN, or the login, do not belong together; no reason comes with it.

    Attributes:
        result: Tells that they are wrong.
    """

    result: Literal["invalid"] = "invalid"

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"result": required("result", exactly("invalid"))}
