"""What the mock and the property tests do differently.

Owns trying both mocks: the request that worked for each action is sent to either. What the tests
have to reach is read off the specs; running them is the business of `fuzz`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .. import mocks
from ..document import Document
from ..fuzz.answers import Answers
from ..fuzz.coverage import ANSWER, Coverage
from ..fuzz.policy import as_lines, narrowings
from ..mocks.curls import Sample, samples_of
from ..mocks.in_process import Mock
from .report import Behaviour


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
    base: Document | None, head: Document | None, changed_facts: Iterable[str]
) -> Iterator[Behaviour]:
    """Say what a mock serves, answers and implements, and what tests reach, that it did not."""
    before, after = (_samples(each) for each in (base, head))
    yield from _served(before, after)
    if base and head:
        yield from _answered(base, head, before, after)
    yield from _implemented(base or head, changed_facts)
    yield from _tested(base, head)


def _samples(document: Document | None) -> Mapping[str, Sample]:
    return {each.id: each for each in samples_of(document, {})} if document else {}


def _served(before: Mapping[str, Sample], after: Mapping[str, Sample]) -> Iterator[Behaviour]:
    for name, sample in after.items():
        if name not in before:
            yield Behaviour("mock", f"serves {name}: {_route(sample)}")
    for name, sample in before.items():
        if name not in after:
            yield Behaviour("mock", f"no longer serves {name}: {_route(sample)}")


def _route(sample: Sample) -> str:
    return f"{sample.method} {sample.path.partition('?')[0]}"


def _answered(
    base: Document, head: Document, before: Mapping[str, Sample], after: Mapping[str, Sample]
) -> Iterator[Behaviour]:
    old_mock, new_mock = mocks.make_mock(base), mocks.make_mock(head)
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
            files={name: (None, text) for name, text in sample.form.items()} or None,
        )
    return _Answer(answer.status_code, answer.headers.get("x-mock-reason", ""), answer.text)


def _implemented(document: Document | None, changed_facts: Iterable[str]) -> Iterator[Behaviour]:
    rules = mocks.rules_of(document.vendor) if document else frozenset[str]()
    for name in changed_facts:
        if name in rules:
            yield Behaviour("mock", f"a rule implements {name}, which changed: read it again")


def _tested(base: Document | None, head: Document | None) -> Iterator[Behaviour]:
    before, after = _goals(base), _goals(head)
    for kind in ("answers", "examples"):
        for verb, one, other in (("reach", after, before), ("no longer reach", before, after)):
            if names := sorted(one[kind] - other[kind]):
                told = f"{verb} {len(names)} {kind}: {', '.join(names)}"
                yield Behaviour("tests", told)
    for line in sorted(after["checks"] - before["checks"]):
        yield Behaviour("tests", f"have {line}")


def _goals(document: Document | None) -> Mapping[str, set[str]]:
    """Name what the tests of a spec reach, and the checks that they replace."""
    found: dict[str, set[str]] = {"answers": set(), "examples": set(), "checks": set()}
    if document is not None:
        answers = Answers(document)
        for item in Coverage(document, answers, "").items:
            found["answers" if item.rule == ANSWER else "examples"].add(item.name)
        found["checks"] |= set(as_lines(narrowings(document, answers)))
    return found
