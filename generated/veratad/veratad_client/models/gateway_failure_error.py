from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.gateway_failure_error_code import GatewayFailureErrorCode


@define(kw_only=True, repr=False, eq=False)
class GatewayFailureError(_OpenModel[Any]):
    """The error.

    Attributes:
        message: The kind of error.
        code: The code.
        detail: Details; absent for wrong credentials.
    """

    message: str
    code: GatewayFailureErrorCode
    detail: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "message": required("message", as_is),
            "code": required("code", GatewayFailureErrorCode),
            "detail": optional("detail", as_is),
        }
