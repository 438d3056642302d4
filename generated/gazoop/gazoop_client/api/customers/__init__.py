"""Accounts of a fleet's customers."""

from __future__ import annotations

from typing import Literal, Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, FileInput, Response, Unset, file_of

from ...models.customer_valid import CustomerValid
from ...models.photo_updated import PhotoUpdated
from ...models.security_code_needed import SecurityCodeNeeded
from ...models.update_customer_photo_request import UpdateCustomerPhotoRequest
from ...models.validate_customer_login_request import ValidateCustomerLoginRequest
from ...models.validate_customer_pin_request import ValidateCustomerPinRequest
from . import (
    update_customer_photo as _update_customer_photo,
    validate_customer_login as _validate_customer_login,
    validate_customer_pin as _validate_customer_pin,
)

__all__ = ["AsyncCustomers", "Customers"]


class Customers:
    """Accounts of a fleet's customers."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def validate_customer_pin(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's number and PIN.

        Checks whether number and PIN match, and returns the customer. An account that has
        not yet confirmed its security code is indicated separately, as it cannot book.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The result of the check of number and PIN, in the property `result`.

        Raises:
            AuthenticationError: The number and PIN, or the login, do not match; no reason
                is returned.
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _validate_customer_pin.sync(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    def validate_customer_pin_detailed(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """Call `validate_customer_pin`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `validate_customer_pin`.
        """
        return _validate_customer_pin.sync_detailed(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    def validate_customer_login(
        self, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's login.

        Checks whether the login that the client was created with is valid, and returns the
        customer. An account that has not yet confirmed its security code is indicated
        separately, as it cannot book.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The result of the check of the login, in the property `result`.

        Raises:
            AuthenticationError: The number and PIN, or the login, do not match; no reason
                is returned.
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _validate_customer_login.sync(
            client=self._client, body=ValidateCustomerLoginRequest(), **options
        )

    def validate_customer_login_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """Call `validate_customer_login`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `validate_customer_login`.
        """
        return _validate_customer_login.sync_detailed(
            client=self._client, body=ValidateCustomerLoginRequest(), **options
        )

    def update_customer_photo(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> PhotoUpdated:
        """Replace or delete a customer's photo.

        The photo replaces the stored one. The response to a deletion, with or without a
        stored photo, is not documented, so a client must not retry the request
        automatically.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            photo_base64: The photo, or the word `delete` to delete the stored one.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _update_customer_photo.sync(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64, "delete"),
            ),
            **options,
        )

    def update_customer_photo_detailed(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[PhotoUpdated]:
        """Call `update_customer_photo`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_customer_photo`.
        """
        return _update_customer_photo.sync_detailed(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64, "delete"),
            ),
            **options,
        )


class AsyncCustomers:
    """Accounts of a fleet's customers."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def validate_customer_pin(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's number and PIN.

        Checks whether number and PIN match, and returns the customer. An account that has
        not yet confirmed its security code is indicated separately, as it cannot book.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The result of the check of number and PIN, in the property `result`.

        Raises:
            AuthenticationError: The number and PIN, or the login, do not match; no reason
                is returned.
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _validate_customer_pin.asyncio(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    async def validate_customer_pin_detailed(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """Call `validate_customer_pin`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `validate_customer_pin`.
        """
        return await _validate_customer_pin.asyncio_detailed(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    async def validate_customer_login(
        self, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's login.

        Checks whether the login that the client was created with is valid, and returns the
        customer. An account that has not yet confirmed its security code is indicated
        separately, as it cannot book.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The result of the check of the login, in the property `result`.

        Raises:
            AuthenticationError: The number and PIN, or the login, do not match; no reason
                is returned.
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _validate_customer_login.asyncio(
            client=self._client, body=ValidateCustomerLoginRequest(), **options
        )

    async def validate_customer_login_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """Call `validate_customer_login`, and return the whole response: `parsed` is its
        result.

        The arguments and the errors are those of `validate_customer_login`.
        """
        return await _validate_customer_login.asyncio_detailed(
            client=self._client, body=ValidateCustomerLoginRequest(), **options
        )

    async def update_customer_photo(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> PhotoUpdated:
        """Replace or delete a customer's photo.

        The photo replaces the stored one. The response to a deletion, with or without a
        stored photo, is not documented, so a client must not retry the request
        automatically.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            photo_base64: The photo, or the word `delete` to delete the stored one.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _update_customer_photo.asyncio(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64, "delete"),
            ),
            **options,
        )

    async def update_customer_photo_detailed(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[PhotoUpdated]:
        """Call `update_customer_photo`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `update_customer_photo`.
        """
        return await _update_customer_photo.asyncio_detailed(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64, "delete"),
            ),
            **options,
        )
