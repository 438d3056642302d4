"""Accounts of a fleet's customers."""

from __future__ import annotations

from typing import Any, Literal, Unpack

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
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, FileInput, Unset, file_of

from ..models.create_customer_request import CreateCustomerRequest
from ..models.customer_created import CustomerCreated
from ..models.customer_valid import CustomerValid
from ..models.photo_updated import PhotoUpdated
from ..models.profile_updated import ProfileUpdated
from ..models.security_code_needed import SecurityCodeNeeded
from ..models.update_customer_photo_request import UpdateCustomerPhotoRequest
from ..models.update_customer_profile_request import UpdateCustomerProfileRequest
from ..models.validate_customer_login_request import ValidateCustomerLoginRequest
from ..models.validate_customer_pin_request import ValidateCustomerPinRequest
from ..models.validate_seccode_request import ValidateSeccodeRequest

__all__ = ["AsyncCustomers", "Customers"]

_VALIDATE_CUSTOMER_PIN = ApiOperation(
    id="validateCustomerPin",
    method="POST",
    path="/validate_customer_pin.json",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (
                DocumentedFailure(marks={"result": "invalid"}, kind="authentication"),
                DocumentedFailure(marks={"result": "error"}, message="error"),
            ),
        ),
    ),
    sensitive=(
        "api_key",
        "customer_pin",
        "email",
        "first_name",
        "last_name",
        "phone_number",
        "url_customer_picture",
    ),
)
_VALIDATE_CUSTOMER_LOGIN = ApiOperation(
    id="validateCustomerLogin",
    method="POST",
    path="/validate_customer_logins.json",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200,
            200,
            "json",
            (
                DocumentedFailure(marks={"result": "invalid"}, kind="authentication"),
                DocumentedFailure(marks={"result": "error"}, message="error"),
            ),
        ),
    ),
    sensitive=(
        "email",
        "first_name",
        "last_name",
        "password",
        "phone_number",
        "url_customer_picture",
        "username",
    ),
)
_CREATE_CUSTOMER = ApiOperation(
    id="createCustomer",
    method="POST",
    path="/create_customer.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "email", "first_name", "last_name", "new_pin", "phone_number"),
)
_VALIDATE_SECCODE = ApiOperation(
    id="validateSeccode",
    method="POST",
    path="/validate_seccode.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=(
        "api_key",
        "email",
        "first_name",
        "last_name",
        "phone_number",
        "sec_code",
        "url_customer_picture",
    ),
)
_UPDATE_CUSTOMER_PROFILE = ApiOperation(
    id="updateCustomerProfile",
    method="POST",
    path="/update_customer_profile.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=(
        "api_key",
        "customer_pin",
        "email",
        "first_name",
        "last_name",
        "new_home_address",
        "new_home_lat",
        "new_home_long",
        "new_mobile",
        "phone_number",
    ),
)
_UPDATE_CUSTOMER_PHOTO = ApiOperation(
    id="updateCustomerPhoto",
    method="POST",
    path="/update_customer_photo.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number", "photo_base64", "url_customer_picture"),
)


def _parse_validate_customer_pin(status: int, data: Any) -> CustomerValid | SecurityCodeNeeded:
    parsed: CustomerValid | SecurityCodeNeeded = one_of(
        CustomerValid.from_dict, SecurityCodeNeeded.from_dict
    )(data)
    return parsed


def _parse_validate_customer_login(status: int, data: Any) -> CustomerValid | SecurityCodeNeeded:
    parsed: CustomerValid | SecurityCodeNeeded = one_of(
        CustomerValid.from_dict, SecurityCodeNeeded.from_dict
    )(data)
    return parsed


class Customers(_Group):
    """Accounts of a fleet's customers."""

    def validate_customer_pin(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's number and PIN.

        Checks whether number and PIN match, and returns the customer. An account that has not yet
        confirmed its security code is indicated separately, as it cannot book.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The result of the check of number and PIN, in the property `result`.

        Raises:
            AuthenticationError: The number and PIN, or the login, do not match; no reason is
                returned.
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin)
        _call = ApiCall(_VALIDATE_CUSTOMER_PIN, body=ApiBody("form", plain(_body)))
        return self._call(_call, _parse_validate_customer_pin, options)

    def validate_customer_login(
        self, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's login.

        Checks whether the login that the client was created with is valid, and returns the
        customer. An account that has not yet confirmed its security code is indicated separately,
        as it cannot book.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The result of the check of the login, in the property `result`.

        Raises:
            AuthenticationError: The number and PIN, or the login, do not match; no reason is
                returned.
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ValidateCustomerLoginRequest()
        _call = ApiCall(_VALIDATE_CUSTOMER_LOGIN, body=ApiBody("form", plain(_body)))
        return self._call(_call, _parse_validate_customer_login, options)

    def create_customer(
        self,
        *,
        phone_number: int,
        new_pin: str,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> CustomerCreated:
        """Create a customer.

        Creates an account for a customer, whose mobile number is then the user name for logins. A
        code of six digits is sent to that number; the account has to be verified with it before it
        can be used.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            new_pin: The PIN for the customer's logins, 4 to 8 digits; an integer on the page, text
                here so that leading zeros are kept.
            first_name: First name.
            last_name: Last name.
            email: The e-mail address for confirmations and receipts.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateCustomerRequest(
            phone_number=phone_number,
            first_name=first_name,
            last_name=last_name,
            email=email,
            new_pin=new_pin,
        )
        _call = ApiCall(_CREATE_CUSTOMER, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: CustomerCreated.from_dict(data), options)

    def validate_seccode(
        self, *, phone_number: int, sec_code: str, **options: Unpack[CallOptions]
    ) -> CustomerValid:
        """Confirm a customer's security code.

        Verifies an account with the code that was sent to the customer's mobile number, and returns
        the customer.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            sec_code: The code of six digits that was sent to the customer.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ValidateSeccodeRequest(phone_number=phone_number, sec_code=sec_code)
        _call = ApiCall(_VALIDATE_SECCODE, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: CustomerValid.from_dict(data), options)

    def update_customer_profile(
        self,
        *,
        phone_number: int,
        customer_pin: str,
        first_name: str,
        last_name: str,
        new_mobile: str,
        email: str,
        new_home_lat: float | Unset = UNSET,
        new_home_long: float | Unset = UNSET,
        new_home_address: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ProfileUpdated:
        """Change a customer's profile.

        Replaces the profile of a customer's account. All data have to be sent again, as a blank
        field is stored as a blank; what the customer has never supplied may be blank or missing.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            first_name: First name.
            last_name: Last name.
            new_mobile: The new mobile number, or the present one.
            email: The e-mail address.
            new_home_lat: The latitude of a new home address.
            new_home_long: The longitude of a new home address.
            new_home_address: The new home address, with its parts separated by commas.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateCustomerProfileRequest(
            phone_number=phone_number,
            customer_pin=customer_pin,
            first_name=first_name,
            last_name=last_name,
            new_mobile=new_mobile,
            email=email,
            new_home_lat=new_home_lat,
            new_home_long=new_home_long,
            new_home_address=new_home_address,
        )
        _call = ApiCall(_UPDATE_CUSTOMER_PROFILE, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: ProfileUpdated.from_dict(data), options)

    def update_customer_photo(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> PhotoUpdated:
        """Replace or delete a customer's photo.

        The photo replaces the stored one. The response to a deletion, with or without a stored
        photo, is not documented, so a client must not retry the request automatically.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            photo_base64: The photo, or the word `delete` to delete the stored one.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = UpdateCustomerPhotoRequest(
            phone_number=phone_number,
            customer_pin=customer_pin,
            photo_base64=file_of(photo_base64, "delete"),
        )
        _call = ApiCall(_UPDATE_CUSTOMER_PHOTO, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: PhotoUpdated.from_dict(data), options)


class AsyncCustomers(_AsyncGroup):
    """Accounts of a fleet's customers."""

    @_awaited(Customers.validate_customer_pin)
    def validate_customer_pin(self) -> object: ...
    @_awaited(Customers.validate_customer_login)
    def validate_customer_login(self) -> object: ...
    @_awaited(Customers.create_customer)
    def create_customer(self) -> object: ...
    @_awaited(Customers.validate_seccode)
    def validate_seccode(self) -> object: ...
    @_awaited(Customers.update_customer_profile)
    def update_customer_profile(self) -> object: ...
    @_awaited(Customers.update_customer_photo)
    def update_customer_photo(self) -> object: ...
