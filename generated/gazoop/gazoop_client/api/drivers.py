"""Drivers who are on the road."""

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
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.estimate_own_pickup_request import EstimateOwnPickupRequest
from ..models.estimate_pickup_request import EstimatePickupRequest
from ..models.nearby_driver import NearbyDriver

__all__ = ["AsyncDrivers", "Drivers"]

_ESTIMATE_PICKUP = ApiOperation(
    id="estimatePickup",
    method="POST",
    path="/pickup_estimate.json",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "first_name", "last_name", "lat", "long"),
)
_ESTIMATE_OWN_PICKUP = ApiOperation(
    id="estimateOwnPickup",
    method="POST",
    path="/pickup_estimate.json",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("first_name", "last_name", "lat", "long", "password", "username"),
)


def _parse_estimate_pickup(status: int, data: Any) -> list[NearbyDriver]:
    return many(NearbyDriver.from_dict)(data)


def _parse_estimate_own_pickup(status: int, data: Any) -> list[NearbyDriver]:
    return many(NearbyDriver.from_dict)(data)


class Drivers(_Group):
    """Drivers who are on the road."""

    def estimate_pickup(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[NearbyDriver]:
        """Estimate the time to a pick-up, for a fleet.

        For fleets and their partners, with a fleet's key. The page does not require the place; the
        response without one is not documented.

        Args:
            lat: The latitude of the pick-up in decimal degrees, with a decimal point, never a
                comma.
            long: The longitude of the pick-up in decimal degrees, with a decimal point, never a
                comma.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            A list of drivers, or a failure, which is an object.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = EstimatePickupRequest(lat=lat, long=long)
        _call = ApiCall(_ESTIMATE_PICKUP, body=ApiBody("form", plain(_body)))
        return self._call(_call, _parse_estimate_pickup, options)

    def estimate_own_pickup(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[NearbyDriver]:
        """Estimate the time to a pick-up, for a customer.

        For customers, with their login. The page does not require the place; the response without
        one is not documented.

        Args:
            lat: The latitude of the pick-up in decimal degrees, with a decimal point, never a
                comma.
            long: The longitude of the pick-up in decimal degrees, with a decimal point, never a
                comma.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            A list of drivers, or a failure, which is an object.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = EstimateOwnPickupRequest(lat=lat, long=long)
        _call = ApiCall(_ESTIMATE_OWN_PICKUP, body=ApiBody("form", plain(_body)))
        return self._call(_call, _parse_estimate_own_pickup, options)


class AsyncDrivers(_AsyncGroup):
    """Drivers who are on the road."""

    @_awaited(Drivers.estimate_pickup)
    def estimate_pickup(self) -> object: ...
    @_awaited(Drivers.estimate_own_pickup)
    def estimate_own_pickup(self) -> object: ...
