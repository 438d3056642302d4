from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class PhotoStatus(_OpenStrEnum):
    """The status of a photo.

    An office sets it to `APPROVED` or `DENIED`. `READY_FOR_DOWNLOAD` marks approved photos that an
    integration has to fetch, which needs the external download strategy according to older versions
    of a page. A caller that has fetched a photo sets it to `DOWNLOADED`, which removes it from the
    `APPROVED` list, so the next run does not return it again. The other statuses are listed without
    an explanation.
    """

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    DENIED = "DENIED"
    READY_FOR_DOWNLOAD = "READY_FOR_DOWNLOAD"
    DOWNLOADED = "DOWNLOADED"
    DONE = "DONE"
    ON_HOLD = "ON_HOLD"
    ENROUTE = "ENROUTE"
    DISCARDED = "DISCARDED"
