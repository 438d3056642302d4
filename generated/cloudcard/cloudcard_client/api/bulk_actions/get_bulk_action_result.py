"""GET /bulk-action/{id}/result"""

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

OPERATION = ApiOperation(
    id="getBulkActionResult",
    method="GET",
    path="/bulk-action/{id}/result",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=299, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
)


def _call(id: int) -> ApiCall:
    return ApiCall(OPERATION, path={"id": id})


def _parse(status: int, data: Any) -> Any:
    parsed: Any = data
    return parsed


def sync_detailed(id: int, *, client: Client, **options: Unpack[CallOptions]) -> Response[Any]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(id), _parse, **options)


def sync(id: int, *, client: Client, **options: Unpack[CallOptions]) -> Any:
    """Get the result of an import."""
    return sync_detailed(id, client=client, **options).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Any]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(id), _parse, **options)


async def asyncio(id: int, *, client: AsyncClient, **options: Unpack[CallOptions]) -> Any:
    """Get the result of an import."""
    response = await asyncio_detailed(id, client=client, **options)
    return response.parsed
