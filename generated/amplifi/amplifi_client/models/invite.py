from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    nullable,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class Invite(_OpenModel[Any]):
    """An invite to share an account.

    Attributes:
        afi_invite_id: The invite's id.
        afi_user_id: The user who invites.
        afi_account_id: The account that is shared.
        afi_card_id: The card that is shared, if there is one.
        role: The role of the invited user.
        family_member_type: The kind of family member, if there is one.
        first_name: The invited user's first name.
        last_name: The invited user's last name.
        linklink: The string that represents the invite, and with which it is claimed.
        is_active: Whether the invite is active.
        dts_created: When the invite was created.
        dts_expiry: When the invite expires.
    """

    afi_invite_id: str | Unset = UNSET
    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_card_id: str | None | Unset = _field(default=UNSET, repr=_hidden)
    role: str | None | Unset = UNSET
    family_member_type: str | Unset = UNSET
    first_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | None | Unset = _field(default=UNSET, repr=_hidden)
    linklink: str | Unset = _field(default=UNSET, repr=_hidden)
    is_active: bool | Unset = UNSET
    dts_created: datetime.datetime | Unset = UNSET
    dts_expiry: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_invite_id": optional("AFiInviteId", text),
            "afi_user_id": optional("AFiUserId", text),
            "afi_account_id": optional("AFiAccountId", text),
            "afi_card_id": optional("AFiCardId", nullable(text)),
            "role": optional("role", nullable(text)),
            "family_member_type": optional("familyMemberType", text),
            "first_name": optional("firstName", nullable(text)),
            "last_name": optional("lastName", nullable(text)),
            "linklink": optional("linklink", text),
            "is_active": optional("isActive", boolean),
            "dts_created": optional("dtsCreated", datetime.datetime.fromisoformat),
            "dts_expiry": optional("dtsExpiry", datetime.datetime.fromisoformat),
        }
