from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text


@define(kw_only=True, repr=False, eq=False)
class DeleteCardRequest(_OpenModel[Any]):
    """The card to delete.

    Attributes:
        action: Selects this action among those that share the URL.
        card_template_id: The template from which the card was created.
        card_id: The card's id within the template.
    """

    action: Literal["delete-card"] = "delete-card"
    card_template_id: str
    card_id: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("delete-card")),
            "card_template_id": required("card-template-id", text),
            "card_id": required("card-id", text),
        }
