"""Requests that the checks send themselves, each with what came of it.

Owns the way from one request to those that follow it: the same again, another call to the same
mock. What has to come of them is told by `checks` and `sequels`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import quote, urlsplit

from requests import PreparedRequest
from schemathesis import Response

from ..spec import Document, Operation
from . import wire
from .answers import Answers, Reading
from .forms import as_sent

_NONE: Mapping[str, Any] = {}


class Broken(Exception):  # noqa: N818  # its text is the fault
    """Raised by a sequel for a behaviour that is not the documented one."""


@dataclass(frozen=True)
class Exchange:
    """One request and what came of it.

    Attributes:
        operation: What was called.
        request: As sent.
        response: As it came.
        reading: Which documented answer that is.
        following: The requests that were sent after the first one, which all share this list.
    """

    operation: Operation
    request: PreparedRequest
    response: Response
    reading: Reading
    following: list[PreparedRequest]
    _ledger: Exchanges = field(repr=False)

    @cached_property
    def sent(self) -> Mapping[str, Any]:
        """Give the members of the request's body; none where it has no such body."""
        body = wire.body_of(self.request)
        if body is None:
            body = as_sent(self._ledger.document, self.operation, self.request)
        return body if isinstance(body, dict) else {}

    @cached_property
    def told(self) -> Mapping[str, Any]:
        """Give the members of the answer's body; none where it has no such body."""
        body = wire.json_of(self.response)
        return body if isinstance(body, dict) else {}

    @property
    def number(self) -> int:
        """Give a number that no exchange of this run has had: one that is new to the mock."""
        return len(self._ledger.seen)

    def again(self, changes: Mapping[str, Any] | None = None) -> Exchange:
        """Send the request once more, with other values for some members of its body."""
        body = {**self.sent, **changes} if changes else None
        request = self.request if body is None else wire.with_body(self.request, body)
        return self._send(self.operation, request)

    def call(
        self,
        action: str,
        *,
        path: Mapping[str, object] = _NONE,
        query: Mapping[str, str] = _NONE,
        headers: Mapping[str, str] = _NONE,
        body: Any = None,
    ) -> Exchange:
        """Call another operation or action of the same mock, with the credentials it demands.

        The parameters are by name; the body is sent as JSON unless it is None.
        """
        operation = self._ledger.operation(action)
        route = operation.path
        for name, value in path.items():
            route = route.replace(f"{{{name}}}", quote(str(value), safe=""))
        document = self._ledger.document
        here = urlsplit(str(self.request.url))
        address = f"{here.scheme}://{here.netloc}/{document.vendor}{route}"
        request = wire.prepared(operation.method, address, query, headers, body)
        for each in self._ledger.answers.access(operation).way:
            if wire.value_of(request, each.place, each.name) is None:
                request = each.sent_in(request, each.right)
        return self._send(operation, request)

    def must_fail(self, what: str) -> None:
        """Raise `Broken` unless this was refused; `what` names the request."""
        if not self.reading.is_failure:
            raise Broken(f"{what} is accepted")

    def must_succeed(self, what: str) -> None:
        """Raise `Broken` if this was refused; `what` names the request."""
        if self.reading.is_failure:
            raise Broken(f"{what} is refused")

    def _send(self, operation: Operation, request: PreparedRequest) -> Exchange:
        self.following.append(request)
        reading, response = self._ledger.send(operation, request)
        return Exchange(operation, request, response, reading, self.following, self._ledger)


class Exchanges:
    """What the checks of one run have sent, and what came of it.

    Attributes:
        document: The spec under test.
        answers: Its documented answers.
        seen: Every exchange, those of Schemathesis that a check looked at included.
    """

    def __init__(self, document: Document, answers: Answers, connection: wire.Wire) -> None:
        self.document = document
        self.answers = answers
        self.seen: list[tuple[Operation, PreparedRequest, Response]] = []
        self._wire = connection

    def operation(self, action: str) -> Operation:
        """Give the operation that an action belongs to."""
        return next(each.operation for each in self.document.actions if each.id == action)

    def observe(
        self, operation: Operation, request: PreparedRequest, response: Response
    ) -> Reading:
        """Enter an exchange and say which documented answer it brought."""
        self.seen.append((operation, request, response))
        return self.answers.read(operation, wire.body_of(request), response)

    def send(self, operation: Operation, request: PreparedRequest) -> tuple[Reading, Response]:
        """Send a request of an operation, and enter what came of it."""
        response = self._wire.send(request)
        return self.observe(operation, request, response), response

    def start(self, operation: Operation, request: PreparedRequest, response: Response) -> Exchange:
        """Give an exchange that has been, for others to follow."""
        reading = self.observe(operation, request, response)
        return Exchange(operation, request, response, reading, [], self)
