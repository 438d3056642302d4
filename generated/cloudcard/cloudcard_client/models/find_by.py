from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class FindBy(OpenStrEnum):
    """The property by which a person is found."""

    ID = "id"
    EMAIL = "email"
    IDENTIFIER = "identifier"
