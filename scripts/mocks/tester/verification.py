"""Assertions on the calls in a journal, with the nearest call in the message of a failure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from .journal import Journal, JournalEntry
from .request_matching import Conditions, differences, matches, problem, shown

MOST_SHOWN = 3
Step = str | tuple[str, Conditions]
"""An operation, or one with conditions on its request."""


def calls_of(
    entries: Sequence[JournalEntry], operation: str, conditions: Conditions
) -> tuple[JournalEntry, ...]:
    """Return the calls of an operation that meet the conditions, the oldest first."""
    calls = (each for each in entries if each.is_of(operation))
    return tuple(each for each in calls if matches(conditions, each.view))


class WrongExpectation(ValueError):  # noqa: N818  # the name is that of its subject
    """Raised for an expectation that cannot be checked; the text names the valid values."""


@dataclass(frozen=True)
class Expectation:
    """The expected calls of an operation.

    Attributes:
        operation: The id of an operation or an action.
        conditions: What must have been sent.
        least: The lowest number of calls.
        most: The highest number of calls, or None for any.
    """

    operation: str
    conditions: Conditions = field(default_factory=dict)
    least: int = 1
    most: int | None = None

    def problem(self, journal: Journal, vendor: str = "") -> str:
        """Return the message for another number of calls, or an empty string.

        A journal that masks values shows only the names of those that differ.
        """
        entries = journal.of(vendor, is_masked=False)
        calls = calls_of(entries, self.operation, self.conditions)
        found, most = len(calls), self.most
        if self.least <= found and (most is None or found <= most):
            return ""
        expected = _expected(self.least, most)
        lines = [f"{_named(self.operation, self.conditions)} was called {_times(found)}{expected}"]
        if found < self.least:
            near = _near(entries, self.operation, self.conditions, is_masked=journal.is_masked)
            lines += near
        else:
            lines += [_line(each) for each in calls[:MOST_SHOWN]]
        if journal.dropped:
            lines.append(f"the journal no longer has the first {journal.dropped} requests")
        return "\n  ".join(lines)


def expectation_from(data: object) -> Expectation:
    """Read an expectation from JSON data; raises `WrongExpectation`."""
    if not isinstance(data, Mapping) or not isinstance(data.get("operation"), str):
        raise WrongExpectation('an expectation is an object, as in {"operation": "getPhoto"}')
    known = ("operation", "with", "times", "at_least")
    for name in data:
        if name not in known:
            raise WrongExpectation(f"an expectation has no {name!r}; it has: {', '.join(known)}")
    conditions, times = data.get("with", {}), data.get("times")
    least = data.get("at_least", 1) if times is None else times
    if wrong := problem(conditions):
        raise WrongExpectation(f"with: {wrong}")
    if type(least) is not int or least < 0:
        raise WrongExpectation("times and at_least are numbers from 0")
    return Expectation(data["operation"], conditions, least, times)


def order_problem(entries: Sequence[JournalEntry], steps: Sequence[Step]) -> str:
    """Return the message for calls that are not in this order, or an empty string.

    Other calls may come in between.
    """
    at = 0
    for position, step in enumerate(steps):
        operation, conditions = _step(step)
        rest = calls_of(entries[at:], operation, conditions)
        if not rest:
            before = f" after {_step(steps[position - 1])[0]}" if position else ""
            which = _named(operation, conditions)
            listed = "".join(f"\n  {_line(each)}" for each in entries) or "\n  no calls"
            return f"{which} was not called{before}; the calls in order:{listed}"
        at = entries.index(rest[0]) + 1
    return ""


def operations_in(steps: Sequence[Step]) -> Iterator[str]:
    """Yield the operations that an order names."""
    return (_step(each)[0] for each in steps)


def _step(step: Step) -> tuple[str, Conditions]:
    return (step, {}) if isinstance(step, str) else step


def _near(
    entries: Sequence[JournalEntry], operation: str, conditions: Conditions, *, is_masked: bool
) -> Iterator[str]:
    """Yield the calls that come nearest, each with the conditions that it does not meet."""
    calls = [each for each in entries if each.is_of(operation)]
    if not calls:
        yield from _others(entries, is_masked=is_masked)
        return
    misses = [(list(differences(conditions, each.view)), each) for each in calls]
    ranked = sorted((each for each in misses if each[0]), key=lambda each: len(each[0]))
    for at, (missed, entry) in enumerate(ranked[:MOST_SHOWN]):
        yield f"{'' if at else 'nearest: '}{_line(entry)}"
        yield from (f"  {f'{each.name} differs' if is_masked else each}" for each in missed)
    if len(ranked) > MOST_SHOWN:
        yield f"and {len(ranked) - MOST_SHOWN} more"


def _others(entries: Sequence[JournalEntry], *, is_masked: bool) -> Iterator[str]:
    counts = Counter(each.operation for each in entries if each.operation)
    called = ", ".join(f"{name} ({count})" for name, count in counts.items())
    yield f"called instead: {called}" if called else "no operation was called"
    lost = [each for each in entries if not each.operation]
    for each in lost[:MOST_SHOWN]:
        yield _line(each, each.path if is_masked else urlsplit(each.url).path)


def _line(entry: JournalEntry, path: str = "") -> str:
    reason = f", {entry.reason}" if entry.reason else ""
    name = f"{entry.operation} " if entry.operation else ""
    return f"#{entry.number} {name}{entry.method} {path or entry.path} -> {entry.status}{reason}"


def _times(count: int) -> str:
    return {0: "0 times", 1: "once"}.get(count, f"{count} times")


def _expected(least: int, most: int | None) -> str:
    if most is None:
        return f", expected at least {_times(least)}"
    return f", expected {_times(least)}" if least == most else f", expected {least} to {most} times"


def _named(operation: str, conditions: Conditions) -> str:
    if not conditions:
        return operation
    return f"{operation} with {', '.join(f'{k} {shown(v)}' for k, v in conditions.items())}"
