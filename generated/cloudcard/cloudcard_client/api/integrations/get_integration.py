"""GET /api/integrations/{name}"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.integration import Integration

OPERATION = ApiOperation(
    id="getIntegration",
    method="GET",
    path="/api/integrations/{name}",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("propertyValue",),
)


def _call(name: str, *, find_by: str | Unset = UNSET) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "findBy", find_by)
    return ApiCall(OPERATION, path={"name": name}, query=_query)


def _parse(status: int, data: Any) -> Integration:
    return Integration.from_dict(data)


def sync_detailed(
    name: str, *, client: Client, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[Integration]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(name, find_by=find_by), _parse, **options)


def sync(
    name: str, *, client: Client, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Integration:
    """Get the configuration of an integration."""
    return sync_detailed(name, find_by=find_by, client=client, **options).parsed


async def asyncio_detailed(
    name: str, *, client: AsyncClient, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[Integration]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(name, find_by=find_by), _parse, **options)


async def asyncio(
    name: str, *, client: AsyncClient, find_by: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Integration:
    """Get the configuration of an integration."""
    response = await asyncio_detailed(name, find_by=find_by, client=client, **options)
    return response.parsed
