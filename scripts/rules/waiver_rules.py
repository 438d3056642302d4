"""Exceptions that a spec allows with `x-allow`, and the rules for them.

`x-allow` is an object from a rule's name to the reason why the rule does not apply to the object
that has the field, and below it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..finding import Finding
from ..spec import Document, Pointer, cached_on_owner
from .rule_definition import Others, Problem, last_rule, rule
from .stage_findings import WAIVABLE

FIELD = "x-allow"


@dataclass(frozen=True)
class Waiver:
    """One property of an `x-allow`.

    Attributes:
        pointer: The place of the property.
        rule: The name of the rule that it allows.
        reason: The value of the property, which may not be a string.
        first: The first line of the object that it applies to.
        last: The last line of that object.
    """

    pointer: Pointer
    rule: str
    reason: object
    first: int
    last: int


@cached_on_owner
def waivers(document: Document) -> tuple[Waiver, ...]:
    """Return every waiver of a spec."""
    return tuple(
        Waiver((*each.pointer, FIELD, name), name, reason, *document.lines(each.pointer))
        for each in document.elements
        if isinstance(allowed := each.data.get(FIELD), dict)
        for name, reason in allowed.items()
    )


def is_waived(document: Document, finding: Finding) -> bool:
    """Return whether the spec allows a finding."""
    starts, ends = _ranges(document).get(finding.rule, ((), ()))
    at = bisect_right(starts, finding.line) - 1
    return at >= 0 and finding.line <= ends[at] and finding.path == str(document.path)


@cached_on_owner
def _ranges(document: Document) -> Mapping[str, tuple[list[int], list[int]]]:
    """Return the first and the last lines on which each rule is waived, joined where they meet."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for each in sorted(waivers(document), key=lambda each: each.first):
        starts, ends = found.setdefault(each.rule, ([], []))
        if ends and each.first <= ends[-1]:
            ends[-1] = max(ends[-1], each.last)
        else:
            starts.append(each.first)
            ends.append(each.last)
    return found


@rule(lint=True)
def waiver_without_reason(document: Document) -> Iterator[Problem]:
    """An `x-allow` without a reason.

    A reviewer has to judge whether the exception is right.

    Fix: Write an object from the rule's name to the reason, in a sentence.
    """
    for owner in document.elements:
        if not isinstance(owner.data.get(FIELD, {}), dict):
            yield Problem(
                (*owner.pointer, FIELD),
                "this has no reasons",
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
    """An `x-allow` for a rule that does not exist or finds nothing there.

    It would silently allow a later finding.

    Fix: Correct the rule's name, or remove the entry.
    """
    lines: dict[str, list[int]] = defaultdict(list)
    for finding in others.findings:
        if finding.path == str(document.path):
            lines[finding.rule].append(finding.line)
    for found in lines.values():
        found.sort()
    for each in waivers(document):
        found = lines[each.rule]
        at = bisect_left(found, each.first)
        if each.rule in WAIVABLE:
            continue  # the property tests check whether it is needed
        if each.rule not in others.names:
            yield Problem(each.pointer, f"unknown rule {each.rule}", "name a rule or drop it")
        elif at == len(found) or found[at] > each.last:
            yield Problem(each.pointer, f"{each.rule} finds nothing here", "drop the waiver")
