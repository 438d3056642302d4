"""The clients: ID123Client waits for answers, AsyncID123Client awaits them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .service import Service
from .transport import RETRIES, TIMEOUT, AsyncClient, AsyncHttpClient, Client, HttpClient

if TYPE_CHECKING:
    from .api.cards import AsyncCards, Cards

_SERVICE = Service(
    name="ID123", prefix="ID123", base_url="https://secure.id123.io", agent="id123-client/0.2.0"
)


class ID123Client(Client):
    """Calls ID123.

    What is left out comes from the environment. Safe to share between threads.

    Raises UsageError for an option that is none, and for an address to which secrets must
    not be sent.

    Args:
        api_key: The account's private key, made by the account itself on a plan that
            includes it. From ID123_API_KEY.
        base_url: Where the service is. Default: https://secure.id123.io; from
            ID123_BASE_URL.
        timeout: Seconds to wait for the next part of an answer; at most five to connect.
        retries: Attempts after the first, of what is safe to repeat.
        http_client: An HTTP client of yours, one for each account; you close it.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        http_client: HttpClient | None = None,
    ) -> None:
        super().__init__(
            _SERVICE,
            {"api_key": api_key},
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            http_client=http_client,
        )

    @cached_property
    def cards(self) -> Cards:
        """Card records and the card templates that they are made from."""
        from .api.cards import Cards

        return Cards(self)


class AsyncID123Client(AsyncClient):
    """As `ID123Client`, with methods that are awaited."""

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        http_client: AsyncHttpClient | None = None,
    ) -> None:
        super().__init__(
            _SERVICE,
            {"api_key": api_key},
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            http_client=http_client,
        )

    @cached_property
    def cards(self) -> AsyncCards:
        """Card records and the card templates that they are made from."""
        from .api.cards import AsyncCards

        return AsyncCards(self)
