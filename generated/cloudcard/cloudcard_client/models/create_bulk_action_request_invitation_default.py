from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CreateBulkActionRequestInvitationDefault(OpenStrEnum):
    """Who gets an invitation by e-mail, where a line does not say it: those who are created,
    all, or nobody.
    """

    NEW_USERS = "NEW_USERS"
    ALL_USERS = "ALL_USERS"
    NO_USERS = "NO_USERS"
