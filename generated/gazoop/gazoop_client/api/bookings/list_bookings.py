"""POST /customer_bookings.json"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.body import Body
from photo_id_runtime.fields import plain
from photo_id_runtime.operation import Answer, Call, Operation, Placement, Refusal
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.bookings_by_number import BookingsByNumber
from ...models.list_bookings_request import ListBookingsRequest

OPERATION = Operation(
    id="listBookings",
    method="POST",
    path="/customer_bookings.json",
    repeatable=True,
    credentials=((Placement(argument="api_key", where="body", name="api_key"),),),
    answers=(
        Answer(
            low=200,
            high=200,
            content="json",
            refusals=(Refusal(tells={"result": "error"}, message="error"),),
        ),
    ),
    sensitive=("api_key", "customer_pin", "dropoff", "phone_number", "pickup"),
)


def _call(*, body: ListBookingsRequest) -> Call:
    return Call(OPERATION, body=Body("form", plain(body)))


def _parse(status: int, data: Any) -> BookingsByNumber:
    return BookingsByNumber.from_dict(data)


def sync_detailed(
    *, client: Client, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """List a customer's bookings."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ListBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
