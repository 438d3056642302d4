"""POST /pickup_estimate.json"""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.estimate_own_pickup_request import EstimateOwnPickupRequest
from ...models.nearby_driver import NearbyDriver

OPERATION = ApiOperation(
    id="estimateOwnPickup",
    method="POST",
    path="/pickup_estimate.json",
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
    sensitive=("first_name", "last_name", "lat", "long", "password", "username"),
)


def _call(*, body: EstimateOwnPickupRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> list[NearbyDriver]:
    return many(NearbyDriver.from_dict)(data)


def sync_detailed(
    *, client: Client, body: EstimateOwnPickupRequest, **options: Unpack[CallOptions]
) -> Response[list[NearbyDriver]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: EstimateOwnPickupRequest, **options: Unpack[CallOptions]
) -> list[NearbyDriver]:
    """Estimate the time to a pick-up, for a customer."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: EstimateOwnPickupRequest, **options: Unpack[CallOptions]
) -> Response[list[NearbyDriver]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: EstimateOwnPickupRequest, **options: Unpack[CallOptions]
) -> list[NearbyDriver]:
    """Estimate the time to a pick-up, for a customer."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
