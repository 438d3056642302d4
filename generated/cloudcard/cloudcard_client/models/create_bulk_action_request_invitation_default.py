from __future__ import annotations

from photo_id_runtime.types import OpenStrEnum


class CreateBulkActionRequestInvitationDefault(OpenStrEnum):
    """Who gets an invitation by e-mail unless a line states it: the new people, all, or none."""

    NEW_USERS = "NEW_USERS"
    ALL_USERS = "ALL_USERS"
    NO_USERS = "NO_USERS"
