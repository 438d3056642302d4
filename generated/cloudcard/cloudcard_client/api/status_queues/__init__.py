"""Queues of messages about photos that reach a status."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.create_status_queue_request import CreateStatusQueueRequest
from ...models.create_status_queue_request_message_type import CreateStatusQueueRequestMessageType
from ...models.create_status_queue_request_photo_status import CreateStatusQueueRequestPhotoStatus
from ...models.queue_credentials import QueueCredentials
from ...models.queue_credentials_request import QueueCredentialsRequest
from ...models.status_queue import StatusQueue
from ...models.status_queue_organization import StatusQueueOrganization
from ...models.update_status_queue_request import UpdateStatusQueueRequest
from ...models.update_status_queue_request_message_type import UpdateStatusQueueRequestMessageType
from ...models.update_status_queue_request_photo_status import UpdateStatusQueueRequestPhotoStatus
from . import (
    create_queue_credentials as _create_queue_credentials,
    create_status_queue as _create_status_queue,
    update_status_queue as _update_status_queue,
)

__all__ = ["AsyncStatusQueues", "StatusQueues"]


class StatusQueues:
    """Queues of messages about photos that reach a status."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_status_queue(
        self,
        *,
        organization: StatusQueueOrganization,
        message_type: CreateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: CreateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> StatusQueue:
        """Create a status queue.

        Creates a queue on the Amazon Simple Queue Service, to which CloudCard sends a
        message whenever a photo of an organization reaches a status. The messages are read
        from that service; they are not part of this API. One copy of the page calls the
        feature a beta.

        The call needs the privileges of an administrator.

        Args:
            organization: The organization whose photos the messages are about.
            message_type: Whether a message has the whole photo, or its id.
            name: The name of the queue. A queue that is created with the organization alone
                is called `GLOBAL_DOWNLOAD`.
            photo_status: A message is sent whenever a photo reaches this status.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new queue, according to the second example. The new queue.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the caller is not
                an administrator, or a property is not allowed. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_status_queue.sync(
            client=self._client,
            body=CreateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    def create_status_queue_detailed(
        self,
        *,
        organization: StatusQueueOrganization,
        message_type: CreateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: CreateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[StatusQueue]:
        """Call `create_status_queue`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_status_queue`.
        """
        return _create_status_queue.sync_detailed(
            client=self._client,
            body=CreateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    def update_status_queue(
        self,
        id: int,
        *,
        organization: StatusQueueOrganization | Unset = UNSET,
        message_type: UpdateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: UpdateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> StatusQueue:
        """Update a status queue.

        Changes the properties that are sent; the others remain unchanged.

        Args:
            id: The number that CloudCard assigned to the queue.
            organization: The organization whose photos the messages are about.
            message_type: Whether a message has the whole photo, or its id.
            name: The name of the queue.
            photo_status: A message is sent whenever a photo reaches this status.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The changed queue, according to the second example. The changed queue, according
                to the first example.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the caller is not
                an administrator, or the queue does not exist. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _update_status_queue.sync(
            id,
            client=self._client,
            body=UpdateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    def update_status_queue_detailed(
        self,
        id: int,
        *,
        organization: StatusQueueOrganization | Unset = UNSET,
        message_type: UpdateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: UpdateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[StatusQueue]:
        """Call `update_status_queue`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_status_queue`.
        """
        return _update_status_queue.sync_detailed(
            id,
            client=self._client,
            body=UpdateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    def create_queue_credentials(
        self, *, queue_url: str, **options: Unpack[CallOptions]
    ) -> QueueCredentials:
        """Get credentials for a status queue.

        Returns credentials of Amazon Web Services with which the messages of a queue can be
        read, until they expire. An unmerged branch of the downloader shows the call and
        calls it a proof of concept; no page does.

        Args:
            queue_url: The address of the queue.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The credentials.

        Raises:
            FailureError: Rejected. The branch treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_queue_credentials.sync(
            client=self._client, body=QueueCredentialsRequest(queue_url=queue_url), **options
        )

    def create_queue_credentials_detailed(
        self, *, queue_url: str, **options: Unpack[CallOptions]
    ) -> Response[QueueCredentials]:
        """Call `create_queue_credentials`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_queue_credentials`.
        """
        return _create_queue_credentials.sync_detailed(
            client=self._client, body=QueueCredentialsRequest(queue_url=queue_url), **options
        )


class AsyncStatusQueues:
    """Queues of messages about photos that reach a status."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_status_queue(
        self,
        *,
        organization: StatusQueueOrganization,
        message_type: CreateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: CreateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> StatusQueue:
        """Create a status queue.

        Creates a queue on the Amazon Simple Queue Service, to which CloudCard sends a
        message whenever a photo of an organization reaches a status. The messages are read
        from that service; they are not part of this API. One copy of the page calls the
        feature a beta.

        The call needs the privileges of an administrator.

        Args:
            organization: The organization whose photos the messages are about.
            message_type: Whether a message has the whole photo, or its id.
            name: The name of the queue. A queue that is created with the organization alone
                is called `GLOBAL_DOWNLOAD`.
            photo_status: A message is sent whenever a photo reaches this status.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new queue, according to the second example. The new queue.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the caller is not
                an administrator, or a property is not allowed. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_status_queue.asyncio(
            client=self._client,
            body=CreateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    async def create_status_queue_detailed(
        self,
        *,
        organization: StatusQueueOrganization,
        message_type: CreateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: CreateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[StatusQueue]:
        """Call `create_status_queue`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_status_queue`.
        """
        return await _create_status_queue.asyncio_detailed(
            client=self._client,
            body=CreateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    async def update_status_queue(
        self,
        id: int,
        *,
        organization: StatusQueueOrganization | Unset = UNSET,
        message_type: UpdateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: UpdateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> StatusQueue:
        """Update a status queue.

        Changes the properties that are sent; the others remain unchanged.

        Args:
            id: The number that CloudCard assigned to the queue.
            organization: The organization whose photos the messages are about.
            message_type: Whether a message has the whole photo, or its id.
            name: The name of the queue.
            photo_status: A message is sent whenever a photo reaches this status.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The changed queue, according to the second example. The changed queue, according
                to the first example.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the caller is not
                an administrator, or the queue does not exist. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _update_status_queue.asyncio(
            id,
            client=self._client,
            body=UpdateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    async def update_status_queue_detailed(
        self,
        id: int,
        *,
        organization: StatusQueueOrganization | Unset = UNSET,
        message_type: UpdateStatusQueueRequestMessageType | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: UpdateStatusQueueRequestPhotoStatus | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[StatusQueue]:
        """Call `update_status_queue`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_status_queue`.
        """
        return await _update_status_queue.asyncio_detailed(
            id,
            client=self._client,
            body=UpdateStatusQueueRequest(
                organization=organization,
                message_type=message_type,
                name=name,
                photo_status=photo_status,
            ),
            **options,
        )

    async def create_queue_credentials(
        self, *, queue_url: str, **options: Unpack[CallOptions]
    ) -> QueueCredentials:
        """Get credentials for a status queue.

        Returns credentials of Amazon Web Services with which the messages of a queue can be
        read, until they expire. An unmerged branch of the downloader shows the call and
        calls it a proof of concept; no page does.

        Args:
            queue_url: The address of the queue.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The credentials.

        Raises:
            FailureError: Rejected. The branch treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_queue_credentials.asyncio(
            client=self._client, body=QueueCredentialsRequest(queue_url=queue_url), **options
        )

    async def create_queue_credentials_detailed(
        self, *, queue_url: str, **options: Unpack[CallOptions]
    ) -> Response[QueueCredentials]:
        """Call `create_queue_credentials`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_queue_credentials`.
        """
        return await _create_queue_credentials.asyncio_detailed(
            client=self._client, body=QueueCredentialsRequest(queue_url=queue_url), **options
        )
