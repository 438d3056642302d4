from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class NearbyDriverStatus(OpenStrEnum):
    """`BUSY` for a driver who is in a job and would come after it, else `AVAILABLE`."""

    AVAILABLE = "AVAILABLE"
    BUSY = "BUSY"
