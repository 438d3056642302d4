"""GET /api/people/{id}/additionalPhotos"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.additional_photo import AdditionalPhoto

OPERATION = ApiOperation(
    id="getAdditionalPhotos",
    method="GET",
    path="/api/people/{id}/additionalPhotos",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("bytes", "publicKey"),
)


def _call(id: int, *, type_: str | Unset = UNSET) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "type", type_)
    return ApiCall(OPERATION, path={"id": id}, query=_query)


def _parse(status: int, data: Any) -> list[AdditionalPhoto]:
    return many(AdditionalPhoto.from_dict)(data)


def sync_detailed(
    id: int, *, client: Client, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[list[AdditionalPhoto]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(id, type_=type_), _parse, **options)


def sync(
    id: int, *, client: Client, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> list[AdditionalPhoto]:
    """Get the supporting documents of a person."""
    return sync_detailed(id, type_=type_, client=client, **options).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Response[list[AdditionalPhoto]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(id, type_=type_), _parse, **options)


async def asyncio(
    id: int, *, client: AsyncClient, type_: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> list[AdditionalPhoto]:
    """Get the supporting documents of a person."""
    response = await asyncio_detailed(id, type_=type_, client=client, **options)
    return response.parsed
