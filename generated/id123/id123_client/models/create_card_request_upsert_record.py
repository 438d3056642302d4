from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CreateCardRequestUpsertRecord(OpenStrEnum):
    """Whether an existing card is updated (`true`) instead of the call being rejected.

    A string, not a boolean.
    """

    TRUE = "true"
    FALSE = "false"
