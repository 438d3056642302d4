"""Client for CloudCard.

Photos that cardholders submit for their ID cards.

CloudCard (also known as Online Photo Submission and RemotePhoto, by SharpTop Software) collects ID
photos from cardholders, lets an office approve or deny them, and passes the approved ones to a card
system.

Requests have a session token, which the service issues in exchange for a persistent access token
that a director creates in the web application.

The operations tagged `legacy` are older spellings of the same ones, under `/api`, which the
vendor's own programs still use.
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

from .client import AsyncCloudCardClient as AsyncCloudCardClient, CloudCardClient as CloudCardClient

__version__ = "0.6.0"

if TYPE_CHECKING:
    from .models import *  # noqa: F403  # at run time each is loaded when it is first used
else:
    import photo_id_runtime as _shared

    from . import models

    __all__ = [
        *(name for name in _shared.__all__ if name in globals()),
        "AsyncCloudCardClient",
        "CloudCardClient",
        *models.__all__,
    ]

    def __getattr__(name: str) -> Any:
        if name not in models.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(models, name)

    def __dir__() -> list[str]:
        return __all__
