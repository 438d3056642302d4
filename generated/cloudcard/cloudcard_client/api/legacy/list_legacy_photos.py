"""GET /api/trucredential/{token}/photos"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime import parameter_writing as _parameters
from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.photo import Photo

OPERATION = ApiOperation(
    id="listLegacyPhotos",
    method="GET",
    path="/api/trucredential/{token}/photos",
    repeatable=True,
    credentials=(
        (CredentialPlacement(argument="session_token", where="header", name="X-Auth-Token"),),
    ),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(low=0, high=999, content=None),
    ),
    sensitive=(
        "bytes",
        "customFieldValues",
        "email",
        "externalURL",
        "identifier",
        "publicKey",
        "token",
        "username",
    ),
)


def _call(
    token: str,
    *,
    status: str,
    base64_encoded_image: bool | Unset = UNSET,
    max_: int | Unset = UNSET,
    additional_photos: bool | Unset = UNSET,
) -> ApiCall:
    _parameters.check(OPERATION.id, {"status": status})
    _query: list[tuple[str, str]] = []
    _parameters.add(_query, "status", status)
    _parameters.add(_query, "base64EncodedImage", base64_encoded_image)
    _parameters.add(_query, "max", max_)
    _parameters.add(_query, "additionalPhotos", additional_photos)
    return ApiCall(OPERATION, path={"token": token}, query=_query)


def _parse(status: int, data: Any) -> list[Photo]:
    return many(Photo.from_dict)(data)


def sync_detailed(
    token: str,
    *,
    client: Client,
    status: str,
    base64_encoded_image: bool | Unset = UNSET,
    max_: int | Unset = UNSET,
    additional_photos: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[list[Photo]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(
        _call(
            token,
            status=status,
            base64_encoded_image=base64_encoded_image,
            max_=max_,
            additional_photos=additional_photos,
        ),
        _parse,
        **options,
    )


def sync(
    token: str,
    *,
    client: Client,
    status: str,
    base64_encoded_image: bool | Unset = UNSET,
    max_: int | Unset = UNSET,
    additional_photos: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> list[Photo]:
    """List photos, as the photo downloader does."""
    return sync_detailed(
        token,
        status=status,
        base64_encoded_image=base64_encoded_image,
        max_=max_,
        additional_photos=additional_photos,
        client=client,
        **options,
    ).parsed


async def asyncio_detailed(
    token: str,
    *,
    client: AsyncClient,
    status: str,
    base64_encoded_image: bool | Unset = UNSET,
    max_: int | Unset = UNSET,
    additional_photos: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Response[list[Photo]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(
        _call(
            token,
            status=status,
            base64_encoded_image=base64_encoded_image,
            max_=max_,
            additional_photos=additional_photos,
        ),
        _parse,
        **options,
    )


async def asyncio(
    token: str,
    *,
    client: AsyncClient,
    status: str,
    base64_encoded_image: bool | Unset = UNSET,
    max_: int | Unset = UNSET,
    additional_photos: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> list[Photo]:
    """List photos, as the photo downloader does."""
    response = await asyncio_detailed(
        token,
        status=status,
        base64_encoded_image=base64_encoded_image,
        max_=max_,
        additional_photos=additional_photos,
        client=client,
        **options,
    )
    return response.parsed
