"""Validation of specs: the rules, their pages, and the choice of what is reported.

A rule is one function under `@rule` in a module of this package, with one fixture in `tests/rules`;
nothing else is needed to add one. `rule_definition` has the decorator, `waiver_rules` the
exceptions that a spec allows with a reason, `rule_pages` the page of every finding and change.

Correctness rules apply to any OpenAPI 3.1 file, house rules to the bundle's own specs. A finding
that leaves clients and mocks correct is a warning in other specs and an error in the bundle's.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from ..finding import Finding
from ..spec import MAX_SIZE, Document
from . import sarif_log
from .bundle_rules import check_bundle
from .fixing import fix_file
from .rule_choice import Choice, InvalidChoice, choice, require_known
from .rule_definition import NOTHING, Edit, Others, Problem, Rule, rule
from .rule_pages import RulePage, as_list, as_plain_text, changes, pages_of
from .waiver_rules import is_waived


def check(document: Document, selected: Collection[str] = ()) -> list[Finding]:
    """Return every finding in a spec in reading order, except those that the spec waives.

    Args:
        document: The spec.
        selected: The names of the rules to check, house rules too; all that apply if empty.
    """
    chosen = [each for each in RULES.values() if _applies(each, document, selected)]
    last = [each for each in chosen if each.is_last]
    # The last rules need the findings of all others.
    first = [each for each in RULES.values() if _applies(each, document)] if last else chosen
    found = frozenset(_find(document, [each for each in first if not each.is_last]))
    kept = {each for each in found if not is_waived(document, each)}
    kept.update(_find(document, last, Others(frozenset(RULES), found)))
    return sorted(each for each in kept if not selected or each.rule in selected)


def fix(path: Path, choice: Choice, max_size: float = MAX_SIZE) -> int:
    """Fix in a file what a machine can of the findings to report; return the number of edits.

    Raises:
        Unreadable: The file cannot be read.
        OSError: The file cannot be written.
    """
    return fix_file(path, lambda document: edits(document, choice), max_size)


def edits(document: Document, choice: Choice) -> Iterator[Edit]:
    """Return the edits that fix what a machine can of the findings to report."""
    for each in RULES.values():
        if each.fixable and _applies(each, document, choice.selected):
            for found, edits in each.fixes(document):
                if edits and not is_waived(document, found) and choice.kept([found]):
                    yield from edits


def choose(
    select: Iterable[str] = (),
    allow: Iterable[str] = (),
    ignore: Path | None = None,
    known: Mapping[str, object] | None = None,
) -> Choice:
    """Return the choice of what is reported.

    Args:
        select: The rules to check.
        allow: The rules to leave out.
        ignore: The ignore file.
        known: The names that exist; those of the rules by default.

    Raises:
        InvalidChoice: A rule is unknown, or the ignore file cannot be used.
    """
    return choice(RULES if known is None else known, select, allow, ignore)


def as_sarif(findings: Iterable[Finding], marks: Mapping[Finding, str] | None = None) -> str:
    """Print findings as a SARIF log with the metadata of all rules, and some with their marks."""
    return sarif_log.as_sarif(findings, RULES, marks or {})


@cache
def pages() -> Mapping[str, RulePage]:
    """Return the page of every finding and change that a user can meet, by name, sorted."""
    return pages_of(RULES.values())


def explanation(name: str | None = None) -> str:
    """Return the page of a finding as plain text, or a line for each page.

    Raises:
        InvalidChoice: No finding has this name.
    """
    known = pages()
    if name is None:
        return as_list(known.values())
    require_known(name, known)
    return as_plain_text(known[name])


def _find(document: Document, rules: Iterable[Rule], others: Others = NOTHING) -> Iterator[Finding]:
    for each in rules:
        yield from each.find(document, others)


def _applies(each: Rule, document: Document, selected: Collection[str] = ()) -> bool:
    return each.name in selected if selected else document.is_ours or not each.house


def _all_rules() -> Mapping[str, Rule]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f".{name}", __name__) for name in names]
    return {
        each.name: each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, Rule)
    }


RULES = _all_rules()

__all__ = [
    "RULES",
    "Choice",
    "InvalidChoice",
    "Problem",
    "Rule",
    "RulePage",
    "as_sarif",
    "changes",
    "check",
    "check_bundle",
    "choose",
    "explanation",
    "fix",
    "pages",
    "require_known",
    "rule",
]
