"""The clients: CloudCardClient, and AsyncCloudCardClient with async methods."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar, Unpack

from photo_id_runtime.api_operation import ApiOperation, CredentialPlacement, ExpectedResponse
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
    from .api.bulk_actions import AsyncBulkActions, BulkActions
    from .api.integrations import AsyncIntegrations, Integrations
    from .api.legacy import AsyncLegacy, Legacy
    from .api.organizations import AsyncOrganizations, Organizations
    from .api.people import AsyncPeople, People
    from .api.photos import AsyncPhotos, Photos
    from .api.status_queues import AsyncStatusQueues, StatusQueues
    from .response_headers import DetailedResponse

P = ParamSpec("P")
T = TypeVar("T")

_SERVICE = Service(
    name="CloudCard",
    prefix="CLOUDCARD",
    base_url="https://api.cloudcard.us",
    agent="cloudcard-client/0.6.0",
    logger="cloudcard_client",
    credentials=(),
    session=TokenSession(
        argument="session_token",
        fetch=ApiOperation(
            id="createAuthenticationToken",
            method="POST",
            path="/authentication-token",
            repeatable=False,
            credentials=(
                (CredentialPlacement("persistent_access_token", "body", "persistentAccessToken"),),
            ),
            responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
            sensitive=("persistentAccessToken", "tokenValue", "username"),
        ),
        sources=("persistent_access_token",),
        token="tokenValue",
        expires="expirationDate",
        ends=ApiOperation(
            id="logOut",
            method="POST",
            path="/person/me/logout",
            repeatable=False,
            credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
            responses=(ExpectedResponse(204, 204, "none"), ExpectedResponse(0, 999, None)),
            sensitive=("authenticationToken",),
        ),
        by="authenticationToken",
    ),
)


class CloudCardClient(Client):
    """Client for CloudCard.

    Arguments that are omitted come from the environment. Safe to share between threads.

    Args:
        persistent_access_token: A persistent access token, which a director creates in the web
            application; it is shown only once. From CLOUDCARD_PERSISTENT_ACCESS_TOKEN.
        session_token: A session token, called an authentication token by CloudCard. It expires
            automatically after 12 hours. A persistent access token is not accepted in its place. Or
            a function that returns it, called when a token is needed and again after a 401. From
            CLOUDCARD_SESSION_TOKEN, else fetched with persistent_access_token, and logged out when
            the client is closed.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://api.cloudcard.us, or from CLOUDCARD_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        persistent_access_token: str | None = None,
        session_token: Token | None = None,
        http_client: HttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"persistent_access_token": persistent_access_token, "session_token": session_token},
            http_client=http_client,
            **options,
        )

    @cached_property
    def authentication(self) -> Authentication:
        """Session tokens, which every other operation needs."""
        from .api.authentication import Authentication

        return Authentication(self)

    @cached_property
    def photos(self) -> Photos:
        """A submitted photo, from its submission to the card."""
        from .api.photos import Photos

        return Photos(self)

    @cached_property
    def people(self) -> People:
        """The cardholders and their administrators."""
        from .api.people import People

        return People(self)

    @cached_property
    def organizations(self) -> Organizations:
        """The organization that people and photos belong to, and its settings."""
        from .api.organizations import Organizations

        return Organizations(self)

    @cached_property
    def bulk_actions(self) -> BulkActions:
        """Import of many people from a CSV file."""
        from .api.bulk_actions import BulkActions

        return BulkActions(self)

    @cached_property
    def status_queues(self) -> StatusQueues:
        """Queues of messages about photos that reach a status."""
        from .api.status_queues import StatusQueues

        return StatusQueues(self)

    @cached_property
    def integrations(self) -> Integrations:
        """Calls that only the vendor's own programs show."""
        from .api.integrations import Integrations

        return Integrations(self)

    @cached_property
    def legacy(self) -> Legacy:
        """Older spellings that the vendor's own programs still use."""
        from .api.legacy import Legacy

        return Legacy(self)

    def detailed(
        self, method: Callable[P, T], /, *args: P.args, **given: P.kwargs
    ) -> DetailedResponse[T]:
        """As `Client.detailed`; the documented headers are attributes of `headers`."""
        from photo_id_runtime.response_headers import with_headers

        from .response_headers import DetailedResponse, ResponseHeaders

        response = super().detailed(method, *args, **given)
        kind: type[DetailedResponse[T]] = DetailedResponse
        return with_headers(response, kind, ResponseHeaders)


class AsyncCloudCardClient(AsyncClient):
    """`CloudCardClient` with async methods.

    Args:
        persistent_access_token: A persistent access token, which a director creates in the web
            application; it is shown only once. From CLOUDCARD_PERSISTENT_ACCESS_TOKEN.
        session_token: A session token, called an authentication token by CloudCard. It expires
            automatically after 12 hours. A persistent access token is not accepted in its place. Or
            a function that returns it, called when a token is needed and again after a 401. From
            CLOUDCARD_SESSION_TOKEN, else fetched with persistent_access_token, and logged out when
            the client is closed.
        http_client: An HTTP client of your own, one for each account; you close it.
        options: See `ClientOptions`. Address: https://api.cloudcard.us, or from CLOUDCARD_BASE_URL.

    Raises:
        UsageError: Unknown option, or an address that secrets must not be sent to.
    """

    def __init__(
        self,
        *,
        persistent_access_token: str | None = None,
        session_token: AsyncToken | None = None,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SERVICE,
            {"persistent_access_token": persistent_access_token, "session_token": session_token},
            http_client=http_client,
            **options,
        )

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Session tokens, which every other operation needs."""
        from .api.authentication import AsyncAuthentication

        return AsyncAuthentication(self)

    @cached_property
    def photos(self) -> AsyncPhotos:
        """A submitted photo, from its submission to the card."""
        from .api.photos import AsyncPhotos

        return AsyncPhotos(self)

    @cached_property
    def people(self) -> AsyncPeople:
        """The cardholders and their administrators."""
        from .api.people import AsyncPeople

        return AsyncPeople(self)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        """The organization that people and photos belong to, and its settings."""
        from .api.organizations import AsyncOrganizations

        return AsyncOrganizations(self)

    @cached_property
    def bulk_actions(self) -> AsyncBulkActions:
        """Import of many people from a CSV file."""
        from .api.bulk_actions import AsyncBulkActions

        return AsyncBulkActions(self)

    @cached_property
    def status_queues(self) -> AsyncStatusQueues:
        """Queues of messages about photos that reach a status."""
        from .api.status_queues import AsyncStatusQueues

        return AsyncStatusQueues(self)

    @cached_property
    def integrations(self) -> AsyncIntegrations:
        """Calls that only the vendor's own programs show."""
        from .api.integrations import AsyncIntegrations

        return AsyncIntegrations(self)

    @cached_property
    def legacy(self) -> AsyncLegacy:
        """Older spellings that the vendor's own programs still use."""
        from .api.legacy import AsyncLegacy

        return AsyncLegacy(self)

    async def detailed(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **given: P.kwargs
    ) -> DetailedResponse[T]:
        """As `AsyncClient.detailed`; the documented headers are attributes of `headers`."""
        from photo_id_runtime.response_headers import with_headers

        from .response_headers import DetailedResponse, ResponseHeaders

        response = await super().detailed(method, *args, **given)
        kind: type[DetailedResponse[T]] = DetailedResponse
        return with_headers(response, kind, ResponseHeaders)
