"""The ledger of documented answers and named examples that a run reached.

What no request of the tests brought is requested with `Prefer` and counted apart: it shows that the
mock can return it, not that anything leads to it, so in a spec of ours it is a finding unless the
spec waives it with `x-allow: {unreached-response: <reason>}` next to the response.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from requests import PreparedRequest
from schemathesis import Response

from ..finding import Finding
from ..rules.stage_findings import UNREACHED_EXAMPLE, UNREACHED_RESPONSE, WAIVABLE
from ..spec import Body, Document, Example, Operation, Pointer, walk
from ..spec import Response as Documented
from . import wire
from .answers import Answer, Answers, status_for
from .credentials import CREDENTIAL
from .forms import as_sent
from .policy import label

ANSWER, EXAMPLE = UNREACHED_RESPONSE, UNREACHED_EXAMPLE

_LOOKED_AT = (404, 409, 410, 412, 423, 429)
"""The statuses of failures that a request meets only after its credentials were accepted."""


@dataclass(frozen=True)
class Item:
    """One thing to reach: the rule of the finding when it is not, its name and its place."""

    rule: str
    name: str
    pointer: Pointer
    operation: Operation


@dataclass(frozen=True)
class Waiver:
    """An `x-allow` of one of the two rules: its own place, the rule and the reason."""

    pointer: Pointer
    rule: str
    reason: str


@dataclass(frozen=True)
class Shown:
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
    def item(self) -> Item:
        """Return its entry in the ledger."""
        status = self.response.status if self.response else "request"
        name = f"{self.operation.id} {status} {self.example.name}"
        return Item(EXAMPLE, name, self.example.pointer, self.operation)


@dataclass(frozen=True)
class Count:
    """How far a run came with one kind of thing.

    Attributes:
        documented: How many there are.
        reached: How many a request brought.
        asked: How many more came when asked for with `Prefer`.
        waived: How many of the others need not come, as the spec says with a reason.
    """

    documented: int
    reached: int
    asked: int
    waived: int

    def __str__(self) -> str:
        """Give a few words for the report."""
        extra = [f"{self.asked} more when asked for"] if self.asked else []
        extra += [f"{self.waived} waived"] if self.waived else []
        return ", ".join([f"{self.reached} of {self.documented} reached", *extra])


class Coverage:
    """The ledger of one run; `credential` is what the tests send wherever one is demanded."""

    def __init__(self, document: Document, answers: Answers, credential: str = CREDENTIAL) -> None:
        self._document = document
        self._answers = answers
        self._credential = credential
        self._examples = {each.pointer: tuple(_shown(each)) for each in document.operations}
        self._reached: set[Item] = set()
        self._asked: set[Item] = set()
        self._samples: dict[str, PreparedRequest] = {}
        self._let_in: set[Pointer] = set()

    def observe(self, operation: Operation, request: PreparedRequest, response: Response) -> None:
        """Enter one exchange."""
        reading = self._answers.read(operation, wire.body_of(request), response)
        if reading.answer:
            self._reached.add(_item(reading.answer))
        for shown in self._examples[operation.pointer]:
            if shown.item not in self._reached and self._is(shown, request, response):
                self._reached.add(shown.item)
        if not reading.is_failure:
            self._samples.setdefault(reading.action, request)
            self._samples.setdefault(operation.id, request)
        is_broken = response.status_code >= 500 and reading.answer is None
        if not reading.is_failure or is_broken or response.status_code in _LOOKED_AT:
            self._let_in.add(operation.pointer)

    def ask(self, connection: wire.Wire) -> None:
        """Ask for what no request brought, by repeating one that was accepted."""
        for answer in self._answers.documented:
            if _item(answer) not in self._reached and self._gives(answer, connection):
                self._asked.add(_item(answer))
        for listed in self._examples.values():
            for shown in listed:
                if shown.item not in self._reached and self._shows(shown, connection):
                    self._asked.add(shown.item)

    @cached_property
    def never_let_in(self) -> tuple[Operation, ...]:
        """Return the operations that demand credentials and accepted no request of the tests."""
        return tuple(
            each
            for each in self._document.operations
            if self._answers.access(each).is_guarded and each.pointer not in self._let_in
        )

    def shut_out(self) -> Iterator[Finding]:
        """Yield a finding for each operation that was never let in."""
        for each in self.never_let_in:
            schemes = ", ".join(scheme.name for scheme in self._answers.access(each).schemes)
            yield self._document.finding(
                each.pointer,
                "never-let-in",
                f"{label(each)}: every request was rejected, so nothing of it was tested"
                + (f" (security: {schemes})" if schemes else ""),
                f"have it accept {self._credential!r} as a token, an API key, or user and password;"
                " nothing else can be sent",
            )

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything to reach: the documented answers, then the named examples."""
        answers = [_item(answer) for answer in self._answers.documented]
        return (*answers, *(each.item for listed in self._examples.values() for each in listed))

    def count(self, rule: str) -> Count:
        """Count the items of one kind."""
        items = [item for item in self.items if item.rule == rule]
        rest = [item for item in items if item not in self._reached]
        waived = [item for item in rest if self._waiver(item)]
        asked = [item for item in rest if item in self._asked and item not in waived]
        return Count(len(items), len(items) - len(rest), len(asked), len(waived))

    def findings(self) -> Iterator[Finding]:
        """Give what was neither reached nor waived, and waivers of what was reached."""
        needed = set()
        for item in self.items:
            if self._suffices(item):
                continue
            if waiver := self._waiver(item):
                needed.add(waiver)
                continue
            yield self._document.finding(
                item.pointer,
                item.rule,
                f"no request brought {item.name}",
                self._remedy(item),
            )
        for waiver in self.waivers:
            if waiver not in needed:
                yield self._document.finding(
                    waiver.pointer,
                    "waiver-of-nothing",
                    f"{waiver.rule} is allowed here, yet it is reached",
                    "drop the waiver",
                )

    @cached_property
    def waivers(self) -> tuple[Waiver, ...]:
        """What the spec says need not be reached."""
        return tuple(
            Waiver((*pointer, rule), rule, str(reason))
            for pointer, data in walk(self._document.data)
            if pointer and pointer[-1] == "x-allow" and isinstance(data, Mapping)
            for rule, reason in data.items()
            if rule in WAIVABLE
        )

    def _suffices(self, item: Item) -> bool:
        if item in self._reached:
            return True
        # An example is picked by its name, so asking for it is how it is met.
        return item in self._asked and (item.rule == EXAMPLE or not self._document.is_ours)

    def _waiver(self, item: Item) -> Waiver | None:
        for waiver in self.waivers:
            owner = waiver.pointer[:-2]
            if waiver.rule == item.rule and item.pointer[: len(owner)] == owner:
                return waiver
        return None

    def _remedy(self, item: Item) -> str:
        named = [each.name for each in item.operation.parameters if each.location == "path"]
        ways = [f'give the path parameter "{name}" an example that leads to it' for name in named]
        ways += ["add an example request that leads to it"] if item.operation.body else []
        if self._document.is_ours:
            ways.append(
                f"seed the state in mocks/vendors/{self._document.vendor}.py so that one does"
            )
        ways.append(f"write x-allow: {{{item.rule}: <reason>}} next to it")
        return ", or ".join(ways)

    def _is(self, shown: Shown, request: PreparedRequest, response: Response) -> bool:
        value = shown.example.value
        if shown.response is None:
            sent = wire.body_of(request)
            if sent is None:
                sent = as_sent(self._document, shown.operation, request)
            return sent is not None and bool(sent == self._as_sent(shown, request, value))
        if shown.operation.response(response.status_code) is not shown.response:
            return False
        body = wire.json_of(response)
        return bool(body == value) if body is not None else response.content == _raw(value)

    def _as_sent(self, shown: Shown, request: PreparedRequest, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        members = self._answers.access(shown.operation).members
        filled = value | {name: self._credential for name in members if name in value}
        return wire.body_of(wire.with_body(request, filled))

    def _gives(self, answer: Answer, connection: wire.Wire) -> bool:
        operation, documented = answer.operation, answer.response
        listed = self._examples[operation.pointer]
        names = ["", *(each.example.name for each in listed if each.response is documented)]
        for name in names:
            exchange = self._prefer(answer.action, operation, documented, name, connection)
            if exchange and self._answers.conforms(operation, exchange[1]):
                sent = wire.body_of(exchange[0])
                if self._answers.read(operation, sent, exchange[1]).answer == answer:
                    return True
        return False

    def _shows(self, shown: Shown, connection: wire.Wire) -> bool:
        if shown.response is None:
            return False
        name = shown.example.name
        for action in shown.operation.actions:
            exchange = self._prefer(action.id, shown.operation, shown.response, name, connection)
            if exchange and self._is(shown, *exchange):
                return True
        return False

    def _prefer(
        self,
        action: str,
        operation: Operation,
        response: Documented,
        name: str,
        connection: wire.Wire,
    ) -> tuple[PreparedRequest, Response] | None:
        sample = self._samples.get(action) or self._samples.get(operation.id)
        if sample is None:
            return None
        wanted = f"code={status_for(operation, response)}"
        wanted += f", example={name}" if name else ""
        request = wire.with_header(sample, "Prefer", wanted)
        return request, connection.send(request)


def _item(answer: Answer) -> Item:
    return Item(ANSWER, str(answer), answer.pointer, answer.operation)


def _shown(operation: Operation) -> Iterator[Shown]:
    bodies: list[tuple[Documented | None, Body]] = [(each, each) for each in operation.responses]
    if operation.body:
        bodies.insert(0, (None, operation.body))
    for response, body in bodies:
        for content in body.contents:
            for example in content.examples:
                if example.name:
                    yield Shown(operation, response, example)


def _raw(value: Any) -> bytes:
    return value.encode() if isinstance(value, str) else b""
