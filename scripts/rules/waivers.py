"""Waivers: what a spec allows with `x-allow`, and what is wrong with allowing it.

`x-allow` is an object from a rule's name to the reason why the rule does not hold on the object
that has the field, and below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..finding import Finding
from ..spec import Document, Pointer
from .definition import Others, Problem, last_rule, rule
from .later import LATER

FIELD = "x-allow"


@dataclass(frozen=True)
class Waiver:
    """One member of an `x-allow`.

    Attributes:
        pointer: Where the member stands.
        rule: The name of the rule that it silences.
        reason: What is written as the reason, whatever its type.
        first: The first line of the object that it holds for.
        last: The last line of that object.
    """

    pointer: Pointer
    rule: str
    reason: object
    first: int
    last: int

    def covers(self, document: Document, finding: Finding) -> bool:
        """Tell whether it silences a finding."""
        return (
            finding.rule == self.rule
            and finding.path == str(document.path)
            and self.first <= finding.line <= self.last
        )


@lru_cache(maxsize=8)
def waivers(document: Document) -> tuple[Waiver, ...]:
    """Give every waiver of a spec."""
    return tuple(
        Waiver((*each.pointer, FIELD, name), name, reason, *_lines(document, each.pointer))
        for each in document.elements
        if isinstance(allowed := each.data.get(FIELD), dict)
        for name, reason in allowed.items()
    )


def is_waived(document: Document, finding: Finding) -> bool:
    """Tell whether the spec allows what a finding says."""
    return any(waiver.covers(document, finding) for waiver in waivers(document))


@rule(lint=True)
def waiver_without_reason(document: Document) -> Iterator[Problem]:
    """An `x-allow` that does not say why."""
    for owner in document.elements:
        if not isinstance(owner.data.get(FIELD, {}), dict):
            yield Problem(
                (*owner.pointer, FIELD),
                "what is allowed here has no reasons",
                "write an object from the rule's name to the reason",
            )
    for each in waivers(document):
        if not (isinstance(each.reason, str) and each.reason.strip()):
            yield Problem(
                each.pointer,
                f"{each.rule} is allowed here without a reason",
                "write the reason in a sentence",
            )


@last_rule
def waiver_of_nothing(document: Document, others: Others) -> Iterator[Problem]:
    """An `x-allow` for a rule that does not exist or finds nothing there."""
    for each in waivers(document):
        if each.rule in LATER:
            continue  # whether it is needed is seen where it is looked for
        if each.rule not in others.names:
            yield Problem(each.pointer, f"unknown rule {each.rule}", "name a rule or drop it")
        elif not any(each.covers(document, finding) for finding in others.findings):
            yield Problem(each.pointer, f"{each.rule} finds nothing here", "drop the waiver")


def _lines(document: Document, pointer: Pointer) -> tuple[int, int]:
    """Give the first and the last line on which something of an object begins."""
    depth = len(pointer)
    lines = [
        mark.line
        for marks in (document.source.keys, document.source.values)
        for place, mark in marks.items()
        if place[:depth] == pointer
    ]
    return min(lines), max(lines)
