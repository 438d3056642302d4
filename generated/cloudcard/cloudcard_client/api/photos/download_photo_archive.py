"""GET /api/photos/download/zip"""

from __future__ import annotations

from typing import Any

from ... import parameters as _parameters
from ...operation import Answer, Call, Operation
from ...transport import AsyncClient, Client
from ...types import File, Response

OPERATION = Operation(
    id="downloadPhotoArchive",
    method="GET",
    path="/api/photos/download/zip",
    repeatable=False,
    credentials=(),
    answers=(
        Answer(low=200, high=200, content="file", media=("application/zip",)),
        Answer(low=0, high=999, content=None),
    ),
    sensitive=("token",),
    accept="application/zip",
)


def _call(*, token: str) -> Call:
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "token", token)
    return Call(OPERATION, query=_query)


def _parse(status: int, data: Any) -> File:
    return File.from_base64(data)


def sync_detailed(
    *, client: Client, token: str, timeout: float | None = None, retries: int | None = None
) -> Response[File]:
    """As `sync`, with status, headers and bytes."""
    return client.request(_call(token=token), _parse, timeout=timeout, retries=retries)


def sync(
    *, client: Client, token: str, timeout: float | None = None, retries: int | None = None
) -> File:
    """Fetch the archive of approved photos."""
    return sync_detailed(token=token, client=client, timeout=timeout, retries=retries).parsed


async def asyncio_detailed(
    *, client: AsyncClient, token: str, timeout: float | None = None, retries: int | None = None
) -> Response[File]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.request(_call(token=token), _parse, timeout=timeout, retries=retries)


async def asyncio(
    *, client: AsyncClient, token: str, timeout: float | None = None, retries: int | None = None
) -> File:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(token=token, client=client, timeout=timeout, retries=retries)
    return response.parsed
