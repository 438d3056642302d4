from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class NearbyDriverStatus(OpenStrEnum):
    """`BUSY` for a driver who has to finish a job first, otherwise `AVAILABLE`."""

    AVAILABLE = "AVAILABLE"
    BUSY = "BUSY"
