"""The documented outcomes and named examples that a run reached.

An outcome that no test request led to is requested with `Prefer` and counted separately: this shows
that the mock can return it, not that any request leads to it. In our own specs it is therefore a
finding unless the spec waives it next to the response: `x-allow: {unreached-response: <reason>}`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from requests import PreparedRequest
from schemathesis import Response

from ..finding import Finding
from ..rules.stage_findings import (
    UNREACHED,
    UNREACHED_EVENT,
    UNREACHED_EXAMPLE,
    UNREACHED_RESPONSE,
)
from ..spec import Body, Document, Example, MediaType, Operation, Pointer, walk
from ..spec import Response as Documented
from . import sent_requests
from .link_proposals import proposed_links
from .outcomes import DocumentedOutcome, Outcomes, status_for
from .replaced_checks import label
from .sent_credentials import CREDENTIAL
from .sent_forms import as_sent
from .served_links import is_shown

ANSWER, EXAMPLE, EVENT = UNREACHED_RESPONSE, UNREACHED_EXAMPLE, UNREACHED_EVENT

_AFTER_CREDENTIALS = (404, 409, 410, 412, 423, 429)
"""Failure statuses that a request gets only after its credentials were accepted."""


@dataclass(frozen=True)
class CoverageItem:
    """One thing to reach: the rule of the finding when it is not reached, its name and place."""

    rule: str
    name: str
    pointer: Pointer
    operation: Operation


@dataclass(frozen=True)
class CoverageWaiver:
    """An `x-allow` of one of the two rules: its own place, the rule and the reason."""

    pointer: Pointer
    rule: str
    reason: str


@dataclass(frozen=True)
class NamedExample:
    """A named example of a body.

    Attributes:
        operation: The operation that it belongs to.
        response: The response that it is an example of, or None for a request.
        example: The example.
    """

    operation: Operation
    response: Documented | None
    example: Example

    @cached_property
    def item(self) -> CoverageItem:
        """Return the coverage item of this example."""
        status = self.response.status if self.response else "request"
        name = f"{self.operation.id} {status} {self.example.name}"
        return CoverageItem(EXAMPLE, name, self.example.pointer, self.operation)


@dataclass(frozen=True)
class CoverageCount:
    """The numbers of items of one kind that a run reached.

    Attributes:
        documented: How many the spec documents.
        reached: How many a test request produced.
        requested: How many more the mock returned when requested with `Prefer`.
        waived: How many of the rest the spec waives, with a reason.
    """

    documented: int
    reached: int
    requested: int
    waived: int

    def __str__(self) -> str:
        """Return the counts in words, for the report."""
        extra = [f"{self.requested} more with Prefer"] if self.requested else []
        extra += [f"{self.waived} waived"] if self.waived else []
        return ", ".join([f"{self.reached} of {self.documented} reached", *extra])


class Coverage:
    """The coverage of one run; `credential` is what the tests send where one is required."""

    def __init__(
        self, document: Document, outcomes: Outcomes, credential: str = CREDENTIAL
    ) -> None:
        self._document = document
        self._outcomes = outcomes
        self._credential = credential
        self._examples = {each.pointer: tuple(_shown(each)) for each in document.operations}
        self._events = {
            each.name: CoverageItem(EVENT, each.name, each.operation.pointer, each.operation)
            for each in document.events
            if each.content
        }
        self._reached: set[CoverageItem] = set()
        self._requested: set[CoverageItem] = set()
        self._samples: dict[str, PreparedRequest] = {}
        self._accepted: set[Pointer] = set()

    def observe(self, operation: Operation, request: PreparedRequest, response: Response) -> None:
        """Record one request and its response."""
        observed = self._outcomes.read(operation, sent_requests.body_of(request), response)
        if observed.outcome:
            self._reached.add(_item(observed.outcome))
        for shown in self._examples[operation.pointer]:
            if shown.item not in self._reached and self._is(shown, request, response):
                self._reached.add(shown.item)
        if not observed.is_failure:
            self._samples.setdefault(observed.action, request)
            self._samples.setdefault(operation.id, request)
        is_broken = response.status_code >= 500 and observed.outcome is None
        if not observed.is_failure or is_broken or response.status_code in _AFTER_CREDENTIALS:
            self._accepted.add(operation.pointer)

    def observe_events(self, caused: Iterable[str], sent: Iterable[str]) -> None:
        """Record the events that requests caused, and those that were sent on demand."""
        self._reached |= {self._events[each] for each in caused if each in self._events}
        self._requested |= {self._events[each] for each in sent if each in self._events}

    def request_the_rest(self, connection: sent_requests.AppConnection) -> None:
        """Repeat accepted requests for each item not reached so far.

        They ask for another media type with `Accept`, which reaches it, else with `Prefer`.
        """
        for outcome in self._outcomes.documented:
            if _item(outcome) not in self._reached:
                self._request_media_types(outcome, connection)
            if _item(outcome) not in self._reached and self._is_returned(outcome, connection):
                self._requested.add(_item(outcome))
        for listed in self._examples.values():
            for shown in listed:
                if shown.item not in self._reached and self._shows(shown, connection):
                    self._requested.add(shown.item)

    @cached_property
    def never_accepted(self) -> tuple[Operation, ...]:
        """Return the operations that require credentials and accepted no test request."""
        return tuple(
            each
            for each in self._document.operations
            if self._outcomes.access(each).is_guarded and each.pointer not in self._accepted
        )

    def never_accepted_findings(self) -> Iterator[Finding]:
        """Yield a finding for each operation that accepted no test request."""
        for each in self.never_accepted:
            schemes = ", ".join(scheme.name for scheme in self._outcomes.access(each).schemes)
            yield self._document.finding(
                each.pointer,
                "never-let-in",
                f"{label(each)}: every request was rejected, so nothing else was tested"
                + (f" (security: {schemes})" if schemes else ""),
                f"accept {self._credential!r} as token, API key, user name and password;"
                " the tests send nothing else",
            )

    @property
    def items(self) -> tuple[CoverageItem, ...]:
        """Return everything to reach: the documented outcomes, then the named examples."""
        outcomes = [_item(each) for each in self._outcomes.documented]
        examples = (each.item for listed in self._examples.values() for each in listed)
        return (*outcomes, *examples, *self._events.values())

    def count(self, rule: str) -> CoverageCount:
        """Count the items of one kind."""
        items = [item for item in self.items if item.rule == rule]
        rest = [item for item in items if item not in self._reached]
        waived = [item for item in rest if self._waiver(item)]
        asked = [item for item in rest if item in self._requested and item not in waived]
        return CoverageCount(len(items), len(items) - len(rest), len(asked), len(waived))

    def findings(self, skipped: Collection[Pointer] = ()) -> Iterator[Finding]:
        """Yield findings for items neither reached nor waived, and for waivers without effect.

        `skipped` are operations for which no requests were generated.
        """
        needed = set()
        for item in self.items:
            if self._suffices(item) or item.operation.pointer in skipped:
                continue
            if waiver := self._waiver(item):
                needed.add(waiver)
                continue
            yield self._document.finding(
                item.pointer,
                item.rule,
                f"no request led to {item.name}",
                self._remedy(item),
            )
        for waiver in self.waivers:
            if waiver not in needed:
                yield self._document.finding(
                    waiver.pointer,
                    "waiver-of-nothing",
                    f"{waiver.rule} is waived here, but the response or example was reached",
                    "remove the waiver",
                )

    @cached_property
    def waivers(self) -> tuple[CoverageWaiver, ...]:
        """Return the waivers of the spec."""
        return tuple(
            CoverageWaiver((*pointer, rule), rule, str(reason))
            for pointer, data in walk(self._document.data)
            if pointer and pointer[-1] == "x-allow" and isinstance(data, Mapping)
            for rule, reason in data.items()
            if rule in UNREACHED
        )

    def _suffices(self, item: CoverageItem) -> bool:
        if item in self._reached:
            return True
        # `Prefer` selects an example by name, so requesting it is a way to reach it.
        return item in self._requested and (item.rule == EXAMPLE or not self._document.is_ours)

    def _waiver(self, item: CoverageItem) -> CoverageWaiver | None:
        """Return the waiver for an item: around it, or in the component that it refers to."""
        places = (item.pointer, self._document.resolve(item.pointer)[0])
        for waiver in self.waivers:
            owner = waiver.pointer[:-2]
            if waiver.rule == item.rule and any(at[: len(owner)] == owner for at in places):
                return waiver
        return None

    def _remedy(self, item: CoverageItem) -> str:
        if item.rule == EVENT:
            return (
                "add an example request that leads to it, name what it follows in `sent-when`, or"
                f" write x-allow: {{{EVENT}: <reason>}} next to it"
            )
        named = [each.name for each in item.operation.parameters if each.location == "path"]
        ways = [f'add an example of the path parameter "{name}" that leads to it' for name in named]
        ways += ["add an example request that leads to it"] if item.operation.body else []
        ways += [f"add {link}" for link in proposed_links(self._document, item.operation)]
        if self._document.is_ours:
            ways.append(
                f"add state in scripts/mocks/vendors/{self._document.vendor}.py that leads to it"
            )
        ways.append(f"write x-allow: {{{item.rule}: <reason>}} next to it")
        return ", or ".join(ways)

    def _is(self, shown: NamedExample, request: PreparedRequest, response: Response) -> bool:
        value = shown.example.value
        if shown.response is None:
            sent = sent_requests.body_of(request)
            if sent is None:
                sent = as_sent(self._document, shown.operation, request)
            return sent is not None and bool(sent == self._as_sent(shown, request, value))
        if shown.operation.response(response.status_code) is not shown.response:
            return False
        body = sent_requests.json_of(response)
        if body is None:
            return bool(response.content == _raw(value))
        return is_shown(body, value, str(request.url))

    def _as_sent(self, shown: NamedExample, request: PreparedRequest, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        properties = self._outcomes.access(shown.operation).properties
        filled = value | {name: self._credential for name in properties if name in value}
        return sent_requests.body_of(sent_requests.with_body(request, filled))

    def _request_media_types(
        self, outcome: DocumentedOutcome, connection: sent_requests.AppConnection
    ) -> None:
        """Repeat an accepted request with `Accept` for each media type, where there are several."""
        sample = self._sample(outcome.action, outcome.operation)
        contents = outcome.response.contents
        if sample is None or len(contents) < 2:
            return
        for content in contents:
            request = sent_requests.with_header(sample, "Accept", content.name)
            self.observe(outcome.operation, request, connection.send(request))

    def _sample(self, action: str, operation: Operation) -> PreparedRequest | None:
        return self._samples.get(action) or self._samples.get(operation.id)

    def _is_returned(
        self, outcome: DocumentedOutcome, connection: sent_requests.AppConnection
    ) -> bool:
        operation, documented = outcome.operation, outcome.response
        listed = self._examples[operation.pointer]
        names = ["", *(each.example.name for each in listed if each.response is documented)]
        for name in names:
            interaction = self._prefer(outcome.action, operation, documented, name, connection)
            if interaction and self._outcomes.conforms(operation, interaction[1]):
                sent = sent_requests.body_of(interaction[0])
                if self._outcomes.read(operation, sent, interaction[1]).outcome == outcome:
                    return True
        return False

    def _shows(self, shown: NamedExample, connection: sent_requests.AppConnection) -> bool:
        if shown.response is None:
            return False
        name = shown.example.name
        for action in shown.operation.actions:
            interaction = self._prefer(action.id, shown.operation, shown.response, name, connection)
            if interaction and self._is(shown, *interaction):
                return True
        return False

    def _prefer(
        self,
        action: str,
        operation: Operation,
        response: Documented,
        name: str,
        connection: sent_requests.AppConnection,
    ) -> tuple[PreparedRequest, Response] | None:
        sample = self._sample(action, operation)
        if sample is None:
            return None
        wanted = f"code={status_for(operation, response)}"
        wanted += f", example={name}" if name else ""
        request = sent_requests.with_header(sample, "Prefer", wanted)
        return request, connection.send(request)


def _item(outcome: DocumentedOutcome) -> CoverageItem:
    return CoverageItem(ANSWER, str(outcome), outcome.pointer, outcome.operation)


def _shown(operation: Operation) -> Iterator[NamedExample]:
    bodies: list[tuple[Documented | None, Body]] = [(each, each) for each in operation.responses]
    if operation.body:
        bodies.insert(0, (None, operation.body))
    for response, body in bodies:
        for content in body.contents:
            for example in content.examples:
                if example.name and _is_valid(content, example, response):
                    yield NamedExample(operation, response, example)


def _is_valid(content: MediaType, example: Example, response: Documented | None) -> bool:
    """Return whether an example can be sent: a mock sends no invalid one, which is a finding."""
    schema = content.schema
    if response is None or schema is None or content.kind != "json":
        return True
    return schema.document.validators.fits(schema.pointer, example.value, "response")


def _raw(value: Any) -> bytes:
    return value.encode() if isinstance(value, str) else b""
