"""The organization that people and photos belong to, and its settings."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.transport import CallOptions

from ..models.organization import Organization

__all__ = ["AsyncOrganizations", "Organizations"]

_GET_ORGANIZATION = ApiOperation(
    id="getOrganization",
    method="GET",
    path="/organization/{id}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
)


class Organizations(_Group):
    """The organization that people and photos belong to, and its settings."""

    def get_organization(self, id: int, **options: Unpack[CallOptions]) -> Organization:
        """Get an organization.

        Returns the settings of an organization. The names of its `photoRequirements` are those that
        `updatePhoto` accepts as reasons of a denial, and its `downloadStrategy` determines the
        effect of `downloadPhotos`.

        Args:
            id: The number that CloudCard assigned to the organization.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The organization.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the organization does
                not exist or is not the caller's. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_ORGANIZATION, path={"id": id})
        return self._call(_call, lambda _, data: Organization.from_dict(data), options)


class AsyncOrganizations(_AsyncGroup):
    """The organization that people and photos belong to, and its settings."""

    @_awaited(Organizations.get_organization)
    def get_organization(self) -> object: ...
