"""POST /photo/{id}"""

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

from ...models.photo import Photo
from ...models.process_photo_request import ProcessPhotoRequest

OPERATION = ApiOperation(
    id="processPhoto",
    method="POST",
    path="/photo/{id}",
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
        "externalURL",
        "identifier",
        "publicKey",
        "username",
    ),
)


def _call(id: int, *, body: ProcessPhotoRequest) -> ApiCall:
    return ApiCall(OPERATION, path={"id": id}, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Photo:
    return Photo.from_dict(data)


def sync_detailed(
    id: int, *, client: Client, body: ProcessPhotoRequest, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(id, body=body), _parse, **options)


def sync(
    id: int, *, client: Client, body: ProcessPhotoRequest, **options: Unpack[CallOptions]
) -> Photo:
    """Process a photo."""
    return sync_detailed(id, body=body, client=client, **options).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, body: ProcessPhotoRequest, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(id, body=body), _parse, **options)


async def asyncio(
    id: int, *, client: AsyncClient, body: ProcessPhotoRequest, **options: Unpack[CallOptions]
) -> Photo:
    """Process a photo."""
    response = await asyncio_detailed(id, body=body, client=client, **options)
    return response.parsed
