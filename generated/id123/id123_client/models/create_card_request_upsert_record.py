from __future__ import annotations

from ..types import OpenStrEnum


class CreateCardRequestUpsertRecord(OpenStrEnum):
    """Whether a card that exists already is updated (`true`) instead of refused.

    A text, not a boolean.
    """

    TRUE = "true"
    FALSE = "false"
