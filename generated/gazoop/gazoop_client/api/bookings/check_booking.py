"""POST /check_live_bookings.json"""

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

from ...models.check_booking_request import CheckBookingRequest
from ...models.live_booking import LiveBooking

OPERATION = ApiOperation(
    id="checkBooking",
    method="POST",
    path="/check_live_bookings.json",
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
    sensitive=(
        "api_key",
        "customer_pin",
        "dropoff_lat",
        "dropoff_long",
        "dropoff_text",
        "email",
        "name",
        "phone_number",
        "pickup_lat",
        "pickup_long",
        "pickup_text",
        "telephone",
    ),
)


def _call(*, body: CheckBookingRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> LiveBooking:
    return LiveBooking.from_dict(data)


def sync_detailed(
    *, client: Client, body: CheckBookingRequest, **options: Unpack[CallOptions]
) -> Response[LiveBooking]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: CheckBookingRequest, **options: Unpack[CallOptions]
) -> LiveBooking:
    """Get a customer's booking."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: CheckBookingRequest, **options: Unpack[CallOptions]
) -> Response[LiveBooking]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: CheckBookingRequest, **options: Unpack[CallOptions]
) -> LiveBooking:
    """Get a customer's booking."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
