"""What is wrong with a spec: every fault, each on its line, with a way to mend it.

Owns what a rule is and how all of them are asked at once. A rule is one function under `@rule` in
a module of this package, and that is all there is to adding one: the modules say by their names
what kind of faults they look for. `elements` is what they read a spec with, `waivers` keeps quiet
about what a spec allows with a reason.

Correctness rules hold for any OpenAPI 3.1 file, house rules for the bundle's own specs only.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import overload

from ..finding import Finding
from ..spec import Document

Find = Callable[[Document], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """One kind of fault.

    Attributes:
        name: The function's name in kebab-case; every finding of the rule bears it.
        says: The first line of the function's docstring.
        house: Whether the rule is for the bundle's own specs only.
        find: The function; it gives the findings of this one rule, in any order.
    """

    name: str
    says: str
    house: bool
    find: Find


@overload
def rule(find: Find) -> Rule: ...
@overload
def rule(*, house: bool) -> Callable[[Find], Rule]: ...
def rule(find: Find | None = None, *, house: bool = False) -> Rule | Callable[[Find], Rule]:
    """Make a rule of a function: `@rule` for any OpenAPI file, `@rule(house=True)` for ours."""
    if find is None:
        return lambda decorated: _rule(decorated, house=house)
    return _rule(find, house=house)


def _rule(find: Find, *, house: bool) -> Rule:
    name = str(getattr(find, "__name__", ""))
    says = (find.__doc__ or "").partition("\n")[0]
    return Rule(name.replace("_", "-"), says, house, find)


def check(document: Document) -> list[Finding]:
    """Give every finding in a spec in reading order, less those that the spec waives."""
    kept = {each for each in found(document) if not waivers.is_waived(document, each)}
    return sorted(kept.union(_ask(document, _rules_of(waivers))))


@lru_cache(maxsize=8)
def found(document: Document) -> frozenset[Finding]:
    """Give every finding in a spec, waived or not, save those about the waivers themselves."""
    about_waivers = _rules_of(waivers)
    return frozenset(_ask(document, [each for each in RULES.values() if each not in about_waivers]))


def as_table() -> str:
    """Give the README's table of all rules, one row each, in Markdown."""
    rows = [
        f"| `{each.name}` | {'ours' if each.house else 'any'} | {each.says} |"
        for each in RULES.values()
    ]
    return "\n".join(["| rule | specs | finds |", "| --- | --- | --- |", *rows])


def _ask(document: Document, rules: Iterable[Rule]) -> Iterator[Finding]:
    for each in rules:
        if document.is_ours or not each.house:
            yield from each.find(document)


def _rules_of(module: ModuleType) -> list[Rule]:
    return [each for each in vars(module).values() if isinstance(each, Rule)]


def _all_rules() -> Mapping[str, Rule]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f".{name}", __name__) for name in names]
    return {each.name: each for module in modules for each in _rules_of(module)}


from . import waivers  # noqa: E402  # the modules of rules need what stands above

RULES = _all_rules()
