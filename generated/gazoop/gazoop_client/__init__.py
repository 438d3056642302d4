"""Client for Gazoop.

Taxi dispatch, the interface for fleets and their partners.

Gazoop, formerly iWebCab, runs the dispatch of taxi fleets. This describes its internal
interface, opened by a key that a fleet hands out. Every call is a POST of form fields; the
answer tells in its member `result` whether the call succeeded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .client import AsyncGazoopClient, GazoopClient
from .errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    ConflictError,
    DecodingError,
    FailureError,
    InvalidRequestError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from .types import UNSET, File, Response, Unset

if TYPE_CHECKING:
    from .models import Failure, PhotoUpdated, UpdateCustomerPhotoRequest

__all__ = [
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncGazoopClient",
    "AuthenticationError",
    "ConflictError",
    "DecodingError",
    "Failure",
    "FailureError",
    "File",
    "GazoopClient",
    "InvalidRequestError",
    "NotFoundError",
    "PermissionDeniedError",
    "PhotoUpdated",
    "RateLimitError",
    "Response",
    "ServerError",
    "UNSET",
    "Unset",
    "UpdateCustomerPhotoRequest",
    "UsageError",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import models

    return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
