"""What can go wrong in a call.

    ApiError
    ├── UsageError               nothing was sent: the call or the client is not right as it is
    ├── ApiConnectionError       no answer came: refused, reset or cut short
    │   └── ApiTimeoutError      no answer came in time
    ├── DecodingError            an answer came that is none of the documented ones
    └── FailureError             the vendor answered with a failure, by its status or inside a 200
        ├── AuthenticationError  credentials are missing or wrong (401)
        ├── PermissionDeniedError  the credentials do not allow this (403)
        ├── NotFoundError        what the call is about does not exist (404)
        ├── ConflictError        what the call is about has another state (409)
        ├── InvalidRequestError  the vendor does not take the input (400, 422)
        ├── RateLimitError       too many calls (429)
        └── ServerError          the vendor's own fault (5xx)

No text of an error shows a secret, a photo or personal data that the call sent.
"""

from __future__ import annotations

from collections.abc import Mapping

from .types import Response


class ApiError(Exception):
    """Raised for any call that does not succeed.

    Attributes:
        operation: The operationId of the call, or None where the client itself could not be made.
    """

    def __init__(self, text: str, *, operation: str | None = None) -> None:
        super().__init__(text)
        self.operation = operation


class UsageError(ApiError, ValueError):
    """Raised before a request is sent whole: a credential is missing, an argument cannot be sent.

    A file may turn out unreadable, or no file of bytes, when the request was begun already.
    """


class ApiConnectionError(ApiError):
    """Raised when no answer came; whether the vendor got the request is not known."""


class ApiTimeoutError(ApiConnectionError):
    """Raised when no answer came in time; whether the vendor got the request is not known."""


class DecodingError(ApiError):
    """Raised for an answer that is none of the documented ones.

    Attributes:
        response: The answer, or None where its body could not be read.
        status: Its HTTP status.
    """

    def __init__(
        self, text: str, *, operation: str | None = None, response: Response[None] | None = None
    ) -> None:
        super().__init__(text, operation=operation)
        self.response = response

    @property
    def status(self) -> int | None:
        """Give the HTTP status."""
        return self.response.status_code if self.response else None


class FailureError(ApiError):
    """Raised when the vendor answers with a failure, by its status or inside a 200.

    Attributes:
        status: The HTTP status.
        code: The vendor's code for the failure, or None.
        message: The vendor's words, or None.
        response: The answer.
    """

    def __init__(  # noqa: PLR0913  # they are what a failure tells
        self,
        text: str,
        *,
        operation: str | None = None,
        status: int = 0,
        code: str | None = None,
        message: str | None = None,
        response: Response[None] | None = None,
    ) -> None:
        super().__init__(text, operation=operation)
        self.status = status
        self.code = code
        self.message = message
        self.response = response


class AuthenticationError(FailureError):
    """Raised when credentials are missing, wrong or out of date."""


class PermissionDeniedError(FailureError):
    """Raised when the credentials do not allow the call."""


class NotFoundError(FailureError):
    """Raised when what the call is about does not exist."""


class ConflictError(FailureError):
    """Raised when what the call is about exists already or has changed."""


class InvalidRequestError(FailureError):
    """Raised when the vendor does not take the input."""


class RateLimitError(FailureError):
    """Raised when the vendor takes no more calls for now."""


class ServerError(FailureError):
    """Raised for a fault on the vendor's side."""


KINDS: Mapping[str, type[FailureError]] = {
    "authentication": AuthenticationError,
    "permission": PermissionDeniedError,
    "not-found": NotFoundError,
    "conflict": ConflictError,
    "invalid-request": InvalidRequestError,
    "rate-limit": RateLimitError,
    "server": ServerError,
}

_STATUSES: Mapping[int, type[FailureError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: InvalidRequestError,
    429: RateLimitError,
}


def failure_class(status: int, kind: str | None) -> type[FailureError]:
    """Give the class for a failure: the kind where it is known, else what the status tells."""
    if kind is not None and kind in KINDS:
        return KINDS[kind]
    return _STATUSES.get(status, ServerError if status >= 500 else FailureError)
