from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class PhotoStatus(OpenStrEnum):
    """Where a photo stands.

    An office makes it `APPROVED` or `DENIED`. `READY_FOR_DOWNLOAD` marks approved photos
    that an integration is to fetch, which needs the external download strategy according to
    older versions of a page. Who has fetched a photo makes it `DOWNLOADED`, which takes it
    out of the `APPROVED` list, so the next run does not see it again. The other statuses
    are listed without an explanation.
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
