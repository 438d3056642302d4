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


@define(kw_only=True, repr=False, eq=False)
class Failure(_OpenModel[Any]):
    """The action was refused; a card that was to be made or deleted was not.

    Attributes:
        status: Tells that the action failed.
        code: The vendor's code for the reason; no real one is documented.
        message: The reason in words; no real text is documented.
        card_id: The card's id, as it was sent; absent where the refusal concerns no card.
        card_template_id: The template's id, as it was sent; absent as the card's id is.
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
            "code": required("code", as_is),
            "message": required("message", as_is),
            "card_id": optional("card-id", as_is),
            "card_template_id": optional("card-template-id", as_is),
        }
