from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required, text


@define(kw_only=True, repr=False, eq=False)
class CardWritten(_OpenModel[Any]):
    """The card was created, updated or deleted.

    Attributes:
        status: Indicates that the action succeeded.
        code: The vendor's code for the outcome; no real code is documented.
        message: The outcome as text; no real text is documented.
        card_id: The card's id, as sent.
        card_template_id: The template's id, as sent.
    """

    status: Literal["success"] = "success"
    code: str
    message: str
    card_id: str
    card_template_id: str

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "status": required("status", exactly("success")),
            "code": required("code", text),
            "message": required("message", text),
            "card_id": required("card-id", text),
            "card_template_id": required("card-template-id", text),
        }
