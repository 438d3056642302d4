"""Changes in the mock and in the property tests.

Both mocks are sent the request that worked for each action. What the tests have to reach is read
from the specs. None of this is done where the specs differ only in what mocks do not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from .. import mocks
from ..fuzz.coverage import ANSWER, Coverage
from ..fuzz.outcomes import Outcomes
from ..fuzz.replaced_checks import ReplacedCheck, as_lines, label, replacements
from ..spec import Document, Pointer
from .review_report import BehaviourChange, FactChange
from .wire import EVIDENCE, PROSE, changed_places, has_only

_TIME = datetime(2026, 1, 1, tzinfo=UTC)
_UNREAD = EVIDENCE | PROSE | {"x-repeatable", "x-sensitive"}


def behaviour_changes(
    base: Document | None, head: Document | None, facts: Iterable[FactChange]
) -> Iterator[BehaviourChange]:
    """Yield how a mock and its tests differ: operations, responses, rules and goals.

    Raises:
        Unreadable: One of the specs cannot be mocked.
    """
    yield from _implemented(base or head, list(facts))
    if base and head and not _is_other_mock(base, head):
        return
    yield from _operations(base, head)
    if base and head:
        yield from _responses(base, head)
    yield from _tested(base, head)


def _is_other_mock(base: Document, head: Document) -> bool:
    """Return whether the specs differ in anything that a mock reads for the requests sent here.

    These requests have no optional parameters.
    """
    places = changed_places(base, head)
    return not all(
        has_only((place,), _UNREAD) or _is_optional(base, head, place) for place in places
    )


def _is_optional(base: Document, head: Document, place: Pointer) -> bool:
    """Return whether a place is in the schema of a parameter that is optional on both sides."""
    if "parameters" not in place[:4] or "schema" not in place or "default" in place:
        return False
    parameter = place[: place.index("parameters") + 2]
    sides = (document.at(parameter) for document in (base, head))
    return all(isinstance(each, dict) and each.get("required") is not True for each in sides)


def _operations(base: Document | None, head: Document | None) -> Iterator[BehaviourChange]:
    before, after = (_routes(each) for each in (base, head))
    for verb, these, others in (("serves", after, before), ("no longer serves", before, after)):
        if found := [f"{name} ({route})" for name, route in these.items() if name not in others]:
            yield BehaviourChange("mock", f"{verb} {', '.join(found)}")


def _routes(document: Document | None) -> Mapping[str, str]:
    listed = document.actions if document else ()
    return {each.id: f"{each.operation.method.upper()} {each.operation.path}" for each in listed}


@dataclass(frozen=True)
class _MockResponse:
    """The response of a mock to one request."""

    status: int
    reason: str
    body: str

    def __str__(self) -> str:
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.status}{reason}"


def _responses(base: Document, head: Document) -> Iterator[BehaviourChange]:
    before, after = (
        {each.id: each for each in mocks.samples_of(document, {})} for document in (base, head)
    )
    rules = mocks.behaviour_of(head.vendor)
    old_mock, new_mock = (mocks.make_mock(each, behaviour=rules) for each in (base, head))
    for name, sample in before.items():
        if name in after:
            old, new = _send(old_mock, sample), _send(new_mock, sample)
            if old.status != new.status:
                yield BehaviourChange(
                    "mock", f"{name}: a request that returned {old} returns {new}"
                )
            elif old.body != new.body:
                yield BehaviourChange("mock", f"{name}: {old.status} has another body")


def _send(mock: mocks.Mock, sample: mocks.Sample) -> _MockResponse:
    """Return the response of a mock in its first state, at a time that is always the same."""
    mock.reset()
    mock.clock.freeze(_TIME)
    with mock.client() as client:
        response = client.request(
            sample.method,
            sample.path,
            headers=dict(sample.headers),
            content=sample.body or None,
            files=[(name, (None, text)) for name, text in sample.form] or None,
        )
    reason = response.headers.get("x-mock-reason", "")
    return _MockResponse(response.status_code, reason, response.text)


def _implemented(document: Document | None, facts: list[FactChange]) -> Iterator[BehaviourChange]:
    """Yield the changed facts that the vendor's behaviour module implements."""
    if document is None or not facts:
        return
    rules = mocks.rules_of(document.vendor)
    own = [each for each in facts if each.id in rules]
    if new := [each.id for each in own if each.presence == "added"]:
        yield BehaviourChange("mock", f"implements the new facts {', '.join(new)}")
    if old := [each.id for each in own if each.presence != "added"]:
        yield BehaviourChange(
            "mock", f"implements changed facts, so review its rules: {', '.join(old)}"
        )


def _tested(base: Document | None, head: Document | None) -> Iterator[BehaviourChange]:
    """Yield what differs in the tests of operations that both sides have."""
    before, after = _goals(base), _goals(head)
    both = before.operations & after.operations
    for kind in ("response", "example"):
        for verb, one, other in (("reach", after, before), ("no longer reach", before, after)):
            names = sorted(one.names[kind] - other.names[kind])
            if found := [name for name in names if name.partition(" ")[0] in both]:
                count = f"{len(found)} {kind}{'s' if len(found) > 1 else ''}"
                yield BehaviourChange("tests", f"{verb} {count}: {', '.join(found)}")
    old, new = (
        [each for each in one.replaced_checks if each.operation in before.labels & after.labels]
        for one in (before, after)
    )
    for line in as_lines(each for each in new if each not in old):
        yield BehaviourChange("tests", f"now use {line}")
    for line in as_lines(each for each in old if each not in new):
        yield BehaviourChange("tests", f"no longer use {line}")


@dataclass(frozen=True)
class _Goals:
    """The goals of a spec's tests, by operation, and the checks that they replace, by label."""

    operations: frozenset[str] = frozenset()
    names: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: {"response": frozenset(), "example": frozenset()}
    )
    replaced_checks: tuple[ReplacedCheck, ...] = ()
    labels: frozenset[str] = frozenset()


def _goals(document: Document | None) -> _Goals:
    if document is None:
        return _Goals()
    outcomes = Outcomes(document)
    items = Coverage(document, outcomes, "").items
    ids = [*(each.id for each in document.actions), *(each.id for each in document.operations)]
    return _Goals(
        frozenset(ids),
        {
            "response": frozenset(each.name for each in items if each.rule == ANSWER),
            "example": frozenset(each.name for each in items if each.rule != ANSWER),
        },
        replacements(document, outcomes),
        frozenset(map(label, document.operations)),
    )
