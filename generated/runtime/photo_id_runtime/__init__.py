"""The runtime that the clients of all vendors share: files, links, responses, errors.

A client sends its calls with the modules here and exports what is listed here under its own name as
well, so `except photo_id_runtime.ApiError` catches the errors of every client.
"""

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
from .exchange_recorder import ExchangeRecorder
from .files import File, FileInput
from .links import Link
from .service import CallOptions, ClientOptions
from .types import UNSET, Response, Unset

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
