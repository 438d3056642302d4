from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class RestrictionsFailedText(OpenStrEnum):
    """The reason, as text for a person."""

    NOT_FOUND = "Not found"
    FAILED_MODIFYING_CARD_RESTRICTIONS = "Failed modifying card restrictions"
    FAILED_CALLING_BACK_OFFICE = "Failed calling back office"
