"""The models of requests and responses; each class is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accepted import Accepted as Accepted
    from .booking import Booking as Booking
    from .booking_created import BookingCreated as BookingCreated
    from .bookings_by_number import BookingsByNumber as BookingsByNumber
    from .cancel_booking_request import CancelBookingRequest as CancelBookingRequest
    from .cancel_own_booking_request import CancelOwnBookingRequest as CancelOwnBookingRequest
    from .check_booking_request import CheckBookingRequest as CheckBookingRequest
    from .check_own_booking_request import CheckOwnBookingRequest as CheckOwnBookingRequest
    from .create_booking_request import CreateBookingRequest as CreateBookingRequest
    from .create_own_booking_request import CreateOwnBookingRequest as CreateOwnBookingRequest
    from .create_own_quote_request import CreateOwnQuoteRequest as CreateOwnQuoteRequest
    from .create_quote_request import CreateQuoteRequest as CreateQuoteRequest
    from .customer_valid import CustomerValid as CustomerValid
    from .estimate_own_pickup_request import EstimateOwnPickupRequest as EstimateOwnPickupRequest
    from .estimate_pickup_request import EstimatePickupRequest as EstimatePickupRequest
    from .failure import Failure as Failure
    from .job_data import JobData as JobData
    from .list_bookings_request import ListBookingsRequest as ListBookingsRequest
    from .list_own_bookings_request import ListOwnBookingsRequest as ListOwnBookingsRequest
    from .live_booking import LiveBooking as LiveBooking
    from .login_invalid import LoginInvalid as LoginInvalid
    from .modify_booking_request import ModifyBookingRequest as ModifyBookingRequest
    from .modify_own_booking_request import ModifyOwnBookingRequest as ModifyOwnBookingRequest
    from .nearby_driver import NearbyDriver as NearbyDriver
    from .nearby_driver_status import NearbyDriverStatus as NearbyDriverStatus
    from .photo_updated import PhotoUpdated as PhotoUpdated
    from .quote_created import QuoteCreated as QuoteCreated
    from .rate_booking_request import RateBookingRequest as RateBookingRequest
    from .rate_own_booking_request import RateOwnBookingRequest as RateOwnBookingRequest
    from .security_code_needed import SecurityCodeNeeded as SecurityCodeNeeded
    from .update_customer_photo_request import (
        UpdateCustomerPhotoRequest as UpdateCustomerPhotoRequest,
    )
    from .validate_customer_login_request import (
        ValidateCustomerLoginRequest as ValidateCustomerLoginRequest,
    )
    from .validate_customer_pin_request import (
        ValidateCustomerPinRequest as ValidateCustomerPinRequest,
    )

_MODULES: dict[str, str] = {
    "Accepted": "accepted",
    "Booking": "booking",
    "BookingCreated": "booking_created",
    "BookingsByNumber": "bookings_by_number",
    "CancelBookingRequest": "cancel_booking_request",
    "CancelOwnBookingRequest": "cancel_own_booking_request",
    "CheckBookingRequest": "check_booking_request",
    "CheckOwnBookingRequest": "check_own_booking_request",
    "CreateBookingRequest": "create_booking_request",
    "CreateOwnBookingRequest": "create_own_booking_request",
    "CreateOwnQuoteRequest": "create_own_quote_request",
    "CreateQuoteRequest": "create_quote_request",
    "CustomerValid": "customer_valid",
    "EstimateOwnPickupRequest": "estimate_own_pickup_request",
    "EstimatePickupRequest": "estimate_pickup_request",
    "Failure": "failure",
    "JobData": "job_data",
    "ListBookingsRequest": "list_bookings_request",
    "ListOwnBookingsRequest": "list_own_bookings_request",
    "LiveBooking": "live_booking",
    "LoginInvalid": "login_invalid",
    "ModifyBookingRequest": "modify_booking_request",
    "ModifyOwnBookingRequest": "modify_own_booking_request",
    "NearbyDriver": "nearby_driver",
    "NearbyDriverStatus": "nearby_driver_status",
    "PhotoUpdated": "photo_updated",
    "QuoteCreated": "quote_created",
    "RateBookingRequest": "rate_booking_request",
    "RateOwnBookingRequest": "rate_own_booking_request",
    "SecurityCodeNeeded": "security_code_needed",
    "UpdateCustomerPhotoRequest": "update_customer_photo_request",
    "ValidateCustomerLoginRequest": "validate_customer_login_request",
    "ValidateCustomerPinRequest": "validate_customer_pin_request",
}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*_MODULES]
