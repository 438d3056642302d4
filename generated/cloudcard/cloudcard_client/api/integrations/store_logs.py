"""POST /api/logs"""

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

from ...models.store_logs_request import StoreLogsRequest

OPERATION = ApiOperation(
    id="storeLogs",
    method="POST",
    path="/api/logs",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=204, high=204, content="none"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("logs",),
)


def _call(*, body: StoreLogsRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> None:
    return None


def sync_detailed(
    *, client: Client, body: StoreLogsRequest, **options: Unpack[CallOptions]
) -> Response[None]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: StoreLogsRequest, **options: Unpack[CallOptions]) -> None:
    """Store log lines."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: StoreLogsRequest, **options: Unpack[CallOptions]
) -> Response[None]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: StoreLogsRequest, **options: Unpack[CallOptions]
) -> None:
    """Store log lines."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
