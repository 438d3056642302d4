"""Accounts that are shared with other users."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.invite_claimed import InviteClaimed
from ..models.invite_created import InviteCreated
from ..models.invites_listed import InvitesListed
from ..models.new_invite_request import NewInviteRequest
from ..models.sync_invites_request import (
    RemovedInvite,
    RemovedInviteDict,
    RemovedObjectLink,
    RemovedObjectLinkDict,
    SyncInvitesRequest,
)

__all__ = ["AsyncInvites", "Invites"]

_CREATE_INVITE = ApiOperation(
    id="createInvite",
    method="POST",
    path="/invite/new",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiAccountId", "AFiCardId", "AFiUserId", "firstName", "lastName", "linklink"),
)
_SYNC_INVITES = ApiOperation(
    id="syncInvites",
    method="POST",
    path="/invites/all",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiAccountId",
        "AFiCardId",
        "AFiUserId",
        "firstName",
        "inviteeAFiUserId",
        "inviteeName",
        "inviterAFiUserId",
        "lastName",
        "linklink",
    ),
)
_CLAIM_INVITE = ApiOperation(
    id="claimInvite",
    method="PUT",
    path="/invite/claim/{linklink}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiAccountId", "linklink"),
)


class Invites(_Group):
    """Accounts that are shared with other users."""

    def create_invite(
        self,
        *,
        afi_account_id: str,
        afi_card_id: str | None | Unset = UNSET,
        role: str | None | Unset = UNSET,
        first_name: str | None | Unset = UNSET,
        last_name: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> InviteCreated:
        """Invite another user to an account.

        Creates an invite. The caller sends its `linklink` to the invited user, who claims the
        invite with it.

        Args:
            afi_account_id: The account that is shared.
            afi_card_id: The card that is shared.
            role: The role of the invited user.
            first_name: The invited user's first name.
            last_name: The invited user's last name.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The invite was created.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = NewInviteRequest(
            afi_account_id=afi_account_id,
            afi_card_id=afi_card_id,
            role=role,
            first_name=first_name,
            last_name=last_name,
        )
        _call = ApiCall(_CREATE_INVITE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: InviteCreated.from_dict(data), options)

    def sync_invites(
        self,
        *,
        invites: Sequence[RemovedInvite | RemovedInviteDict] | Unset = UNSET,
        object_links: Sequence[RemovedObjectLink | RemovedObjectLinkDict] | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> InvitesListed:
        """List or remove invites.

        Removes the invites and links that are sent, and returns all that remain.

        Args:
            invites: The invites.
            object_links: The links.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The invites and links that remain.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = SyncInvitesRequest(
            invites=invites
            if isinstance(invites, Unset)
            else _given(invites, many(RemovedInvite.from_dict)),
            object_links=object_links
            if isinstance(object_links, Unset)
            else _given(object_links, many(RemovedObjectLink.from_dict)),
        )
        _call = ApiCall(_SYNC_INVITES, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: InvitesListed.from_dict(data), options)

    def claim_invite(self, linklink: str | int, **options: Unpack[CallOptions]) -> InviteClaimed:
        """Claim an invite.

        Obtains access to the account of an invite, which is invalid from then on. The response to
        an invite that is unknown or was claimed before is not documented.

        Args:
            linklink: The string that represents the invite.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The account is shared.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_CLAIM_INVITE, path={"linklink": linklink})
        return self._call(_call, lambda _, data: InviteClaimed.from_dict(data), options)


class AsyncInvites(_AsyncGroup):
    """Accounts that are shared with other users."""

    @_awaited(Invites.create_invite)
    def create_invite(self) -> object: ...
    @_awaited(Invites.sync_invites)
    def sync_invites(self) -> object: ...
    @_awaited(Invites.claim_invite)
    def claim_invite(self) -> object: ...
