from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, many, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.card import Card


@define(kw_only=True, repr=False, eq=False)
class CardsListed(_OpenModel[Any]):
    """The cards of the user.

    Attributes:
        success: True if present; a failure has another status and another body.
        cards: The cards.
    """

    success: Literal[True] | Unset = UNSET
    cards: list[Card] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "cards": optional("cards", many(Card.from_dict)),
        }
