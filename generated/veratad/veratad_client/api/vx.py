"""Sessions of VX, the product for journeys of several verifications."""

from __future__ import annotations

from typing import Any, Unpack

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
from photo_id_runtime.types import UNSET, Unset

from ..models.create_vx_session_request import (
    CreateVxSessionRequest,
    CreateVxSessionRequestStyles,
    CreateVxSessionRequestStylesDict,
    CreateVxSessionRequestWebhook,
    CreateVxSessionRequestWebhookDict,
)
from ..models.create_vx_token_request import CreateVxTokenRequest
from ..models.vx_session import VxSession
from ..models.vx_session_created import VxSessionCreated
from ..models.vx_session_status import VxSessionStatus
from ..models.vx_token_created import VxTokenCreated

__all__ = ["AsyncVx", "Vx"]

_CREATE_VX_TOKEN = ApiOperation(
    id="createVxToken",
    method="POST",
    path="/oauth/token",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            401,
            401,
            None,
            (DocumentedFailure(marks={"error": None}, message="error_description", code="error"),),
        ),
        ExpectedResponse(
            403,
            403,
            None,
            (DocumentedFailure(marks={"error": None}, message="error_description", code="error"),),
        ),
    ),
    sensitive=("access_token", "client_secret"),
    server="https://auth.dcams.app",
)
_CREATE_VX_SESSION = ApiOperation(
    id="createVxSession",
    method="POST",
    path="/api/session/create_session",
    repeatable=False,
    credentials=((CredentialPlacement("vx_token", "bearer"),),),
    responses=(ExpectedResponse(401, 401, None), ExpectedResponse(200, 299, "json")),
    sensitive=("email",),
    server="https://vx.dcams.app",
)
_GET_VX_SESSION = ApiOperation(
    id="getVxSession",
    method="GET",
    path="/api/session/result/{request_id}",
    repeatable=True,
    credentials=((CredentialPlacement("vx_token", "bearer"),),),
    responses=(ExpectedResponse(200, 200, "json"), ExpectedResponse(401, 401, None)),
    sensitive=(
        "addr",
        "city",
        "dob",
        "document_data",
        "email",
        "fn",
        "ln",
        "phone",
        "state",
        "zip",
    ),
    server="https://vx.dcams.app",
)


def _parse_get_vx_session(status: int, data: Any) -> VxSession | VxSessionStatus:
    parsed: VxSession | VxSessionStatus = one_of(VxSessionStatus.from_dict, VxSession.from_dict)(
        data
    )
    return parsed


class Vx(_Group):
    """Sessions of VX, the product for journeys of several verifications."""

    def create_vx_token(
        self, *, client_id: str, client_secret: str, **options: Unpack[CallOptions]
    ) -> VxTokenCreated:
        """Get a token for VX.

        Exchanges client id and secret for a token, which every other call of VX needs as a bearer
        token.

        Args:
            client_id: The id from the account's administrator.
            client_secret: The secret from the account's administrator.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The token.

        Raises:
            AuthenticationError: Client id and secret do not match.
            PermissionDeniedError: The audience is not one of the client's.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateVxTokenRequest(client_id=client_id, client_secret=client_secret)
        _call = ApiCall(_CREATE_VX_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: VxTokenCreated.from_dict(data), options)

    def create_vx_session(
        self,
        *,
        email: str,
        age: str,
        route_id: str | Unset = UNSET,
        settings_id: str | Unset = UNSET,
        brand_id: str | Unset = UNSET,
        styles: CreateVxSessionRequestStyles | CreateVxSessionRequestStylesDict | Unset = UNSET,
        webhook: CreateVxSessionRequestWebhook | CreateVxSessionRequestWebhookDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> VxSessionCreated:
        """Create a session of VX.

        Creates a session and returns a link with which the user completes the verification. The
        name of the link's property could not be read, as the copies break off before the response.

        Args:
            email: The address that identifies the user. It need not exist, as no e-mail is sent to
                it.
            age: The age to check, with a plus sign, such as 21+.
            route_id: The route of the session; empty or missing for the client's default.
            settings_id: The settings of the session; empty or missing for the client's default.
            brand_id: The brand of the session; empty or missing for the client's default.
            styles: The appearance; its options are on a page that could not be read.
            webhook: Where the session's events are sent.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The session, with a link for the user.

        Raises:
            AuthenticationError: The token is missing or has expired.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateVxSessionRequest(
            email=email,
            age=age,
            route_id=route_id,
            settings_id=settings_id,
            brand_id=brand_id,
            styles=styles
            if isinstance(styles, Unset)
            else _given(styles, CreateVxSessionRequestStyles.from_dict),
            webhook=webhook
            if isinstance(webhook, Unset)
            else _given(webhook, CreateVxSessionRequestWebhook.from_dict),
        )
        _call = ApiCall(_CREATE_VX_SESSION, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: VxSessionCreated.from_dict(data), options)

    def get_vx_session(
        self, request_id: str | int, **options: Unpack[CallOptions]
    ) -> VxSession | VxSessionStatus:
        """Read the status and the result of a session of VX.

        Returns the status of a session, or its result with the person and the steps of the journey.
        Two pages have the same path, one for either.

        Args:
            request_id: The id of the session.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The status, or the result.

        Raises:
            AuthenticationError: The token is missing or has expired.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_VX_SESSION, path={"request_id": request_id})
        return self._call(_call, _parse_get_vx_session, options)


class AsyncVx(_AsyncGroup):
    """Sessions of VX, the product for journeys of several verifications."""

    @_awaited(Vx.create_vx_token)
    def create_vx_token(self) -> object: ...
    @_awaited(Vx.create_vx_session)
    def create_vx_session(self) -> object: ...
    @_awaited(Vx.get_vx_session)
    def get_vx_session(self) -> object: ...
