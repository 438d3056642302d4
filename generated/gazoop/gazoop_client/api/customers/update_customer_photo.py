"""POST /update_customer_photo.json"""

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

from ...models.photo_updated import PhotoUpdated
from ...models.update_customer_photo_request import UpdateCustomerPhotoRequest

OPERATION = ApiOperation(
    id="updateCustomerPhoto",
    method="POST",
    path="/update_customer_photo.json",
    repeatable=False,
    credentials=((CredentialPlacement(argument="api_key", where="body", name="api_key"),),),
    responses=(
        ExpectedResponse(
            low=200,
            high=200,
            content="json",
            failures=(DocumentedFailure(marks={"result": "error"}, message="error"),),
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number", "photo_base64", "url_customer_picture"),
)


def _call(*, body: UpdateCustomerPhotoRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> PhotoUpdated:
    return PhotoUpdated.from_dict(data)


def sync_detailed(
    *, client: Client, body: UpdateCustomerPhotoRequest, **options: Unpack[CallOptions]
) -> Response[PhotoUpdated]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: UpdateCustomerPhotoRequest, **options: Unpack[CallOptions]
) -> PhotoUpdated:
    """Replace or delete a customer's photo."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: UpdateCustomerPhotoRequest, **options: Unpack[CallOptions]
) -> Response[PhotoUpdated]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: UpdateCustomerPhotoRequest, **options: Unpack[CallOptions]
) -> PhotoUpdated:
    """Replace or delete a customer's photo."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
