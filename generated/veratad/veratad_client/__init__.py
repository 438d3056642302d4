"""Client for Veratad DCAMS.

Veratad's document capture and management services, and the audit trail.

DCAMS stores identity documents and the verification status of the people they belong to, scans and
reviews documents, and has a frame for browsers with tokens, links and a status of its own. All
storage services share one URL and all scanning services another one: the property `service` of the
body selects the service. The account's user name and password are in the same body.

VX, a sibling product for whole journeys of verification, has sessions on hosts of its own, with a
token that the account's client id and secret are exchanged for. Older pages have a frame of VX with
a token, a link and users, as DCAMS has. Veratad's other products, such as IDMatch, AgeMatch,
Bouncer and V-PIN, are not described.
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

from .client import AsyncVeratadClient as AsyncVeratadClient, VeratadClient as VeratadClient

__version__ = "0.7.0"

if TYPE_CHECKING:
    from .models import *  # noqa: F403  # at run time each is loaded when it is first used
else:
    import photo_id_runtime as _shared

    from . import models

    __all__ = [
        *(name for name in _shared.__all__ if name in globals()),
        "AsyncVeratadClient",
        "VeratadClient",
        *models.__all__,
    ]

    def __getattr__(name: str) -> Any:
        if name not in models.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(models, name)

    def __dir__() -> list[str]:
        return __all__
