"""Bookings of a customer, by booking number."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.transport import AsyncClient, CallOptions, Client
from photo_id_runtime.types import UNSET, Response, Unset

from ...models.accepted import Accepted
from ...models.bookings_by_number import BookingsByNumber
from ...models.cancel_booking_request import CancelBookingRequest
from ...models.cancel_own_booking_request import CancelOwnBookingRequest
from ...models.check_booking_request import CheckBookingRequest
from ...models.check_own_booking_request import CheckOwnBookingRequest
from ...models.list_bookings_request import ListBookingsRequest
from ...models.list_own_bookings_request import ListOwnBookingsRequest
from ...models.live_booking import LiveBooking
from ...models.rate_booking_request import RateBookingRequest
from ...models.rate_own_booking_request import RateOwnBookingRequest
from . import (
    cancel_booking as _cancel_booking,
    cancel_own_booking as _cancel_own_booking,
    check_booking as _check_booking,
    check_own_booking as _check_own_booking,
    list_bookings as _list_bookings,
    list_own_bookings as _list_own_bookings,
    rate_booking as _rate_booking,
    rate_own_booking as _rate_own_booking,
)

__all__ = ["AsyncBookings", "Bookings"]


class Bookings:
    """Bookings of a customer, by booking number."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_bookings(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BookingsByNumber:
        """List a customer's bookings.

        For fleets and their partners, with a fleet's key. The response for a customer
        without bookings could not be read.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The bookings by number, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _list_bookings.sync(
            client=self._client,
            body=ListBookingsRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    def list_bookings_detailed(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[BookingsByNumber]:
        """Call `list_bookings`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_bookings`.
        """
        return _list_bookings.sync_detailed(
            client=self._client,
            body=ListBookingsRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    def list_own_bookings(self, **options: Unpack[CallOptions]) -> BookingsByNumber:
        """List one's own bookings.

        For customers, with their login. The response for a customer without bookings could
        not be read.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The bookings by number, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _list_own_bookings.sync(
            client=self._client, body=ListOwnBookingsRequest(), **options
        )

    def list_own_bookings_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[BookingsByNumber]:
        """Call `list_own_bookings`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_own_bookings`.
        """
        return _list_own_bookings.sync_detailed(
            client=self._client, body=ListOwnBookingsRequest(), **options
        )

    def check_booking(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        job_id: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LiveBooking:
        """Get a customer's booking.

        For fleets and their partners, with a fleet's key. The default is the next booking
        that is due and not cancelled.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            job_id: The number of the booking.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The booking in a `jobdata`, or a failure, which has a `result` instead.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _check_booking.sync(
            client=self._client,
            body=CheckBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id
            ),
            **options,
        )

    def check_booking_detailed(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        job_id: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[LiveBooking]:
        """Call `check_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `check_booking`.
        """
        return _check_booking.sync_detailed(
            client=self._client,
            body=CheckBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id
            ),
            **options,
        )

    def check_own_booking(
        self, *, job_id: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> LiveBooking:
        """Get one's own booking.

        For customers, with their login. The default is the next booking that is due and not
        cancelled.

        Args:
            job_id: The number of the booking.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The booking in a `jobdata`, or a failure, which has a `result` instead.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _check_own_booking.sync(
            client=self._client, body=CheckOwnBookingRequest(job_id=job_id), **options
        )

    def check_own_booking_detailed(
        self, *, job_id: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[LiveBooking]:
        """Call `check_own_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `check_own_booking`.
        """
        return _check_own_booking.sync_detailed(
            client=self._client, body=CheckOwnBookingRequest(job_id=job_id), **options
        )

    def cancel_booking(
        self,
        *,
        phone_number: int,
        job_id: int,
        customer_pin: str | Unset = UNSET,
        reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Cancel a customer's booking.

        For fleets and their partners, with a fleet's key. The booking is cancelled
        immediately, whatever its status is, except `Y` and `V`, whose meaning could not be
        read, as the copies of the list of codes are cut off before them. The call should
        also be used when a booking has to be changed, so that no driver goes on to a wrong
        destination.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            job_id: The number of the booking.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            reason: The reason for the cancellation, as text.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _cancel_booking.sync(
            client=self._client,
            body=CancelBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id, reason=reason
            ),
            **options,
        )

    def cancel_booking_detailed(
        self,
        *,
        phone_number: int,
        job_id: int,
        customer_pin: str | Unset = UNSET,
        reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Accepted]:
        """Call `cancel_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `cancel_booking`.
        """
        return _cancel_booking.sync_detailed(
            client=self._client,
            body=CancelBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id, reason=reason
            ),
            **options,
        )

    def cancel_own_booking(
        self, *, job_id: int, reason: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Accepted:
        """Cancel one's own booking.

        For customers, with their login. The booking is cancelled immediately, whatever its
        status is, except `Y` and `V`, whose meaning could not be read, as the copies of the
        list of codes are cut off before them. The call should also be used when a booking
        has to be changed, so that no driver goes on to a wrong destination.

        Args:
            job_id: The number of the booking.
            reason: The reason for the cancellation, as text.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _cancel_own_booking.sync(
            client=self._client,
            body=CancelOwnBookingRequest(job_id=job_id, reason=reason),
            **options,
        )

    def cancel_own_booking_detailed(
        self, *, job_id: int, reason: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[Accepted]:
        """Call `cancel_own_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `cancel_own_booking`.
        """
        return _cancel_own_booking.sync_detailed(
            client=self._client,
            body=CancelOwnBookingRequest(job_id=job_id, reason=reason),
            **options,
        )

    def rate_booking(
        self,
        *,
        phone_number: int,
        job_id: int,
        rating: int,
        customer_pin: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Rate a customer's booking.

        For fleets and their partners, with a fleet's key. Notes bring the booking to the
        attention of the fleet's operator.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            job_id: The number of the booking.
            rating: From 1, awful, to 5, excellent; 0 for no rating.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            notes: A complaint, lost property or similar; notes bring the booking to the
                attention of the fleet's operator.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _rate_booking.sync(
            client=self._client,
            body=RateBookingRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                job_id=job_id,
                rating=rating,
                notes=notes,
            ),
            **options,
        )

    def rate_booking_detailed(
        self,
        *,
        phone_number: int,
        job_id: int,
        rating: int,
        customer_pin: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Accepted]:
        """Call `rate_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `rate_booking`.
        """
        return _rate_booking.sync_detailed(
            client=self._client,
            body=RateBookingRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                job_id=job_id,
                rating=rating,
                notes=notes,
            ),
            **options,
        )

    def rate_own_booking(
        self,
        *,
        job_id: int,
        rating: int,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Rate one's own booking.

        For customers, with their login. Notes bring the booking to the attention of the
        fleet's operator.

        Args:
            job_id: The number of the booking.
            rating: From 1, awful, to 5, excellent; 0 for no rating.
            notes: A complaint, lost property or similar; notes bring the booking to the
                attention of the fleet's operator.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return _rate_own_booking.sync(
            client=self._client,
            body=RateOwnBookingRequest(job_id=job_id, rating=rating, notes=notes),
            **options,
        )

    def rate_own_booking_detailed(
        self,
        *,
        job_id: int,
        rating: int,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Accepted]:
        """Call `rate_own_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `rate_own_booking`.
        """
        return _rate_own_booking.sync_detailed(
            client=self._client,
            body=RateOwnBookingRequest(job_id=job_id, rating=rating, notes=notes),
            **options,
        )


class AsyncBookings:
    """Bookings of a customer, by booking number."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_bookings(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BookingsByNumber:
        """List a customer's bookings.

        For fleets and their partners, with a fleet's key. The response for a customer
        without bookings could not be read.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The bookings by number, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _list_bookings.asyncio(
            client=self._client,
            body=ListBookingsRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    async def list_bookings_detailed(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[BookingsByNumber]:
        """Call `list_bookings`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_bookings`.
        """
        return await _list_bookings.asyncio_detailed(
            client=self._client,
            body=ListBookingsRequest(phone_number=phone_number, customer_pin=customer_pin),
            **options,
        )

    async def list_own_bookings(self, **options: Unpack[CallOptions]) -> BookingsByNumber:
        """List one's own bookings.

        For customers, with their login. The response for a customer without bookings could
        not be read.

        Args:
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The bookings by number, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _list_own_bookings.asyncio(
            client=self._client, body=ListOwnBookingsRequest(), **options
        )

    async def list_own_bookings_detailed(
        self, **options: Unpack[CallOptions]
    ) -> Response[BookingsByNumber]:
        """Call `list_own_bookings`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `list_own_bookings`.
        """
        return await _list_own_bookings.asyncio_detailed(
            client=self._client, body=ListOwnBookingsRequest(), **options
        )

    async def check_booking(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        job_id: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LiveBooking:
        """Get a customer's booking.

        For fleets and their partners, with a fleet's key. The default is the next booking
        that is due and not cancelled.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            job_id: The number of the booking.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The booking in a `jobdata`, or a failure, which has a `result` instead.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _check_booking.asyncio(
            client=self._client,
            body=CheckBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id
            ),
            **options,
        )

    async def check_booking_detailed(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        job_id: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[LiveBooking]:
        """Call `check_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `check_booking`.
        """
        return await _check_booking.asyncio_detailed(
            client=self._client,
            body=CheckBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id
            ),
            **options,
        )

    async def check_own_booking(
        self, *, job_id: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> LiveBooking:
        """Get one's own booking.

        For customers, with their login. The default is the next booking that is due and not
        cancelled.

        Args:
            job_id: The number of the booking.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The booking in a `jobdata`, or a failure, which has a `result` instead.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _check_own_booking.asyncio(
            client=self._client, body=CheckOwnBookingRequest(job_id=job_id), **options
        )

    async def check_own_booking_detailed(
        self, *, job_id: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[LiveBooking]:
        """Call `check_own_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `check_own_booking`.
        """
        return await _check_own_booking.asyncio_detailed(
            client=self._client, body=CheckOwnBookingRequest(job_id=job_id), **options
        )

    async def cancel_booking(
        self,
        *,
        phone_number: int,
        job_id: int,
        customer_pin: str | Unset = UNSET,
        reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Cancel a customer's booking.

        For fleets and their partners, with a fleet's key. The booking is cancelled
        immediately, whatever its status is, except `Y` and `V`, whose meaning could not be
        read, as the copies of the list of codes are cut off before them. The call should
        also be used when a booking has to be changed, so that no driver goes on to a wrong
        destination.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            job_id: The number of the booking.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            reason: The reason for the cancellation, as text.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _cancel_booking.asyncio(
            client=self._client,
            body=CancelBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id, reason=reason
            ),
            **options,
        )

    async def cancel_booking_detailed(
        self,
        *,
        phone_number: int,
        job_id: int,
        customer_pin: str | Unset = UNSET,
        reason: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Accepted]:
        """Call `cancel_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `cancel_booking`.
        """
        return await _cancel_booking.asyncio_detailed(
            client=self._client,
            body=CancelBookingRequest(
                phone_number=phone_number, customer_pin=customer_pin, job_id=job_id, reason=reason
            ),
            **options,
        )

    async def cancel_own_booking(
        self, *, job_id: int, reason: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Accepted:
        """Cancel one's own booking.

        For customers, with their login. The booking is cancelled immediately, whatever its
        status is, except `Y` and `V`, whose meaning could not be read, as the copies of the
        list of codes are cut off before them. The call should also be used when a booking
        has to be changed, so that no driver goes on to a wrong destination.

        Args:
            job_id: The number of the booking.
            reason: The reason for the cancellation, as text.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _cancel_own_booking.asyncio(
            client=self._client,
            body=CancelOwnBookingRequest(job_id=job_id, reason=reason),
            **options,
        )

    async def cancel_own_booking_detailed(
        self, *, job_id: int, reason: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Response[Accepted]:
        """Call `cancel_own_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `cancel_own_booking`.
        """
        return await _cancel_own_booking.asyncio_detailed(
            client=self._client,
            body=CancelOwnBookingRequest(job_id=job_id, reason=reason),
            **options,
        )

    async def rate_booking(
        self,
        *,
        phone_number: int,
        job_id: int,
        rating: int,
        customer_pin: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Rate a customer's booking.

        For fleets and their partners, with a fleet's key. Notes bring the booking to the
        attention of the fleet's operator.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which
                identifies the customer. The vendor's own examples, which have a country
                code, need more than 32 bits.
            job_id: The number of the booking.
            rating: From 1, awful, to 5, excellent; 0 for no rating.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong.
                Where a call allows it to be blank or missing, nothing checks that the
                caller acts for this customer.
            notes: A complaint, lost property or similar; notes bring the booking to the
                attention of the fleet's operator.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _rate_booking.asyncio(
            client=self._client,
            body=RateBookingRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                job_id=job_id,
                rating=rating,
                notes=notes,
            ),
            **options,
        )

    async def rate_booking_detailed(
        self,
        *,
        phone_number: int,
        job_id: int,
        rating: int,
        customer_pin: str | Unset = UNSET,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Accepted]:
        """Call `rate_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `rate_booking`.
        """
        return await _rate_booking.asyncio_detailed(
            client=self._client,
            body=RateBookingRequest(
                phone_number=phone_number,
                customer_pin=customer_pin,
                job_id=job_id,
                rating=rating,
                notes=notes,
            ),
            **options,
        )

    async def rate_own_booking(
        self,
        *,
        job_id: int,
        rating: int,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Rate one's own booking.

        For customers, with their login. Notes bring the booking to the attention of the
        fleet's operator.

        Args:
            job_id: The number of the booking.
            rating: From 1, awful, to 5, excellent; 0 for no rating.
            notes: A complaint, lost property or similar; notes bring the booking to the
                attention of the fleet's operator.
            options: Timeouts, retries and more for this call: see `CallOptions`.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or
                `ApiTimeoutError` without a complete response, `DecodingError` for an
                undocumented one, `FailureError` for any other.
        """
        return await _rate_own_booking.asyncio(
            client=self._client,
            body=RateOwnBookingRequest(job_id=job_id, rating=rating, notes=notes),
            **options,
        )

    async def rate_own_booking_detailed(
        self,
        *,
        job_id: int,
        rating: int,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Response[Accepted]:
        """Call `rate_own_booking`, and return the whole response: `parsed` is its result.

        The arguments and the errors are those of `rate_own_booking`.
        """
        return await _rate_own_booking.asyncio_detailed(
            client=self._client,
            body=RateOwnBookingRequest(job_id=job_id, rating=rating, notes=notes),
            **options,
        )
