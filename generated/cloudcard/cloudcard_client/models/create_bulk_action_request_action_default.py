from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CreateBulkActionRequestActionDefault(OpenStrEnum):
    """The action for a person unless a line states it.

    The last four were not yet supported when the page was written; the web application
    offers them now.
    """

    CREATE = "CREATE"
    CREATE_OR_UPDATE = "CREATE_OR_UPDATE"
    UPDATE = "UPDATE"
    ARCHIVE = "ARCHIVE"
    ANONYMIZE = "ANONYMIZE"
    DELETE = "DELETE"
