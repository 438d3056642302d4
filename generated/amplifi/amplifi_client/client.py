"""The clients: AmpliFiClient, and AsyncAmpliFiClient with async methods."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from photo_id_runtime.client_sessions import AsyncToken, Token, TokenSession
from photo_id_runtime.service import Service
from photo_id_runtime.transport import (
    AsyncClient,
    AsyncHttpClient,
    Client,
    ClientOptions,
    HttpClient,
)

if TYPE_CHECKING:
    from .api.authentication import AsyncAuthentication, Authentication
    from .api.ping import AsyncPing, Ping
    from .api.prospects import AsyncProspects, Prospects

_SERVICE = Service(
    name="ampliFi",
    prefix="AMPLIFI",
    base_url=None,
    agent="amplifi-client/0.4.0",
    logger="amplifi_client",
    credentials=(),
    session=TokenSession(argument="token"),
)


class AmpliFiClient(Client):
    """Client for ampliFi.

    Arguments that are omitted come from the environment. Safe to share between threads.

    Args:
        token: A long random string from the token request. It is sent unchanged, without a prefix
            such as Bearer. Or a function that returns it, called when a token is needed and again
            after a 401. From AMPLIFI_TOKEN.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: none is published, or from AMPLIFI_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_SERVICE, {"token": token}, http_client=http_client, **options)

    @cached_property
    def authentication(self) -> Authentication:
        """Tokens, which almost every other operation needs."""
        from .api.authentication import Authentication

        return Authentication(self)

    @cached_property
    def ping(self) -> Ping:
        """The state of the server."""
        from .api.ping import Ping

        return Ping(self)

    @cached_property
    def prospects(self) -> Prospects:
        """Applicants who are not users yet, and the data they submit."""
        from .api.prospects import Prospects

        return Prospects(self)


class AsyncAmpliFiClient(AsyncClient):
    """`AmpliFiClient` with async methods.

    Args:
        token: A long random string from the token request. It is sent unchanged, without a prefix
            such as Bearer. Or a function that returns it, called when a token is needed and again
            after a 401. From AMPLIFI_TOKEN.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: none is published, or from AMPLIFI_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        token: AsyncToken | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_SERVICE, {"token": token}, http_client=http_client, **options)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Tokens, which almost every other operation needs."""
        from .api.authentication import AsyncAuthentication

        return AsyncAuthentication(self)

    @cached_property
    def ping(self) -> AsyncPing:
        """The state of the server."""
        from .api.ping import AsyncPing

        return AsyncPing(self)

    @cached_property
    def prospects(self) -> AsyncProspects:
        """Applicants who are not users yet, and the data they submit."""
        from .api.prospects import AsyncProspects

        return AsyncProspects(self)
