"""Session tokens, which every other operation needs."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.authentication_token import AuthenticationToken
from ...models.create_authentication_token_request import CreateAuthenticationTokenRequest
from ...models.log_in_request import LogInRequest
from ...models.log_out_request import LogOutRequest
from ...models.logged_in import LoggedIn
from . import (
    create_authentication_token as _create_authentication_token,
    log_in_with_password as _log_in_with_password,
    log_out as _log_out,
)

__all__ = ["AsyncAuthentication", "Authentication"]


class Authentication:
    """Session tokens, which every other operation needs."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_authentication_token(self, **options: Unpack[CallOptions]) -> AuthenticationToken:
        """Get a session token.

        Exchanges a persistent access token for a session token, which is valid for 12
        hours. A persistent access token may have a maximum number of uses, an expiration
        date, or both.

        The persistent access token belongs to a service account, whose role allows it to
        fetch session tokens. Log out when the token is no longer needed.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected: the persistent access token is unknown, deleted, used up
                or expired. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_authentication_token.sync(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    def create_authentication_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[AuthenticationToken]:
        """Call `create_authentication_token`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_authentication_token`.
        """
        return _create_authentication_token.sync_detailed(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    def log_out(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> None:
        """End a session.

        Deletes the session token in the body; the account's other sessions continue. A body
        without a token, or with one that does not exist, ends **all** sessions of the
        account at once, and so does a request without a body.

        Args:
            authentication_token: The session token to delete. If it is absent, or unknown
                to CloudCard, **all** tokens of the account are deleted.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected: the token in the header is missing or has expired.
                Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _log_out.sync(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    def log_out_detailed(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `log_out`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `log_out`.
        """
        return _log_out.sync_detailed(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    def log_in_with_password(
        self, *, username: str, password: str, **options: Unpack[CallOptions]
    ) -> LoggedIn:
        """Log in with a password.

        Returns a session token for a user name and a password. It is meant for user
        interfaces; for integrations the vendor recommends `createAuthenticationToken`.

        Args:
            username: The user name, which is the e-mail address of a person.
            password: The password of the user.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The session token, and the roles of the user.

        Raises:
            FailureError: Rejected: the name or the password is wrong. Neither the statuses
                nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _log_in_with_password.sync(
            client=self._client, body=LogInRequest(username=username, password=password), **options
        )

    def log_in_with_password_detailed(
        self, *, username: str, password: str, **options: Unpack[CallOptions]
    ) -> Response[LoggedIn]:
        """Call `log_in_with_password`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `log_in_with_password`.
        """
        return _log_in_with_password.sync_detailed(
            client=self._client, body=LogInRequest(username=username, password=password), **options
        )


class AsyncAuthentication:
    """Session tokens, which every other operation needs."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_authentication_token(
        self, **options: Unpack[CallOptions]
    ) -> AuthenticationToken:
        """Get a session token.

        Exchanges a persistent access token for a session token, which is valid for 12
        hours. A persistent access token may have a maximum number of uses, an expiration
        date, or both.

        The persistent access token belongs to a service account, whose role allows it to
        fetch session tokens. Log out when the token is no longer needed.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected: the persistent access token is unknown, deleted, used up
                or expired. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_authentication_token.asyncio(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    async def create_authentication_token_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[AuthenticationToken]:
        """Call `create_authentication_token`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `create_authentication_token`.
        """
        return await _create_authentication_token.asyncio_detailed(
            client=self._client, body=CreateAuthenticationTokenRequest(), **options
        )

    async def log_out(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> None:
        """End a session.

        Deletes the session token in the body; the account's other sessions continue. A body
        without a token, or with one that does not exist, ends **all** sessions of the
        account at once, and so does a request without a body.

        Args:
            authentication_token: The session token to delete. If it is absent, or unknown
                to CloudCard, **all** tokens of the account are deleted.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Rejected: the token in the header is missing or has expired.
                Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _log_out.asyncio(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    async def log_out_detailed(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `log_out`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `log_out`.
        """
        return await _log_out.asyncio_detailed(
            client=self._client,
            body=LogOutRequest(authentication_token=authentication_token),
            **options,
        )

    async def log_in_with_password(
        self, *, username: str, password: str, **options: Unpack[CallOptions]
    ) -> LoggedIn:
        """Log in with a password.

        Returns a session token for a user name and a password. It is meant for user
        interfaces; for integrations the vendor recommends `createAuthenticationToken`.

        Args:
            username: The user name, which is the e-mail address of a person.
            password: The password of the user.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The session token, and the roles of the user.

        Raises:
            FailureError: Rejected: the name or the password is wrong. Neither the statuses
                nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _log_in_with_password.asyncio(
            client=self._client, body=LogInRequest(username=username, password=password), **options
        )

    async def log_in_with_password_detailed(
        self, *, username: str, password: str, **options: Unpack[CallOptions]
    ) -> Response[LoggedIn]:
        """Call `log_in_with_password`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `log_in_with_password`.
        """
        return await _log_in_with_password.asyncio_detailed(
            client=self._client, body=LogInRequest(username=username, password=password), **options
        )
