from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CreateBulkActionRequestActionDefault(OpenStrEnum):
    """What to do with a person, where a line does not say it.

    The last four were not yet supported when the page was written; the web application
    offers them by now.
    """

    CREATE = "CREATE"
    CREATE_OR_UPDATE = "CREATE_OR_UPDATE"
    UPDATE = "UPDATE"
    ARCHIVE = "ARCHIVE"
    ANONYMIZE = "ANONYMIZE"
    DELETE = "DELETE"
