"""The clients: ID123Client waits for answers, AsyncID123Client awaits them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .operation import Placement
from .service import Service
from .transport import AsyncClient, AsyncHttpClient, Client, ClientOptions, HttpClient

if TYPE_CHECKING:
    from .api.cards import AsyncCards, Cards

_SERVICE = Service(
    name="ID123",
    prefix="ID123",
    base_url="https://secure.id123.io",
    agent="id123-client/0.3.0",
    credentials=((Placement(argument="api_key", where="header", name="X-API-KEY"),),),
)


class ID123Client(Client):
    """Calls ID123.

    What is left out comes from the environment. Safe to share between threads.

    Raises UsageError for an option that is none, and for an address to which secrets must
    not be sent.

    Args:
        api_key: The account's private key, created in the account on a plan that includes
            it. From ID123_API_KEY.
        http_client: An HTTP client of yours, one for each account; you close it.
        options: See `ClientOptions`. The address: https://secure.id123.io; from
            ID123_BASE_URL.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_SERVICE, {"api_key": api_key}, http_client=http_client, **options)

    @cached_property
    def cards(self) -> Cards:
        """Card records and the card templates from which they are created."""
        from .api.cards import Cards

        return Cards(self)


class AsyncID123Client(AsyncClient):
    """As `ID123Client`, with methods that are awaited."""

    def __init__(
        self,
        *,
        api_key: str | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_SERVICE, {"api_key": api_key}, http_client=http_client, **options)

    @cached_property
    def cards(self) -> AsyncCards:
        """Card records and the card templates from which they are created."""
        from .api.cards import AsyncCards

        return AsyncCards(self)
