from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class AddChequeImageImageType(_OpenStrEnum):
    """Which picture of the check it is."""

    FRONT = "front"
    BACK = "back"
    THUMB_FRONT = "thumbFront"
    THUMB_BACK = "thumbBack"
