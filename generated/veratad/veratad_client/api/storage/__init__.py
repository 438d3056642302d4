"""Customers stored with their documents and verification status."""

from __future__ import annotations

from ...models.status_updated import StatusUpdated
from ...models.update_status_request import UpdateStatusRequest
from ...models.update_status_request_target import UpdateStatusRequestTarget
from ...transport import AsyncClient, Client
from ...types import Response
from . import update_status as _update_status

__all__ = ["AsyncStorage", "Storage"]


class Storage:
    """Customers stored with their documents and verification status."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def update_status(
        self,
        *,
        target: UpdateStatusRequestTarget,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> StatusUpdated:
        """Set a customer's status.

        The customer must have been registered before. The answer shows the customer as
        stored after the change.

        Args:
            target: The customer and the new status.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            InvalidRequestError: The e-mail address is no valid one, or something that is
                needed is missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
        """
        return _update_status.sync(
            client=self._client,
            body=UpdateStatusRequest(target=target),
            timeout=timeout,
            retries=retries,
        )

    def update_status_detailed(
        self,
        *,
        target: UpdateStatusRequestTarget,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[StatusUpdated]:
        """As `update_status`, with status, headers and bytes."""
        return _update_status.sync_detailed(
            client=self._client,
            body=UpdateStatusRequest(target=target),
            timeout=timeout,
            retries=retries,
        )


class AsyncStorage:
    """Customers stored with their documents and verification status."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def update_status(
        self,
        *,
        target: UpdateStatusRequestTarget,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> StatusUpdated:
        """Set a customer's status.

        The customer must have been registered before. The answer shows the customer as
        stored after the change.

        Args:
            target: The customer and the new status.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            InvalidRequestError: The e-mail address is no valid one, or something that is
                needed is missing.
            AuthenticationError: The user name or the password is wrong.
            NotFoundError: No customer with this e-mail address is stored.
        """
        return await _update_status.asyncio(
            client=self._client,
            body=UpdateStatusRequest(target=target),
            timeout=timeout,
            retries=retries,
        )

    async def update_status_detailed(
        self,
        *,
        target: UpdateStatusRequestTarget,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[StatusUpdated]:
        """As `update_status`, with status, headers and bytes."""
        return await _update_status.asyncio_detailed(
            client=self._client,
            body=UpdateStatusRequest(target=target),
            timeout=timeout,
            retries=retries,
        )
