"""Client for Gazoop.

Taxi dispatch, the APIs for fleets, their partners and their customers.

Gazoop runs the dispatch of taxi fleets; its pages and samples also use the name iWebCab. Two APIs
are described here, which share one set of addresses. The internal API needs a key from a fleet, and
identifies the customer by telephone number; the customers' API needs a customer's login. Where both
have a call, it is one operation with two bodies, and only the credentials select one of them. Every
call is a POST. Newer pages have the fields as form data; where no such page could be read, that is
inferred.

The same calls have three other spellings, which are not described as operations of their own. A
guide for customers has one address for all calls, `/live.json`, with the name of the call in a
field `command`. Programs of others were observed to send all fields in the query, or the key before
the name of the call, as in `/KEY/cancel_booking.json`. The mock accepts all of them.

A failure is indicated by the property `result`, and so are most successes: `customer_bookings` and
`airports` show none, `check_live_bookings` has it inside `jobdata`, and `pickup_estimate` returns a
list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photo_id_runtime import (
    UNSET as UNSET,
    ApiConnectionError as ApiConnectionError,
    ApiError as ApiError,
    ApiTimeoutError as ApiTimeoutError,
    AuthenticationError as AuthenticationError,
    ConflictError as ConflictError,
    DecodingError as DecodingError,
    FailureError as FailureError,
    File as File,
    InvalidRequestError as InvalidRequestError,
    Link as Link,
    NotFoundError as NotFoundError,
    Outcome as Outcome,
    PermissionDeniedError as PermissionDeniedError,
    RateLimitError as RateLimitError,
    Response as Response,
    ServerError as ServerError,
    Unset as Unset,
    UsageError as UsageError,
)

from .client import AsyncGazoopClient as AsyncGazoopClient, GazoopClient as GazoopClient

__version__ = "0.6.0"

if TYPE_CHECKING:
    from .models import *  # noqa: F403  # at run time each is loaded when it is first used
else:
    import photo_id_runtime as _shared

    from . import models

    __all__ = [
        *(name for name in _shared.__all__ if name in globals()),
        "AsyncGazoopClient",
        "GazoopClient",
        *models.__all__,
    ]

    def __getattr__(name: str) -> Any:
        if name not in models.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(models, name)

    def __dir__() -> list[str]:
        return __all__
