"""The clients: ID123Client, and AsyncID123Client with async methods."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from photo_id_runtime.api_operation import CredentialPlacement
from photo_id_runtime.server_addresses import ServerAddress
from photo_id_runtime.service import Service
from photo_id_runtime.transport import (
    AsyncClient,
    AsyncHttpClient,
    Client,
    ClientOptions,
    HttpClient,
)

if TYPE_CHECKING:
    from .api.cards import AsyncCards, Cards

_SERVICE = Service(
    name="ID123",
    prefix="ID123",
    base_url="https://secure.id123.io",
    agent="id123-client/0.3.0",
    logger="id123_client",
    credentials=((CredentialPlacement("api_key", "header", "X-API-KEY"),),),
    servers=(
        ServerAddress(
            url="https://secure.id123.io", name="The host without a region, as in the earlier pages"
        ),
        ServerAddress(
            url="https://secure-{region}.id123.io",
            name="The host of a region, as in the later pages",
            defaults={"region": "REGION"},
        ),
    ),
)


class ID123Client(Client):
    """Client for ID123.

    Arguments that are omitted come from the environment. Safe to share between threads.

    Args:
        api_key: The account's private key, created in the account on a plan that includes it. From
            ID123_API_KEY.
        server: The number or the description of a published address: 0 is https://secure.id123.io
            (The host without a region, as in the earlier pages); 1 is
            https://secure-{region}.id123.io (The host of a region, as in the later pages).
        region: The region in the address. Without it REGION.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://secure.id123.io, or from ID123_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        server: int | str | None = None,
        region: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE.at(server=server, values={"region": region}),
            {"api_key": api_key},
            http_client=http_client,
            **options,
        )

    @cached_property
    def cards(self) -> Cards:
        """Card records and the card templates from which they are created."""
        from .api.cards import Cards

        return Cards(self)


class AsyncID123Client(AsyncClient):
    """`ID123Client` with async methods.

    Args:
        api_key: The account's private key, created in the account on a plan that includes it. From
            ID123_API_KEY.
        server: The number or the description of a published address: 0 is https://secure.id123.io
            (The host without a region, as in the earlier pages); 1 is
            https://secure-{region}.id123.io (The host of a region, as in the later pages).
        region: The region in the address. Without it REGION.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://secure.id123.io, or from ID123_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        server: int | str | None = None,
        region: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE.at(server=server, values={"region": region}),
            {"api_key": api_key},
            http_client=http_client,
            **options,
        )

    @cached_property
    def cards(self) -> AsyncCards:
        """Card records and the card templates from which they are created."""
        from .api.cards import AsyncCards

        return AsyncCards(self)
