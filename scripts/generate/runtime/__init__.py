"""The runtime that the clients of all vendors share: files, links, responses, errors.

A client sends its calls with the modules here and exports what is listed here under its own name as
well, so `except photo_id_runtime.ApiError` catches the errors of every client.
"""

from typing import TYPE_CHECKING, Any

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
    Outcome,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UsageError,
)
from .files import File, FileInput
from .links import Link
from .service import CallOptions, ClientOptions
from .types import UNSET, Response, Unset

if TYPE_CHECKING:
    from .exchange_recorder import ExchangeRecorder
else:

    def __getattr__(name: str) -> Any:
        if name != "ExchangeRecorder":  # which is loaded when it is first used
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .exchange_recorder import ExchangeRecorder

        return ExchangeRecorder


__version__ = "0.1.0"

__all__ = [
    "UNSET",
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AuthenticationError",
    "CallOptions",
    "ClientOptions",
    "ConflictError",
    "DecodingError",
    "ExchangeRecorder",
    "FailureError",
    "File",
    "FileInput",
    "InvalidRequestError",
    "Link",
    "NotFoundError",
    "Outcome",
    "PermissionDeniedError",
    "RateLimitError",
    "Response",
    "ServerError",
    "Unset",
    "UsageError",
    "__version__",
]
