"""Sessions and the frame of VX, the product for journeys of several verifications."""

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

from ..models.create_vx_frame_token_request import CreateVxFrameTokenRequest
from ..models.create_vx_session_request import (
    CreateVxSessionRequest,
    CreateVxSessionRequestStyles,
    CreateVxSessionRequestStylesDict,
    CreateVxSessionRequestWebhook,
    CreateVxSessionRequestWebhookDict,
)
from ..models.create_vx_token_request import CreateVxTokenRequest
from ..models.frame_user import FrameUser
from ..models.generate_vx_link_request import (
    GenerateVxLinkRequest,
    VxLinkOptions,
    VxLinkOptionsDict,
    VxResultMessages,
    VxResultMessagesDict,
)
from ..models.get_vx_user_status_request import GetVxUserStatusRequest
from ..models.link_generated import LinkGenerated
from ..models.vx_frame_token_created import VxFrameTokenCreated
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
_CREATE_VX_FRAME_TOKEN = ApiOperation(
    id="createVxFrameToken",
    method="POST",
    path="/token/create",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=("pass", "token", "user"),
    server="https://vx-be.idresponse.com",
)
_GET_VX_USER_STATUS = ApiOperation(
    id="getVxUserStatus",
    method="POST",
    path="/user/status",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
        ExpectedResponse(
            401, 401, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=(
        "Address",
        "City",
        "DateOfBirth",
        "DocumentNumber",
        "ExpirationDate",
        "EyeColor",
        "FirstName",
        "Height",
        "IssueDate",
        "LastName",
        "MiddleName",
        "Sex",
        "State",
        "Zip",
        "addr",
        "city",
        "dob",
        "email",
        "fn",
        "ln",
        "pass",
        "state",
        "user",
        "zip",
    ),
    server="https://vx-be.idresponse.com",
)
_GENERATE_VX_LINK = ApiOperation(
    id="generateVxLink",
    method="POST",
    path="/link/generate",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (
                DocumentedFailure(
                    marks={"action": "ERROR"},
                    message="error_message",
                    code="detail",
                    kind="invalid-request",
                ),
            ),
        ),
        ExpectedResponse(
            400, 400, None, (DocumentedFailure(marks={"result": "Error"}, message="message"),)
        ),
    ),
    sensitive=(
        "addr",
        "city",
        "country",
        "dob",
        "email",
        "fn",
        "link",
        "ln",
        "phone",
        "state",
        "token",
        "zip",
    ),
    server="https://vx-be.idresponse.com",
)


def _parse_get_vx_session(status: int, data: Any) -> VxSession | VxSessionStatus:
    parsed: VxSession | VxSessionStatus = one_of(VxSessionStatus.from_dict, VxSession.from_dict)(
        data
    )
    return parsed


class Vx(_Group):
    """Sessions and the frame of VX, the product for journeys of several verifications."""

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

    def create_vx_frame_token(
        self,
        *,
        journey_id: str | Unset = UNSET,
        settings_id: str | Unset = UNSET,
        branding_id: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> VxFrameTokenCreated:
        """Create a token for the frame of VX.

        Creates a token with which a page in a browser starts the frame of VX. It is valid for six
        hours. The page is older than that on sessions, which the vendor's list of pages has today.

        Args:
            journey_id: The journey of VX that the token loads.
            settings_id: The profile of settings that the token loads.
            branding_id: The branding that the token loads.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The token.

        Raises:
            InvalidRequestError: A required input is missing.
            AuthenticationError: The user name or the password is wrong.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateVxFrameTokenRequest(
            journey_id=journey_id, settings_id=settings_id, branding_id=branding_id
        )
        _call = ApiCall(_CREATE_VX_FRAME_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: VxFrameTokenCreated.from_dict(data), options)

    def get_vx_user_status(self, *, email: str, **options: Unpack[CallOptions]) -> FrameUser:
        """Read the status of a user of the frame of VX.

        Returns the attributes and the result of the scan of a user of the frame. Where storage is
        not active, the attributes and the data read from the document are deleted after two hours.
        The response to an unknown address is not documented.

        Args:
            email: The user's e-mail address.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The user was found.

        Raises:
            InvalidRequestError: A required input is missing.
            AuthenticationError: The user name or the password is wrong.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = GetVxUserStatusRequest(email=email)
        _call = ApiCall(_GET_VX_USER_STATUS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: FrameUser.from_dict(data), options)

    def generate_vx_link(
        self,
        *,
        options_body: VxLinkOptions | VxLinkOptionsDict,
        token: str,
        fn: str | Unset = UNSET,
        ln: str | Unset = UNSET,
        addr: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip_: str | Unset = UNSET,
        country: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        dob: str | Unset = UNSET,
        email: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        additional_data: str | Unset = UNSET,
        language: str | Unset = UNSET,
        style_token: str | Unset = UNSET,
        email_fallback: bool | Unset = UNSET,
        bypass_desktop_intro: bool | Unset = UNSET,
        qr: bool | Unset = UNSET,
        result_messages: VxResultMessages | VxResultMessagesDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LinkGenerated:
        """Generate a link to the frame of VX.

        Makes a link for one customer, and mails it if `options` has `send_email`. A failure
        presumably has status 200 too, as the page shows no other.

        Args:
            options_body: The use of the link.
            token: A token of `createVxFrameToken` that is valid.
            fn: First name.
            ln: Last name.
            addr: Street and house number.
            city: City of the address.
            state: State of the address, two letters in the sample.
            zip_: Postal code.
            country: The country of the address, two letters in the sample.
            phone: The telephone number, ten digits in the sample.
            dob: Date of birth, year, month and day without separators (YYYYMMDD).
            email: The e-mail address.
            reference: The account's own reference.
            additional_data: Further data as the text of a JSON object.
            language: The language of the frame.
            style_token: The token of a style.
            email_fallback: Unknown; false in the sample.
            bypass_desktop_intro: Presumably whether the frame starts without its first page on a
                desktop.
            qr: Presumably whether the frame shows a code for a telephone.
            result_messages: The texts that the frame shows at its end, by outcome.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The link was made, or not, as the property `action` states.

        Raises:
            InvalidRequestError: The link was not made. A required input is missing.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = GenerateVxLinkRequest(
            options=_given(options_body, VxLinkOptions.from_dict),
            token=token,
            fn=fn,
            ln=ln,
            addr=addr,
            city=city,
            state=state,
            zip_=zip_,
            country=country,
            phone=phone,
            dob=dob,
            email=email,
            reference=reference,
            additional_data=additional_data,
            language=language,
            style_token=style_token,
            email_fallback=email_fallback,
            bypass_desktop_intro=bypass_desktop_intro,
            qr=qr,
            result_messages=result_messages
            if isinstance(result_messages, Unset)
            else _given(result_messages, VxResultMessages.from_dict),
        )
        _call = ApiCall(_GENERATE_VX_LINK, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: LinkGenerated.from_dict(data), options)


class AsyncVx(_AsyncGroup):
    """Sessions and the frame of VX, the product for journeys of several verifications."""

    @_awaited(Vx.create_vx_token)
    def create_vx_token(self) -> object: ...
    @_awaited(Vx.create_vx_session)
    def create_vx_session(self) -> object: ...
    @_awaited(Vx.get_vx_session)
    def get_vx_session(self) -> object: ...
    @_awaited(Vx.create_vx_frame_token)
    def create_vx_frame_token(self) -> object: ...
    @_awaited(Vx.get_vx_user_status)
    def get_vx_user_status(self) -> object: ...
    @_awaited(Vx.generate_vx_link)
    def generate_vx_link(self) -> object: ...
