from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CustomerStatus(OpenStrEnum):
    """The outcome of a customer's verification as it is stored."""

    PASS = "PASS"
    PENDING = "PENDING"
    FAIL = "FAIL"
