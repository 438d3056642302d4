"""Bookings of a customer, by booking number."""

from __future__ import annotations

from typing import Unpack

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
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.accepted import Accepted
from ..models.booking_created import BookingCreated
from ..models.bookings_by_number import BookingsByNumber
from ..models.cancel_booking_request import CancelBookingRequest
from ..models.cancel_own_booking_request import CancelOwnBookingRequest
from ..models.check_booking_request import CheckBookingRequest
from ..models.check_own_booking_request import CheckOwnBookingRequest
from ..models.create_booking_request import CreateBookingRequest
from ..models.create_own_booking_request import CreateOwnBookingRequest
from ..models.create_own_quote_request import CreateOwnQuoteRequest
from ..models.create_quote_request import CreateQuoteRequest
from ..models.list_bookings_request import ListBookingsRequest
from ..models.list_own_bookings_request import ListOwnBookingsRequest
from ..models.live_booking import LiveBooking
from ..models.modify_booking_request import ModifyBookingRequest
from ..models.modify_own_booking_request import ModifyOwnBookingRequest
from ..models.quote_created import QuoteCreated
from ..models.rate_booking_request import RateBookingRequest
from ..models.rate_own_booking_request import RateOwnBookingRequest

__all__ = ["AsyncBookings", "Bookings"]

_LIST_BOOKINGS = ApiOperation(
    id="listBookings",
    method="POST",
    path="/customer_bookings.json",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "dropoff", "phone_number", "pickup"),
)
_LIST_OWN_BOOKINGS = ApiOperation(
    id="listOwnBookings",
    method="POST",
    path="/customer_bookings.json",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("dropoff", "password", "pickup", "username"),
)
_CHECK_BOOKING = ApiOperation(
    id="checkBooking",
    method="POST",
    path="/check_live_bookings.json",
    repeatable=True,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=(
        "api_key",
        "customer_pin",
        "dropoff_lat",
        "dropoff_long",
        "dropoff_text",
        "email",
        "name",
        "phone_number",
        "pickup_lat",
        "pickup_long",
        "pickup_text",
        "telephone",
    ),
)
_CHECK_OWN_BOOKING = ApiOperation(
    id="checkOwnBooking",
    method="POST",
    path="/check_live_bookings.json",
    repeatable=True,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=(
        "dropoff_lat",
        "dropoff_long",
        "dropoff_text",
        "email",
        "name",
        "password",
        "pickup_lat",
        "pickup_long",
        "pickup_text",
        "telephone",
        "username",
    ),
)
_CANCEL_BOOKING = ApiOperation(
    id="cancelBooking",
    method="POST",
    path="/cancel_booking.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number"),
)
_CANCEL_OWN_BOOKING = ApiOperation(
    id="cancelOwnBooking",
    method="POST",
    path="/cancel_booking.json",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("password", "username"),
)
_RATE_BOOKING = ApiOperation(
    id="rateBooking",
    method="POST",
    path="/booking_feedback.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number"),
)
_RATE_OWN_BOOKING = ApiOperation(
    id="rateOwnBooking",
    method="POST",
    path="/booking_feedback.json",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("password", "username"),
)
_CREATE_QUOTE = ApiOperation(
    id="createQuote",
    method="POST",
    path="/create_quote.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number", "pickup_address"),
)
_CREATE_OWN_QUOTE = ApiOperation(
    id="createOwnQuote",
    method="POST",
    path="/create_quote.json",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("password", "pickup_address", "username"),
)
_CREATE_BOOKING = ApiOperation(
    id="createBooking",
    method="POST",
    path="/create_booking.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number", "pickup_address"),
)
_CREATE_OWN_BOOKING = ApiOperation(
    id="createOwnBooking",
    method="POST",
    path="/create_booking.json",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("password", "pickup_address", "username"),
)
_MODIFY_BOOKING = ApiOperation(
    id="modifyBooking",
    method="POST",
    path="/modify_booking.json",
    repeatable=False,
    credentials=((CredentialPlacement("api_key", "body", "api_key"),),),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("api_key", "customer_pin", "phone_number", "pickup_address"),
)
_MODIFY_OWN_BOOKING = ApiOperation(
    id="modifyOwnBooking",
    method="POST",
    path="/modify_booking.json",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "username"),
            CredentialPlacement("password", "body", "password"),
        ),
    ),
    responses=(
        ExpectedResponse(
            200, 200, "json", (DocumentedFailure(marks={"result": "error"}, message="error"),)
        ),
    ),
    sensitive=("password", "pickup_address", "username"),
)


class Bookings(_Group):
    """Bookings of a customer, by booking number."""

    def list_bookings(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BookingsByNumber:
        """List a customer's bookings.

        For fleets and their partners, with a fleet's key. The response for a customer without
        bookings could not be read.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The bookings by number, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ListBookingsRequest(phone_number=phone_number, customer_pin=customer_pin)
        _call = ApiCall(_LIST_BOOKINGS, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: BookingsByNumber.from_dict(data), options)

    def list_own_bookings(self, **options: Unpack[CallOptions]) -> BookingsByNumber:
        """List one's own bookings.

        For customers, with their login. The response for a customer without bookings could not be
        read.

        Args:
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The bookings by number, or a failure, which has a `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ListOwnBookingsRequest()
        _call = ApiCall(_LIST_OWN_BOOKINGS, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: BookingsByNumber.from_dict(data), options)

    def check_booking(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        job_id: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> LiveBooking:
        """Get a customer's booking.

        For fleets and their partners, with a fleet's key. The default is the next booking that is
        due and not cancelled.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            job_id: The number of the booking.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The booking in a `jobdata`, or a failure, which has a `result` instead.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CheckBookingRequest(
            phone_number=phone_number, customer_pin=customer_pin, job_id=job_id
        )
        _call = ApiCall(_CHECK_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: LiveBooking.from_dict(data), options)

    def check_own_booking(
        self, *, job_id: int | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> LiveBooking:
        """Get one's own booking.

        For customers, with their login. The default is the next booking that is due and not
        cancelled.

        Args:
            job_id: The number of the booking.
            options: See `CallOptions`. Retried even once sent, as twice has the effect of once.

        Returns:
            The booking in a `jobdata`, or a failure, which has a `result` instead.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CheckOwnBookingRequest(job_id=job_id)
        _call = ApiCall(_CHECK_OWN_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: LiveBooking.from_dict(data), options)

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

        For fleets and their partners, with a fleet's key. The booking is cancelled immediately,
        whatever its status is, except `Y` and `V`, whose meaning could not be read, as the copies
        of the list of codes are cut off before them. The call should also be used when a booking
        has to be changed, so that no driver goes on to a wrong destination.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            job_id: The number of the booking.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            reason: The reason for the cancellation, as text.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CancelBookingRequest(
            phone_number=phone_number, customer_pin=customer_pin, job_id=job_id, reason=reason
        )
        _call = ApiCall(_CANCEL_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: Accepted.from_dict(data), options)

    def cancel_own_booking(
        self, *, job_id: int, reason: str | Unset = UNSET, **options: Unpack[CallOptions]
    ) -> Accepted:
        """Cancel one's own booking.

        For customers, with their login. The booking is cancelled immediately, whatever its status
        is, except `Y` and `V`, whose meaning could not be read, as the copies of the list of codes
        are cut off before them. The call should also be used when a booking has to be changed, so
        that no driver goes on to a wrong destination.

        Args:
            job_id: The number of the booking.
            reason: The reason for the cancellation, as text.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CancelOwnBookingRequest(job_id=job_id, reason=reason)
        _call = ApiCall(_CANCEL_OWN_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: Accepted.from_dict(data), options)

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

        For fleets and their partners, with a fleet's key. Notes bring the booking to the attention
        of the fleet's operator.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            job_id: The number of the booking.
            rating: From 1, awful, to 5, excellent; 0 for no rating.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            notes: A complaint, lost property or similar; notes bring the booking to the attention
                of the fleet's operator.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = RateBookingRequest(
            phone_number=phone_number,
            customer_pin=customer_pin,
            job_id=job_id,
            rating=rating,
            notes=notes,
        )
        _call = ApiCall(_RATE_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: Accepted.from_dict(data), options)

    def rate_own_booking(
        self,
        *,
        job_id: int,
        rating: int,
        notes: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Rate one's own booking.

        For customers, with their login. Notes bring the booking to the attention of the fleet's
        operator.

        Args:
            job_id: The number of the booking.
            rating: From 1, awful, to 5, excellent; 0 for no rating.
            notes: A complaint, lost property or similar; notes bring the booking to the attention
                of the fleet's operator.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = RateOwnBookingRequest(job_id=job_id, rating=rating, notes=notes)
        _call = ApiCall(_RATE_OWN_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: Accepted.from_dict(data), options)

    def create_quote(
        self,
        *,
        phone_number: int | Unset = UNSET,
        customer_pin: str | Unset = UNSET,
        pickup_address: str | Unset = UNSET,
        pickup_lat: float | Unset = UNSET,
        pickup_long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> QuoteCreated:
        """Price a journey, for a fleet.

        Prices a journey; without a customer the quote cannot be found by customer later. The copies
        of the page lack the names of further fields, such as those for passengers, luggage and
        vehicle; they can be sent as additional ones.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            pickup_address: The address of the pick-up, with its parts separated by commas.
            pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateQuoteRequest(
            phone_number=phone_number,
            customer_pin=customer_pin,
            pickup_address=pickup_address,
            pickup_lat=pickup_lat,
            pickup_long=pickup_long,
        )
        _call = ApiCall(_CREATE_QUOTE, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: QuoteCreated.from_dict(data), options)

    def create_own_quote(
        self,
        *,
        pickup_address: str | Unset = UNSET,
        pickup_lat: float | Unset = UNSET,
        pickup_long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> QuoteCreated:
        """Price a journey, for a customer.

        Prices a journey for the customer with this login. The copies of the page lack the names of
        further fields, such as those for passengers, luggage and vehicle; they can be sent as
        additional ones.

        Args:
            pickup_address: The address of the pick-up, with its parts separated by commas.
            pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateOwnQuoteRequest(
            pickup_address=pickup_address, pickup_lat=pickup_lat, pickup_long=pickup_long
        )
        _call = ApiCall(_CREATE_OWN_QUOTE, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: QuoteCreated.from_dict(data), options)

    def create_booking(
        self,
        *,
        phone_number: int,
        customer_pin: str | Unset = UNSET,
        quote_id: int | Unset = UNSET,
        pickup_address: str | Unset = UNSET,
        pickup_lat: float | Unset = UNSET,
        pickup_long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BookingCreated:
        """Book a journey, for a fleet.

        Books a journey. With the number of a quote the data of the quote are taken, and fields that
        are sent override them. The copies of the page lack the names of further fields, such as
        those for passengers, luggage and vehicle; they can be sent as additional ones.

        Args:
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            quote_id: The number of a quote.
            pickup_address: The address of the pick-up, with its parts separated by commas.
            pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateBookingRequest(
            phone_number=phone_number,
            customer_pin=customer_pin,
            quote_id=quote_id,
            pickup_address=pickup_address,
            pickup_lat=pickup_lat,
            pickup_long=pickup_long,
        )
        _call = ApiCall(_CREATE_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: BookingCreated.from_dict(data), options)

    def create_own_booking(
        self,
        *,
        quote_id: int | Unset = UNSET,
        pickup_address: str | Unset = UNSET,
        pickup_lat: float | Unset = UNSET,
        pickup_long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> BookingCreated:
        """Book a journey, for a customer.

        Books a journey for the customer with this login. The copies of the page lack the names of
        further fields, such as those for passengers, luggage and vehicle; they can be sent as
        additional ones.

        Args:
            quote_id: The number of a quote.
            pickup_address: The address of the pick-up, with its parts separated by commas.
            pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = CreateOwnBookingRequest(
            quote_id=quote_id,
            pickup_address=pickup_address,
            pickup_lat=pickup_lat,
            pickup_long=pickup_long,
        )
        _call = ApiCall(_CREATE_OWN_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: BookingCreated.from_dict(data), options)

    def modify_booking(
        self,
        *,
        job_id: int,
        phone_number: int | Unset = UNSET,
        customer_pin: str | Unset = UNSET,
        quote_id: int | Unset = UNSET,
        pickup_address: str | Unset = UNSET,
        pickup_lat: float | Unset = UNSET,
        pickup_long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Change a booking, for a fleet.

        Changes a booking. Its price stays unless the number of a quote is sent. The copies of the
        page lack the names of further fields, such as those for passengers, luggage and vehicle;
        they can be sent as additional ones.

        Args:
            job_id: The number of the booking.
            phone_number: The mobile number of the customer's account, digits only, which identifies
                the customer. The vendor's own examples, which have a country code, need more than
                32 bits.
            customer_pin: The customer's PIN, digits only. The call fails if it is wrong. Where a
                call allows it to be blank or missing, nothing checks that the caller acts for this
                customer.
            quote_id: The number of a quote.
            pickup_address: The address of the pick-up, with its parts separated by commas.
            pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ModifyBookingRequest(
            phone_number=phone_number,
            customer_pin=customer_pin,
            job_id=job_id,
            quote_id=quote_id,
            pickup_address=pickup_address,
            pickup_lat=pickup_lat,
            pickup_long=pickup_long,
        )
        _call = ApiCall(_MODIFY_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: Accepted.from_dict(data), options)

    def modify_own_booking(
        self,
        *,
        job_id: int,
        quote_id: int,
        pickup_address: str | Unset = UNSET,
        pickup_lat: float | Unset = UNSET,
        pickup_long: float | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> Accepted:
        """Change a booking, for a customer.

        Changes a booking of the customer with this login, who has to send the number of a quote.
        The copies of the page lack the names of further fields, such as those for passengers,
        luggage and vehicle; they can be sent as additional ones.

        Args:
            job_id: The number of the booking.
            quote_id: The number of a quote.
            pickup_address: The address of the pick-up, with its parts separated by commas.
            pickup_lat: The latitude of the pick-up in decimal degrees, with a decimal point, never
                a comma.
            pickup_long: The longitude of the pick-up in decimal degrees, with a decimal point,
                never a comma.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The call succeeded or failed, as indicated by the property `result`.

        Raises:
            FailureError: The reason why the call was rejected.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ModifyOwnBookingRequest(
            job_id=job_id,
            quote_id=quote_id,
            pickup_address=pickup_address,
            pickup_lat=pickup_lat,
            pickup_long=pickup_long,
        )
        _call = ApiCall(_MODIFY_OWN_BOOKING, body=ApiBody("form", plain(_body)))
        return self._call(_call, lambda _, data: Accepted.from_dict(data), options)


class AsyncBookings(_AsyncGroup):
    """Bookings of a customer, by booking number."""

    @_awaited(Bookings.list_bookings)
    def list_bookings(self) -> object: ...
    @_awaited(Bookings.list_own_bookings)
    def list_own_bookings(self) -> object: ...
    @_awaited(Bookings.check_booking)
    def check_booking(self) -> object: ...
    @_awaited(Bookings.check_own_booking)
    def check_own_booking(self) -> object: ...
    @_awaited(Bookings.cancel_booking)
    def cancel_booking(self) -> object: ...
    @_awaited(Bookings.cancel_own_booking)
    def cancel_own_booking(self) -> object: ...
    @_awaited(Bookings.rate_booking)
    def rate_booking(self) -> object: ...
    @_awaited(Bookings.rate_own_booking)
    def rate_own_booking(self) -> object: ...
    @_awaited(Bookings.create_quote)
    def create_quote(self) -> object: ...
    @_awaited(Bookings.create_own_quote)
    def create_own_quote(self) -> object: ...
    @_awaited(Bookings.create_booking)
    def create_booking(self) -> object: ...
    @_awaited(Bookings.create_own_booking)
    def create_own_booking(self) -> object: ...
    @_awaited(Bookings.modify_booking)
    def modify_booking(self) -> object: ...
    @_awaited(Bookings.modify_own_booking)
    def modify_own_booking(self) -> object: ...
