from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required

from ..models.card import Card


@define(kw_only=True, repr=False, eq=False)
class CardActivated(_OpenModel[Any]):
    """The card is active.

    Attributes:
        success: Always true; a failure has another status and another body.
        card: A card of the user; further properties are possible.
    """

    success: Literal[True] = True
    card: Card

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "card": required("card", Card.from_dict),
        }
