"""GET /photo/download"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.download_link import DownloadLink
from ...models.photos_marked import PhotosMarked

OPERATION = ApiOperation(
    id="downloadPhotos",
    method="GET",
    path="/photo/download",
    repeatable=False,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=204, high=204, content="none"),
        ExpectedResponse(low=303, high=303, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=("link",),
)


def _call() -> ApiCall:
    return ApiCall(OPERATION)


def _parse(status: int, data: Any) -> PhotosMarked | None | DownloadLink:
    if status == 200:
        return PhotosMarked.from_dict(data)
    if status == 204:
        return None
    return DownloadLink.from_dict(data)


def sync_detailed(
    *, client: Client, **options: Unpack[CallOptions]
) -> Response[PhotosMarked | None | DownloadLink]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(), _parse, **options)


def sync(*, client: Client, **options: Unpack[CallOptions]) -> PhotosMarked | None | DownloadLink:
    """Download all approved photos."""
    return sync_detailed(client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, **options: Unpack[CallOptions]
) -> Response[PhotosMarked | None | DownloadLink]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(), _parse, **options)


async def asyncio(
    *, client: AsyncClient, **options: Unpack[CallOptions]
) -> PhotosMarked | None | DownloadLink:
    """Download all approved photos."""
    response = await asyncio_detailed(client=client, **options)
    return response.parsed
