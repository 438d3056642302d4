"""Session tokens, which every other operation needs."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.authentication_token import AuthenticationToken
from ..models.create_authentication_token_request import CreateAuthenticationTokenRequest
from ..models.log_in_request import LogInRequest
from ..models.log_out_request import LogOutRequest
from ..models.logged_in import LoggedIn

__all__ = ["AsyncAuthentication", "Authentication"]

_CREATE_AUTHENTICATION_TOKEN = ApiOperation(
    id="createAuthenticationToken",
    method="POST",
    path="/authentication-token",
    repeatable=False,
    credentials=(
        (CredentialPlacement("persistent_access_token", "body", "persistentAccessToken"),),
    ),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("persistentAccessToken", "tokenValue", "username"),
)
_LOG_OUT = ApiOperation(
    id="logOut",
    method="POST",
    path="/person/me/logout",
    repeatable=False,
    credentials=((CredentialPlacement("session_token", "header", "X-Auth-Token"),),),
    responses=(ExpectedResponse(204, 204, "none"), ExpectedResponse(0, 999, None)),
    sensitive=("authenticationToken",),
)
_LOG_IN_WITH_PASSWORD = ApiOperation(
    id="logInWithPassword",
    method="POST",
    path="/api/login",
    repeatable=False,
    credentials=(),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(0, 999, None)),
    sensitive=("access_token", "password", "username"),
)


class Authentication(_Group):
    """Session tokens, which every other operation needs."""

    def create_authentication_token(self, **options: Unpack[CallOptions]) -> AuthenticationToken:
        """Get a session token.

        Exchanges a persistent access token for a session token, which is valid for 12 hours. A
        persistent access token may have a maximum number of uses, an expiration date, or both.

        The persistent access token belongs to a service account, whose role allows it to fetch
        session tokens. Log out when the token is no longer needed.

        Args:
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The new session token.

        Raises:
            FailureError: Rejected: the persistent access token is unknown, deleted, used up or
                expired. Neither the statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateAuthenticationTokenRequest()
        _call = ApiCall(_CREATE_AUTHENTICATION_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: AuthenticationToken.from_dict(data), options)

    def log_out(
        self, *, authentication_token: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> None:
        """End a session.

        Deletes the session token in the body; the account's other sessions continue. A body without
        a token, or with one that does not exist, ends **all** sessions of the account at once, and
        so does a request without a body.

        Args:
            authentication_token: The session token to delete. If it is absent, or unknown to
                CloudCard, **all** tokens of the account are deleted.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Rejected: the token in the header is missing or has expired. Neither the
                statuses nor a body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = LogOutRequest(authentication_token=authentication_token)
        _call = ApiCall(_LOG_OUT, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: None, options)

    def log_in_with_password(
        self, *, username: str, password: str, **options: Unpack[CallOptions]
    ) -> LoggedIn:
        """Log in with a password.

        Returns a session token for a user name and a password. It is meant for user interfaces; for
        integrations the vendor recommends `createAuthenticationToken`.

        Args:
            username: The user name, which is the e-mail address of a person.
            password: The password of the user.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The session token, and the roles of the user.

        Raises:
            FailureError: Rejected: the name or the password is wrong. Neither the statuses nor a
                body are documented.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = LogInRequest(username=username, password=password)
        _call = ApiCall(_LOG_IN_WITH_PASSWORD, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: LoggedIn.from_dict(data), options)


class AsyncAuthentication(_AsyncGroup):
    """Session tokens, which every other operation needs."""

    @_awaited(Authentication.create_authentication_token)
    def create_authentication_token(self) -> object: ...
    @_awaited(Authentication.log_out)
    def log_out(self) -> object: ...
    @_awaited(Authentication.log_in_with_password)
    def log_in_with_password(self) -> object: ...
