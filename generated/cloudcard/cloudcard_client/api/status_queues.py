"""Queues of messages about photos that reach a status."""

from __future__ import annotations

from typing import Literal, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.create_status_queue_request import (
    CreateStatusQueueRequest,
    CreateStatusQueueRequestMessageType,
    CreateStatusQueueRequestPhotoStatus,
)
from ..models.queue_credentials import QueueCredentials
from ..models.queue_credentials_request import QueueCredentialsRequest
from ..models.status_queue import StatusQueue
from ..models.status_queue_organization import StatusQueueOrganization, StatusQueueOrganizationDict
from ..models.update_status_queue_request import (
    UpdateStatusQueueRequest,
    UpdateStatusQueueRequestMessageType,
    UpdateStatusQueueRequestPhotoStatus,
)

__all__ = ["AsyncStatusQueues", "StatusQueues"]

_CREATE_STATUS_QUEUE = ApiOperation(
    id="createStatusQueue",
    method="POST",
    path="/status-queue",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(201, 201, "json"),
        ExpectedResponse(0, 999, None),
    ),
)
_UPDATE_STATUS_QUEUE = ApiOperation(
    id="updateStatusQueue",
    method="PUT",
    path="/status-queue/{id}",
    repeatable=True,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(201, 201, "json"),
        ExpectedResponse(0, 999, None),
    ),
)
_CREATE_QUEUE_CREDENTIALS = ApiOperation(
    id="createQueueCredentials",
    method="POST",
    path="/api/status-queues/credentials",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("accessKeyId", "secretAccessKey", "sessionToken"),
)


class StatusQueues(_Group):
    """Queues of messages about photos that reach a status."""

    def create_status_queue(
        self,
        *,
        organization: StatusQueueOrganization | StatusQueueOrganizationDict,
        message_type: CreateStatusQueueRequestMessageType | Literal["FULL", "ID"] | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: CreateStatusQueueRequestPhotoStatus
        | Literal[
            "PENDING",
            "APPROVED",
            "DENIED",
            "DISCARDED",
            "READY_FOR_DOWNLOAD",
            "DOWNLOADED",
            "DONE",
            "ENROUTE",
            "ON_HOLD",
        ]
        | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> StatusQueue:
        """Create a status queue.

        Creates a queue on the Amazon Simple Queue Service, to which CloudCard sends a message
        whenever a photo of an organization reaches a status. The messages are read from that
        service; they are not part of this API. One copy of the page calls the feature a beta.

        The call needs the privileges of an administrator.

        Args:
            organization: The organization whose photos the messages are about.
            message_type: Whether a message has the whole photo, or its id.
            name: The name of the queue. A queue that is created with the organization alone is
                called `GLOBAL_DOWNLOAD`.
            photo_status: A message is sent whenever a photo reaches this status.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The new queue, according to the second example. The new queue.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the caller is not an
                administrator, or a property is not allowed. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateStatusQueueRequest(
            organization=_given(organization, StatusQueueOrganization.from_dict),
            message_type=message_type
            if isinstance(message_type, Unset)
            else _given(message_type, CreateStatusQueueRequestMessageType),
            name=name,
            photo_status=photo_status
            if isinstance(photo_status, Unset)
            else _given(photo_status, CreateStatusQueueRequestPhotoStatus),
        )
        _call = ApiCall(_CREATE_STATUS_QUEUE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: StatusQueue.from_dict(data), options)

    def update_status_queue(
        self,
        id: int,
        *,
        organization: StatusQueueOrganization | StatusQueueOrganizationDict | Unset = UNSET,
        message_type: UpdateStatusQueueRequestMessageType | Literal["FULL", "ID"] | Unset = UNSET,
        name: str | Unset = UNSET,
        photo_status: UpdateStatusQueueRequestPhotoStatus
        | Literal[
            "PENDING",
            "APPROVED",
            "DENIED",
            "DISCARDED",
            "READY_FOR_DOWNLOAD",
            "DOWNLOADED",
            "DONE",
            "ENROUTE",
            "ON_HOLD",
        ]
        | Unset = UNSET,
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
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The changed queue, according to the second example. The changed queue, according to the
                first example.

        Raises:
            FailureError: Rejected: the token is missing or has expired, the caller is not an
                administrator, or the queue does not exist. Neither the statuses nor a body are
                documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateStatusQueueRequest(
            organization=organization
            if isinstance(organization, Unset)
            else _given(organization, StatusQueueOrganization.from_dict),
            message_type=message_type
            if isinstance(message_type, Unset)
            else _given(message_type, UpdateStatusQueueRequestMessageType),
            name=name,
            photo_status=photo_status
            if isinstance(photo_status, Unset)
            else _given(photo_status, UpdateStatusQueueRequestPhotoStatus),
        )
        _call = ApiCall(_UPDATE_STATUS_QUEUE, path={"id": id}, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: StatusQueue.from_dict(data), options)

    def create_queue_credentials(
        self, *, queue_url: str, **options: Unpack[CallOptions]
    ) -> QueueCredentials:
        """Get credentials for a status queue.

        Returns credentials of Amazon Web Services with which the messages of a queue can be read,
        until they expire. An unmerged branch of the downloader shows the call and calls it a proof
        of concept; no page does.

        Args:
            queue_url: The address of the queue.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The credentials.

        Raises:
            FailureError: Rejected. The branch treats every status except 200 as a failure.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = QueueCredentialsRequest(queue_url=queue_url)
        _call = ApiCall(_CREATE_QUEUE_CREDENTIALS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: QueueCredentials.from_dict(data), options)


class AsyncStatusQueues(_AsyncGroup):
    """Queues of messages about photos that reach a status."""

    @_awaited(StatusQueues.create_status_queue)
    def create_status_queue(self) -> object: ...
    @_awaited(StatusQueues.update_status_queue)
    def update_status_queue(self) -> object: ...
    @_awaited(StatusQueues.create_queue_credentials)
    def create_queue_credentials(self) -> object: ...
