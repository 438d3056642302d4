from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class UpdateStatusQueueRequestMessageType(OpenStrEnum):
    """Whether a message has the whole photo, or its id."""

    FULL = "FULL"
    ID = "ID"
