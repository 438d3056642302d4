"""Rules and problems.

A rule is one function under `@rule`. It yields a `Problem` for each place that is wrong; the rule
adds its own name and level. Its docstring is its page: a first line with what it finds, a paragraph
with the reason, and a paragraph that starts with `Fix:`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import overload

from ..finding import Finding, Level
from ..spec import Document, Mark, Pointer


@dataclass(frozen=True, order=True)
class Edit:
    """A replacement of whole lines of a file.

    Attributes:
        first: The first line that is replaced, from 1.
        last: The last one; the line before `first` for lines that are only added.
        lines: What is there afterwards.
    """

    first: int
    last: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Problem:
    """One wrong place, as the function of a rule yields it.

    Attributes:
        place: The pointer of the element, or the line and column where no element is meant.
        message: What is wrong, one sentence without a full stop.
        remedy: How to fix it, one imperative sentence without a full stop.
        path: The file, if it is not the spec.
        lint: Whether the clients and mocks are correct in spite of this problem, where that does
            not hold for all problems of the rule.
        edits: The lines that fix it, where a machine can. They change no value and no comment;
            an edit that does is not made.
    """

    place: Pointer | Mark
    message: str
    remedy: str
    path: Path | None = None
    lint: bool = False
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Others:
    """The names of all rules and the other rules' findings, which the rules on waivers need."""

    names: frozenset[str] = frozenset()
    findings: frozenset[Finding] = frozenset()


NOTHING = Others()

Problems = Iterable[Problem | Finding]
Find = Callable[[Document], Problems]
Review = Callable[[Document, Others], Problems]


@dataclass(frozen=True)
class Rule:
    """One kind of error.

    Attributes:
        name: The function's name in kebab-case.
        summary: What it finds: the first line of the function's docstring.
        reason: The docstring's paragraph on why it matters, on one line.
        fix: The docstring's paragraph on how to fix a finding, on one line.
        house: Whether only the bundle's own specs are checked unless the rule is selected by name.
        lint: Whether the clients and mocks are correct in spite of a finding.
        review: The function; rules that do not look at other findings ignore its second argument.
        is_last: Whether the function needs the findings of the other rules.
        fixable: Whether some of its problems have edits.
    """

    name: str
    summary: str
    reason: str
    fix: str
    house: bool
    lint: bool
    review: Review
    is_last: bool = False
    fixable: bool = False

    def level(self, *, ours: bool, lint: bool = False) -> Level:
        """Return the level of the rule's findings in the bundle's own specs or in others."""
        return "warning" if (self.house or self.lint or lint) and not ours else "error"

    def find(
        self, document: Document, others: Others = Others()
    ) -> Iterator[Finding]:  # it is frozen
        """Return the findings of this rule, in any order."""
        return (found for found, _ in self.fixes(document, others))

    def fixes(
        self, document: Document, others: Others = Others()
    ) -> Iterator[tuple[Finding, tuple[Edit, ...]]]:
        """Return the findings of this rule with the edits that fix them, in any order."""
        for each in self.review(document, others):
            lint = isinstance(each, Problem) and each.lint
            edits = each.edits if isinstance(each, Problem) else ()
            level = self.level(ours=document.is_ours, lint=lint)
            found = each if isinstance(each, Finding) else self._finding(document, each)
            yield replace(found, rule=self.name, level=level, fixable=bool(edits)), edits

    def _finding(self, document: Document, problem: Problem) -> Finding:
        place, message, remedy = problem.place, problem.message, problem.remedy
        if isinstance(place, Mark):
            found = document.finding_at(place, self.name, message, remedy)
        else:
            found = document.finding(place, self.name, message, remedy)
        return replace(found, path=str(problem.path), pointer="") if problem.path else found


@overload
def rule(find: Find) -> Rule: ...
@overload
def rule(
    *, house: bool = False, lint: bool = False, fixable: bool = False
) -> Callable[[Find], Rule]: ...
def rule(
    find: Find | None = None, *, house: bool = False, lint: bool = False, fixable: bool = False
) -> Rule | Callable[[Find], Rule]:
    """Make a rule of a function.

    Args:
        find: The function, where the decorator is written without arguments.
        house: For the style of the bundle's own specs; other specs are not checked.
        lint: For what leaves clients and mocks correct; a warning in other specs.
        fixable: For problems that may have edits.
    """

    def decorate(find: Find) -> Rule:
        made = _rule(find, lambda document, _: find(document), house=house, lint=lint)
        return replace(made, fixable=fixable)

    return decorate if find is None else decorate(find)


def last_rule(review: Review) -> Rule:
    """Make a lint rule of a function that also takes what the other rules found."""
    return replace(_rule(review, review, house=False, lint=True), is_last=True)


def _rule(documented: Find | Review, review: Review, *, house: bool, lint: bool) -> Rule:
    name = str(getattr(documented, "__name__", "")).replace("_", "-")
    summary, _, rest = (inspect.getdoc(documented) or "").partition("\n")
    reason, _, fix = (" ".join(part.split()) for part in rest.partition("Fix: "))
    return Rule(name, summary, reason, fix, house, lint, review)
