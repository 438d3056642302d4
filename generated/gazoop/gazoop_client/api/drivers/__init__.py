"""Drivers who are on the road."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.estimate_own_pickup_request import EstimateOwnPickupRequest
from ...models.estimate_pickup_request import EstimatePickupRequest
from ...models.nearby_driver import NearbyDriver
from . import estimate_own_pickup as _estimate_own_pickup, estimate_pickup as _estimate_pickup

__all__ = ["AsyncDrivers", "Drivers"]


class Drivers:
    """Drivers who are on the road."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def estimate_pickup(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[NearbyDriver]:
        """Estimate the time to a pick-up, for a fleet.

        For fleets and their partners, with a fleet's key. The page does not require the
        place; the response without one is not documented.

        Args:
            lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            A list of drivers, or a failure, which is an object.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _estimate_pickup.sync(
            client=self._client, body=EstimatePickupRequest(lat=lat, long=long), **options
        )

    def estimate_pickup_detailed(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[NearbyDriver]]:
        """Call `estimate_pickup`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `estimate_pickup`.
        """
        return _estimate_pickup.sync_detailed(
            client=self._client, body=EstimatePickupRequest(lat=lat, long=long), **options
        )

    def estimate_own_pickup(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[NearbyDriver]:
        """Estimate the time to a pick-up, for a customer.

        For customers, with their login. The page does not require the place; the response
        without one is not documented.

        Args:
            lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            A list of drivers, or a failure, which is an object.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _estimate_own_pickup.sync(
            client=self._client, body=EstimateOwnPickupRequest(lat=lat, long=long), **options
        )

    def estimate_own_pickup_detailed(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[NearbyDriver]]:
        """Call `estimate_own_pickup`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `estimate_own_pickup`.
        """
        return _estimate_own_pickup.sync_detailed(
            client=self._client, body=EstimateOwnPickupRequest(lat=lat, long=long), **options
        )


class AsyncDrivers:
    """Drivers who are on the road."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def estimate_pickup(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[NearbyDriver]:
        """Estimate the time to a pick-up, for a fleet.

        For fleets and their partners, with a fleet's key. The page does not require the
        place; the response without one is not documented.

        Args:
            lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            A list of drivers, or a failure, which is an object.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _estimate_pickup.asyncio(
            client=self._client, body=EstimatePickupRequest(lat=lat, long=long), **options
        )

    async def estimate_pickup_detailed(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[NearbyDriver]]:
        """Call `estimate_pickup`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `estimate_pickup`.
        """
        return await _estimate_pickup.asyncio_detailed(
            client=self._client, body=EstimatePickupRequest(lat=lat, long=long), **options
        )

    async def estimate_own_pickup(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> list[NearbyDriver]:
        """Estimate the time to a pick-up, for a customer.

        For customers, with their login. The page does not require the place; the response
        without one is not documented.

        Args:
            lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            A list of drivers, or a failure, which is an object.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _estimate_own_pickup.asyncio(
            client=self._client, body=EstimateOwnPickupRequest(lat=lat, long=long), **options
        )

    async def estimate_own_pickup_detailed(
        self,
        *,
        lat: float | Unset = UNSET,
        long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[list[NearbyDriver]]:
        """Call `estimate_own_pickup`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `estimate_own_pickup`.
        """
        return await _estimate_own_pickup.asyncio_detailed(
            client=self._client, body=EstimateOwnPickupRequest(lat=lat, long=long), **options
        )
