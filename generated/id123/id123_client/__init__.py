"""Client for ID123.

Digital ID cards, version 2 of the JSON API.

ID123 stores the records behind digital ID cards. Every action is a POST to the same URL; the
property `action` of the body selects the action. The property `status` of the response indicates
whether the action succeeded.
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

from .client import AsyncID123Client as AsyncID123Client, ID123Client as ID123Client

__version__ = "0.3.0"

if TYPE_CHECKING:
    from .models import *  # noqa: F403  # at run time each is loaded when it is first used
else:
    import photo_id_runtime as _shared

    from . import models

    __all__ = [
        *(name for name in _shared.__all__ if name in globals()),
        "AsyncID123Client",
        "ID123Client",
        *models.__all__,
    ]

    def __getattr__(name: str) -> Any:
        if name not in models.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(models, name)

    def __dir__() -> list[str]:
        return __all__
