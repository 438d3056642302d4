"""What the mock and the property tests do differently.

Owns trying both mocks: the request that worked for each action is sent to either. What the tests
have to reach is read off the specs; running them is the business of `fuzz`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .. import mocks
from ..fuzz.coverage import ANSWER, Coverage
from ..fuzz.outcomes import Outcomes
from ..fuzz.replaced_checks import ReplacedCheck, as_lines, label, replacements
from ..mocks import Mock, Sample, samples_of
from ..spec import Document
from .report import Behaviour, FactChange


@dataclass(frozen=True)
class _Answer:
    """What a mock answers to one request."""

    status: int
    reason: str
    body: str

    def __str__(self) -> str:
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.status}{reason}"


def differences(
    base: Document | None, head: Document | None, facts: Iterable[FactChange]
) -> Iterator[Behaviour]:
    """Say what a mock serves, answers and implements, and what tests reach, that it did not."""
    before, after = (_samples(each) for each in (base, head))
    yield from _served(base, head)
    if base and head:
        yield from _answered(base, head, before, after)
    yield from _implemented(base or head, list(facts))
    yield from _tested(base, head)


def _samples(document: Document | None) -> Mapping[str, Sample]:
    return {each.id: each for each in samples_of(document, {})} if document else {}


def _served(base: Document | None, head: Document | None) -> Iterator[Behaviour]:
    before, after = (_routes(each) for each in (base, head))
    for verb, these, others in (("serves", after, before), ("no longer serves", before, after)):
        if told := [f"{name} ({route})" for name, route in these.items() if name not in others]:
            yield Behaviour("mock", f"{verb} {', '.join(told)}")


def _routes(document: Document | None) -> Mapping[str, str]:
    return {each.id: label(each.operation) for each in document.actions} if document else {}


def _answered(
    base: Document, head: Document, before: Mapping[str, Sample], after: Mapping[str, Sample]
) -> Iterator[Behaviour]:
    rules = mocks.behaviour_of(head.vendor)
    old_mock, new_mock = (mocks.make_mock(each, behaviour=rules) for each in (base, head))
    for name, sample in before.items():
        if name in after:
            old, new = _send(old_mock, sample), _send(new_mock, sample)
            if old.status != new.status:
                yield Behaviour("mock", f"{name}: what was answered with {old} gets {new}")
            elif old.body != new.body:
                yield Behaviour("mock", f"{name}: {old.status} comes with another body")


def _send(mock: Mock, sample: Sample) -> _Answer:
    """Send a request to a mock in its first state."""
    mock.reset()
    with mock.client() as client:
        answer = client.request(
            sample.method,
            sample.path,
            headers=dict(sample.headers),
            content=sample.body or None,
            files=[(name, (None, text)) for name, text in sample.form] or None,
        )
    return _Answer(answer.status_code, answer.headers.get("x-mock-reason", ""), answer.text)


def _implemented(document: Document | None, facts: Iterable[FactChange]) -> Iterator[Behaviour]:
    rules = mocks.rules_of(document.vendor) if document else frozenset[str]()
    mine = [each for each in facts if each.id in rules]
    if new := [each.id for each in mine if each.presence == "added"]:
        yield Behaviour("mock", f"rules implement the new facts {', '.join(new)}")
    if old := [each.id for each in mine if each.presence != "added"]:
        told = ", ".join(old)
        yield Behaviour("mock", f"rules implement {told}, which differ: read the rules again")


def _tested(base: Document | None, head: Document | None) -> Iterator[Behaviour]:
    """Say what differs for the operations that both have; what comes with others is no news."""
    before, after = _goals(base), _goals(head)
    both = before.operations & after.operations
    for kind in ("answer", "example"):
        for verb, one, other in (("reach", after, before), ("no longer reach", before, after)):
            names = sorted(one.names[kind] - other.names[kind])
            if told := [name for name in names if name.partition(" ")[0] in both]:
                count = f"{len(told)} {kind}{'s' if len(told) > 1 else ''}"
                yield Behaviour("tests", f"{verb} {count}: {', '.join(told)}")
    for line in as_lines(
        each for each in after.replaced_checks if each not in before.replaced_checks
    ):
        yield Behaviour("tests", f"have {line}")
    for line in as_lines(
        each for each in before.replaced_checks if each not in after.replaced_checks
    ):
        yield Behaviour("tests", f"no longer have {line}")


@dataclass(frozen=True)
class _Goals:
    """What the tests of a spec reach, for which operations, and the checks that they replace."""

    operations: frozenset[str] = frozenset()
    names: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: {"answer": frozenset(), "example": frozenset()}
    )
    replaced_checks: tuple[ReplacedCheck, ...] = ()


def _goals(document: Document | None) -> _Goals:
    if document is None:
        return _Goals()
    outcomes = Outcomes(document)
    items = Coverage(document, outcomes, "").items
    ids = [*(each.id for each in document.actions), *(each.id for each in document.operations)]
    return _Goals(
        frozenset(ids),
        {
            "answer": frozenset(each.name for each in items if each.rule == ANSWER),
            "example": frozenset(each.name for each in items if each.rule != ANSWER),
        },
        replacements(document, outcomes),
    )
