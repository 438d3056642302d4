from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.undo import Undo


@define(kw_only=True, repr=False, eq=False)
class RemittanceQueued(_OpenModel[Any]):
    """The payment is queued.

    Attributes:
        success: True if present; a failure has another status and another body.
        undo: The handle of a queued transfer, with which it can be undone.
    """

    success: Literal[True] | Unset = UNSET
    undo: Undo | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "undo": optional("undo", Undo.from_dict),
        }
