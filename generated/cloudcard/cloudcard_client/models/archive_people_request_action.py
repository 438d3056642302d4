from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class ArchivePeopleRequestAction(OpenStrEnum):
    """`test` lists the people and changes nothing, `archive` archives them."""

    TEST = "test"
    ARCHIVE = "archive"
