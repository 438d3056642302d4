"""Requests that the checks send, each with its response.

From one request others follow: the same again, or a call of another operation of the same mock.
`extra_checks` and `invariants` state what has to come back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import quote, urlsplit

from requests import PreparedRequest
from schemathesis import Response

from ..spec import Document, Operation, media
from . import sent_requests
from .outcomes import Observed, Outcomes
from .sent_forms import as_sent, takes

_NONE: Mapping[str, Any] = {}


class InvariantViolation(Exception):  # noqa: N818  # its text is the message of a finding
    """Raised by an invariant for behaviour that differs from the documented one."""


@dataclass(frozen=True)
class SentExchange:
    """A request as sent and the response as received."""

    request: PreparedRequest
    response: Response


class ProbeError(AssertionError):
    """A failure that further requests showed, after the one being checked.

    Attributes:
        following: These requests and their responses, in the order sent.
        facts: The `document/fact` citations of the behaviour, empty if it is generic.
    """

    def __init__(
        self, message: str, following: Sequence[SentExchange], facts: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.following = tuple(following)
        self.facts = facts


@dataclass(frozen=True)
class Interaction:
    """One request and its response.

    Attributes:
        operation: The operation that was called.
        request: The request as sent.
        response: The response as received.
        observed: Which documented outcome the response is.
        following: What was sent after the first request; all interactions share this list.
    """

    operation: Operation
    request: PreparedRequest
    response: Response
    observed: Observed
    following: list[SentExchange]
    _interactions: Interactions = field(repr=False)

    @cached_property
    def sent(self) -> Mapping[str, Any]:
        """Return the properties of the request's body; none if it is not an object."""
        body = sent_requests.body_of(self.request)
        if body is None:
            body = as_sent(self._interactions.document, self.operation, self.request)
        return body if isinstance(body, dict) else {}

    @cached_property
    def received(self) -> Mapping[str, Any]:
        """Return the properties of the response's body; none if it is not an object."""
        body = sent_requests.json_of(self.response)
        return body if isinstance(body, dict) else {}

    @property
    def document(self) -> Document:
        """Return the spec under test."""
        return self._interactions.document

    @property
    def number(self) -> int:
        """Return a number that is new to the mock: no earlier request of this run used it."""
        return len(self._interactions.seen)

    def repeat(self, changes: Mapping[str, Any] | None = None) -> Interaction:
        """Send the request again, with other values for some properties of its body."""
        body = {**self.sent, **changes} if changes else None
        request = self.request if body is None else sent_requests.with_body(self.request, body)
        return self._send(self.operation, request)

    def call(
        self,
        action: str,
        *,
        path: Mapping[str, object] = _NONE,
        query: Mapping[str, str] = _NONE,
        headers: Mapping[str, str] = _NONE,
        body: Any = None,
    ) -> Interaction:
        """Call another operation or action of the same mock, with the credentials it requires.

        Parameters are by name; a body other than None is sent as JSON, else as a form, else as a
        multipart form, whose files are bytes.
        """
        operation = self._interactions.operation(action)
        route = operation.path
        for name, value in path.items():
            route = route.replace(f"{{{name}}}", quote(str(value), safe=""))
        document = self._interactions.document
        here = urlsplit(str(self.request.url))
        address = f"{here.scheme}://{here.netloc}/{document.vendor}{route}"
        is_json = body is None or takes(operation, "json")
        sent = body if is_json else None
        request = sent_requests.prepared(operation.method, address, query, headers, sent)
        if not is_json and takes(operation, "form"):
            request = sent_requests.with_header(request, "Content-Type", media.FORM)
            request = sent_requests.with_body(request, body)
        elif not is_json and takes(operation, "multipart"):
            request = sent_requests.with_parts(request, body)
        for each in self._interactions.outcomes.access(operation).way:
            if sent_requests.value_of(request, each.place, each.name) is None:
                request = each.sent_in(request, each.right)
        return self._send(operation, request)

    def send(self, request: PreparedRequest, operation: Operation | None = None) -> Interaction:
        """Send another request, by default of the same operation."""
        return self._send(operation or self.operation, request)

    def advance_clock(self, seconds: float | None) -> bool:
        """Advance the mock's clock, None to the real time; return whether the mock has one."""
        here = urlsplit(str(self.request.url))
        address = f"{here.scheme}://{here.netloc}/_mock/clock"
        method, body = ("DELETE", None) if seconds is None else ("PUT", {"advance": seconds})
        request = sent_requests.prepared(method, address, _NONE, _NONE, body)
        response = self._interactions.control(request)
        self.following.append(SentExchange(request, response))
        return response.status_code < 400

    def must_fail(self, what: str) -> None:
        """Raise `InvariantViolation` unless the request was rejected; `what` names the request."""
        if not self.observed.is_failure:
            raise InvariantViolation(f"{what} is accepted")

    def must_succeed(self, what: str) -> None:
        """Raise `InvariantViolation` if the request was rejected; `what` names the request."""
        if self.observed.is_failure:
            raise InvariantViolation(f"{what} is rejected")

    def _send(self, operation: Operation, request: PreparedRequest) -> Interaction:
        observed, response = self._interactions.send(operation, request)
        self.following.append(SentExchange(request, response))
        return Interaction(
            operation, request, response, observed, self.following, self._interactions
        )


class Interactions:
    """All interactions of one run.

    Attributes:
        document: The spec under test.
        outcomes: Its documented outcomes.
        seen: Every request and response, including those of Schemathesis that a check read.
        deleted: The paths of deleted resources.
    """

    def __init__(
        self, document: Document, outcomes: Outcomes, connection: sent_requests.AppConnection
    ) -> None:
        self.document = document
        self.outcomes = outcomes
        self.seen: list[tuple[Operation, PreparedRequest, Response]] = []
        self.deleted: set[str] = set()
        self._connection = connection

    def operation(self, action: str) -> Operation:
        """Return the operation that an action belongs to."""
        return next(each.operation for each in self.document.actions if each.id == action)

    def note_deletion(self, request: PreparedRequest, response: Response) -> None:
        """Remember the path of a successful DELETE request."""
        if request.method == "DELETE" and response.status_code < 400:
            self.deleted.add(urlsplit(str(request.url)).path)

    def is_deleted(self, request: PreparedRequest) -> bool:
        """Return whether a request is for a resource that was deleted, or for a part of one."""
        path = urlsplit(str(request.url)).path
        return any(sent_requests.is_below(path, each) for each in self.deleted)

    def observe(
        self, operation: Operation, request: PreparedRequest, response: Response
    ) -> Observed:
        """Record a response and return which documented outcome it is."""
        self.note_deletion(request, response)
        self.seen.append((operation, request, response))
        return self.outcomes.read(operation, sent_requests.body_of(request), response)

    def send(self, operation: Operation, request: PreparedRequest) -> tuple[Observed, Response]:
        """Send a request of an operation, and record the response."""
        response = self._connection.send(request)
        return self.observe(operation, request, response), response

    def control(self, request: PreparedRequest) -> Response:
        """Send a request to the control routes of the mock."""
        return self._connection.send(request)

    def start(
        self, operation: Operation, request: PreparedRequest, response: Response
    ) -> Interaction:
        """Return an interaction for a response already received, to be followed by others."""
        observed = self.observe(operation, request, response)
        return Interaction(operation, request, response, observed, [], self)
