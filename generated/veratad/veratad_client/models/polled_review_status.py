from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class PolledReviewStatus(OpenStrEnum):
    """The state."""

    PROCESSING = "PROCESSING"
    ERROR = "ERROR"
    COMPLETED = "COMPLETED"
