"""POST /update_customer_photo.json"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.photo_updated import PhotoUpdated
from ...models.update_customer_photo_request import UpdateCustomerPhotoRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="updateCustomerPhoto",
    method="POST",
    path="/update_customer_photo.json",
    repeatable=False,
    credentials=((Placement(argument="api_key", where="body", name="api_key"),),),
    answers=(
        Answer(
            low=200,
            high=200,
            content="json",
            refusals=(Refusal(tells={"result": "error"}, message="error"),),
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number", "photo_base64", "url_customer_picture"),
)


def _call(*, body: UpdateCustomerPhotoRequest) -> Call:
    return Call(OPERATION, body=Body("form", body.to_dict()))


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
