"""POST /customer_bookings.json"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.bookings_by_number import BookingsByNumber
from ...models.list_bookings_request import ListBookingsRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

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
    return Call(OPERATION, body=Body("form", body.to_dict()))


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
