from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    exactly,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.viewed_card import ViewedCard


@define(kw_only=True, repr=False, eq=False)
class CardViewed(_OpenModel[Any]):
    """A whole card.

    Attributes:
        action: The requested action; no other response repeats it.
        status: Indicates that the action succeeded.
        status_code: The vendor's code for the outcome, which all other responses call `code`.
        message: The outcome as text; no real text is documented.
        data: A card as the institution sees it. The copies of the page that were read are cut off
            after the fields of the back, so further properties are possible.
    """

    action: Literal["view-card"] = "view-card"
    status: Literal["success"] = "success"
    status_code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: ViewedCard

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("view-card")),
            "status": required("status", exactly("success")),
            "status_code": optional("status-code", as_is),
            "message": optional("message", as_is),
            "data": required("data", ViewedCard.from_dict),
        }
