from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, many, required

from ..models.cheque import Cheque


@define(kw_only=True, repr=False, eq=False)
class ChequesSynced(_OpenModel[Any]):
    """All checks of the user.

    Attributes:
        success: Always true; a failure has another status and another body.
        cheques: The checks.
    """

    success: Literal[True] = True
    cheques: list[Cheque]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "cheques": required("cheques", many(Cheque.from_dict)),
        }
