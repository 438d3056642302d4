"""POST /photo"""

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

from ...models.create_photo_request import CreatePhotoRequest
from ...models.photo import Photo

OPERATION = ApiOperation(
    id="createPhoto",
    method="POST",
    path="/photo",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=299, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "encodedImage",
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)


def _call(*, body: CreatePhotoRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Photo:
    return Photo.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreatePhotoRequest, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: CreatePhotoRequest, **options: Unpack[CallOptions]) -> Photo:
    """Create a photo for a person."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreatePhotoRequest, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreatePhotoRequest, **options: Unpack[CallOptions]
) -> Photo:
    """Create a photo for a person."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
