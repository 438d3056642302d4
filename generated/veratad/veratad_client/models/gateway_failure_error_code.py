from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class GatewayFailureErrorCode(OpenStrEnum):
    """The code."""

    IN0 = "IN0"
    IN1 = "IN1"
    QRY0 = "QRY0"
    QRY1 = "QRY1"
    QRY2 = "QRY2"
    QRY6 = "QRY6"
