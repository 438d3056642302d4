"""Client for Gazoop.

Taxi dispatch, the APIs for fleets, their partners and their customers.

Gazoop runs the dispatch of taxi fleets; its pages and samples also use the name iWebCab. Two APIs
are described here, which share one set of addresses. The internal API needs a key from a fleet, and
identifies the customer by telephone number; the customers' API needs a customer's login. Where both
have a call, it is one operation with two bodies, and only the credentials select one of them. Every
call is a POST. Newer pages have the fields as form data; where no such page could be read, that is
inferred. A failure is indicated by the property `result`, and so are most successes:
`customer_bookings` shows none, `check_live_bookings` has it inside `jobdata`, and `pickup_estimate`
returns a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photo_id_runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    ConflictError,
    DecodingError,
    FailureError,
    InvalidRequestError,
    NotFoundError,
    Outcome,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from photo_id_runtime.links import Link
from photo_id_runtime.types import UNSET, File, Response, Unset

from .client import AsyncGazoopClient, GazoopClient

if TYPE_CHECKING:
    from .models import (
        Accepted,
        Booking,
        BookingCreated,
        BookingsByNumber,
        CancelBookingRequest,
        CancelOwnBookingRequest,
        CheckBookingRequest,
        CheckOwnBookingRequest,
        CreateBookingRequest,
        CreateOwnBookingRequest,
        CreateOwnQuoteRequest,
        CreateQuoteRequest,
        CustomerValid,
        EstimateOwnPickupRequest,
        EstimatePickupRequest,
        Failure,
        JobData,
        ListBookingsRequest,
        ListOwnBookingsRequest,
        LiveBooking,
        LoginInvalid,
        ModifyBookingRequest,
        ModifyOwnBookingRequest,
        NearbyDriver,
        NearbyDriverStatus,
        PhotoUpdated,
        QuoteCreated,
        RateBookingRequest,
        RateOwnBookingRequest,
        SecurityCodeNeeded,
        UpdateCustomerPhotoRequest,
        ValidateCustomerLoginRequest,
        ValidateCustomerPinRequest,
    )

__version__ = "0.4.0"

__all__ = [
    "Accepted",
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncGazoopClient",
    "AuthenticationError",
    "Booking",
    "BookingCreated",
    "BookingsByNumber",
    "CancelBookingRequest",
    "CancelOwnBookingRequest",
    "CheckBookingRequest",
    "CheckOwnBookingRequest",
    "ConflictError",
    "CreateBookingRequest",
    "CreateOwnBookingRequest",
    "CreateOwnQuoteRequest",
    "CreateQuoteRequest",
    "CustomerValid",
    "DecodingError",
    "EstimateOwnPickupRequest",
    "EstimatePickupRequest",
    "Failure",
    "FailureError",
    "File",
    "GazoopClient",
    "InvalidRequestError",
    "JobData",
    "Link",
    "ListBookingsRequest",
    "ListOwnBookingsRequest",
    "LiveBooking",
    "LoginInvalid",
    "ModifyBookingRequest",
    "ModifyOwnBookingRequest",
    "NearbyDriver",
    "NearbyDriverStatus",
    "NotFoundError",
    "Outcome",
    "PermissionDeniedError",
    "PhotoUpdated",
    "QuoteCreated",
    "RateBookingRequest",
    "RateLimitError",
    "RateOwnBookingRequest",
    "Response",
    "SecurityCodeNeeded",
    "ServerError",
    "UNSET",
    "Unset",
    "UpdateCustomerPhotoRequest",
    "UsageError",
    "ValidateCustomerLoginRequest",
    "ValidateCustomerPinRequest",
    "__version__",
]

if not TYPE_CHECKING:  # a type checker would take any name for one of the package's

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import models

        return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
