"""POST /api/bulk-action"""

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

from ...models.bulk_action import BulkAction
from ...models.create_bulk_action_request import CreateBulkActionRequest

OPERATION = ApiOperation(
    id="createLegacyBulkAction",
    method="POST",
    path="/api/bulk-action",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=299, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("csv", "username"),
)


def _call(*, body: CreateBulkActionRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("multipart", plain(body)))


def _parse(status: int, data: Any) -> BulkAction:
    return BulkAction.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreateBulkActionRequest, **options: Unpack[CallOptions]
) -> Response[BulkAction]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CreateBulkActionRequest, **options: Unpack[CallOptions]
) -> BulkAction:
    """Import people from a CSV file, as the sample calls do."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreateBulkActionRequest, **options: Unpack[CallOptions]
) -> Response[BulkAction]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreateBulkActionRequest, **options: Unpack[CallOptions]
) -> BulkAction:
    """Import people from a CSV file, as the sample calls do."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
