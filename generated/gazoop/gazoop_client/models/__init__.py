"""The models of requests and responses; each module is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accepted import Accepted as Accepted
    from .airports_by_code import Airport as Airport, AirportsByCode as AirportsByCode
    from .booking_created import BookingCreated as BookingCreated
    from .bookings_by_number import Booking as Booking, BookingsByNumber as BookingsByNumber
    from .cancel_booking_request import CancelBookingRequest as CancelBookingRequest
    from .cancel_own_booking_request import CancelOwnBookingRequest as CancelOwnBookingRequest
    from .check_booking_request import CheckBookingRequest as CheckBookingRequest
    from .check_own_booking_request import CheckOwnBookingRequest as CheckOwnBookingRequest
    from .create_booking_request import CreateBookingRequest as CreateBookingRequest
    from .create_customer_request import CreateCustomerRequest as CreateCustomerRequest
    from .create_own_booking_request import CreateOwnBookingRequest as CreateOwnBookingRequest
    from .create_own_quote_request import CreateOwnQuoteRequest as CreateOwnQuoteRequest
    from .create_quote_request import CreateQuoteRequest as CreateQuoteRequest
    from .customer_created import CustomerCreated as CustomerCreated
    from .customer_valid import CustomerValid as CustomerValid
    from .estimate_own_pickup_request import EstimateOwnPickupRequest as EstimateOwnPickupRequest
    from .estimate_pickup_request import EstimatePickupRequest as EstimatePickupRequest
    from .failure import Failure as Failure
    from .list_airports_request import ListAirportsRequest as ListAirportsRequest
    from .list_bookings_request import ListBookingsRequest as ListBookingsRequest
    from .list_own_airports_request import ListOwnAirportsRequest as ListOwnAirportsRequest
    from .list_own_bookings_request import ListOwnBookingsRequest as ListOwnBookingsRequest
    from .live_booking import JobData as JobData, LiveBooking as LiveBooking
    from .login_invalid import LoginInvalid as LoginInvalid
    from .modify_booking_request import ModifyBookingRequest as ModifyBookingRequest
    from .modify_own_booking_request import ModifyOwnBookingRequest as ModifyOwnBookingRequest
    from .nearby_driver import (
        NearbyDriver as NearbyDriver,
        NearbyDriverStatus as NearbyDriverStatus,
    )
    from .photo_updated import PhotoUpdated as PhotoUpdated
    from .profile_updated import ProfileUpdated as ProfileUpdated
    from .quote_created import QuoteCreated as QuoteCreated
    from .rate_booking_request import RateBookingRequest as RateBookingRequest
    from .rate_own_booking_request import RateOwnBookingRequest as RateOwnBookingRequest
    from .security_code_needed import SecurityCodeNeeded as SecurityCodeNeeded
    from .update_customer_photo_request import (
        UpdateCustomerPhotoRequest as UpdateCustomerPhotoRequest,
    )
    from .update_customer_profile_request import (
        UpdateCustomerProfileRequest as UpdateCustomerProfileRequest,
    )
    from .validate_customer_login_request import (
        ValidateCustomerLoginRequest as ValidateCustomerLoginRequest,
    )
    from .validate_customer_pin_request import (
        ValidateCustomerPinRequest as ValidateCustomerPinRequest,
    )
    from .validate_seccode_request import ValidateSeccodeRequest as ValidateSeccodeRequest

_CLASSES: dict[str, str] = {
    "accepted": "Accepted",
    "airports_by_code": "Airport AirportsByCode",
    "booking_created": "BookingCreated",
    "bookings_by_number": "Booking BookingsByNumber",
    "cancel_booking_request": "CancelBookingRequest",
    "cancel_own_booking_request": "CancelOwnBookingRequest",
    "check_booking_request": "CheckBookingRequest",
    "check_own_booking_request": "CheckOwnBookingRequest",
    "create_booking_request": "CreateBookingRequest",
    "create_customer_request": "CreateCustomerRequest",
    "create_own_booking_request": "CreateOwnBookingRequest",
    "create_own_quote_request": "CreateOwnQuoteRequest",
    "create_quote_request": "CreateQuoteRequest",
    "customer_created": "CustomerCreated",
    "customer_valid": "CustomerValid",
    "estimate_own_pickup_request": "EstimateOwnPickupRequest",
    "estimate_pickup_request": "EstimatePickupRequest",
    "failure": "Failure",
    "list_airports_request": "ListAirportsRequest",
    "list_bookings_request": "ListBookingsRequest",
    "list_own_airports_request": "ListOwnAirportsRequest",
    "list_own_bookings_request": "ListOwnBookingsRequest",
    "live_booking": "JobData LiveBooking",
    "login_invalid": "LoginInvalid",
    "modify_booking_request": "ModifyBookingRequest",
    "modify_own_booking_request": "ModifyOwnBookingRequest",
    "nearby_driver": "NearbyDriver NearbyDriverStatus",
    "photo_updated": "PhotoUpdated",
    "profile_updated": "ProfileUpdated",
    "quote_created": "QuoteCreated",
    "rate_booking_request": "RateBookingRequest",
    "rate_own_booking_request": "RateOwnBookingRequest",
    "security_code_needed": "SecurityCodeNeeded",
    "update_customer_photo_request": "UpdateCustomerPhotoRequest",
    "update_customer_profile_request": "UpdateCustomerProfileRequest",
    "validate_customer_login_request": "ValidateCustomerLoginRequest",
    "validate_customer_pin_request": "ValidateCustomerPinRequest",
    "validate_seccode_request": "ValidateSeccodeRequest",
}
_MODULES = {name: module for module, names in _CLASSES.items() for name in names.split()}

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
