"""Random mistakes in evidence, spec and pages: nearly all are found, each on its line.

`pytest -s` prints the table of what was made and found.
"""

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from scripts import evidence
from scripts.evidence.quotes import Text
from scripts.evidence.stated_constraints import Constraint, Trace
from scripts.finding import Finding
from scripts.rules import Rule, citation_rules, statement_rules
from scripts.spec import START, Document, Pointer, all_specs, load

RULES = [
    each
    for module in (citation_rules, statement_rules)
    for each in vars(module).values()
    if isinstance(each, Rule)
]
COUNT = 40
FOUND = 0.95
SEED = 20261127
PAGES = Path(os.environ["PHOTO_ID_DOCUMENTS"]) if "PHOTO_ID_DOCUMENTS" in os.environ else None

Lines = set[tuple[str, int]]
"""Where a mistake may be found: the file, `spec` or `evidence`, and the line."""


@dataclass(frozen=True)
class Mistake:
    """One mistake: the evidence with it, or the page, and the lines on one of which it is found."""

    known: evidence.Evidence
    lines: Lines
    rules: frozenset[str]
    folder: Path | None = None


@dataclass(frozen=True)
class Vendor:
    """The source of the random mistakes of one vendor."""

    known: evidence.Evidence
    draw: random.Random
    folder: Path

    def at(self, pointer: Pointer) -> tuple[str, int]:
        """Return the line of an element."""
        return "spec", self.known.document.source.mark(pointer).line

    def of(self, fact: evidence.Fact) -> tuple[str, int]:
        """Return the line of a fact."""
        return "evidence", fact.mark.line

    def cited(self, name: str) -> list[evidence.Citation]:
        """Return the citations of a fact."""
        return [each for each in evidence.citations(self.known) if each.text == name]

    def below(self, fact: evidence.Fact, names: tuple[str, ...]) -> Lines:
        """Return the lines of the elements that cite a fact, and of those below with its names."""
        places = [each.part.pointer for each in self.cited(fact.id)]
        document = self.known.document
        ends = {
            pointer
            for place in places
            for pointer in document.element_at
            if pointer[: len(place)] == place
            and {str(pointer[-1]), str(document.element_at[pointer].data.get("name"))} & {*names}
        }
        return {*map(self.at, ends), *map(self.at, places), self.of(fact)}

    def with_fact(self, fact: evidence.Fact) -> evidence.Evidence:
        """Return the evidence with another form of a fact."""
        return replace(self.known, facts={**self.known.facts, fact.id: fact})

    def with_data(self, data: Any) -> evidence.Evidence:
        """Return the evidence of the spec with other data, on the lines of the old."""
        document = Document(replace(self.known.document.source, data=data))
        return replace(self.known, document=document)


def _inverted(key: str, value: Any, draw: random.Random) -> Any:
    """Return a value that contradicts a stated one."""
    match key:
        case "required" | "nullable":
            return not value
        case "type":
            others = {"string", "integer", "boolean", "array", "object"} - {value}
            return draw.choice(sorted(others))
        case "enum" if draw.random() < 0.5:
            return {**value, "closed": not value["closed"]}
        case "enum":
            return {**value, "values": value["values"][:-1]}
        case "count":
            return {
                kind: {end: number + 1 for end, number in limits.items()}
                for kind, limits in value.items()
            }
        case _:
            return f"{value}1"


def state(vendor: Vendor) -> Mistake:
    """Invert one keyword under `states` of a fact."""
    facts = [each for each in vendor.known.facts.values() if each.states]
    fact = vendor.draw.choice(facts)
    stated = [*(fact.states or ())]
    at = vendor.draw.randrange(len(stated))
    key = vendor.draw.choice(sorted(stated[at].data))
    value = _inverted(key, stated[at].data[key], vendor.draw)
    stated[at] = Constraint(stated[at].of, {**stated[at].data, key: value})
    known = vendor.with_fact(replace(fact, states=tuple(stated)))
    lines = vendor.below(fact, (*fact.literals, *stated[at].of))
    return Mistake(known, lines, frozenset({"contradicted-statement"}))


def prose(vendor: Vendor) -> Mistake:
    """Replace required by optional in a fact, or the other way round."""
    opposite = {"not required": "required", "optional": "required", "required": "optional"}
    word, fact = vendor.draw.choice(
        [
            (next(word for word in opposite if word in each.statement), each)
            for each in vendor.known.facts.values()
            if vendor.cited(each.id)
            and len([one for one in each.states or () if "required" in one.data]) == 1
            and any(word in each.statement for word in opposite)
        ]
    )
    known = vendor.with_fact(replace(fact, statement=fact.statement.replace(word, opposite[word])))
    return Mistake(known, {vendor.of(fact)}, frozenset({"contradicted-statement"}))


def removed(vendor: Vendor) -> Mistake:
    """Remove a citation that no other fact makes needless."""
    once = Counter(each.text for each in evidence.citations(vendor.known))
    citation = vendor.draw.choice(
        [
            each
            for each in evidence.citations(vendor.known)
            if each.fact and once[each.text] == 1 and not each.fact.behaviour
        ]
    )
    assert citation.fact
    data = deepcopy(vendor.known.document.data)
    part = _at(data, citation.part.pointer)
    cited = part["x-source"]
    if isinstance(cited, list) and len(cited) > 1:
        cited.remove(citation.text)
    else:
        del part["x-source"]
    lines = {vendor.of(citation.fact), vendor.at(citation.part.pointer)}
    return Mistake(vendor.with_data(data), lines, frozenset({"unused-fact", "uncited-element"}))


def swapped(vendor: Vendor) -> Mistake:
    """Cite another fact that names something."""
    citation = vendor.draw.choice([*evidence.citations(vendor.known)])
    names = [
        each.id
        for each in vendor.known.facts.values()
        if each.literals and not each.unmodelled and each.id != citation.text
    ]
    data = deepcopy(vendor.known.document.data)
    _at(data, citation.part.pointer)["x-source"] = vendor.draw.choice(names)
    own = citation.part.pointer
    lines = {vendor.at(own), vendor.at((*own, "x-source")), vendor.at(citation.pointer)}
    lines |= {vendor.of(citation.fact)} if citation.fact else set()
    rules = {"citation-does-not-hold", "unused-fact", "uncited-element", "contradicted-statement"}
    return Mistake(vendor.with_data(data), lines, frozenset(rules))


def literal(vendor: Vendor) -> Mistake:
    """Misspell a literal of a fact."""
    facts = [
        each for each in vendor.known.facts.values() if each.literals and vendor.cited(each.id)
    ]
    fact = vendor.draw.choice(facts)
    at = vendor.draw.randrange(len(fact.literals))
    changed = (*fact.literals[:at], f"{fact.literals[at]}x", *fact.literals[at + 1 :])
    lines = {vendor.at(each.pointer) for each in vendor.cited(fact.id)}
    known = vendor.with_fact(replace(fact, literals=changed))
    return Mistake(known, lines, frozenset({"citation-does-not-hold"}))


def name(vendor: Vendor) -> Mistake:
    """Misspell the name of a property that a fact names."""
    claims = [
        claim.pointer
        for claim, basis in evidence.bases(vendor.known).items()
        if claim.kind == "property" and basis == "cited"
    ]
    pointer = vendor.draw.choice(claims)
    data = deepcopy(vendor.known.document.data)
    held = _at(data, pointer[:-1])
    held[f"{pointer[-1]}x"] = held.pop(pointer[-1])
    behind = evidence.grounds(vendor.known, pointer)
    assert behind
    places = [behind.pointer, pointer[:-1], pointer]
    lines = {vendor.at(each) for each in (*places, *(one.pointer for one in behind.citations))}
    rules = {"citation-does-not-hold", "uncited-element"}
    return Mistake(vendor.with_data(data), lines, frozenset(rules))


def absence(vendor: Vendor) -> Mistake:
    """Claim that no page shows something that a fact names."""
    fact = vendor.draw.choice([each for each in vendor.known.facts.values() if each.literals])
    trace = Trace((vendor.draw.choice(fact.literals),), (), (), (), "2026-11-27")
    mark = replace(START, line=10_000)
    question = evidence.Question("x", "x?", "No page shows it.", "x", "x", mark, trace)
    known = replace(vendor.known, questions=(*vendor.known.questions, question))
    return Mistake(known, {("evidence", mark.line)}, frozenset({"contradicted-absence"}))


def sentence(vendor: Vendor) -> Mistake:
    """Change one word of a page."""
    assert PAGES
    page = vendor.draw.choice([each for each in vendor.known.pages.values() if each.text])
    content = (PAGES / page.text).read_text()
    text = Text(content)
    span = vendor.draw.choice([*text.sentences()])
    places = [each for each in _word_places(content) if content[slice(*each)].strip()]
    first, end = places[vendor.draw.randrange(*span)]
    (vendor.folder / page.text).write_text(f"{content[:first]}otherwise{content[end:]}")
    quoted = [each for each in vendor.known.facts.values() if each.page == page]
    lines = {("evidence", page.mark.line), *map(vendor.of, quoted)}
    rules = frozenset({"new-sentence", "gone-sentence"})
    return Mistake(vendor.known, lines, rules, vendor.folder)


KINDS: list[Callable[[Vendor], Mistake]] = [
    state,
    prose,
    removed,
    swapped,
    literal,
    name,
    absence,
]


def _word_places(content: str) -> Iterator[tuple[int, int]]:
    return (each.span() for each in re.finditer(r"[^\W_]+", content))


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def is_found(mistake: Mistake, before: set[Finding], monkeypatch: pytest.MonkeyPatch) -> bool:
    """Return whether a new finding of the right kind is on one of the right lines."""
    known = mistake.known
    if mistake.folder:
        findings = evidence.check_texts(known, mistake.folder)
    else:
        monkeypatch.setattr(evidence, "load", lambda _: known)
        wanted = [each for each in RULES if each.name in mistake.rules]
        findings = [found for rule in wanted for found in rule.find(known.document)]
        findings = [each for each in findings if each not in before]
    places = {
        ("evidence" if Path(each.path).parent.name == "evidence" else "spec", each.line)
        for each in findings
        if each.rule in mistake.rules
    }
    return not places.isdisjoint(mistake.lines)


def is_possible(kind: Callable[[Vendor], Mistake], vendor: Vendor) -> bool:
    """Return whether a vendor has a fact in which a mistake of this kind can be made."""
    try:
        kind(vendor)
    except IndexError:  # a choice from an empty list
        return False
    return True


@pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
def test_random_mistakes_are_found_on_their_lines(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor = Vendor(evidence.load(load(path)), random.Random(SEED), tmp_path)  # noqa: S311
    kinds: list[Callable[[Vendor], Mistake]] = [
        state,
        prose,
        removed,
        swapped,
        literal,
        name,
        absence,
    ]
    kinds += [sentence] if PAGES else []
    kinds = [kind for kind in kinds if is_possible(kind, vendor)]
    before = {found for rule in RULES for found in rule.find(vendor.known.document)}
    made, found = Counter[str](), Counter[str]()
    for number in range(COUNT):
        kind = kinds[number % len(kinds)]
        made[kind.__name__] += 1
        found[kind.__name__] += is_found(kind(vendor), before, monkeypatch)
        monkeypatch.undo()
    for kind_name, count in made.items():
        sys.stdout.write(f"{path.stem:10} {kind_name:9} {found[kind_name]:3} of {count}\n")
    assert found.total() >= FOUND * made.total()
