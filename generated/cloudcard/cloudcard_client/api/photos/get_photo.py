"""GET /photo/{id}"""

from __future__ import annotations

from typing import Any

from ...models.photo import Photo
from ...operation import Answer, Call, Operation, Placement
from ...transport import AsyncClient, Client
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


def sync_detailed(
    id: int, *, client: Client, timeout: float | None = None, retries: int | None = None
) -> Response[Photo]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(id), _parse, timeout=timeout, retries=retries)


def sync(
    id: int, *, client: Client, timeout: float | None = None, retries: int | None = None
) -> Photo:
    """Read a photo."""
    return sync_detailed(id, client=client, timeout=timeout, retries=retries).parsed


async def asyncio_detailed(
    id: int, *, client: AsyncClient, timeout: float | None = None, retries: int | None = None
) -> Response[Photo]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(_call(id), _parse, timeout=timeout, retries=retries)


async def asyncio(
    id: int, *, client: AsyncClient, timeout: float | None = None, retries: int | None = None
) -> Photo:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(id, client=client, timeout=timeout, retries=retries)
    return response.parsed
