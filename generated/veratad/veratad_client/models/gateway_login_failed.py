from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required
from photo_id_runtime.types import UNSET, Unset

from ..models.error_meta import ErrorMeta
from ..models.gateway_login_failed_error import GatewayLoginFailedError


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
