from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class ToggleCardOnoff(OpenStrEnum):
    """The state that the card gets."""

    ON = "on"
    OFF = "off"
