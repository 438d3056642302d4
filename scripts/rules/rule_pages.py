"""The page of every finding: what it finds, why it matters, an example, and how to fix it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .rule_definition import Rule
from .rule_examples import FIXTURES, RuleExample, example

_STAGE_FINDINGS = Path(__file__).with_name("stage_findings.yaml")
_CHANGES = Path(__file__).with_name("change_pages.yaml")
_ANY = "any OpenAPI 3.1 file"
_OURS = "the specs of this repository; other specs only with `--select`"
_APPLIES = {
    "reading": _ANY,
    "choices": "the files of the repository, and ignore files",
    "evidence": "the evidence files of this repository, and the elements that cite them",
    "clients": "the generated clients",
    "mocks": "the mocks, when they start",
    "fuzz": "the mocks, in the property tests (`fuzz`)",
    "workflows": "the workflows of this repository, on their own and on the mocks",
    "observe": "recorded traffic (`observe`, `proxy`)",
    "review": "a change of the specs of this repository (`review`)",
}
_FIXABLE = "`validate --fix` does it where no value changes."
_WIDTH = 80


@dataclass(frozen=True)
class RulePage:
    """The page of one kind of finding, or of one kind of change that a review lists.

    Attributes:
        name: The name that is printed with a finding.
        summary: What it finds, one sentence.
        reason: Why it matters.
        fix: How to fix a finding.
        level: Whether it is an error, and where it is a warning; the usual grade of a change.
        applies: Where it applies.
        example: A wrong and a right excerpt; None where a line of a file cannot show it, or where
            the package is installed without its tests.
    """

    name: str
    summary: str
    reason: str
    fix: str
    level: str
    applies: str
    example: RuleExample | None = None


def pages_of(rules: Iterable[Rule]) -> Mapping[str, RulePage]:
    """Return the pages of the rules, of the findings of other stages and of changes, by name."""
    pages = [*map(_of_rule, rules), *_of_stages(), *changes().values()]
    return {each.name: each for each in sorted(pages, key=lambda page: page.name)}


@cache
def changes() -> Mapping[str, RulePage]:
    """Return the pages of the changes that a review lists, by rule."""
    known = yaml.safe_load(_CHANGES.read_text(encoding="utf-8"))
    return {name: _of_change(name, page) for name, page in known.items()}


def as_plain_text(page: RulePage) -> str:
    """Return a page for the terminal."""
    facts = {"Why": page.reason, "Fix": page.fix, "Level": page.level, "Applies to": page.applies}
    lines = [page.name, "", *textwrap.wrap(page.summary, _WIDTH), ""]
    for title, text in facts.items():
        lines += textwrap.wrap(f"{title}: {text}", _WIDTH, subsequent_indent="  ")
    if page.example:
        shown = (page.example.wrong, page.example.right)
        for title, text in zip(page.example.titles, shown, strict=True):
            lines += ["", f"{title}:", "", textwrap.indent(text, "    ")]
    elif not FIXTURES.is_dir():
        lines += ["", "The examples are in the repository, which this installation does not have."]
    return "\n".join(lines)


def as_list(pages: Iterable[RulePage]) -> str:
    """Return one line for each page."""
    listed = [*pages]
    width = max(len(each.name) for each in listed)
    return "\n".join(f"{each.name:{width}}  {each.summary}" for each in listed)


def _of_rule(rule: Rule) -> RulePage:
    level = "error"
    if rule.level(ours=False) == "warning":
        level = "error in the specs of this repository, warning in others"
    applies = _OURS if rule.house else _ANY
    fix = f"{rule.fix} {_FIXABLE}" if rule.fixable else rule.fix
    return RulePage(rule.name, rule.summary, rule.reason, fix, level, applies, example(rule.name))


def _of_stages() -> Iterable[RulePage]:
    stages = yaml.safe_load(_STAGE_FINDINGS.read_text(encoding="utf-8"))
    for stage, findings in stages.items():
        for name, page in findings.items():
            yield _of_stage(name, page, _APPLIES[stage])


def _of_change(name: str, page: Mapping[str, str]) -> RulePage:
    shown = None
    if "before" in page:
        pair = page["before"].rstrip(), page["after"].rstrip()
        shown = RuleExample(*pair, titles=("Before", "After"))
    texts = (page["summary"], page["reason"], page["fix"], page["level"])
    return RulePage(name, *texts, _APPLIES["review"], shown)


def _of_stage(name: str, page: Mapping[str, Any], applies: str) -> RulePage:
    shown = RuleExample(page["wrong"].rstrip(), page["right"].rstrip()) if "wrong" in page else None
    texts = (page["summary"], page["reason"], page["fix"], page.get("level", "error"))
    return RulePage(name, *texts, applies, shown)
