"""POST /cancel_booking.json"""

from __future__ import annotations

from typing import Any, Unpack

from ...body import Body
from ...models.accepted import Accepted
from ...models.cancel_booking_request import CancelBookingRequest
from ...operation import Answer, Call, Operation, Placement, Refusal
from ...transport import AsyncClient, CallOptions, Client
from ...types import Response

OPERATION = Operation(
    id="cancelBooking",
    method="POST",
    path="/cancel_booking.json",
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
    sensitive=("api_key", "customer_pin", "phone_number"),
)


def _call(*, body: CancelBookingRequest) -> Call:
    return Call(OPERATION, body=Body("form", body.to_dict()))


def _parse(status: int, data: Any) -> Accepted:
    return Accepted.from_dict(data)


def sync_detailed(
    *, client: Client, body: CancelBookingRequest, **options: Unpack[CallOptions]
) -> Response[Accepted]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(*, client: Client, body: CancelBookingRequest, **options: Unpack[CallOptions]) -> Accepted:
    """Cancel a customer's booking."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CancelBookingRequest, **options: Unpack[CallOptions]
) -> Response[Accepted]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CancelBookingRequest, **options: Unpack[CallOptions]
) -> Accepted:
    """Cancel a customer's booking."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
