"""GET /api/photos/{publicKey}/bytes"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import ApiCall, ApiOperation, ExpectedResponse
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import File, Response

OPERATION = ApiOperation(
    id="getLegacyPhotoBytes",
    method="GET",
    path="/api/photos/{publicKey}/bytes",
    repeatable=True,
    credentials=(),
    responses=(
        ExpectedResponse(low=200, high=200, content="file", media=("image/jpeg",)),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("publicKey",),
    accept="image/jpeg",
)


def _call(public_key: str) -> ApiCall:
    return ApiCall(OPERATION, path={"publicKey": public_key})


def _parse(status: int, data: Any) -> File:
    return File.from_base64(data)


def sync_detailed(
    public_key: str, *, client: Client, **options: Unpack[CallOptions]
) -> Response[File]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(public_key), _parse, **options)


def sync(public_key: str, *, client: Client, **options: Unpack[CallOptions]) -> File:
    """Fetch an image, as the image server does."""
    return sync_detailed(public_key, client=client, **options).parsed


async def asyncio_detailed(
    public_key: str, *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[File]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(public_key), _parse, **options)


async def asyncio(public_key: str, *, client: AsyncClient, **options: Unpack[CallOptions]) -> File:
    """Fetch an image, as the image server does."""
    response = await asyncio_detailed(public_key, client=client, **options)
    return response.parsed
