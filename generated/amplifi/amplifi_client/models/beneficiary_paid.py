from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text


@define(kw_only=True, repr=False, eq=False)
class BeneficiaryPaid(_OpenModel[Any]):
    """The money was transferred.

    Attributes:
        success: Always true; a failure has another status and another body.
        reference: A reference.
    """

    success: Literal[True] = True
    reference: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "reference": required("reference", text),
        }
