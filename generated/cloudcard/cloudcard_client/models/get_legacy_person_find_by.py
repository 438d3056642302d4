from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class GetLegacyPersonFindBy(OpenStrEnum):
    """What `id` in the path is."""

    ID = "id"
    EMAIL = "email"
    IDENTIFIER = "identifier"
