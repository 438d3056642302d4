from __future__ import annotations

from ..types import OpenStrEnum


class GetLegacyPersonFindBy(OpenStrEnum):
    """What `id` in the path is."""

    ID = "id"
    EMAIL = "email"
    IDENTIFIER = "identifier"
