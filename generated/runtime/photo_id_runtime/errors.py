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

Every error has an `outcome`: what is known of the call's effect. No text of an error shows a
secret, a photo or personal data that the call sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from .types import Response


class Outcome(StrEnum):
    """What is known of the effect of a call that raised an error.

    Attributes:
        NOT_SENT: The vendor did not receive the request: sending it again duplicates nothing.
        REJECTED: The vendor received the request and rejected it.
        UNKNOWN: The vendor may have processed the request or not.
        DONE: The vendor processed the request; only its response cannot be read.
    """

    NOT_SENT = "not_sent"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    DONE = "done"


class ApiError(Exception):
    """Raised for any call that does not succeed.

    Attributes:
        operation: The operationId of the call, or None where the client itself could not be made.
        outcome: What is known of the effect of the call.
    """

    def __init__(
        self, text: str, *, operation: str | None = None, outcome: Outcome = Outcome.UNKNOWN
    ) -> None:
        super().__init__(text)
        self.operation = operation
        self.outcome = outcome


class UsageError(ApiError, ValueError):
    """Raised before a request is sent whole: a credential is missing, an argument cannot be sent.

    A file may turn out unreadable when the request was begun already; its outcome is unknown then.
    """

    def __init__(
        self, text: str, *, operation: str | None = None, outcome: Outcome = Outcome.NOT_SENT
    ) -> None:
        super().__init__(text, operation=operation, outcome=outcome)


class ApiConnectionError(ApiError):
    """Raised when no complete response arrived; `outcome` tells a request that was never sent."""


class ApiTimeoutError(ApiConnectionError):
    """Raised when a response did not arrive in time, or the deadline of the call passed."""


class DecodingError(ApiError):
    """Raised for an answer that is none of the documented ones.

    Attributes:
        response: The answer, or None where its body could not be read.
        status: Its HTTP status.
    """

    def __init__(
        self,
        text: str,
        *,
        operation: str | None = None,
        outcome: Outcome = Outcome.DONE,
        response: Response[None] | None = None,
    ) -> None:
        super().__init__(text, operation=operation, outcome=outcome)
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
        super().__init__(text, operation=operation, outcome=outcome_of(status))
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


def outcome_of(status: int) -> Outcome:
    """Return what a failure with this status says of the effect of the call."""
    return Outcome.UNKNOWN if status == 408 or status >= 500 else Outcome.REJECTED


def failure_class(status: int, kind: str | None) -> type[FailureError]:
    """Give the class for a failure: the kind where it is known, else what the status tells."""
    if kind is not None and kind in KINDS:
        return KINDS[kind]
    return _STATUSES.get(status, ServerError if status >= 500 else FailureError)
