from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset


@define(kw_only=True, repr=False, eq=False)
class Failure(_OpenModel[Any]):
    """The action was rejected; a card that was to be created or deleted was not.

    Attributes:
        status: Indicates that the action failed.
        code: The vendor's code for the reason; no real code is documented.
        message: The reason as text; no real text is documented.
        card_id: The card's id, as sent; absent if the rejection does not concern a card.
        card_template_id: The template's id, as sent; absent like the card's id.
    """

    status: Literal["failure"] = "failure"
    code: str
    message: str
    card_id: str | Unset = UNSET
    card_template_id: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("failure")),
            "code": required("code", text),
            "message": required("message", text),
            "card_id": optional("card-id", text),
            "card_template_id": optional("card-template-id", text),
        }
