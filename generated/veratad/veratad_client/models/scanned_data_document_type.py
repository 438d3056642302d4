from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class ScannedDataDocumentType(OpenStrEnum):
    """The kind of document."""

    DRIVERS_LICENSE = "DRIVERS LICENSE"
    PASSPORT = "PASSPORT"
    IDENTITY_CARD = "IDENTITY CARD"
    UNKNOWN = "UNKNOWN"
