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

from ...models.estimate_pickup_request import EstimatePickupRequest
from ...models.nearby_driver import NearbyDriver

OPERATION = ApiOperation(
    id="estimatePickup",
    method="POST",
    path="/pickup_estimate.json",
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
    sensitive=("api_key", "first_name", "last_name", "lat", "long"),
)


def _call(*, body: EstimatePickupRequest) -> ApiCall:
    return ApiCall(OPERATION, body=ApiBody("form", plain(body)))


def _parse(status: int, data: Any) -> list[NearbyDriver]:
    return many(NearbyDriver.from_dict)(data)


def sync_detailed(
    *, client: Client, body: EstimatePickupRequest, **options: Unpack[CallOptions]
) -> Response[list[NearbyDriver]]:
    """Call `sync`, and return the whole response: `parsed` is its result."""
    return client.execute(_call(body=body), _parse, **options)


def sync(
    *, client: Client, body: EstimatePickupRequest, **options: Unpack[CallOptions]
) -> list[NearbyDriver]:
    """Estimate the time to a pick-up, for a fleet."""
    return sync_detailed(body=body, client=client, **options).parsed


async def asyncio_detailed(
    *, client: AsyncClient, body: EstimatePickupRequest, **options: Unpack[CallOptions]
) -> Response[list[NearbyDriver]]:
    """Call `asyncio`, and return the whole response: `parsed` is its result."""
    return await client.execute(_call(body=body), _parse, **options)


async def asyncio(
    *, client: AsyncClient, body: EstimatePickupRequest, **options: Unpack[CallOptions]
) -> list[NearbyDriver]:
    """Estimate the time to a pick-up, for a fleet."""
    response = await asyncio_detailed(body=body, client=client, **options)
    return response.parsed
