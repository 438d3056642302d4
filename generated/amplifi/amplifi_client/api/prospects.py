"""Applicants who are not users yet, and the data they submit."""

from __future__ import annotations

from typing import Any, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import one_of, plain, text
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, FileInput, Unset, file_of

from ..models.account_recovery import AccountRecovery, AccountRecoveryDict
from ..models.account_recovery_confirmation import (
    AccountRecoveryConfirmation,
    AccountRecoveryConfirmationDict,
)
from ..models.acknowledgement import Acknowledgement
from ..models.connect_socket_request import ConnectSocketRequest
from ..models.create_recovery_code_request import (
    CreateRecoveryCodeRequest,
    CreateRecoveryCodeRequestDeviceData,
    CreateRecoveryCodeRequestDeviceDataDict,
)
from ..models.register_device_request import (
    RegisterDeviceRequest,
    RegisterDeviceRequestDeviceData,
    RegisterDeviceRequestDeviceDataDict,
)
from ..models.second_adult_signup import SecondAdultSignup, SecondAdultSignupDict
from ..models.success import Success
from ..models.take_prospect_data_request import (
    FamilyLink,
    FamilyLinkDict,
    ProspectDeviceData,
    ProspectDeviceDataDict,
    ProspectPayload,
    ProspectPayloadDict,
    TakeProspectDataRequest,
    UserLink,
    UserLinkDict,
)
from ..models.take_prospect_image_request import TakeProspectImageRequest

__all__ = ["AsyncProspects", "Prospects"]

_TAKE_PROSPECT_DATA = ApiOperation(
    id="takeProspectData",
    method="POST",
    path="/prospect/data",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="invalid-request"),),
        ),
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "address",
        "address1",
        "addressLine1",
        "addressLine2",
        "city",
        "day",
        "deviceTag",
        "dob",
        "document",
        "dts",
        "email",
        "expires",
        "extra",
        "firstName",
        "issued",
        "issuingState",
        "lastName",
        "middleName",
        "mobile",
        "month",
        "name",
        "number",
        "postalCode",
        "state",
        "year",
    ),
)
_REGISTER_DEVICE = ApiOperation(
    id="registerDevice",
    method="POST",
    path="/prospect/registration",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(
            401,
            401,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="permission"),),
        ),
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="permission"),),
        ),
        ExpectedResponse(
            500, 500, None, (DocumentedFailure(marks={"error": True}, message="text"),)
        ),
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("deviceTag",),
)
_TAKE_PROSPECT_IMAGE = ApiOperation(
    id="takeProspectImage",
    method="POST",
    path="/prospect/image",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="invalid-request"),),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("deviceTag", "imageBase64"),
)
_SEND_GENERIC_REQUEST = ApiOperation(
    id="sendGenericRequest",
    method="POST",
    path="/prospect/generic",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "AFiUserId",
        "deepLinkCode",
        "deviceTag",
        "dob",
        "email",
        "firstName",
        "lastName",
        "middleName",
        "mobile",
        "pushMessToken",
        "recoveryCode",
    ),
)
_CONNECT_SOCKET = ApiOperation(
    id="connectSocket",
    method="POST",
    path="/prospect/connectsocket",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="invalid-request"),),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("deviceTag", "halfRef"),
)
_CREATE_RECOVERY_CODE = ApiOperation(
    id="createRecoveryCode",
    method="POST",
    path="/recovery/code",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="conflict"),),
        ),
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("deviceTag", "pushMessToken"),
)
_CONFIRM_EMAIL = ApiOperation(
    id="confirmEmail",
    method="GET",
    path="/confirm/email/{AFiUserId}/{confirmationCodeEmail}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "text", media=("text/html",)),
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="conflict"),),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiUserId", "confirmationCodeEmail"),
    accept="text/html, application/json",
)
_CONFIRM_MOBILE = ApiOperation(
    id="confirmMobile",
    method="GET",
    path="/confirm/mobile/{AFiUserId}/{confirmationCodeMobile}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 200, "text", media=("text/html",)),
        ExpectedResponse(
            404,
            404,
            None,
            (DocumentedFailure(marks={"error": True}, message="text", kind="conflict"),),
        ),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiUserId", "confirmationCodeMobile"),
    accept="text/html, application/json",
)
_DISAVOW_EMAIL = ApiOperation(
    id="disavowEmail",
    method="GET",
    path="/disavow/email/{AFiUserId}/{recipientEmailB64}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "text", media=("text/html",)),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiUserId", "recipientEmailB64"),
    accept="text/html, application/json",
)
_HARDEN_EMAIL = ApiOperation(
    id="hardenEmail",
    method="GET",
    path="/harden/{AFiUserId}/{recipientEmailB64}",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "none"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiUserId", "recipientEmailB64"),
)


def _parse_confirm_email(status: int, data: Any) -> str:
    return text(data)


def _parse_confirm_mobile(status: int, data: Any) -> str:
    return text(data)


def _parse_disavow_email(status: int, data: Any) -> str:
    return text(data)


class Prospects(_Group):
    """Applicants who are not users yet, and the data they submit."""

    def take_prospect_data(
        self,
        *,
        device_tag: str,
        payload: ProspectPayload | ProspectPayloadDict,
        pre_segment: str | None | Unset = UNSET,
        device_data: ProspectDeviceData | ProspectDeviceDataDict | None | Unset = UNSET,
        linkinjected: UserLink | UserLinkDict | None | Unset = UNSET,
        deep_link: FamilyLink | FamilyLinkDict | None | Unset = UNSET,
        referral: str | None | Unset = UNSET,
        dts_collected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Submit a prospect's data.

        Submits data from or about a prospect: the person, the device, and in the payload the data
        that the prospect's segment requires to become a user. The payload varies a lot between
        segments.

        According to the table `preSegment` may be absent, but the list of failures has one for its
        absence.

        Args:
            device_tag: The tag of a device, which is the device's id.
            payload: The data that the prospect's segment requires. The first three properties are
                those of the page's table; the others are those of the overview, whose payload has
                no `client` and may differ between segments.
            pre_segment: The original category of the prospect, such as `teacher` or `adult`. It may
                be absent according to the table, but not according to the list of failures.
            device_data: Data on the device, with any properties.
            linkinjected: A link to another user, with any properties.
            deep_link: The code that links the people of a family, with any properties.
            referral: The code that the prospect received from a friend.
            dts_collected: The current date and time, in ISO 8601.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The data was accepted.

        Raises:
            InvalidRequestError: The request is incomplete, names a segment from which no other can
                be derived, or its data could not be recorded.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = TakeProspectDataRequest(
            device_tag=device_tag,
            pre_segment=pre_segment,
            device_data=device_data
            if isinstance(device_data, Unset)
            else None
            if device_data is None
            else _given(device_data, ProspectDeviceData.from_dict),
            linkinjected=linkinjected
            if isinstance(linkinjected, Unset)
            else None
            if linkinjected is None
            else _given(linkinjected, UserLink.from_dict),
            deep_link=deep_link
            if isinstance(deep_link, Unset)
            else None
            if deep_link is None
            else _given(deep_link, FamilyLink.from_dict),
            referral=referral,
            dts_collected=dts_collected,
            payload=_given(payload, ProspectPayload.from_dict),
        )
        _call = ApiCall(_TAKE_PROSPECT_DATA, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def register_device(
        self,
        *,
        device_tag: str,
        pre_segment: str,
        device_data: RegisterDeviceRequestDeviceData | RegisterDeviceRequestDeviceDataDict,
        referral: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Register a device.

        Registers the device of a prospect, or an additional device of a user.

        For a user, `preSegment` is `recovery`, and the IP address of the device is stored. A
        prospect becomes an idle user and then a user, with an `AFiUserId` that ampliFi generates,
        and the device is marked as registered. With a referral, a prospect's registration leads to
        a bonus.

        An incomplete request locks the user who sends it; for how long is not documented. Neither
        of the two cases that are documented for status 401 concerns the token, so nothing suggests
        that a new login and a second request help; the response to a wrong token is not documented.

        Args:
            device_tag: The device's tag, which is its id.
            pre_segment: The original category of the prospect; `recovery` for an additional device
                of a user.
            device_data: Data on the device, with any properties.
            referral: The code that the prospect received from a friend.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The device is registered.

        Raises:
            PermissionDeniedError: The request lacks the device's tag, the device data or the
                segment, and the user is locked for a time that is not documented; or the user is
                already locked. The user is hardened and cannot be recovered, presumably because an
                e-mail address was permanently disavowed. The operator is notified of the attempt.
            ServerError: The prospect could not be converted to a user, or a secret could not be
                stored.
            FailureError: Any other failure. ampliFi's page lists three for statuses of 400 and
                above: the segment is unknown, or the user is. The response to a request that cannot
                be read is not documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = RegisterDeviceRequest(
            device_tag=device_tag,
            pre_segment=pre_segment,
            device_data=_given(device_data, RegisterDeviceRequestDeviceData.from_dict),
            referral=referral,
        )
        _call = ApiCall(_REGISTER_DEVICE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def take_prospect_image(
        self,
        *,
        device_tag: str,
        afi_image_id: str,
        image_base64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Success:
        """Upload a prospect's image.

        Uploads one image of a prospect: a driver's license, a passport or the face. The caller
        chooses the id of the image. The response to a repeated id is not documented, so a request
        should not be repeated blindly.

        Args:
            device_tag: The tag of a device, which is the device's id.
            afi_image_id: The id of the image, which the caller chooses.
            image_base64: The image as base64; it should be a file in a common format, such as PNG.
                No size limit and no alphabet of base64 is documented.
            type_: The type of the entity, for example `Face image`. Other types are not documented.
            pre_segment: The original category of the prospect. It is in every example of this
                request but not in its table of properties.
            dts_created: The date and time at which the entity was created, in ISO 8601.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The image was accepted.

        Raises:
            InvalidRequestError: The request is incomplete, or the image could not be recorded.
                ampliFi uses this status for unusable input, so the address need not be wrong.
            FailureError: Any other failure. ampliFi's page lists, for statuses of 400 and above,
                that the image could not be stored. The response to a missing or wrong token, or to
                a request that cannot be read, is not documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = TakeProspectImageRequest(
            device_tag=device_tag,
            afi_image_id=afi_image_id,
            image_base64=file_of(image_base64),
            type_=type_,
            pre_segment=pre_segment,
            dts_created=dts_created,
        )
        _call = ApiCall(_TAKE_PROSPECT_IMAGE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Success.from_dict(data), options)

    def send_generic_request(
        self,
        *,
        body: AccountRecovery
        | AccountRecoveryDict
        | AccountRecoveryConfirmation
        | AccountRecoveryConfirmationDict
        | SecondAdultSignup
        | SecondAdultSignupDict,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Send a generic request.

        Performs the operation that `type` selects, for one user: start the recovery of an adult's
        account, confirm it with the recovery code, or sign up a second adult.

        Args:
            body
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The request was accepted.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = _given(
            body,
            one_of(
                AccountRecovery.from_dict,
                AccountRecoveryConfirmation.from_dict,
                SecondAdultSignup.from_dict,
            ),
        )
        _call = ApiCall(_SEND_GENERIC_REQUEST, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def connect_socket(
        self,
        *,
        half_ref: str,
        device_tag: str,
        linkinjected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Request a websocket.

        Requests authorization for a websocket, for traffic with a prospect in both directions. How
        the socket is then opened could not be read.

        Args:
            half_ref: A long random string. What it refers to is not documented.
            device_tag: The device's tag, which is its id.
            linkinjected: A link to another user. It is a string here and an object elsewhere.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The websocket is authorized.

        Raises:
            InvalidRequestError: The request is incomplete, or could not be recorded.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ConnectSocketRequest(
            half_ref=half_ref, device_tag=device_tag, linkinjected=linkinjected
        )
        _call = ApiCall(_CONNECT_SOCKET, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def create_recovery_code(
        self,
        *,
        device_tag: str,
        device_data: CreateRecoveryCodeRequestDeviceData
        | CreateRecoveryCodeRequestDeviceDataDict
        | Unset = UNSET,
        push_mess_token: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Create a recovery code.

        Creates a random recovery code for a device that has no credentials yet. Whether the
        response has the code, or the device gets it in another way, is not documented.

        Args:
            device_tag: The device's tag, which is its id.
            device_data: Data on the device.
            push_mess_token: The token for push messages to the device.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            A code was created. The page's sample checks for status 200.

        Raises:
            ConflictError: The device already has credentials.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateRecoveryCodeRequest(
            device_tag=device_tag,
            device_data=device_data
            if isinstance(device_data, Unset)
            else _given(device_data, CreateRecoveryCodeRequestDeviceData.from_dict),
            push_mess_token=push_mess_token,
        )
        _call = ApiCall(_CREATE_RECOVERY_CODE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)

    def confirm_email(
        self,
        afi_user_id: str | int,
        confirmation_code_email: str | int,
        **options: Unpack[CallOptions],
    ) -> str:
        """Confirm an e-mail address.

        Confirms a prospect's e-mail address with the code that was mailed to it. The response is an
        HTML page for a person, so the mail may have a link to this path; yet the document shows the
        request with a token.

        Args:
            afi_user_id: The user's id.
            confirmation_code_email: The code from the mail.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The address is confirmed.

        Raises:
            ConflictError: The address or the number was already confirmed.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too; likewise the response to a code for an
                address that was permanently disavowed.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(
            _CONFIRM_EMAIL,
            path={"AFiUserId": afi_user_id, "confirmationCodeEmail": confirmation_code_email},
        )
        return self._call(_call, _parse_confirm_email, options)

    def confirm_mobile(
        self,
        afi_user_id: str | int,
        confirmation_code_mobile: str | int,
        **options: Unpack[CallOptions],
    ) -> str:
        """Confirm a mobile number.

        Confirms a prospect's mobile number with the code that was sent to it in a text message.

        Args:
            afi_user_id: The user's id.
            confirmation_code_mobile: The code from the text message.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The number is confirmed.

        Raises:
            ConflictError: The address or the number was already confirmed.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(
            _CONFIRM_MOBILE,
            path={"AFiUserId": afi_user_id, "confirmationCodeMobile": confirmation_code_mobile},
        )
        return self._call(_call, _parse_confirm_mobile, options)

    def disavow_email(
        self, afi_user_id: str | int, recipient_email_b64: str | int, **options: Unpack[CallOptions]
    ) -> str:
        """Disavow an e-mail address.

        Revokes the confirmation of an e-mail address: ampliFi no longer honors it. It can be
        recovered later, unlike after `hardenEmail`.

        Args:
            afi_user_id: The user's id.
            recipient_email_b64: The e-mail address, as base64. The alphabet is not documented; the
                characters `+`, `/` and `=` of the standard one have to be percent-encoded in a
                path.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The address is disavowed. The page's sample checks for status 200.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(
            _DISAVOW_EMAIL,
            path={"AFiUserId": afi_user_id, "recipientEmailB64": recipient_email_b64},
        )
        return self._call(_call, _parse_disavow_email, options)

    def harden_email(
        self, afi_user_id: str | int, recipient_email_b64: str | int, **options: Unpack[CallOptions]
    ) -> None:
        """Permanently disavow an e-mail address.

        Disavows an e-mail address so that it cannot be recovered. Presumably a later registration
        that would recover the user is rejected, as that of a hardened user is. Whether the response
        has a body is not documented.

        Args:
            afi_user_id: The user's id.
            recipient_email_b64: The e-mail address, as base64. The alphabet is not documented; the
                characters `+`, `/` and `=` of the standard one have to be percent-encoded in a
                path.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(
            _HARDEN_EMAIL, path={"AFiUserId": afi_user_id, "recipientEmailB64": recipient_email_b64}
        )
        return self._call(_call, lambda _, data: None, options)


class AsyncProspects(_AsyncGroup):
    """Applicants who are not users yet, and the data they submit."""

    @_awaited(Prospects.take_prospect_data)
    def take_prospect_data(self) -> object: ...
    @_awaited(Prospects.register_device)
    def register_device(self) -> object: ...
    @_awaited(Prospects.take_prospect_image)
    def take_prospect_image(self) -> object: ...
    @_awaited(Prospects.send_generic_request)
    def send_generic_request(self) -> object: ...
    @_awaited(Prospects.connect_socket)
    def connect_socket(self) -> object: ...
    @_awaited(Prospects.create_recovery_code)
    def create_recovery_code(self) -> object: ...
    @_awaited(Prospects.confirm_email)
    def confirm_email(self) -> object: ...
    @_awaited(Prospects.confirm_mobile)
    def confirm_mobile(self) -> object: ...
    @_awaited(Prospects.disavow_email)
    def disavow_email(self) -> object: ...
    @_awaited(Prospects.harden_email)
    def harden_email(self) -> object: ...
