"""The exceptions of a call.

    ApiError
    ├── UsageError               invalid arguments or client configuration; nothing was sent
    ├── ApiConnectionError       no complete response arrived: rejected, reset or cut short
    │   └── ApiTimeoutError      no response arrived in time
    ├── DecodingError            a response that does not match a documented one
    └── FailureError             the vendor returned a failure, by its status or inside a 200
        ├── AuthenticationError  credentials are missing or wrong (401)
        ├── PermissionDeniedError  the credentials do not allow this (403)
        ├── NotFoundError        the object of the call does not exist (404)
        ├── ConflictError        the object of the call has another state (409)
        ├── InvalidRequestError  the vendor rejects the input (400, 422)
        ├── RateLimitError       too many calls (429)
        └── ServerError          an error of the vendor's (5xx)

Every error has an `outcome`: the known effect of the call. No text of an error shows a secret, a
photo or personal data that the call sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .types import Response


class Outcome(StrEnum):
    """The known effect of a call that raised an error.

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
    """Raised when no complete response arrived; `outcome` is NOT_SENT if nothing was sent."""


class ApiTimeoutError(ApiConnectionError):
    """Raised when a response did not arrive in time, or the deadline of the call passed."""


class DecodingError(ApiError):
    """Raised for a response that does not match a documented one.

    Attributes:
        response: The response, or None if its body could not be read.
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
        """Return the HTTP status."""
        return self.response.status_code if self.response else None


@dataclass(frozen=True, slots=True)
class ProblemDetails:
    """The problem details of a failure (RFC 9457).

    Attributes:
        type: An address that identifies the kind of problem.
        title: What the kind of problem is called.
        detail: What is wrong this time.
        instance: An address that identifies this occurrence.
        extensions: All other properties.
    """

    type: str = "about:blank"
    title: str | None = None
    detail: str | None = field(default=None, repr=False)
    instance: str | None = field(default=None, repr=False)
    extensions: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)


class FailureError(ApiError):
    """Raised when the vendor returns a failure, by its status or inside a 200.

    Attributes:
        status: The HTTP status.
        code: The vendor's code for the failure, or None.
        message: The vendor's message, or None.
        problems: The vendor's list of problems as JSON data; empty where it has none.
        problem: The problem details of a response in `application/problem+json`, else None.
        response: The response.
    """

    def __init__(  # noqa: PLR0913  # the properties of a failure
        self,
        text: str,
        *,
        operation: str | None = None,
        status: int = 0,
        code: str | None = None,
        message: str | None = None,
        problems: Sequence[Any] = (),
        problem: ProblemDetails | None = None,
        response: Response[None] | None = None,
    ) -> None:
        super().__init__(text, operation=operation, outcome=outcome_of(status))
        self.status = status
        self.code = code
        self.message = message
        self.problems = problems
        self.problem = problem
        self.response = response


class AuthenticationError(FailureError):
    """Raised when credentials are missing, wrong or out of date."""


class PermissionDeniedError(FailureError):
    """Raised when the credentials do not allow the call."""


class NotFoundError(FailureError):
    """Raised when the object of the call does not exist."""


class ConflictError(FailureError):
    """Raised when the object of the call exists already or has changed."""


class InvalidRequestError(FailureError):
    """Raised when the vendor rejects the input."""


class RateLimitError(FailureError):
    """Raised when the vendor has received too many calls."""


class ServerError(FailureError):
    """Raised for an error on the vendor's side."""


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
    """Return the effect that a call has whose response has this status."""
    return Outcome.UNKNOWN if status == 408 or status >= 500 else Outcome.REJECTED


def failure_class(status: int, kind: str | None) -> type[FailureError]:
    """Return the class for a failure: that of its kind if it is known, else that of its status."""
    if kind is not None and kind in KINDS:
        return KINDS[kind]
    return _STATUSES.get(status, ServerError if status >= 500 else FailureError)
