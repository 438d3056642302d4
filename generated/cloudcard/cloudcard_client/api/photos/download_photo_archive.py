"""GET /api/photos/download/zip"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import ApiCall, ApiOperation, ExpectedResponse
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import File, Response

OPERATION = ApiOperation(
    id="downloadPhotoArchive",
    method="GET",
    path="/api/photos/download/zip",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(low=200, high=200, content="file", media=("application/zip",)),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("token",),
    accept="application/zip",
)


def _call(*, token: str) -> ApiCall:
    _parameters.check(OPERATION.id, {"token": token})
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "token", token)
    return ApiCall(OPERATION, query=_query)


def _parse(status: int, data: Any) -> File:
    return File.from_base64(data)


def sync_detailed(*, client: Client, token: str, **options: Unpack[CallOptions]) -> Response[File]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(token=token), _parse, **options)


def sync(*, client: Client, token: str, **options: Unpack[CallOptions]) -> File:
    """Fetch the archive of approved photos."""
    return sync_detailed(token=token, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, token: str, **options: Unpack[CallOptions]
) -> Response[File]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(token=token), _parse, **options)


async def asyncio(*, client: AsyncClient, token: str, **options: Unpack[CallOptions]) -> File:
    """Fetch the archive of approved photos."""
    response = await asyncio_detailed(token=token, client=client, **options)
    return response.parsed
