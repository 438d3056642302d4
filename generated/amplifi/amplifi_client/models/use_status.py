from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class UseStatus(_OpenStrEnum):
    """The state of an account or a card: it can be used, or not."""

    ACTIVE = "active"
    BLOCKED = "blocked"
