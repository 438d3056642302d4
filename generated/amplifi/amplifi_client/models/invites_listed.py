from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    exactly,
    many,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.invite import Invite


@define(kw_only=True, repr=False, eq=False)
class ObjectLinkInviteeName(_MapModel[Any]):
    """The name of the invited user."""


@define(kw_only=True, repr=False, eq=False)
class ObjectLink(_OpenModel[Any]):
    """The link between two users after an invite was claimed.

    Attributes:
        afi_object_link_id: The link's id.
        afi_invite_id: The invite's id.
        inviter_afi_user_id: The user who invited.
        invitee_afi_user_id: The user who was invited.
        afi_account_id: The account that is shared.
        afi_card_id: The card that is shared, if there is one.
        invitee_name: The name of the invited user.
    """

    afi_object_link_id: str | Unset = UNSET
    afi_invite_id: str | Unset = UNSET
    inviter_afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    invitee_afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_account_id: str | Unset = _field(default=UNSET, repr=_hidden)
    afi_card_id: str | None | Unset = _field(default=UNSET, repr=_hidden)
    invitee_name: ObjectLinkInviteeName | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_object_link_id": optional("AFiObjectLinkId", text),
            "afi_invite_id": optional("AFiInviteId", text),
            "inviter_afi_user_id": optional("inviterAFiUserId", text),
            "invitee_afi_user_id": optional("inviteeAFiUserId", text),
            "afi_account_id": optional("AFiAccountId", text),
            "afi_card_id": optional("AFiCardId", nullable(text)),
            "invitee_name": optional("inviteeName", ObjectLinkInviteeName.from_dict),
        }


@define(kw_only=True, repr=False, eq=False)
class InvitesListed(_OpenModel[Any]):
    """The invites and links that remain.

    Attributes:
        success: True if present; a failure has another status and another body.
        invites: The invites.
        object_links: The links.
    """

    success: Literal[True] | Unset = UNSET
    invites: list[Invite]
    object_links: list[ObjectLink] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "success": optional("success", exactly(True)),
            "invites": required("invites", many(Invite.from_dict)),
            "object_links": optional("objectLinks", many(ObjectLink.from_dict)),
        }
