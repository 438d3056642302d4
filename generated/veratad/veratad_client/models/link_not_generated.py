from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    exactly,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class LinkNotGenerated(_OpenModel[Any]):
    """The link was not made.

    Attributes:
        action: The outcome.
        detail: The outcome as text.
        link: The link for the customer.
        email_sent: Whether the link was mailed.
        error_message: The error, empty for a success.
        error_description: Details of the error, empty for a success.
    """

    action: Literal["ERROR"] = "ERROR"
    detail: str | Unset = UNSET
    link: str | Unset = _field(default=UNSET, repr=_hidden)
    email_sent: bool | Unset = UNSET
    error_message: str | Unset = UNSET
    error_description: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "action": required("action", exactly("ERROR")),
            "detail": optional("detail", text),
            "link": optional("link", text),
            "email_sent": optional("email_sent", boolean),
            "error_message": optional("error_message", text),
            "error_description": optional("error_description", text),
        }
