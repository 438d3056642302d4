from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, exactly, required
from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class RestrictionsFailedText(_OpenStrEnum):
    """The reason, as text for a person."""

    NOT_FOUND = "Not found"
    FAILED_MODIFYING_CARD_RESTRICTIONS = "Failed modifying card restrictions"
    FAILED_CALLING_BACK_OFFICE = "Failed calling back office"


@define(kw_only=True, repr=False, eq=False)
class RestrictionsFailed(_OpenModel[Any]):
    """The restrictions cannot be combined.

    Attributes:
        error: Always true.
        text: The reason, as text for a person.
    """

    error: Literal[True] = True
    text: RestrictionsFailedText

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "error": required("error", exactly(True)),
            "text": required("text", RestrictionsFailedText),
        }
