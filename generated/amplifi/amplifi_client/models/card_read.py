from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, optional
from photo_id_runtime.types import UNSET, Unset

from ..models.card import Card


@define(kw_only=True, repr=False, eq=False)
class CardRead(_OpenModel[Any]):
    """A card.

    Attributes:
        success: True if present; a failure has another status and another body.
        card: A card of the user; further properties are possible.
    """

    success: Literal[True] | Unset = UNSET
    card: Card | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "card": optional("card", Card.from_dict),
        }
