from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class ListPhotosStatus(OpenStrEnum):
    """Returns only photos with this status, if it is specified.

    Of the statuses that a photo may be set to, `ON_HOLD` and `DISCARDED` are not among
    those allowed here.
    """

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    DENIED = "DENIED"
    READY_FOR_DOWNLOAD = "READY_FOR_DOWNLOAD"
    DOWNLOADED = "DOWNLOADED"
    DONE = "DONE"
    ENROUTE = "ENROUTE"
