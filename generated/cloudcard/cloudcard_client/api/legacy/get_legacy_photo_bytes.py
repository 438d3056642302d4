"""GET /api/photos/{publicKey}/bytes"""

from __future__ import annotations

from typing import Any, Unpack

from ...operation import Answer, Call, Operation
from ...transport import AsyncClient, CallOptions, Client
from ...types import File, Response

OPERATION = Operation(
    id="getLegacyPhotoBytes",
    method="GET",
    path="/api/photos/{publicKey}/bytes",
    repeatable=True,
    credentials=(),
    answers=(
        Answer(low=200, high=200, content="file", media=("image/jpeg",)),
        Answer(low=0, high=999, content=None),
    ),
    sensitive=("publicKey",),
    accept="image/jpeg",
)


def _call(public_key: str) -> Call:
    return Call(OPERATION, path={"publicKey": public_key})


def _parse(status: int, data: Any) -> File:
    return File.from_base64(data)


def sync_detailed(
    public_key: str, *, client: Client, **options: Unpack[CallOptions]
) -> Response[File]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(public_key), _parse, **options)


def sync(public_key: str, *, client: Client, **options: Unpack[CallOptions]) -> File:
    """Fetch an image, as the image server does."""
    return sync_detailed(public_key, client=client, **options).parsed


async def asyncio_detailed(
    public_key: str, *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[File]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(public_key), _parse, **options)


async def asyncio(public_key: str, *, client: AsyncClient, **options: Unpack[CallOptions]) -> File:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(public_key, client=client, **options)
    return response.parsed
