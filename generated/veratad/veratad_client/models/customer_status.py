from __future__ import annotations

from ..types import OpenStrEnum


class CustomerStatus(OpenStrEnum):
    """The outcome of a customer's verification as it is stored."""

    PASS = "PASS"
    PENDING = "PENDING"
    FAIL = "FAIL"
