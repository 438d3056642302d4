from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class ListCardsRequest(_OpenModel[Any]):
    """The template, and the part of the list of its cards to return.

    Attributes:
        action: Selects this action among those that share the URL.
        limit: The maximum number of cards; the meaning of 0, which the vendor's sample sends, and
            the maximum are not documented.
        offset: The number of cards to skip. The page names neither the unit nor the order of the
            list; that it counts cards, and not pages, is inferred.
        card_template_id: The template from which the cards were created.
    """

    action: Literal["list-cards"] = "list-cards"
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    card_template_id: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("list-cards")),
            "limit": optional("limit", integer),
            "offset": optional("offset", integer),
            "card_template_id": required("card-template-id", text),
        }
