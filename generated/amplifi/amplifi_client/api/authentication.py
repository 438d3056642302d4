"""Tokens, which almost every other operation needs."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import one_of, plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions

from ..models.android_credentials import AndroidCredentials, AndroidCredentialsDict
from ..models.browser_credentials import BrowserCredentials, BrowserCredentialsDict
from ..models.internet_credentials import InternetCredentials, InternetCredentialsDict
from ..models.logged_out import LoggedOut
from ..models.test_credentials import TestCredentials, TestCredentialsDict
from ..models.token_issued import TokenIssued

__all__ = ["AsyncAuthentication", "Authentication"]

_GET_ACCESS_TOKEN = ApiOperation(
    id="getAccessToken",
    method="PUT",
    path="/token",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"error": True}, message="text"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"error": True}, message="text"),)
        ),
        ExpectedResponse(
            404,
            404,
            None,
            (
                DocumentedFailure(
                    marks={
                        "error": True,
                        "text": "UnauthorizedError: Error, request body does not contain all the required ingredients",
                    },
                    message="text",
                    kind="invalid-request",
                ),
                DocumentedFailure(
                    marks={"error": True, "text": "UnauthorizedError: Unauthorized"},
                    message="text",
                    kind="authentication",
                ),
            ),
        ),
        ExpectedResponse(
            500, 500, None, (DocumentedFailure(marks={"error": True}, message="text"),)
        ),
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "deviceId",
        "deviceTag",
        "deviceTagOpen",
        "password",
        "serial",
        "signature",
        "userName",
        "uuid",
    ),
)
_DELETE_ACCESS_TOKEN = ApiOperation(
    id="deleteAccessToken",
    method="DELETE",
    path="/token",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            500, 500, None, (DocumentedFailure(marks={"error": True}, message="text"),)
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
)


class Authentication(_Group):
    """Tokens, which almost every other operation needs."""

    def get_access_token(
        self,
        *,
        body: AndroidCredentials
        | AndroidCredentialsDict
        | BrowserCredentials
        | BrowserCredentialsDict
        | InternetCredentials
        | InternetCredentialsDict
        | TestCredentials
        | TestCredentialsDict,
        **options: Unpack[CallOptions],
    ) -> TokenIssued:
        """Get an access token.

        Logs in and issues the token for the header of later requests. The required credentials
        depend on the channel from which the request comes.

        The name of the property that contains the token could not be read, nor whether another
        property contains the user's id. The lifetime of a token could not be read on any page.

        Args:
            body
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The user is logged in.

        Raises:
            InvalidRequestError: The request is malformed. The credentials are wrong or the body is
                incomplete; the page lists both a second time under this status. The message
                distinguishes the two.
            AuthenticationError: The credentials are wrong, the user is locked or blocked, a
                property is missing, or a date has the wrong format. The response is either JSON or
                a single word. The credentials are wrong or the body is incomplete; the page lists
                both a second time under this status. The message distinguishes the two.
            ServerError: The token database cannot be reached, or ampliFi does not have the channel.
            FailureError: Any other failure. None is documented, and the operation needs no token.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = _given(
            body,
            one_of(
                InternetCredentials.from_dict,
                AndroidCredentials.from_dict,
                BrowserCredentials.from_dict,
                TestCredentials.from_dict,
            ),
        )
        _call = ApiCall(_GET_ACCESS_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: TokenIssued.from_dict(data), options)

    def delete_access_token(self, **options: Unpack[CallOptions]) -> LoggedOut:
        """Log out.

        Makes the token unusable. The page shows the request without a token in its header, but the
        server has to know which token is meant, and has a failure for its absence.

        Args:
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The user is logged out.

        Raises:
            ServerError: The request has no token.
            FailureError: Any other failure. The response to a wrong token is not documented and
                falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_DELETE_ACCESS_TOKEN)
        return self._call(_call, lambda _, data: LoggedOut.from_dict(data), options)


class AsyncAuthentication(_AsyncGroup):
    """Tokens, which almost every other operation needs."""

    @_awaited(Authentication.get_access_token)
    def get_access_token(self) -> object: ...
    @_awaited(Authentication.delete_access_token)
    def delete_access_token(self) -> object: ...
