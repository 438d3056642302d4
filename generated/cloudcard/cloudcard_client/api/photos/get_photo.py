"""GET /photo/{id}"""

from __future__ import annotations

from typing import Any, Unpack

from ...models.photo import Photo
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="getPhoto",
    method="GET",
    path="/photo/{id}",
    repeatable=True,
    credentials=((Placement(argument="session_token", where="header", name="X-Auth-Token"),),),
    answers=(Answer(low=200, high=200, content="json"), Answer(low=0, high=999, content=None)),
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


def _call(id: int) -> Call:
    return Call(OPERATION, path={"id": id})


def _parse(status: int, data: Any) -> Photo:
    return Photo.from_dict(data)


def sync_detailed(id: int, *, client: Client, **options: Unpack[CallOptions]) -> Response[Photo]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(id), _parse, **options)


def sync(id: int, *, client: Client, **options: Unpack[CallOptions]) -> Photo:
    """Get a photo."""
    return sync_detailed(id, client=client, **options).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[Photo]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(id), _parse, **options)


async def asyncio(id: int, *, client: AsyncClient, **options: Unpack[CallOptions]) -> Photo:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(id, client=client, **options)
    return response.parsed
