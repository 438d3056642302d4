"""GET /api/photos"""

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

from ...models.photo import Photo

OPERATION = ApiOperation(
    id="findLegacyPhotos",
    method="GET",
    path="/api/photos",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)


def _call(
    *, status: str | Unset = UNSET, offset: int | Unset = UNSET, max_: int | Unset = UNSET
) -> ApiCall:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "status", status)
    _parameters.add(_query, "offset", offset)
    _parameters.add(_query, "max", max_)
    return ApiCall(OPERATION, query=_query)


def _parse(status: int, data: Any) -> list[Photo]:
    return many(Photo.from_dict)(data)


def sync_detailed(
    *,
    client: Client,
    status: str | Unset = UNSET,
    offset: int | Unset = UNSET,
    max_: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[list[Photo]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(status=status, offset=offset, max_=max_), _parse, **options)


def sync(
    *,
    client: Client,
    status: str | Unset = UNSET,
    offset: int | Unset = UNSET,
    max_: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> list[Photo]:
    """List photos, as the image server does."""
    return sync_detailed(status=status, offset=offset, max_=max_, client=client, **options).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    status: str | Unset = UNSET,
    offset: int | Unset = UNSET,
    max_: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[list[Photo]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(status=status, offset=offset, max_=max_), _parse, **options)


async def asyncio(
    *,
    client: AsyncClient,
    status: str | Unset = UNSET,
    offset: int | Unset = UNSET,
    max_: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> list[Photo]:
    """List photos, as the image server does."""
    response = await asyncio_detailed(
        status=status, offset=offset, max_=max_, client=client, **options
    )
    return response.parsed
