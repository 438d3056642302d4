"""Client for ID123.

Digital ID cards, version 2 of the JSON interface.

ID123 keeps the records behind digital ID cards. Every action is a POST to the same URL; the
member `action` of the body says which one is meant. The answer tells in its member `status`
whether the action succeeded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .client import AsyncID123Client, ID123Client
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
    from .models import (
        CardFailure,
        CardField,
        CardWritten,
        CreateCardRequest,
        CreateCardRequestCardData,
        CreateCardRequestUpsertRecord,
    )

__all__ = [
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncID123Client",
    "AuthenticationError",
    "CardFailure",
    "CardField",
    "CardWritten",
    "ConflictError",
    "CreateCardRequest",
    "CreateCardRequestCardData",
    "CreateCardRequestUpsertRecord",
    "DecodingError",
    "FailureError",
    "File",
    "ID123Client",
    "InvalidRequestError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "Response",
    "ServerError",
    "UNSET",
    "Unset",
    "UsageError",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import models

    return getattr(models, name)


def __dir__() -> list[str]:
    return __all__
