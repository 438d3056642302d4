"""Tokens, which almost every other operation needs."""

from __future__ import annotations

from ...models.android_credentials import AndroidCredentials
from ...models.browser_credentials import BrowserCredentials
from ...models.internet_credentials import InternetCredentials
from ...models.logged_out import LoggedOut
from ...models.test_credentials import TestCredentials
from ...models.token_issued import TokenIssued
from ...transport import AsyncClient, Client
from ...types import Response
from . import delete_access_token as _delete_access_token, get_access_token as _get_access_token

__all__ = ["AsyncAuthentication", "Authentication"]


class Authentication:
    """Tokens, which almost every other operation needs."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_access_token(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> TokenIssued:
        """Get an access token.

        Logs in and issues the token that later requests carry in their header. Which
        credentials are needed depends on where the request comes from, the channel.

        The name of the property that carries the token could not be read, nor whether
        another one carries the user's id. How long a token is good for could not be read on
        any page.

        Args:
            body
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            InvalidRequestError: The request is malformed. The credentials are wrong or the
                body lacks something, as the page has it a second time under this status.
                The message tells the two apart.
            AuthenticationError: The credentials are wrong, the user is locked or blocked, a
                member is missing, or a date is written wrongly. The answer may be JSON or
                one bare word. The credentials are wrong or the body lacks something, as the
                page has it a second time under this status. The message tells the two
                apart.
            ServerError: The tokens cannot be reached, or the channel is none that ampliFi
                knows.
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
        """
        return _get_access_token.sync(
            client=self._client, body=body, timeout=timeout, retries=retries
        )

    def get_access_token_detailed(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[TokenIssued]:
        """As `get_access_token`, with status, headers and bytes."""
        return _get_access_token.sync_detailed(
            client=self._client, body=body, timeout=timeout, retries=retries
        )

    def delete_access_token(
        self, *, timeout: float | None = None, retries: int | None = None
    ) -> LoggedOut:
        """Log out.

        Makes the token unusable. The page shows the request without a token in its header,
        but the server has to know which token is meant, and has a failure for its absence.

        Args:
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            ServerError: The request has no token.
            FailureError: Any other failure. What a wrong token gets is not documented and
                falls under this answer too.
        """
        return _delete_access_token.sync(client=self._client, timeout=timeout, retries=retries)

    def delete_access_token_detailed(
        self, *, timeout: float | None = None, retries: int | None = None
    ) -> Response[LoggedOut]:
        """As `delete_access_token`, with status, headers and bytes."""
        return _delete_access_token.sync_detailed(
            client=self._client, timeout=timeout, retries=retries
        )


class AsyncAuthentication:
    """Tokens, which almost every other operation needs."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_access_token(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> TokenIssued:
        """Get an access token.

        Logs in and issues the token that later requests carry in their header. Which
        credentials are needed depends on where the request comes from, the channel.

        The name of the property that carries the token could not be read, nor whether
        another one carries the user's id. How long a token is good for could not be read on
        any page.

        Args:
            body
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            InvalidRequestError: The request is malformed. The credentials are wrong or the
                body lacks something, as the page has it a second time under this status.
                The message tells the two apart.
            AuthenticationError: The credentials are wrong, the user is locked or blocked, a
                member is missing, or a date is written wrongly. The answer may be JSON or
                one bare word. The credentials are wrong or the body lacks something, as the
                page has it a second time under this status. The message tells the two
                apart.
            ServerError: The tokens cannot be reached, or the channel is none that ampliFi
                knows.
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
        """
        return await _get_access_token.asyncio(
            client=self._client, body=body, timeout=timeout, retries=retries
        )

    async def get_access_token_detailed(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[TokenIssued]:
        """As `get_access_token`, with status, headers and bytes."""
        return await _get_access_token.asyncio_detailed(
            client=self._client, body=body, timeout=timeout, retries=retries
        )

    async def delete_access_token(
        self, *, timeout: float | None = None, retries: int | None = None
    ) -> LoggedOut:
        """Log out.

        Makes the token unusable. The page shows the request without a token in its header,
        but the server has to know which token is meant, and has a failure for its absence.

        Args:
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            ServerError: The request has no token.
            FailureError: Any other failure. What a wrong token gets is not documented and
                falls under this answer too.
        """
        return await _delete_access_token.asyncio(
            client=self._client, timeout=timeout, retries=retries
        )

    async def delete_access_token_detailed(
        self, *, timeout: float | None = None, retries: int | None = None
    ) -> Response[LoggedOut]:
        """As `delete_access_token`, with status, headers and bytes."""
        return await _delete_access_token.asyncio_detailed(
            client=self._client, timeout=timeout, retries=retries
        )
