"""POST /photo"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.create_photo_request import CreatePhotoRequest
from ...models.photo import Photo
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="createPhoto",
    method="POST",
    path="/photo",
    repeatable=False,
    credentials=((Placement(argument="session_token", where="header", name="X-Auth-Token"),),),
    answers=(Answer(low=200, high=299, content="json"), Answer(low=0, high=999, content=None)),
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


def _call(*, body: CreatePhotoRequest) -> Call:
    return Call(OPERATION, body=Body("json", body.to_dict()))


def _parse(status: int, data: Any) -> Photo:
    return Photo.from_dict(data)


def sync_detailed(
    *, client: Client, body: CreatePhotoRequest, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: CreatePhotoRequest, **options: Unpack[CallOptions]) -> Photo:
    """Create a photo for a person."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CreatePhotoRequest, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CreatePhotoRequest, **options: Unpack[CallOptions]
) -> Photo:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
