from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class ExternalAccountType(_OpenStrEnum):
    """The kind of account."""

    CHECKING = "CHECKING"
    SAVINGS = "SAVINGS"
    DEBITCARD = "DEBITCARD"
