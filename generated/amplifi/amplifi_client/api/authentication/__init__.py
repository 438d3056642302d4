"""Tokens, which almost every other operation needs."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import Response

from ...models.android_credentials import AndroidCredentials
from ...models.browser_credentials import BrowserCredentials
from ...models.internet_credentials import InternetCredentials
from ...models.logged_out import LoggedOut
from ...models.test_credentials import TestCredentials
from ...models.token_issued import TokenIssued
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
        **options: Unpack[CallOptions],
    ) -> TokenIssued:
        """Get an access token.

        Logs in and issues the token for the header of later requests. The required
        credentials depend on the channel from which the request comes.

        The name of the property that contains the token could not be read, nor whether
        another property contains the user's id. The lifetime of a token could not be read
        on any page.

        Args:
            body
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The user is logged in.

        Raises:
            InvalidRequestError: The request is malformed. The credentials are wrong or the
                body is incomplete; the page lists both a second time under this status. The
                message distinguishes the two.
            AuthenticationError: The credentials are wrong, the user is locked or blocked, a
                property is missing, or a date has the wrong format. The response is either
                JSON or a single word. The credentials are wrong or the body is incomplete;
                the page lists both a second time under this status. The message
                distinguishes the two.
            ServerError: The token database cannot be reached, or ampliFi does not have the
                channel.
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _get_access_token.sync(client=self._client, body=body, **options)

    def get_access_token_detailed(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        **options: Unpack[CallOptions],
    ) -> Response[TokenIssued]:
        """Call `get_access_token`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_access_token`.
        """
        return _get_access_token.sync_detailed(client=self._client, body=body, **options)

    def delete_access_token(self, **options: Unpack[CallOptions]) -> LoggedOut:
        """Log out.

        Makes the token unusable. The page shows the request without a token in its header,
        but the server has to know which token is meant, and has a failure for its absence.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The user is logged out.

        Raises:
            ServerError: The request has no token.
            FailureError: Any other failure. The response to a wrong token is not documented
                and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _delete_access_token.sync(client=self._client, **options)

    def delete_access_token_detailed(self, **options: Unpack[CallOptions]) -> Response[LoggedOut]:
        """Call `delete_access_token`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `delete_access_token`.
        """
        return _delete_access_token.sync_detailed(client=self._client, **options)


class AsyncAuthentication:
    """Tokens, which almost every other operation needs."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_access_token(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        **options: Unpack[CallOptions],
    ) -> TokenIssued:
        """Get an access token.

        Logs in and issues the token for the header of later requests. The required
        credentials depend on the channel from which the request comes.

        The name of the property that contains the token could not be read, nor whether
        another property contains the user's id. The lifetime of a token could not be read
        on any page.

        Args:
            body
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The user is logged in.

        Raises:
            InvalidRequestError: The request is malformed. The credentials are wrong or the
                body is incomplete; the page lists both a second time under this status. The
                message distinguishes the two.
            AuthenticationError: The credentials are wrong, the user is locked or blocked, a
                property is missing, or a date has the wrong format. The response is either
                JSON or a single word. The credentials are wrong or the body is incomplete;
                the page lists both a second time under this status. The message
                distinguishes the two.
            ServerError: The token database cannot be reached, or ampliFi does not have the
                channel.
            FailureError: Any other failure. None is documented, and the operation needs no
                token.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _get_access_token.asyncio(client=self._client, body=body, **options)

    async def get_access_token_detailed(
        self,
        *,
        body: AndroidCredentials | BrowserCredentials | InternetCredentials | TestCredentials,
        **options: Unpack[CallOptions],
    ) -> Response[TokenIssued]:
        """Call `get_access_token`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `get_access_token`.
        """
        return await _get_access_token.asyncio_detailed(client=self._client, body=body, **options)

    async def delete_access_token(self, **options: Unpack[CallOptions]) -> LoggedOut:
        """Log out.

        Makes the token unusable. The page shows the request without a token in its header,
        but the server has to know which token is meant, and has a failure for its absence.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The user is logged out.

        Raises:
            ServerError: The request has no token.
            FailureError: Any other failure. The response to a wrong token is not documented
                and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _delete_access_token.asyncio(client=self._client, **options)

    async def delete_access_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[LoggedOut]:
        """Call `delete_access_token`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `delete_access_token`.
        """
        return await _delete_access_token.asyncio_detailed(client=self._client, **options)
