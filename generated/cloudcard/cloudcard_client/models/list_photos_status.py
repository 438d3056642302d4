from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class ListPhotosStatus(_OpenStrEnum):
    """Returns only photos with this status, if it is specified.

    `ON_HOLD` and `DISCARDED`, to which a photo may be set, are not among the allowed values here.
    """

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    DENIED = "DENIED"
    READY_FOR_DOWNLOAD = "READY_FOR_DOWNLOAD"
    DOWNLOADED = "DOWNLOADED"
    DONE = "DONE"
    ENROUTE = "ENROUTE"
