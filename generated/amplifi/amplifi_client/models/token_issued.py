from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, optional
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class TokenIssued(_OpenModel[Any]):
    """The user is logged in.

    The token is among the additional properties, under a name that could not be read; presumably
    the user's id is too, as the client has to keep both.

    Attributes:
        success: True if present; a failure has another status and another body.
    """

    success: Literal[True] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"success": optional("success", exactly(True))}
