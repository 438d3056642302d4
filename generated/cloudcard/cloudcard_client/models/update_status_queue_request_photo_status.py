from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class UpdateStatusQueueRequestPhotoStatus(OpenStrEnum):
    """A message is sent whenever a photo reaches this status."""

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    DENIED = "DENIED"
    DISCARDED = "DISCARDED"
    READY_FOR_DOWNLOAD = "READY_FOR_DOWNLOAD"
    DOWNLOADED = "DOWNLOADED"
    DONE = "DONE"
    ENROUTE = "ENROUTE"
    ON_HOLD = "ON_HOLD"
