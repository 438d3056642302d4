"""Applicants who are not users yet, and the data they submit."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, FileInput, Response, Unset, file_of

from ...models.account_recovery import AccountRecovery
from ...models.account_recovery_confirmation import AccountRecoveryConfirmation
from ...models.acknowledgement import Acknowledgement
from ...models.connect_socket_request import ConnectSocketRequest
from ...models.create_recovery_code_request import CreateRecoveryCodeRequest
from ...models.create_recovery_code_request_device_data import CreateRecoveryCodeRequestDeviceData
from ...models.family_link import FamilyLink
from ...models.prospect_device_data import ProspectDeviceData
from ...models.prospect_payload import ProspectPayload
from ...models.register_device_request import RegisterDeviceRequest
from ...models.register_device_request_device_data import RegisterDeviceRequestDeviceData
from ...models.second_adult_signup import SecondAdultSignup
from ...models.success import Success
from ...models.take_prospect_data_request import TakeProspectDataRequest
from ...models.take_prospect_image_request import TakeProspectImageRequest
from ...models.user_link import UserLink
from . import (
    confirm_email as _confirm_email,
    confirm_mobile as _confirm_mobile,
    connect_socket as _connect_socket,
    create_recovery_code as _create_recovery_code,
    disavow_email as _disavow_email,
    harden_email as _harden_email,
    register_device as _register_device,
    send_generic_request as _send_generic_request,
    take_prospect_data as _take_prospect_data,
    take_prospect_image as _take_prospect_image,
)

__all__ = ["AsyncProspects", "Prospects"]


class Prospects:
    """Applicants who are not users yet, and the data they submit."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def take_prospect_data(
        self,
        *,
        device_tag: str,
        payload: ProspectPayload,
        pre_segment: str | None | Unset = UNSET,
        device_data: ProspectDeviceData | None | Unset = UNSET,
        linkinjected: UserLink | None | Unset = UNSET,
        deep_link: FamilyLink | None | Unset = UNSET,
        referral: str | None | Unset = UNSET,
        dts_collected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Submit a prospect's data.

        Submits data from or about a prospect: the person, the device, and in the payload
        the data that the prospect's segment requires to become a user. The payload varies a
        lot between segments.

        According to the table `preSegment` may be absent, but the list of failures has one
        for its absence.

        Args:
            device_tag: The tag of a device, which is the device's id.
            payload: The data that the prospect's segment requires. The first three
                properties are those of the page's table; the others are those of the
                overview, whose payload has no `client` and may differ between segments.
            pre_segment: The original category of the prospect, such as `teacher` or
                `adult`. It may be absent according to the table, but not according to the
                list of failures.
            device_data: Data on the device, with any properties.
            linkinjected: A link to another user, with any properties.
            deep_link: The code that links the people of a family, with any properties.
            referral: The code that the prospect received from a friend.
            dts_collected: The current date and time, in ISO 8601.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The data was accepted.

        Raises:
            InvalidRequestError: The request is incomplete, names a segment from which no
                other can be derived, or its data could not be recorded.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _take_prospect_data.sync(
            client=self._client,
            body=TakeProspectDataRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                linkinjected=linkinjected,
                deep_link=deep_link,
                referral=referral,
                dts_collected=dts_collected,
                payload=payload,
            ),
            **options,
        )

    def take_prospect_data_detailed(
        self,
        *,
        device_tag: str,
        payload: ProspectPayload,
        pre_segment: str | None | Unset = UNSET,
        device_data: ProspectDeviceData | None | Unset = UNSET,
        linkinjected: UserLink | None | Unset = UNSET,
        deep_link: FamilyLink | None | Unset = UNSET,
        referral: str | None | Unset = UNSET,
        dts_collected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `take_prospect_data`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `take_prospect_data`.
        """
        return _take_prospect_data.sync_detailed(
            client=self._client,
            body=TakeProspectDataRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                linkinjected=linkinjected,
                deep_link=deep_link,
                referral=referral,
                dts_collected=dts_collected,
                payload=payload,
            ),
            **options,
        )

    def register_device(
        self,
        *,
        device_tag: str,
        pre_segment: str,
        device_data: RegisterDeviceRequestDeviceData,
        referral: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Register a device.

        Registers the device of a prospect, or an additional device of a user.

        For a user, `preSegment` is `recovery`, and the IP address of the device is stored.
        A prospect becomes an idle user and then a user, with an `AFiUserId` that ampliFi
        generates, and the device is marked as registered. With a referral, a prospect's
        registration leads to a bonus.

        An incomplete request locks the user who sends it; for how long is not documented.
        Neither of the two cases that are documented for status 401 concerns the token, so
        nothing suggests that a new login and a second request help; the response to a wrong
        token is not documented.

        Args:
            device_tag: The device's tag, which is its id.
            pre_segment: The original category of the prospect; `recovery` for an additional
                device of a user.
            device_data: Data on the device, with any properties.
            referral: The code that the prospect received from a friend.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The device is registered.

        Raises:
            PermissionDeniedError: The request lacks the device's tag, the device data or
                the segment, and the user is locked for a time that is not documented; or
                the user is already locked. The user is hardened and cannot be recovered,
                presumably because an e-mail address was permanently disavowed. The operator
                is notified of the attempt.
            ServerError: The prospect could not be converted to a user, or a secret could
                not be stored.
            FailureError: Any other failure. ampliFi's page lists three for statuses of 400
                and above: the segment is unknown, or the user is. The response to a request
                that cannot be read is not documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _register_device.sync(
            client=self._client,
            body=RegisterDeviceRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                referral=referral,
            ),
            **options,
        )

    def register_device_detailed(
        self,
        *,
        device_tag: str,
        pre_segment: str,
        device_data: RegisterDeviceRequestDeviceData,
        referral: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `register_device`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `register_device`.
        """
        return _register_device.sync_detailed(
            client=self._client,
            body=RegisterDeviceRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                referral=referral,
            ),
            **options,
        )

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

        Uploads one image of a prospect: a driver's license, a passport or the face. The
        caller chooses the id of the image. The response to a repeated id is not documented,
        so a request should not be repeated blindly.

        Args:
            device_tag: The tag of a device, which is the device's id.
            afi_image_id: The id of the image, which the caller chooses.
            image_base64: The image as base64; it should be a file in a common format, such
                as PNG. No size limit and no alphabet of base64 is documented.
            type_: The type of the entity, for example `Face image`. Other types are not
                documented.
            pre_segment: The original category of the prospect. It is in every example of
                this request but not in its table of properties.
            dts_created: The date and time at which the entity was created, in ISO 8601.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The image was accepted.

        Raises:
            InvalidRequestError: The request is incomplete, or the image could not be
                recorded. ampliFi uses this status for unusable input, so the address need
                not be wrong.
            FailureError: Any other failure. ampliFi's page lists, for statuses of 400 and
                above, that the image could not be stored. The response to a missing or
                wrong token, or to a request that cannot be read, is not documented and
                falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _take_prospect_image.sync(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                afi_image_id=afi_image_id,
                image_base64=file_of(image_base64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            **options,
        )

    def take_prospect_image_detailed(
        self,
        *,
        device_tag: str,
        afi_image_id: str,
        image_base64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Success]:
        """Call `take_prospect_image`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `take_prospect_image`.
        """
        return _take_prospect_image.sync_detailed(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                afi_image_id=afi_image_id,
                image_base64=file_of(image_base64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            **options,
        )

    def send_generic_request(
        self,
        *,
        body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Send a generic request.

        Performs the operation that `type` selects, for one user: start the recovery of an
        adult's account, confirm it with the recovery code, or sign up a second adult.

        Args:
            body
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The request was accepted.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _send_generic_request.sync(client=self._client, body=body, **options)

    def send_generic_request_detailed(
        self,
        *,
        body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `send_generic_request`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `send_generic_request`.
        """
        return _send_generic_request.sync_detailed(client=self._client, body=body, **options)

    def connect_socket(
        self,
        *,
        half_ref: str,
        device_tag: str,
        linkinjected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Request a websocket.

        Requests authorization for a websocket, for traffic with a prospect in both
        directions. How the socket is then opened could not be read.

        Args:
            half_ref: A long random string. What it refers to is not documented.
            device_tag: The device's tag, which is its id.
            linkinjected: A link to another user. It is a string here and an object
                elsewhere.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The websocket is authorized.

        Raises:
            InvalidRequestError: The request is incomplete, or could not be recorded.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _connect_socket.sync(
            client=self._client,
            body=ConnectSocketRequest(
                half_ref=half_ref, device_tag=device_tag, linkinjected=linkinjected
            ),
            **options,
        )

    def connect_socket_detailed(
        self,
        *,
        half_ref: str,
        device_tag: str,
        linkinjected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `connect_socket`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `connect_socket`.
        """
        return _connect_socket.sync_detailed(
            client=self._client,
            body=ConnectSocketRequest(
                half_ref=half_ref, device_tag=device_tag, linkinjected=linkinjected
            ),
            **options,
        )

    def create_recovery_code(
        self,
        *,
        device_tag: str,
        device_data: CreateRecoveryCodeRequestDeviceData | Unset = UNSET,
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
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            A code was created. The page's sample checks for status 200.

        Raises:
            ConflictError: The device already has credentials.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _create_recovery_code.sync(
            client=self._client,
            body=CreateRecoveryCodeRequest(
                device_tag=device_tag, device_data=device_data, push_mess_token=push_mess_token
            ),
            **options,
        )

    def create_recovery_code_detailed(
        self,
        *,
        device_tag: str,
        device_data: CreateRecoveryCodeRequestDeviceData | Unset = UNSET,
        push_mess_token: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `create_recovery_code`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_recovery_code`.
        """
        return _create_recovery_code.sync_detailed(
            client=self._client,
            body=CreateRecoveryCodeRequest(
                device_tag=device_tag, device_data=device_data, push_mess_token=push_mess_token
            ),
            **options,
        )

    def confirm_email(
        self, afi_user_id: str, confirmation_code_email: str, **options: Unpack[CallOptions]
    ) -> str:
        """Confirm an e-mail address.

        Confirms a prospect's e-mail address with the code that was mailed to it. The
        response is an HTML page for a person, so the mail may have a link to this path; yet
        the document shows the request with a token.

        Args:
            afi_user_id: The user's id.
            confirmation_code_email: The code from the mail.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The address is confirmed.

        Raises:
            ConflictError: The address or the number was already confirmed.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too; likewise the response to a
                code for an address that was permanently disavowed.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _confirm_email.sync(
            afi_user_id, confirmation_code_email, client=self._client, **options
        )

    def confirm_email_detailed(
        self, afi_user_id: str, confirmation_code_email: str, **options: Unpack[CallOptions]
    ) -> Response[str]:
        """Call `confirm_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `confirm_email`.
        """
        return _confirm_email.sync_detailed(
            afi_user_id, confirmation_code_email, client=self._client, **options
        )

    def confirm_mobile(
        self, afi_user_id: str, confirmation_code_mobile: str, **options: Unpack[CallOptions]
    ) -> str:
        """Confirm a mobile number.

        Confirms a prospect's mobile number with the code that was sent to it in a text
        message.

        Args:
            afi_user_id: The user's id.
            confirmation_code_mobile: The code from the text message.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The number is confirmed.

        Raises:
            ConflictError: The address or the number was already confirmed.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _confirm_mobile.sync(
            afi_user_id, confirmation_code_mobile, client=self._client, **options
        )

    def confirm_mobile_detailed(
        self, afi_user_id: str, confirmation_code_mobile: str, **options: Unpack[CallOptions]
    ) -> Response[str]:
        """Call `confirm_mobile`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `confirm_mobile`.
        """
        return _confirm_mobile.sync_detailed(
            afi_user_id, confirmation_code_mobile, client=self._client, **options
        )

    def disavow_email(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> str:
        """Disavow an e-mail address.

        Revokes the confirmation of an e-mail address: ampliFi no longer honors it. It can
        be recovered later, unlike after `hardenEmail`.

        Args:
            afi_user_id: The user's id.
            recipient_email_b64: The e-mail address, as base64. The alphabet is not
                documented; the characters `+`, `/` and `=` of the standard one have to be
                percent-encoded in a path.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The address is disavowed. The page's sample checks for status 200.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _disavow_email.sync(afi_user_id, recipient_email_b64, client=self._client, **options)

    def disavow_email_detailed(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> Response[str]:
        """Call `disavow_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `disavow_email`.
        """
        return _disavow_email.sync_detailed(
            afi_user_id, recipient_email_b64, client=self._client, **options
        )

    def harden_email(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> None:
        """Permanently disavow an e-mail address.

        Disavows an e-mail address so that it cannot be recovered. Presumably a later
        registration that would recover the user is rejected, as that of a hardened user is.
        Whether the response has a body is not documented.

        Args:
            afi_user_id: The user's id.
            recipient_email_b64: The e-mail address, as base64. The alphabet is not
                documented; the characters `+`, `/` and `=` of the standard one have to be
                percent-encoded in a path.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _harden_email.sync(afi_user_id, recipient_email_b64, client=self._client, **options)

    def harden_email_detailed(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `harden_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `harden_email`.
        """
        return _harden_email.sync_detailed(
            afi_user_id, recipient_email_b64, client=self._client, **options
        )


class AsyncProspects:
    """Applicants who are not users yet, and the data they submit."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def take_prospect_data(
        self,
        *,
        device_tag: str,
        payload: ProspectPayload,
        pre_segment: str | None | Unset = UNSET,
        device_data: ProspectDeviceData | None | Unset = UNSET,
        linkinjected: UserLink | None | Unset = UNSET,
        deep_link: FamilyLink | None | Unset = UNSET,
        referral: str | None | Unset = UNSET,
        dts_collected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Submit a prospect's data.

        Submits data from or about a prospect: the person, the device, and in the payload
        the data that the prospect's segment requires to become a user. The payload varies a
        lot between segments.

        According to the table `preSegment` may be absent, but the list of failures has one
        for its absence.

        Args:
            device_tag: The tag of a device, which is the device's id.
            payload: The data that the prospect's segment requires. The first three
                properties are those of the page's table; the others are those of the
                overview, whose payload has no `client` and may differ between segments.
            pre_segment: The original category of the prospect, such as `teacher` or
                `adult`. It may be absent according to the table, but not according to the
                list of failures.
            device_data: Data on the device, with any properties.
            linkinjected: A link to another user, with any properties.
            deep_link: The code that links the people of a family, with any properties.
            referral: The code that the prospect received from a friend.
            dts_collected: The current date and time, in ISO 8601.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The data was accepted.

        Raises:
            InvalidRequestError: The request is incomplete, names a segment from which no
                other can be derived, or its data could not be recorded.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _take_prospect_data.asyncio(
            client=self._client,
            body=TakeProspectDataRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                linkinjected=linkinjected,
                deep_link=deep_link,
                referral=referral,
                dts_collected=dts_collected,
                payload=payload,
            ),
            **options,
        )

    async def take_prospect_data_detailed(
        self,
        *,
        device_tag: str,
        payload: ProspectPayload,
        pre_segment: str | None | Unset = UNSET,
        device_data: ProspectDeviceData | None | Unset = UNSET,
        linkinjected: UserLink | None | Unset = UNSET,
        deep_link: FamilyLink | None | Unset = UNSET,
        referral: str | None | Unset = UNSET,
        dts_collected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `take_prospect_data`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `take_prospect_data`.
        """
        return await _take_prospect_data.asyncio_detailed(
            client=self._client,
            body=TakeProspectDataRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                linkinjected=linkinjected,
                deep_link=deep_link,
                referral=referral,
                dts_collected=dts_collected,
                payload=payload,
            ),
            **options,
        )

    async def register_device(
        self,
        *,
        device_tag: str,
        pre_segment: str,
        device_data: RegisterDeviceRequestDeviceData,
        referral: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Register a device.

        Registers the device of a prospect, or an additional device of a user.

        For a user, `preSegment` is `recovery`, and the IP address of the device is stored.
        A prospect becomes an idle user and then a user, with an `AFiUserId` that ampliFi
        generates, and the device is marked as registered. With a referral, a prospect's
        registration leads to a bonus.

        An incomplete request locks the user who sends it; for how long is not documented.
        Neither of the two cases that are documented for status 401 concerns the token, so
        nothing suggests that a new login and a second request help; the response to a wrong
        token is not documented.

        Args:
            device_tag: The device's tag, which is its id.
            pre_segment: The original category of the prospect; `recovery` for an additional
                device of a user.
            device_data: Data on the device, with any properties.
            referral: The code that the prospect received from a friend.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The device is registered.

        Raises:
            PermissionDeniedError: The request lacks the device's tag, the device data or
                the segment, and the user is locked for a time that is not documented; or
                the user is already locked. The user is hardened and cannot be recovered,
                presumably because an e-mail address was permanently disavowed. The operator
                is notified of the attempt.
            ServerError: The prospect could not be converted to a user, or a secret could
                not be stored.
            FailureError: Any other failure. ampliFi's page lists three for statuses of 400
                and above: the segment is unknown, or the user is. The response to a request
                that cannot be read is not documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _register_device.asyncio(
            client=self._client,
            body=RegisterDeviceRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                referral=referral,
            ),
            **options,
        )

    async def register_device_detailed(
        self,
        *,
        device_tag: str,
        pre_segment: str,
        device_data: RegisterDeviceRequestDeviceData,
        referral: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `register_device`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `register_device`.
        """
        return await _register_device.asyncio_detailed(
            client=self._client,
            body=RegisterDeviceRequest(
                device_tag=device_tag,
                pre_segment=pre_segment,
                device_data=device_data,
                referral=referral,
            ),
            **options,
        )

    async def take_prospect_image(
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

        Uploads one image of a prospect: a driver's license, a passport or the face. The
        caller chooses the id of the image. The response to a repeated id is not documented,
        so a request should not be repeated blindly.

        Args:
            device_tag: The tag of a device, which is the device's id.
            afi_image_id: The id of the image, which the caller chooses.
            image_base64: The image as base64; it should be a file in a common format, such
                as PNG. No size limit and no alphabet of base64 is documented.
            type_: The type of the entity, for example `Face image`. Other types are not
                documented.
            pre_segment: The original category of the prospect. It is in every example of
                this request but not in its table of properties.
            dts_created: The date and time at which the entity was created, in ISO 8601.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The image was accepted.

        Raises:
            InvalidRequestError: The request is incomplete, or the image could not be
                recorded. ampliFi uses this status for unusable input, so the address need
                not be wrong.
            FailureError: Any other failure. ampliFi's page lists, for statuses of 400 and
                above, that the image could not be stored. The response to a missing or
                wrong token, or to a request that cannot be read, is not documented and
                falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _take_prospect_image.asyncio(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                afi_image_id=afi_image_id,
                image_base64=file_of(image_base64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            **options,
        )

    async def take_prospect_image_detailed(
        self,
        *,
        device_tag: str,
        afi_image_id: str,
        image_base64: FileInput,
        type_: str | None | Unset = UNSET,
        pre_segment: str | Unset = UNSET,
        dts_created: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Success]:
        """Call `take_prospect_image`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `take_prospect_image`.
        """
        return await _take_prospect_image.asyncio_detailed(
            client=self._client,
            body=TakeProspectImageRequest(
                device_tag=device_tag,
                afi_image_id=afi_image_id,
                image_base64=file_of(image_base64),
                type_=type_,
                pre_segment=pre_segment,
                dts_created=dts_created,
            ),
            **options,
        )

    async def send_generic_request(
        self,
        *,
        body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Send a generic request.

        Performs the operation that `type` selects, for one user: start the recovery of an
        adult's account, confirm it with the recovery code, or sign up a second adult.

        Args:
            body
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The request was accepted.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _send_generic_request.asyncio(client=self._client, body=body, **options)

    async def send_generic_request_detailed(
        self,
        *,
        body: AccountRecovery | AccountRecoveryConfirmation | SecondAdultSignup,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `send_generic_request`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `send_generic_request`.
        """
        return await _send_generic_request.asyncio_detailed(
            client=self._client, body=body, **options
        )

    async def connect_socket(
        self,
        *,
        half_ref: str,
        device_tag: str,
        linkinjected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Request a websocket.

        Requests authorization for a websocket, for traffic with a prospect in both
        directions. How the socket is then opened could not be read.

        Args:
            half_ref: A long random string. What it refers to is not documented.
            device_tag: The device's tag, which is its id.
            linkinjected: A link to another user. It is a string here and an object
                elsewhere.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The websocket is authorized.

        Raises:
            InvalidRequestError: The request is incomplete, or could not be recorded.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _connect_socket.asyncio(
            client=self._client,
            body=ConnectSocketRequest(
                half_ref=half_ref, device_tag=device_tag, linkinjected=linkinjected
            ),
            **options,
        )

    async def connect_socket_detailed(
        self,
        *,
        half_ref: str,
        device_tag: str,
        linkinjected: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `connect_socket`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `connect_socket`.
        """
        return await _connect_socket.asyncio_detailed(
            client=self._client,
            body=ConnectSocketRequest(
                half_ref=half_ref, device_tag=device_tag, linkinjected=linkinjected
            ),
            **options,
        )

    async def create_recovery_code(
        self,
        *,
        device_tag: str,
        device_data: CreateRecoveryCodeRequestDeviceData | Unset = UNSET,
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
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            A code was created. The page's sample checks for status 200.

        Raises:
            ConflictError: The device already has credentials.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _create_recovery_code.asyncio(
            client=self._client,
            body=CreateRecoveryCodeRequest(
                device_tag=device_tag, device_data=device_data, push_mess_token=push_mess_token
            ),
            **options,
        )

    async def create_recovery_code_detailed(
        self,
        *,
        device_tag: str,
        device_data: CreateRecoveryCodeRequestDeviceData | Unset = UNSET,
        push_mess_token: str | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Acknowledgement]:
        """Call `create_recovery_code`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `create_recovery_code`.
        """
        return await _create_recovery_code.asyncio_detailed(
            client=self._client,
            body=CreateRecoveryCodeRequest(
                device_tag=device_tag, device_data=device_data, push_mess_token=push_mess_token
            ),
            **options,
        )

    async def confirm_email(
        self, afi_user_id: str, confirmation_code_email: str, **options: Unpack[CallOptions]
    ) -> str:
        """Confirm an e-mail address.

        Confirms a prospect's e-mail address with the code that was mailed to it. The
        response is an HTML page for a person, so the mail may have a link to this path; yet
        the document shows the request with a token.

        Args:
            afi_user_id: The user's id.
            confirmation_code_email: The code from the mail.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The address is confirmed.

        Raises:
            ConflictError: The address or the number was already confirmed.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too; likewise the response to a
                code for an address that was permanently disavowed.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _confirm_email.asyncio(
            afi_user_id, confirmation_code_email, client=self._client, **options
        )

    async def confirm_email_detailed(
        self, afi_user_id: str, confirmation_code_email: str, **options: Unpack[CallOptions]
    ) -> Response[str]:
        """Call `confirm_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `confirm_email`.
        """
        return await _confirm_email.asyncio_detailed(
            afi_user_id, confirmation_code_email, client=self._client, **options
        )

    async def confirm_mobile(
        self, afi_user_id: str, confirmation_code_mobile: str, **options: Unpack[CallOptions]
    ) -> str:
        """Confirm a mobile number.

        Confirms a prospect's mobile number with the code that was sent to it in a text
        message.

        Args:
            afi_user_id: The user's id.
            confirmation_code_mobile: The code from the text message.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The number is confirmed.

        Raises:
            ConflictError: The address or the number was already confirmed.
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _confirm_mobile.asyncio(
            afi_user_id, confirmation_code_mobile, client=self._client, **options
        )

    async def confirm_mobile_detailed(
        self, afi_user_id: str, confirmation_code_mobile: str, **options: Unpack[CallOptions]
    ) -> Response[str]:
        """Call `confirm_mobile`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `confirm_mobile`.
        """
        return await _confirm_mobile.asyncio_detailed(
            afi_user_id, confirmation_code_mobile, client=self._client, **options
        )

    async def disavow_email(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> str:
        """Disavow an e-mail address.

        Revokes the confirmation of an e-mail address: ampliFi no longer honors it. It can
        be recovered later, unlike after `hardenEmail`.

        Args:
            afi_user_id: The user's id.
            recipient_email_b64: The e-mail address, as base64. The alphabet is not
                documented; the characters `+`, `/` and `=` of the standard one have to be
                percent-encoded in a path.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The address is disavowed. The page's sample checks for status 200.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _disavow_email.asyncio(
            afi_user_id, recipient_email_b64, client=self._client, **options
        )

    async def disavow_email_detailed(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> Response[str]:
        """Call `disavow_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `disavow_email`.
        """
        return await _disavow_email.asyncio_detailed(
            afi_user_id, recipient_email_b64, client=self._client, **options
        )

    async def harden_email(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> None:
        """Permanently disavow an e-mail address.

        Disavows an e-mail address so that it cannot be recovered. Presumably a later
        registration that would recover the user is rejected, as that of a hardened user is.
        Whether the response has a body is not documented.

        Args:
            afi_user_id: The user's id.
            recipient_email_b64: The e-mail address, as base64. The alphabet is not
                documented; the characters `+`, `/` and `=` of the standard one have to be
                percent-encoded in a path.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _harden_email.asyncio(
            afi_user_id, recipient_email_b64, client=self._client, **options
        )

    async def harden_email_detailed(
        self, afi_user_id: str, recipient_email_b64: str, **options: Unpack[CallOptions]
    ) -> Response[None]:
        """Call `harden_email`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `harden_email`.
        """
        return await _harden_email.asyncio_detailed(
            afi_user_id, recipient_email_b64, client=self._client, **options
        )
