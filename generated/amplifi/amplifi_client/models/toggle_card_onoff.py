from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class ToggleCardOnoff(_OpenStrEnum):
    """The state that the card gets."""

    ON = "on"
    OFF = "off"
