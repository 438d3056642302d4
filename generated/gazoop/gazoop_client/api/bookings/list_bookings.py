"""POST /customer_bookings.json"""

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

from ...models.bookings_by_number import BookingsByNumber
from ...models.list_bookings_request import ListBookingsRequest

OPERATION = ApiOperation(
    id="listBookings",
    method="POST",
    path="/customer_bookings.json",
    repeatable=True,
    credentials=((CredentialPlacement(argument="api_key", where="body", name="api_key"),),),
    responses=(
        ExpectedResponse(
            low=200,
            high=200,
            content="json",
            failures=(DocumentedFailure(marks={"result": "error"}, message="error"),),
        ),
    ),
    sensitive=("api_key", "customer_pin", "dropoff", "phone_number", "pickup"),
)


def _call(*, body: ListBookingsRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> BookingsByNumber:
    return BookingsByNumber.from_dict(data)


def sync_detailed(
    *, client: Client, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """List a customer's bookings."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """List a customer's bookings."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
