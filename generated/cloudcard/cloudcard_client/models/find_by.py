from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum as _OpenStrEnum


class FindBy(_OpenStrEnum):
    """The property by which a person is found."""

    ID = "id"
    EMAIL = "email"
    IDENTIFIER = "identifier"
