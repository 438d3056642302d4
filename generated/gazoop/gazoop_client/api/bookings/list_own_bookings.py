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
from ...models.list_own_bookings_request import ListOwnBookingsRequest

OPERATION = ApiOperation(
    id="listOwnBookings",
    method="POST",
    path="/customer_bookings.json",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement(argument="username", where="body", name="username"),
            CredentialPlacement(argument="password", where="body", name="password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            low=200,
            high=200,
            content="json",
            failures=(DocumentedFailure(marks={"result": "error"}, message="error"),),
        ),
    ),
    sensitive=("dropoff", "password", "pickup", "username"),
)


def _call(*, body: ListOwnBookingsRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> BookingsByNumber:
    return BookingsByNumber.from_dict(data)


def sync_detailed(
    *, client: Client, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """List one's own bookings."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> Response[BookingsByNumber]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: ListOwnBookingsRequest, **options: Unpack[CallOptions]
) -> BookingsByNumber:
    """List one's own bookings."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
