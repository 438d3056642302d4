from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, OpenStrEnum as _OpenStrEnum, Unset

from ..models.error_meta import ErrorMeta


class GatewayFailureErrorCode(_OpenStrEnum):
    """The code."""

    IN0 = "IN0"
    IN1 = "IN1"
    QRY0 = "QRY0"
    QRY1 = "QRY1"
    QRY2 = "QRY2"
    QRY6 = "QRY6"


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
            "message": required("message", text),
            "code": required("code", GatewayFailureErrorCode),
            "detail": optional("detail", text),
        }


@define(kw_only=True, repr=False, eq=False)
class GatewayFailure(_OpenModel[Any]):
    """The request cannot be used.

    Attributes:
        meta: The call.
        error: The error.
    """

    meta: ErrorMeta | Unset = UNSET
    error: GatewayFailureError

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "meta": optional("meta", ErrorMeta.from_dict),
            "error": required("error", GatewayFailureError.from_dict),
        }
