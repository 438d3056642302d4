"""Airports, as places of a journey."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions

from ..models.airports_by_code import AirportsByCode
from ..models.list_airports_request import ListAirportsRequest
from ..models.list_own_airports_request import ListOwnAirportsRequest

__all__ = ["AsyncAirports", "Airports"]

_LIST_AIRPORTS = ApiOperation(
    id="listAirports",
    method="POST",
    path="/airports.json",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key",),
)
_LIST_OWN_AIRPORTS = ApiOperation(
    id="listOwnAirports",
    method="POST",
    path="/airports.json",
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
    sensitive=("password", "username"),
)


class Airports(_Group):
    """Airports, as places of a journey."""

    def list_airports(self, **options: Unpack[CallOptions]) -> AirportsByCode:
        """List airports, for a fleet.

        For fleets and their partners, with a fleet's key.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The airports by code, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ListAirportsRequest()
        _call = ApiCall(_LIST_AIRPORTS, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: AirportsByCode.from_dict(data), options)

    def list_own_airports(self, **options: Unpack[CallOptions]) -> AirportsByCode:
        """List airports, for a customer.

        For customers, with their login.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The airports by code, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ListOwnAirportsRequest()
        _call = ApiCall(_LIST_OWN_AIRPORTS, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: AirportsByCode.from_dict(data), options)


class AsyncAirports(_AsyncGroup):
    """Airports, as places of a journey."""

    @_awaited(Airports.list_airports)
    def list_airports(self) -> object: ...
    @_awaited(Airports.list_own_airports)
    def list_own_airports(self) -> object: ...
