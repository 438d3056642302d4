"""POST /customer_bookings.json"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.body import Body
from photo_id_runtime.fields import plain
from photo_id_runtime.operation import Answer, Call, Operation, Placement, Refusal
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.bookings_by_number import BookingsByNumber
from ...models.list_own_bookings_request import ListOwnBookingsRequest

OPERATION = Operation(
    id="listOwnBookings",
    method="POST",
    path="/customer_bookings.json",
    repeatable=True,
    credentials=(
        (
            Placement(argument="username", where="body", name="username"),
            Placement(argument="password", where="body", name="password"),
        ),
    ),
    answers=(
        Answer(
            low=200,
            high=200,
            content="json",
            refusals=(Refusal(tells={"result": "error"}, message="error"),),
        ),
    ),
    sensitive=("dropoff", "password", "pickup", "username"),
)


def _call(*, body: ListOwnBookingsRequest) -> Call:
    return Call(OPERATION, body=Body("form", plain(body)))


def _parse(status: int, data: Any) -> BookingsByNumber:
    return BookingsByNumber.from_dict(data)


def sync_detailed(
    *, client: Client, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """As `sync`, with status, headers and bytes."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """List one's own bookings."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """As `asyncio`, with status, headers and bytes."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """As `sync`, awaiting the answer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
