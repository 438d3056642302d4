from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    exactly,
    required,
)

from ..models.card import Card
from ..models.use_status import UseStatus


@define(kw_only=True, repr=False, eq=False)
class CardToggled(_OpenModel[Any]):
    """The card was turned on or off.

    Attributes:
        success: Always true; a failure has another status and another body.
        status: The state of an account or a card: it can be used, or not.
        is_active: Whether the card can be used.
        card: A card of the user; further properties are possible.
    """

    success: Literal[True] = True
    status: UseStatus
    is_active: bool
    card: Card

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": required("success", exactly(True)),
            "status": required("status", UseStatus),
            "is_active": required("isActive", boolean),
            "card": required("card", Card.from_dict),
        }
