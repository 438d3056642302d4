from __future__ import annotations

from ..types import OpenStrEnum


class NearbyDriverStatus(OpenStrEnum):
    """Whether the driver is free, or has a passenger and would come after that."""

    AVAILABLE = "AVAILABLE"
    BUSY = "BUSY"
