"""Client for ampliFi.

Prospects and users, their images, accounts, cards and payments.

A prospect is somebody who applies to become a user of ampliFi, by PayGears; images of the person
and of identity documents are part of the application. A user has a record with a face image, and
has devices, accounts, cards, checks, external accounts, invites, payees and payments. Messages with
support, the administration of beneficiaries and the call that undoes a transfer are not described,
since no page with their requests could be read.

Every ampliFi server has its own address, which PayGears provides together with the credentials.
Requests have a token in a header. According to the general page, the body of every success has
`"success": true`; some operations return HTML or an array instead. Failures have a status of 300 or
above and a message.
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

from .client import AmpliFiClient as AmpliFiClient, AsyncAmpliFiClient as AsyncAmpliFiClient

__version__ = "0.5.0"

if TYPE_CHECKING:
    from .models import *  # noqa: F403  # at run time each is loaded when it is first used
else:
    import photo_id_runtime as _shared

    from . import models

    __all__ = [
        *(name for name in _shared.__all__ if name in globals()),
        "AsyncAmpliFiClient",
        "AmpliFiClient",
        *models.__all__,
    ]

    def __getattr__(name: str) -> Any:
        if name not in models.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(models, name)

    def __dir__() -> list[str]:
        return __all__
