"""GET /metadata"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.metadata import Metadata

OPERATION = ApiOperation(
    id="getMetadata",
    method="GET",
    path="/metadata",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
)


def _call() -> ApiCall:
    return ApiCall(OPERATION)


def _parse(status: int, data: Any) -> Metadata:
    return Metadata.from_dict(data)


def sync_detailed(*, client: Client, **options: Unpack[CallOptions]) -> Response[Metadata]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(), _parse, **options)


def sync(*, client: Client, **options: Unpack[CallOptions]) -> Metadata:
    """Check whether the service is up."""
    return sync_detailed(client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Metadata]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(), _parse, **options)


async def asyncio(*, client: AsyncClient, **options: Unpack[CallOptions]) -> Metadata:
    """Check whether the service is up."""
    response = await asyncio_detailed(client=client, **options)
    return response.parsed
