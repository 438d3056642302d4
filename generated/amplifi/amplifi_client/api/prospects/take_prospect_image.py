"""POST /prospect/image"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.success import Success
from ...models.take_prospect_image_request import TakeProspectImageRequest

OPERATION = ApiOperation(
    id="takeProspectImage",
    method="POST",
    path="/prospect/image",
    repeatable=False,
    credentials=((CredentialPlacement(argument="token", where="header", name="token"),),),
    responses=(
        ExpectedResponse(low=200, high=200, content="json"),
        ExpectedResponse(
            low=404,
            high=404,
            content=None,
            failures=(
                DocumentedFailure(marks={"error": True}, message="text", kind="invalid-request"),
            ),
        ),
        ExpectedResponse(
            low=0,
            high=999,
            content=None,
            failures=(DocumentedFailure(marks={"error": True}, message="text"),),
        ),
    ),
    sensitive=("deviceTag", "imageBase64"),
)


def _call(*, body: TakeProspectImageRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("json", plain(body)))


def _parse(status: int, data: Any) -> Success:
    return Success.from_dict(data)


def sync_detailed(
    *, client: Client, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Response[Success]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Success:
    """Upload a prospect's image."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Response[Success]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: TakeProspectImageRequest, **options: Unpack[CallOptions]
) -> Success:
    """Upload a prospect's image."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
