from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required

from ..models.undo import Undo


@define(kw_only=True, repr=False, eq=False)
class TransferQueued(_OpenModel[Any]):
    """The transfer is queued.

    Attributes:
        success: Always true; a failure has another status and another body.
        undo: The handle of a queued transfer, with which it can be undone.
    """

    success: Literal[True] = True
    undo: Undo

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "undo": required("undo", Undo.from_dict),
        }
