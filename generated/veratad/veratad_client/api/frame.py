"""The frame for browsers, its tokens, links, callback and users."""

from __future__ import annotations

from typing import Literal, Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.callback_shown import CallbackShown
from ..models.create_token_request import CreateTokenRequest
from ..models.frame_user import FrameUser
from ..models.generate_link_request import GenerateLinkRequest, LinkOptions, LinkOptionsDict
from ..models.get_user_status_request import GetUserStatusRequest
from ..models.link_generated import LinkGenerated
from ..models.store_on import StoreOn
from ..models.token_created import TokenCreated
from ..models.view_callback_request import ViewCallbackRequest

__all__ = ["AsyncFrame", "Frame"]

_VIEW_CALLBACK = ApiOperation(
    id="viewCallback",
    method="POST",
    path="/v3/stable/callback/view",
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
    sensitive=("pass", "user"),
)
_GET_USER_STATUS = ApiOperation(
    id="getUserStatus",
    method="POST",
    path="/v3/stable/user/status",
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
)
_CREATE_TOKEN = ApiOperation(
    id="createToken",
    method="POST",
    path="/v3/stable/token/create",
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
)
_GENERATE_LINK = ApiOperation(
    id="generateLink",
    method="POST",
    path="/v3/stable/link/generate",
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
    sensitive=("addr", "city", "dob", "email", "fn", "link", "ln", "state", "token", "zip"),
)


class Frame(_Group):
    """The frame for browsers, its tokens, links, callback and users."""

    def view_callback(self, **options: Unpack[CallOptions]) -> CallbackShown:
        """Show the callback's URL.

        Returns the URL to which changes of a customer's status are posted.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The URL.

        Raises:
            InvalidRequestError: A required input is missing.
            AuthenticationError: The user name or the password is wrong.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ViewCallbackRequest()
        _call = ApiCall(_VIEW_CALLBACK, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: CallbackShown.from_dict(data), options)

    def get_user_status(self, *, email: str, **options: Unpack[CallOptions]) -> FrameUser:
        """Read the status of a user of the frame.

        Returns the attributes and the result of the scan of a user of the frame. The response to an
        unknown address could not be read.

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
        _body = GetUserStatusRequest(email=email)
        _call = ApiCall(_GET_USER_STATUS, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: FrameUser.from_dict(data), options)

    def create_token(
        self,
        *,
        age: str,
        rules: str | Unset = UNSET,
        company_name_for_email: str | Unset = UNSET,
        email_logo_link: str | Unset = UNSET,
        email_logo_height: str | Unset = UNSET,
        email_logo_width: str | Unset = UNSET,
        store_on: StoreOn | Literal["PASS", "FAIL", "ALL"] | Unset = UNSET,
        redirect_uri: str | Unset = UNSET,
        dcams_manual_rules: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> TokenCreated:
        """Create a token for the frame.

        A token is valid for six hours; the page advises a new one for every frame.

        Args:
            age: The age to check: a number and a plus sign.
            rules: The set of rules for scanning.
            company_name_for_email: The company's name in the customer's mail.
            email_logo_link: The URL of the logo in the customer's mail.
            email_logo_height: The height of the logo in pixels.
            email_logo_width: The width of the logo in pixels.
            store_on: The result on which a document is stored.
            redirect_uri: The URL to which the customer returns.
            dcams_manual_rules: Presumably the set of rules for manual review.
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
        _body = CreateTokenRequest(
            age=age,
            rules=rules,
            company_name_for_email=company_name_for_email,
            email_logo_link=email_logo_link,
            email_logo_height=email_logo_height,
            email_logo_width=email_logo_width,
            store_on=store_on if isinstance(store_on, Unset) else _given(store_on, StoreOn),
            redirect_uri=redirect_uri,
            dcams_manual_rules=dcams_manual_rules,
        )
        _call = ApiCall(_CREATE_TOKEN, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: TokenCreated.from_dict(data), options)

    def generate_link(
        self,
        *,
        token: str,
        fn: str | Unset = UNSET,
        ln: str | Unset = UNSET,
        addr: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip_: str | Unset = UNSET,
        dob: str | Unset = UNSET,
        email: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        additional_data: str | Unset = UNSET,
        language: str | Unset = UNSET,
        international: str | Unset = UNSET,
        style_token: str | Unset = UNSET,
        verification_error_already_verified_sub_title: str | Unset = UNSET,
        verification_error_already_verified_title: str | Unset = UNSET,
        verification_error_pending_sub_title: str | Unset = UNSET,
        verification_error_pending_title: str | Unset = UNSET,
        verification_error_token_sub_title: str | Unset = UNSET,
        verification_error_token_title: str | Unset = UNSET,
        verification_error_velocity_sub_title: str | Unset = UNSET,
        verification_error_velocity_title: str | Unset = UNSET,
        verification_failure_sub_title: str | Unset = UNSET,
        verification_failure_title: str | Unset = UNSET,
        verification_success_sub_title: str | Unset = UNSET,
        verification_success_title: str | Unset = UNSET,
        options_body: LinkOptions | LinkOptionsDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LinkGenerated:
        """Generate a link to the frame.

        Makes a link for one customer, and mails it if `options` has `send_email`. A failure
        presumably has status 200 too, as the page shows no other.

        Args:
            token: A token that is valid.
            fn: First name.
            ln: Last name.
            addr: Street and house number.
            city: City of the address.
            state: State of the address, two letters in the sample.
            zip_: Postal code.
            dob: Date of birth, year, month and day without separators (YYYYMMDD).
            email: The e-mail address.
            reference: The account's own reference.
            additional_data: Further data as the text of a JSON object.
            language: The language of the frame, such as es.
            international: The word true or false.
            style_token: The token of a style.
            verification_error_already_verified_sub_title: A text that the frame shows at its end.
            verification_error_already_verified_title: A text that the frame shows at its end.
            verification_error_pending_sub_title: A text that the frame shows at its end.
            verification_error_pending_title: A text that the frame shows at its end.
            verification_error_token_sub_title: A text that the frame shows at its end.
            verification_error_token_title: A text that the frame shows at its end.
            verification_error_velocity_sub_title: A text that the frame shows at its end.
            verification_error_velocity_title: A text that the frame shows at its end.
            verification_failure_sub_title: A text that the frame shows at its end.
            verification_failure_title: A text that the frame shows at its end.
            verification_success_sub_title: A text that the frame shows at its end.
            verification_success_title: A text that the frame shows at its end.
            options_body: The use of the link.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The link was made, or not, as the property `action` states.

        Raises:
            InvalidRequestError: The link was not made. A required input is missing.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = GenerateLinkRequest(
            token=token,
            fn=fn,
            ln=ln,
            addr=addr,
            city=city,
            state=state,
            zip_=zip_,
            dob=dob,
            email=email,
            reference=reference,
            additional_data=additional_data,
            language=language,
            international=international,
            style_token=style_token,
            verification_error_already_verified_sub_title=verification_error_already_verified_sub_title,
            verification_error_already_verified_title=verification_error_already_verified_title,
            verification_error_pending_sub_title=verification_error_pending_sub_title,
            verification_error_pending_title=verification_error_pending_title,
            verification_error_token_sub_title=verification_error_token_sub_title,
            verification_error_token_title=verification_error_token_title,
            verification_error_velocity_sub_title=verification_error_velocity_sub_title,
            verification_error_velocity_title=verification_error_velocity_title,
            verification_failure_sub_title=verification_failure_sub_title,
            verification_failure_title=verification_failure_title,
            verification_success_sub_title=verification_success_sub_title,
            verification_success_title=verification_success_title,
            options=options_body
            if isinstance(options_body, Unset)
            else _given(options_body, LinkOptions.from_dict),
        )
        _call = ApiCall(_GENERATE_LINK, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: LinkGenerated.from_dict(data), options)


class AsyncFrame(_AsyncGroup):
    """The frame for browsers, its tokens, links, callback and users."""

    @_awaited(Frame.view_callback)
    def view_callback(self) -> object: ...
    @_awaited(Frame.get_user_status)
    def get_user_status(self) -> object: ...
    @_awaited(Frame.create_token)
    def create_token(self) -> object: ...
    @_awaited(Frame.generate_link)
    def generate_link(self) -> object: ...
