from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    as_is,
    exactly,
    many,
    optional,
    required,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.listed_card import ListedCard


@define(kw_only=True, repr=False, eq=False)
class CardsListed(_OpenModel[Any]):
    """A part of the list of a template's cards.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text.
        data: The cards. Whether their total number or a next page follows is not known, as the
            copies of the page are cut off within the first card.
    """

    status: Literal["success"] = "success"
    code: str | Unset = UNSET
    message: str | Unset = UNSET
    data: list[ListedCard]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": optional("code", as_is),
            "message": optional("message", as_is),
            "data": required("data", many(ListedCard.from_dict)),
        }
