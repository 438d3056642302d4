"""The clients: VeratadClient waits for answers, AsyncVeratadClient awaits them."""

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
    from .api.storage import AsyncStorage, Storage

_SERVICE = Service(
    name="Veratad DCAMS",
    prefix="VERATAD",
    base_url="https://dcams.app",
    agent="veratad-client/0.3.0",
    logger="veratad_client",
    credentials=(
        (
            CredentialPlacement(argument="username", where="body", name="user"),
            CredentialPlacement(argument="password", where="body", name="pass"),
        ),
    ),
)


class VeratadClient(Client):
    """Calls Veratad DCAMS.

    What is left out comes from the environment. Safe to share between threads.

    Raises UsageError for an option that is none, and for an address to which secrets must
    not be sent.

    Args:
        username: The account's user name for the API. From VERATAD_USERNAME.
        password: The account's password for the API. From VERATAD_PASSWORD.
        http_client: An HTTP client of yours, one for each account; you close it.
        options: See `ClientOptions`. The address: https://dcams.app; from VERATAD_BASE_URL.
    """

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"username": username, "password": password},
            http_client=http_client,
            **options,
        )

    @cached_property
    def storage(self) -> Storage:
        """Customers stored with their documents and verification status."""
        from .api.storage import Storage

        return Storage(self)


class AsyncVeratadClient(AsyncClient):
    """As `VeratadClient`, with methods that are awaited."""

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"username": username, "password": password},
            http_client=http_client,
            **options,
        )

    @cached_property
    def storage(self) -> AsyncStorage:
        """Customers stored with their documents and verification status."""
        from .api.storage import AsyncStorage

        return AsyncStorage(self)
