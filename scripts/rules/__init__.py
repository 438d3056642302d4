"""Validation: every finding in a spec, each on its line, with a way to fix it.

A rule is one function under `@rule` in a module of this package; nothing else is needed to add one.
`definition` has what a rule is, `waivers` what a spec allows with a reason.

Correctness rules hold for any OpenAPI 3.1 file, house rules for the bundle's own specs. What leaves
clients and mocks correct is a warning in other specs and an error in ours.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from ..finding import Finding
from ..spec import Document
from . import sarif
from .bundle import check_bundle
from .choice import Choice, InvalidChoice, choice
from .definition import NOTHING, Others, Problem, Rule, rule
from .waivers import is_waived


def check(document: Document, selected: Collection[str] = ()) -> list[Finding]:
    """Return every finding in a spec in reading order, except those that the spec waives.

    Args:
        document: The spec.
        selected: The names of the rules to check, house rules too; all that apply if empty.
    """
    asked = [each for each in RULES.values() if _is_asked(each, document, selected)]
    last = [each for each in asked if each.is_last]
    # What the last rules look at is what all others find.
    first = [each for each in RULES.values() if _is_asked(each, document)] if last else asked
    found = frozenset(_ask(document, [each for each in first if not each.is_last]))
    kept = {each for each in found if not is_waived(document, each)}
    kept.update(_ask(document, last, Others(frozenset(RULES), found)))
    return sorted(each for each in kept if not selected or each.rule in selected)


def choose(
    select: Iterable[str] = (), allow: Iterable[str] = (), ignore: Path | None = None
) -> Choice:
    """Return what is to be reported; raise `InvalidChoice` for an unknown rule or a bad file."""
    return choice(RULES, select, allow, ignore)


def as_sarif(findings: Iterable[Finding]) -> str:
    """Print findings as a SARIF log with the metadata of all rules."""
    return sarif.as_sarif(findings, RULES)


def as_table() -> str:
    """Return the README's table of all rules, one row each, in Markdown."""
    rows = [
        f"| `{each.name}` | {'ours' if each.house else 'any'} | {each.says} |"
        for each in RULES.values()
    ]
    return "\n".join(["| rule | specs | finds |", "| --- | --- | --- |", *rows])


def _ask(document: Document, rules: Iterable[Rule], others: Others = NOTHING) -> Iterator[Finding]:
    for each in rules:
        yield from each.find(document, others)


def _is_asked(each: Rule, document: Document, selected: Collection[str] = ()) -> bool:
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
    "as_sarif",
    "as_table",
    "check",
    "check_bundle",
    "choose",
    "rule",
]
