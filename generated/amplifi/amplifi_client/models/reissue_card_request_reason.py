from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class ReissueCardRequestReason(OpenStrEnum):
    """Stolen for a new number, lost for the same one."""

    LOST = "lost"
    STOLEN = "stolen"
