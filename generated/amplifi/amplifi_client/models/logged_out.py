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
class LoggedOut(_OpenModel[Any]):
    """The token is no longer usable.

    Attributes:
        success: Always true; a failure has another status and another body.
        text: What happened, as text for a person.
    """

    success: Literal[True] = True
    text: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"success": required("success", exactly(True)), "text": optional("text", text)}
