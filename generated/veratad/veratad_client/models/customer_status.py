from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class CustomerStatus(_OpenStrEnum):
    """The stored result of a customer's verification."""

    PASS = "PASS"
    PENDING = "PENDING"
    FAIL = "FAIL"
