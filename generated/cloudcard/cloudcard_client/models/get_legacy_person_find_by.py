from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class GetLegacyPersonFindBy(_OpenStrEnum):
    """The kind of the `id` in the path."""

    ID = "id"
    EMAIL = "email"
    IDENTIFIER = "identifier"
