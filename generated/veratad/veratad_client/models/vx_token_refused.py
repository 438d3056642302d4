from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class VxTokenRefused(_OpenModel[Any]):
    """The reason why there is no token.

    Attributes:
        error: A word for the reason.
        error_description: The reason as text.
    """

    error: str
    error_description: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "error": required("error", text),
            "error_description": optional("error_description", text),
        }
