"""POST /api/status-queues/credentials"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.queue_credentials import QueueCredentials
from ...models.queue_credentials_request import QueueCredentialsRequest

OPERATION = ApiOperation(
    id="createQueueCredentials",
    method="POST",
    path="/api/status-queues/credentials",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("accessKeyId", "secretAccessKey", "sessionToken"),
)


def _call(*, body: QueueCredentialsRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> QueueCredentials:
    return QueueCredentials.from_dict(data)


def sync_detailed(
    *, client: Client, body: QueueCredentialsRequest, **options: Unpack[CallOptions]
) -> Response[QueueCredentials]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: QueueCredentialsRequest, **options: Unpack[CallOptions]
) -> QueueCredentials:
    """Get credentials for a status queue."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: QueueCredentialsRequest, **options: Unpack[CallOptions]
) -> Response[QueueCredentials]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: QueueCredentialsRequest, **options: Unpack[CallOptions]
) -> QueueCredentials:
    """Get credentials for a status queue."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
