from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class PullFromExternalAccountRequestCurrency(OpenStrEnum):
    """The currency."""

    USD = "USD"
