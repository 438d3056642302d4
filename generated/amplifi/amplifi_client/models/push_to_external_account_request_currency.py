from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class PushToExternalAccountRequestCurrency(OpenStrEnum):
    """The currency."""

    USD = "USD"
