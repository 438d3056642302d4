from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class FindBy(OpenStrEnum):
    """What a person is found by."""

    ID = "id"
    EMAIL = "email"
    IDENTIFIER = "identifier"
