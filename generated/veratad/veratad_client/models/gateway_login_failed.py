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

from ..models.error_meta import ErrorMeta


@define(kw_only=True, repr=False, eq=False)
class GatewayLoginFailedError(_OpenModel[Any]):
    """The error.

    Attributes:
        message: The kind of error.
        code: The code.
        detail: Details; absent for wrong credentials.
    """

    message: str
    code: Literal["AUTH0"] = "AUTH0"
    detail: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "message": required("message", text),
            "code": required("code", exactly("AUTH0")),
            "detail": optional("detail", text),
        }


@define(kw_only=True, repr=False, eq=False)
class GatewayLoginFailed(_OpenModel[Any]):
    """The user name or the password is wrong.

    Attributes:
        meta: The call.
        error: The error.
    """

    meta: ErrorMeta | Unset = UNSET
    error: GatewayLoginFailedError

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "meta": optional("meta", ErrorMeta.from_dict),
            "error": required("error", GatewayLoginFailedError.from_dict),
        }
