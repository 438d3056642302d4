from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class StoreOn(_OpenStrEnum):
    """The result on which a document is stored."""

    PASS = "PASS"
    FAIL = "FAIL"
    ALL = "ALL"
