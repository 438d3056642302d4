"""The record of the user who is logged in, with the image of the face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import many, plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, FileInput, Unset, file_of

from ..models.acknowledgement import Acknowledgement
from ..models.update_user_request import UpdateUserRequest, UserAddress, UserAddressDict
from ..models.user import User

__all__ = ["AsyncUsers", "Users"]

_GET_USER = ApiOperation(
    id="getUser",
    method="GET",
    path="/user",
    repeatable=True,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=("AFiUserId", "firstName", "lastName", "middleName", "name", "names", "ssn"),
)
_UPDATE_USER = ApiOperation(
    id="updateUser",
    method="POST",
    path="/user",
    repeatable=False,
    credentials=((CredentialPlacement("token", "header", "token"),),),
    responses=(
        ExpectedResponse(200, 299, "json"),
        ExpectedResponse(0, 999, None, (DocumentedFailure(marks={"error": True}, message="text"),)),
    ),
    sensitive=(
        "addressLine1",
        "city",
        "email",
        "emails",
        "faceImage",
        "firstName",
        "lastName",
        "mobile",
        "phoneNumber",
        "phoneNumbers",
        "postalCode",
        "state",
    ),
)


class Users(_Group):
    """The record of the user who is logged in, with the image of the face."""

    def get_user(self, **options: Unpack[CallOptions]) -> User:
        """Read the user's record.

        Reads the record of the user whose token is sent.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The record.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _call = ApiCall(_GET_USER)
        return self._call(_call, lambda _, data: User.from_dict(data), options)

    def update_user(
        self,
        *,
        dts_modified: str | None | Unset = UNSET,
        phone_number: str | None | Unset = UNSET,
        phone_numbers: list[str] | Unset = UNSET,
        mobile: str | None | Unset = UNSET,
        email: str | None | Unset = UNSET,
        emails: list[str] | Unset = UNSET,
        new_addresses: Sequence[UserAddress | UserAddressDict] | Unset = UNSET,
        deleted_addresses: Sequence[UserAddress | UserAddressDict] | Unset = UNSET,
        first_name: str | None | Unset = UNSET,
        last_name: str | None | Unset = UNSET,
        language_code: str | None | Unset = UNSET,
        is_metric: bool | None | Unset = UNSET,
        post_onboarding_steps_required: str | None | Unset = UNSET,
        face_image: FileInput | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Change the user's record.

        Changes the properties that are sent, the face image among them, and keeps the others.

        Args:
            dts_modified: When the record was last changed.
            phone_number: A telephone number.
            phone_numbers: Telephone numbers.
            mobile: The number of the mobile phone.
            email: The e-mail address.
            emails: E-mail addresses.
            new_addresses: Addresses that are added.
            deleted_addresses: Addresses that are removed.
            first_name: First name.
            last_name: Last name.
            language_code: The primary language of the user or the device.
            is_metric: Presumably whether metric units are shown.
            post_onboarding_steps_required: The step that is required next after the onboarding.
            face_image: The image of the user's face.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The operation succeeded; its response could not be read.

        Raises:
            FailureError: Any other failure. The response to a missing or wrong token is not
                documented and falls under this response too.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateUserRequest(
            dts_modified=dts_modified,
            phone_number=phone_number,
            phone_numbers=phone_numbers,
            mobile=mobile,
            email=email,
            emails=emails,
            new_addresses=new_addresses
            if isinstance(new_addresses, Unset)
            else _given(new_addresses, many(UserAddress.from_dict)),
            deleted_addresses=deleted_addresses
            if isinstance(deleted_addresses, Unset)
            else _given(deleted_addresses, many(UserAddress.from_dict)),
            first_name=first_name,
            last_name=last_name,
            language_code=language_code,
            is_metric=is_metric,
            post_onboarding_steps_required=post_onboarding_steps_required,
            face_image=file_of(face_image),
        )
        _call = ApiCall(_UPDATE_USER, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: Acknowledgement.from_dict(data), options)


class AsyncUsers(_AsyncGroup):
    """The record of the user who is logged in, with the image of the face."""

    @_awaited(Users.get_user)
    def get_user(self) -> object: ...
    @_awaited(Users.update_user)
    def update_user(self) -> object: ...
