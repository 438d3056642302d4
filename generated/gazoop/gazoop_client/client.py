"""The clients: GazoopClient, and AsyncGazoopClient with async methods."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from photo_id_runtime.api_operation import CredentialPlacement
from photo_id_runtime.service import Service
from photo_id_runtime.transport import (
    AsyncClient,
    AsyncHttpClient,
    Client,
    ClientOptions,
    HttpClient,
)

if TYPE_CHECKING:
    from .api.airports import Airports, AsyncAirports
    from .api.bookings import AsyncBookings, Bookings
    from .api.customers import AsyncCustomers, Customers
    from .api.drivers import AsyncDrivers, Drivers

_SERVICE = Service(
    name="Gazoop",
    prefix="GAZOOP",
    base_url="https://cp.gazoop.com/public_api",
    agent="gazoop-client/0.6.0",
    logger="gazoop_client",
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
)


class GazoopClient(Client):
    """Client for Gazoop.

    Arguments that are omitted come from the environment. Safe to share between threads.

    Args:
        api_key: The key from the fleet. From GAZOOP_API_KEY.
        username: The user name of the customer's account. From GAZOOP_USERNAME.
        password: The password of the customer's account. From GAZOOP_PASSWORD.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://cp.gazoop.com/public_api, or from
            GAZOOP_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"api_key": api_key, "username": username, "password": password},
            http_client=http_client,
            **options,
        )

    @cached_property
    def customers(self) -> Customers:
        """Accounts of a fleet's customers."""
        from .api.customers import Customers

        return Customers(self)

    @cached_property
    def bookings(self) -> Bookings:
        """Bookings of a customer, by booking number."""
        from .api.bookings import Bookings

        return Bookings(self)

    @cached_property
    def drivers(self) -> Drivers:
        """Drivers who are on the road."""
        from .api.drivers import Drivers

        return Drivers(self)

    @cached_property
    def airports(self) -> Airports:
        """Airports, as places of a journey."""
        from .api.airports import Airports

        return Airports(self)


class AsyncGazoopClient(AsyncClient):
    """`GazoopClient` with async methods.

    Args:
        api_key: The key from the fleet. From GAZOOP_API_KEY.
        username: The user name of the customer's account. From GAZOOP_USERNAME.
        password: The password of the customer's account. From GAZOOP_PASSWORD.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://cp.gazoop.com/public_api, or from
            GAZOOP_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        username: str | None = None,
        password: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"api_key": api_key, "username": username, "password": password},
            http_client=http_client,
            **options,
        )

    @cached_property
    def customers(self) -> AsyncCustomers:
        """Accounts of a fleet's customers."""
        from .api.customers import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def bookings(self) -> AsyncBookings:
        """Bookings of a customer, by booking number."""
        from .api.bookings import AsyncBookings

        return AsyncBookings(self)

    @cached_property
    def drivers(self) -> AsyncDrivers:
        """Drivers who are on the road."""
        from .api.drivers import AsyncDrivers

        return AsyncDrivers(self)

    @cached_property
    def airports(self) -> AsyncAirports:
        """Airports, as places of a journey."""
        from .api.airports import AsyncAirports

        return AsyncAirports(self)
