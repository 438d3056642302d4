"""The clients: AmpliFiClient waits for answers, AsyncAmpliFiClient awaits them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from .operation import Placement
from .service import Service
from .sessions import AsyncToken, Session, Token
from .transport import AsyncClient, AsyncHttpClient, Client, ClientOptions, HttpClient

if TYPE_CHECKING:
    from .api.authentication import AsyncAuthentication, Authentication
    from .api.ping import AsyncPing, Ping
    from .api.prospects import AsyncProspects, Prospects

_SERVICE = Service(
    name="ampliFi",
    prefix="AMPLIFI",
    base_url=None,
    agent="amplifi-client/0.4.0",
    credentials=((Placement(argument="token", where="header", name="token"),),),
    session=Session(argument="token"),
)


class AmpliFiClient(Client):
    """Calls ampliFi.

    What is left out comes from the environment. Safe to share between threads.

    Raises UsageError for an option that is none, and for an address to which secrets must
    not be sent.

    Args:
        token: A long random string from the token request. It is sent unchanged, without a
            prefix such as Bearer. Or a function that gives it, called when one is needed
            and again after a 401. From AMPLIFI_TOKEN.
        http_client: An HTTP client of yours, one for each account; you close it.
        options: See `ClientOptions`. The address: none is published; from AMPLIFI_BASE_URL.
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
        """Whether the server is up."""
        from .api.ping import Ping

        return Ping(self)

    @cached_property
    def prospects(self) -> Prospects:
        """Applicants who are not users yet, and the data they submit."""
        from .api.prospects import Prospects

        return Prospects(self)


class AsyncAmpliFiClient(AsyncClient):
    """As `AmpliFiClient`, with methods that are awaited."""

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
        """Whether the server is up."""
        from .api.ping import AsyncPing

        return AsyncPing(self)

    @cached_property
    def prospects(self) -> AsyncProspects:
        """Applicants who are not users yet, and the data they submit."""
        from .api.prospects import AsyncProspects

        return AsyncProspects(self)
