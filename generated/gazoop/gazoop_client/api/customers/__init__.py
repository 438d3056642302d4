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

        Tells whether number and PIN belong together, and who the customer is. An account
        that still waits for its security code is told apart, as it cannot book.

        Args:
            phone_number: The mobile number of the customer's account, digits only; it says
                which customer is meant. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. A wrong one makes the call fail.
                Where a call allows it to be blank or missing, nothing checks that the
                caller speaks for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            AuthenticationError: Number and PIN, or the login, do not belong together; no
                reason comes with it.
            FailureError: Why the call was refused.
        """
        return _validate_customer_pin.sync(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    def validate_customer_pin_detailed(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """As `validate_customer_pin`, with status, headers and bytes."""
        return _validate_customer_pin.sync_detailed(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    def validate_customer_login(
        self, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's own login.

        Tells whether the login with which the client was made is right, and whose it is. An
        account that still waits for its security code is told apart, as it cannot book.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            AuthenticationError: Number and PIN, or the login, do not belong together; no
                reason comes with it.
            FailureError: Why the call was refused.
        """
        return _validate_customer_login.sync(
            client=self._client, body=ValidateCustomerLoginRequest(), **options
        )

    def validate_customer_login_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """As `validate_customer_login`, with status, headers and bytes."""
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

        The photo replaces the one that is stored. What is returned for a deletion, or for
        the deletion of a photo that is not there, is not documented, so a client must not
        send the request a second time on its own.

        Args:
            phone_number: The mobile number of the customer's account, digits only; it says
                which customer is meant. The vendor's own examples, which have a country
                code, need more than 32 bits.
            photo_base64: The photo, or the word `delete` to delete the one that is stored.
            customer_pin: The customer's PIN, digits only. A wrong one makes the call fail.
                Where a call allows it to be blank or missing, nothing checks that the
                caller speaks for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Why the call was refused.
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
        """As `update_customer_photo`, with status, headers and bytes."""
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

        Tells whether number and PIN belong together, and who the customer is. An account
        that still waits for its security code is told apart, as it cannot book.

        Args:
            phone_number: The mobile number of the customer's account, digits only; it says
                which customer is meant. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. A wrong one makes the call fail.
                Where a call allows it to be blank or missing, nothing checks that the
                caller speaks for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            AuthenticationError: Number and PIN, or the login, do not belong together; no
                reason comes with it.
            FailureError: Why the call was refused.
        """
        return await _validate_customer_pin.asyncio(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    async def validate_customer_pin_detailed(
        self, *, phone_number: int, customer_pin: str, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """As `validate_customer_pin`, with status, headers and bytes."""
        return await _validate_customer_pin.asyncio_detailed(
            client=self._client,
            body=ValidateCustomerPinRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    async def validate_customer_login(
        self, **options: Unpack[CallOptions]
    ) -> CustomerValid | SecurityCodeNeeded:
        """Check a customer's own login.

        Tells whether the login with which the client was made is right, and whose it is. An
        account that still waits for its security code is told apart, as it cannot book.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            AuthenticationError: Number and PIN, or the login, do not belong together; no
                reason comes with it.
            FailureError: Why the call was refused.
        """
        return await _validate_customer_login.asyncio(
            client=self._client, body=ValidateCustomerLoginRequest(), **options
        )

    async def validate_customer_login_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[CustomerValid | SecurityCodeNeeded]:
        """As `validate_customer_login`, with status, headers and bytes."""
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

        The photo replaces the one that is stored. What is returned for a deletion, or for
        the deletion of a photo that is not there, is not documented, so a client must not
        send the request a second time on its own.

        Args:
            phone_number: The mobile number of the customer's account, digits only; it says
                which customer is meant. The vendor's own examples, which have a country
                code, need more than 32 bits.
            photo_base64: The photo, or the word `delete` to delete the one that is stored.
            customer_pin: The customer's PIN, digits only. A wrong one makes the call fail.
                Where a call allows it to be blank or missing, nothing checks that the
                caller speaks for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Raises:
            FailureError: Why the call was refused.
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
        """As `update_customer_photo`, with status, headers and bytes."""
        return await _update_customer_photo.asyncio_detailed(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64, "delete"),
            ),
            **options,
        )
