"""POST /status-queue"""

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

from ...models.create_status_queue_request import CreateStatusQueueRequest
from ...models.status_queue import StatusQueue

OPERATION = ApiOperation(
    id="createStatusQueue",
    method="POST",
    path="/status-queue",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=201, high=201, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
)


def _call(*, body: CreateStatusQueueRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> StatusQueue:
    if status == 200:
        return StatusQueue.from_dict(data)
    return StatusQueue.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreateStatusQueueRequest, **options: Unpack[CallOptions]
) -> Response[StatusQueue]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CreateStatusQueueRequest, **options: Unpack[CallOptions]
) -> StatusQueue:
    """Create a status queue."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreateStatusQueueRequest, **options: Unpack[CallOptions]
) -> Response[StatusQueue]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreateStatusQueueRequest, **options: Unpack[CallOptions]
) -> StatusQueue:
    """Create a status queue."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
