"""The clients: CloudCardClient waits for answers, AsyncCloudCardClient awaits them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .transport import RETRIES, TIMEOUT, AsyncClient, AsyncHttpClient, Client, HttpClient, Service

if TYPE_CHECKING:
    from .api.photos import AsyncPhotos, Photos

_SERVICE = Service(
    name="CloudCard",
    prefix="CLOUDCARD",
    base_url="https://api.cloudcard.us",
    agent="cloudcard-client/0.1.0",
)


class CloudCardClient(Client):
    """Calls CloudCard.

    What is left out comes from the environment. Safe to share between threads.

    Raises UsageError for an address to which secrets must not be sent.

    Args:
        session_token: A session token, called an authentication token by CloudCard. It ends
            by itself after 12 hours. A persistent access token is not accepted in its
            place. From CLOUDCARD_SESSION_TOKEN.
        base_url: Where the service is. Default: https://api.cloudcard.us; from
            CLOUDCARD_BASE_URL.
        timeout: Seconds to wait for an answer; connecting may take five at most.
        retries: Attempts after the first, of what is safe to repeat.
        http_client: An HTTP client with a transport or proxy of yours; you close it.
    """

    def __init__(
        self,
        *,
        session_token: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        http_client: HttpClient | None = None,
    ) -> None:
        super().__init__(
            _SERVICE,
            {"session_token": session_token},
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            http_client=http_client,
        )

    @cached_property
    def photos(self) -> Photos:
        """A submitted photo and its way from submission to the card."""
        from .api.photos import Photos

        return Photos(self)


class AsyncCloudCardClient(AsyncClient):
    """As `CloudCardClient`, with methods that are awaited."""

    def __init__(
        self,
        *,
        session_token: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        http_client: AsyncHttpClient | None = None,
    ) -> None:
        super().__init__(
            _SERVICE,
            {"session_token": session_token},
            base_url=base_url,
            timeout=timeout,
            retries=retries,
            http_client=http_client,
        )

    @cached_property
    def photos(self) -> AsyncPhotos:
        """A submitted photo and its way from submission to the card."""
        from .api.photos import AsyncPhotos

        return AsyncPhotos(self)
