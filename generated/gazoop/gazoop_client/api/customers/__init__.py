"""Accounts of a fleet's customers."""

from __future__ import annotations

from typing import Literal

from ...models.photo_updated import PhotoUpdated
from ...models.update_customer_photo_request import UpdateCustomerPhotoRequest
from ...transport import AsyncClient, Client
from ...types import UNSET, FileInput, Response, Unset, file_of
from . import update_customer_photo as _update_customer_photo

__all__ = ["AsyncCustomers", "Customers"]


class Customers:
    """Accounts of a fleet's customers."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def update_customer_photo(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> PhotoUpdated:
        """Replace or delete a customer's photo.

        The photo takes the place of the one that is stored, so sending it again leaves the
        same. What is answered to a deletion, or to the deletion of a photo that is not
        there, is not documented.

        Args:
            phone_number: The mobile number of the customer's account, digits only; it says
                which customer is meant. Numbers with a country code need more than 32 bits.
            photo_base64: The photo, or the word `delete` to delete the one that is stored.
            customer_pin: The customer's PIN, digits only. A wrong one makes the call fail;
                a blank or missing one leaves it unchecked whether the customer is meant.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            FailureError: Why the call was refused.
        """
        return _update_customer_photo.sync(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64),
            ),
            timeout=timeout,
            retries=retries,
        )

    def update_customer_photo_detailed(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[PhotoUpdated]:
        """As `update_customer_photo`, with status, headers and bytes."""
        return _update_customer_photo.sync_detailed(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64),
            ),
            timeout=timeout,
            retries=retries,
        )


class AsyncCustomers:
    """Accounts of a fleet's customers."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def update_customer_photo(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> PhotoUpdated:
        """Replace or delete a customer's photo.

        The photo takes the place of the one that is stored, so sending it again leaves the
        same. What is answered to a deletion, or to the deletion of a photo that is not
        there, is not documented.

        Args:
            phone_number: The mobile number of the customer's account, digits only; it says
                which customer is meant. Numbers with a country code need more than 32 bits.
            photo_base64: The photo, or the word `delete` to delete the one that is stored.
            customer_pin: The customer's PIN, digits only. A wrong one makes the call fail;
                a blank or missing one leaves it unchecked whether the customer is meant.
            timeout: Seconds to wait instead of the client's.
            retries: Attempts after the first instead of the client's.

        Raises:
            FailureError: Why the call was refused.
        """
        return await _update_customer_photo.asyncio(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64),
            ),
            timeout=timeout,
            retries=retries,
        )

    async def update_customer_photo_detailed(
        self,
        *,
        phone_number: int,
        photo_base64: FileInput | Literal["delete"],
        customer_pin: str | Unset = UNSET,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[PhotoUpdated]:
        """As `update_customer_photo`, with status, headers and bytes."""
        return await _update_customer_photo.asyncio_detailed(
            client=self._client,
            body=UpdateCustomerPhotoRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                photo_base64=file_of(photo_base64),
            ),
            timeout=timeout,
            retries=retries,
        )
