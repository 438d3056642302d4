from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CreateCardRequestUpsertRecord(OpenStrEnum):
    """Whether a card that exists already is updated (`true`) instead of refused.

    A text, not a boolean.
    """

    TRUE = "true"
    FALSE = "false"
