"""GET /ping/heartbeat"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.heartbeat import Heartbeat

OPERATION = ApiOperation(
    id="pingHeartbeat",
    method="GET",
    path="/ping/heartbeat",
    repeatable=True,
    credentials=(),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
)


def _call() -> ApiCall:
    return ApiCall(OPERATION)


def _parse(status: int, data: Any) -> Heartbeat:
    return Heartbeat.from_dict(data)


def sync_detailed(*, client: Client, **options: Unpack[CallOptions]) -> Response[Heartbeat]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(), _parse, **options)


def sync(*, client: Client, **options: Unpack[CallOptions]) -> Heartbeat:
    """Check whether the server is up."""
    return sync_detailed(client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Heartbeat]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(), _parse, **options)


async def asyncio(*, client: AsyncClient, **options: Unpack[CallOptions]) -> Heartbeat:
    """Check whether the server is up."""
    response = await asyncio_detailed(client=client, **options)
    return response.parsed
