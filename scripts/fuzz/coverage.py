"""What a run has reached of what a spec documents.

Owns the ledger of documented answers and named examples. What no request of the tests brought is
asked for with `Prefer` and told apart: it shows that the mock can give the answer, not that
anything leads to it, so in a spec of ours it is a finding unless the spec waives it with
`x-allow: {unreached-answer: <reason>}` beside the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from requests import PreparedRequest
from schemathesis import Response

from ..finding import Finding
from ..rules.later import LATER, UNREACHED_ANSWER, UNREACHED_EXAMPLE
from ..spec import Document, Operation, Pointer, walk
from . import wire
from .answers import Answer, Answers
from .credentials import body_credentials
from .forms import as_sent

ANSWER, EXAMPLE = UNREACHED_ANSWER, UNREACHED_EXAMPLE


@dataclass(frozen=True)
class Item:
    """One thing to reach: the finding's rule when it is not, its name, where it stands."""

    rule: str
    name: str
    pointer: Pointer


@dataclass(frozen=True)
class Waiver:
    """An `x-allow` of one of the two rules: its own place, the rule and the reason."""

    pointer: Pointer
    rule: str
    reason: str


@dataclass(frozen=True)
class Example:
    """A named example of a body.

    Attributes:
        operation: The operation that it belongs to.
        status: The key of the answer that it is an example of; an empty string for a request.
        name: As the spec names it.
        pointer: Where it stands.
    """

    operation: Operation
    status: str
    name: str
    pointer: Pointer

    @property
    def item(self) -> Item:
        """Give its entry in the ledger."""
        words = (self.operation.id, self.status or "request", self.name)
        return Item(EXAMPLE, " ".join(words), self.pointer)


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
    """The ledger of one run; `credential` is what the tests send wherever one is due."""

    def __init__(self, document: Document, answers: Answers, credential: str) -> None:
        self._document = document
        self._answers = answers
        self._credential = credential
        self._examples = tuple(_examples(document))
        self._reached: set[Item] = set()
        self._asked: set[Item] = set()
        self._samples: dict[str, PreparedRequest] = {}

    def observe(self, operation: Operation, request: PreparedRequest, response: Response) -> None:
        """Enter one exchange."""
        reading = self._answers.read(operation, wire.body_of(request), response)
        if reading.answer:
            self._reached.add(_item(reading.answer))
        for example in self._examples:
            if example.operation is not operation or example.item in self._reached:
                continue
            if self._is(example, request, response):
                self._reached.add(example.item)
        if not reading.is_failure:
            self._samples.setdefault(reading.action, request)
            self._samples.setdefault(operation.id, request)

    def ask(self, connection: wire.Wire) -> None:
        """Ask for what no request brought, by repeating one that was accepted."""
        for answer in self._answers.documented:
            if _item(answer) not in self._reached and self._gives(answer, connection):
                self._asked.add(_item(answer))
        for example in self._examples:
            if example.item not in self._reached and self._shows(example, connection):
                self._asked.add(example.item)

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything to reach: the documented answers, then the named examples."""
        answers = [_item(answer) for answer in self._answers.documented]
        return (*answers, *(example.item for example in self._examples))

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
                f"drive it, or write x-allow: {{{item.rule}: <reason>}} beside it",
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
            if rule in LATER
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

    def _is(self, example: Example, request: PreparedRequest, response: Response) -> bool:
        value = self._document.at((*example.pointer, "value"))
        if not example.status:
            sent = wire.body_of(request)
            if sent is None:
                sent = as_sent(self._document, example.operation, request)
            return sent is not None and bool(sent == self._as_sent(example, request, value))
        if self._answers.response_key(example.operation, response.status_code) != example.status:
            return False
        body = wire.json_of(response)
        return bool(body == value) if body is not None else response.content == _raw(value)

    def _as_sent(self, example: Example, request: PreparedRequest, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        members = body_credentials(self._document, example.operation)
        filled = value | {name: self._credential for name in members if name in value}
        return wire.body_of(wire.with_body(request, filled))

    def _gives(self, answer: Answer, connection: wire.Wire) -> bool:
        operation = self._operation(answer.pointer)
        listed = [each for each in self._examples if each.operation is operation]
        names = ["", *(each.name for each in listed if each.status == answer.status)]
        for name in names:
            exchange = self._prefer(answer.action, operation, answer.status, name, connection)
            if exchange and self._answers.conforms(operation, exchange[1]):
                sent = wire.body_of(exchange[0])
                if self._answers.read(operation, sent, exchange[1]).answer == answer:
                    return True
        return False

    def _shows(self, example: Example, connection: wire.Wire) -> bool:
        operation, key = example.operation, example.status
        if not key:
            return False
        for action in self._document.actions:
            if action.operation is operation:
                exchange = self._prefer(action.id, operation, key, example.name, connection)
                if exchange and self._is(example, *exchange):
                    return True
        return False

    def _prefer(
        self, action: str, operation: Operation, key: str, name: str, connection: wire.Wire
    ) -> tuple[PreparedRequest, Response] | None:
        sample = self._samples.get(action) or self._samples.get(operation.id)
        if sample is None:
            return None
        wanted = f"code={self._answers.status_for(operation, key)}"
        wanted += f", example={name}" if name else ""
        request = wire.with_header(sample, "Prefer", wanted)
        return request, connection.send(request)

    def _operation(self, pointer: Pointer) -> Operation:
        operations = self._document.operations
        return next(each for each in operations if pointer[: len(each.pointer)] == each.pointer)


def _item(answer: Answer) -> Item:
    return Item(ANSWER, str(answer), answer.pointer)


def _examples(document: Document) -> Iterator[Example]:
    for operation in document.operations:
        body, _ = document.resolve((*operation.pointer, "requestBody"))
        yield from _examples_of(document, operation, "", body)
        responses = operation.data.get("responses")
        for key in responses if isinstance(responses, Mapping) else ():
            pointer, _ = document.resolve((*operation.pointer, "responses", key))
            yield from _examples_of(document, operation, str(key), pointer)


def _examples_of(
    document: Document, operation: Operation, status: str, owner: Pointer
) -> Iterator[Example]:
    content = document.at((*owner, "content"))
    for media, described in content.items() if isinstance(content, Mapping) else ():
        named = described.get("examples") if isinstance(described, Mapping) else None
        for name in named if isinstance(named, Mapping) else ():
            pointer, data = document.resolve((*owner, "content", media, "examples", name))
            if isinstance(data, Mapping) and "value" in data:
                yield Example(operation, status, name, pointer)


def _raw(value: Any) -> bytes:
    return value.encode() if isinstance(value, str) else b""
