"""GET /organization/{id}"""

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

from ...models.organization import Organization

OPERATION = ApiOperation(
    id="getOrganization",
    method="GET",
    path="/organization/{id}",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
)


def _call(id: int) -> ApiCall:
    return ApiCall(OPERATION, path={"id": id})


def _parse(status: int, data: Any) -> Organization:
    return Organization.from_dict(data)


def sync_detailed(
    id: int, *, client: Client, **options: Unpack[CallOptions]
) -> Response[Organization]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(id), _parse, **options)


def sync(id: int, *, client: Client, **options: Unpack[CallOptions]) -> Organization:
    """Get an organization."""
    return sync_detailed(id, client=client, **options).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Organization]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(id), _parse, **options)


async def asyncio(id: int, *, client: AsyncClient, **options: Unpack[CallOptions]) -> Organization:
    """Get an organization."""
    response = await asyncio_detailed(id, client=client, **options)
    return response.parsed
