"""The organization that people and photos belong to, and its settings."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.organization import Organization
from . import get_organization as _get_organization

__all__ = ["AsyncOrganizations", "Organizations"]


class Organizations:
    """The organization that people and photos belong to, and its settings."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_organization(self, id: int, **options: Unpack[CallOptions]) -> Organization:
        """Get an organization.

        Returns the settings of an organization. The names of its `photoRequirements` are
        those that `updatePhoto` accepts as reasons of a denial, and its `downloadStrategy`
        determines the effect of `downloadPhotos`.

        Args:
            id: The number that CloudCard assigned to the organization.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The organization.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the organization
                does not exist or is not the caller's. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_organization.sync(id, client=self._client, **options)

    def get_organization_detailed(
        self, id: int, **options: Unpack[CallOptions]
    ) -> Response[Organization]:
        """Call `get_organization`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_organization`.
        """
        return _get_organization.sync_detailed(id, client=self._client, **options)


class AsyncOrganizations:
    """The organization that people and photos belong to, and its settings."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_organization(self, id: int, **options: Unpack[CallOptions]) -> Organization:
        """Get an organization.

        Returns the settings of an organization. The names of its `photoRequirements` are
        those that `updatePhoto` accepts as reasons of a denial, and its `downloadStrategy`
        determines the effect of `downloadPhotos`.

        Args:
            id: The number that CloudCard assigned to the organization.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The organization.

        Raises:
            FailureError: Rejected: the token is missing or has expired, or the organization
                does not exist or is not the caller's. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_organization.asyncio(id, client=self._client, **options)

    async def get_organization_detailed(
        self, id: int, **options: Unpack[CallOptions]
    ) -> Response[Organization]:
        """Call `get_organization`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_organization`.
        """
        return await _get_organization.asyncio_detailed(id, client=self._client, **options)
