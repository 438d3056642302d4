"""The evidence of the project's own specs is complete, and every manipulation is found."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, TypeVar

import pytest

from scripts import evidence
from scripts.finding import Finding
from scripts.rules import Rule, citation_rules
from scripts.spec import Document, Pointer, all_specs, load

RULES = [each for each in vars(citation_rules).values() if isinstance(each, Rule)]
VENDORS = pytest.mark.parametrize("path", all_specs(), ids=lambda path: path.stem)
T = TypeVar("T")
TURNS = 3
"""The number of manipulated copies of each spec; each has every third manipulation of a kind."""


def check(document: Document) -> list[Finding]:
    """Return the findings of the citation rules."""
    return sorted({found for rule in RULES for found in rule.find(document)})


def spec_findings(document: Document) -> set[tuple[int, str]]:
    """Return line and rule of each finding on the spec itself."""
    path = str(document.path)
    return {(each.line, each.rule) for each in check(document) if each.path == path}


def in_turns(things: Sequence[T]) -> Iterator[Sequence[T]]:
    """Return all items in a few parts; the items of one part are not next to each other."""
    return (things[at::TURNS] for at in range(min(TURNS, len(things))))


@pytest.fixture
def copy(path: Path, tmp_path: Path) -> Document:
    """Return a copy of one spec with its evidence."""
    (tmp_path / "evidence").mkdir()
    shutil.copy(path.parent / "evidence" / path.name, tmp_path / "evidence")
    return load(Path(shutil.copy(path, tmp_path)))


def citation_lines(document: Document, pointer: Pointer) -> set[int]:
    """Return the lines of the citations of one element."""
    citing = evidence.marked(evidence.load(document))[pointer].citations
    places = [(*pointer, "x-source"), *(each.pointer for each in citing)]
    return {document.source.mark(place).line for place in places}


def sibling_pairs(document: Document) -> list[tuple[Pointer, Pointer]]:
    """Return pairs of properties whose citations all name the one and not the other."""
    named = {
        each.pointer: set.union(*(set(fact.literals) for fact in each.facts))
        for each in evidence.marked(evidence.load(document)).values()
        if each.pointer[-2:-1] == ("properties",)
        and each.facts
        and all(each.pointer[-1] in fact.literals for fact in each.facts)
    }
    families = groupby(sorted(named), lambda pointer: pointer[:-1])
    pairs = [pair for _, siblings in families for pair in pairwise(siblings)]
    return [(a, b) for a, b in pairs if a[-1] not in named[b] and b[-1] not in named[a]]


def apart(pairs: Sequence[tuple[Pointer, Pointer]]) -> Sequence[tuple[Pointer, Pointer]]:
    """Return the pairs that share no property with one before them."""
    taken: set[Pointer] = set()
    found = []
    for one, other in pairs:
        if not {one, other} & taken:
            found.append((one, other))
            taken |= {one, other}
    return found


def fact_lines(document: Document) -> list[tuple[evidence.Fact, range]]:
    """Return every cited fact with its lines in the evidence file, from 0."""
    found = evidence.load(document)
    text = document.evidence_path.read_text()
    marks = [fact.mark for fact in found.facts.values()]
    marks += [page.mark for page in found.pages.values()]
    end = text[: text.index("\nquestions:")].count("\n") + 1
    ends = dict(pairwise([*sorted(mark.line - 1 for mark in marks), end]))
    cited = evidence.cited_facts(found)
    return [
        (fact, range(fact.mark.line - 1, ends[fact.mark.line - 1]))
        for fact in found.facts.values()
        if fact.id in cited
    ]


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


@VENDORS
def test_every_element_has_evidence_and_every_fact_is_accounted_for(path: Path) -> None:
    assert check(load(path)) == []


@pytest.mark.parametrize("vendor", ["cloudcard", "gazoop"])
def test_no_description_contains_a_presumption(vendor: str) -> None:
    (path,) = (each for each in all_specs() if each.stem == vendor)
    assert "presumabl" not in path.read_text().lower()


def test_most_specs_have_citations_to_swap() -> None:
    assert sum(bool(sibling_pairs(load(path))) for path in all_specs()) >= 5


@VENDORS
def test_swapped_citations_are_found_on_the_lines_of_both(copy: Document) -> None:
    for pairs in in_turns(apart(sibling_pairs(copy))):  # none where one fact is cited for all
        data = deepcopy(copy.data)
        for one, other in pairs:
            first, second = _at(data, one), _at(data, other)
            first["x-source"], second["x-source"] = second["x-source"], first["x-source"]
        found = check(Document(replace(copy.source, data=data)))
        lines = {each.line for each in found if each.rule == "citation-does-not-hold"}
        for one, other in pairs:
            assert lines & citation_lines(copy, one), one
            assert lines & citation_lines(copy, other), other


@VENDORS
def test_a_changed_name_is_found_on_its_line_or_on_its_citation(copy: Document) -> None:
    bases = evidence.bases(evidence.load(copy))
    cited = [
        claim.pointer
        for claim, basis in bases.items()
        if claim.kind == "property" and basis == "cited"
        # A literal that is also the format is found there.
        if _at(copy.data, claim.pointer).get("format") != claim.pointer[-1]
    ]
    assert cited
    for pointers in in_turns(cited):
        lines = copy.source.text.splitlines(keepends=True)
        for pointer in pointers:
            at = copy.source.mark(pointer).line - 1
            lines[at] = re.sub(r'("?:)', r"x\1", lines[at], count=1)
        copy.path.write_text("".join(lines))
        found = spec_findings(load(copy.path))
        for pointer in pointers:
            marks = evidence.grounds(evidence.load(copy), pointer)
            assert marks is not None
            expected = {
                (copy.source.mark(pointer).line, "uncited-element"),
                *((at, "citation-does-not-hold") for at in citation_lines(copy, marks.pointer)),
            }
            assert expected & found, pointer


@VENDORS
def test_a_deleted_fact_is_found_wherever_it_is_cited(copy: Document) -> None:
    citing = evidence.citations(evidence.load(copy))
    lines = copy.evidence_path.read_text().splitlines(keepends=True)
    for facts in in_turns(fact_lines(copy)):
        taken = {number for _, numbers in facts for number in numbers}
        kept = [line for number, line in enumerate(lines) if number not in taken]
        copy.evidence_path.write_text("".join(kept))
        # A new document of the same text reads its evidence again.
        found = spec_findings(Document(copy.source))
        for fact, _ in facts:
            expected = {
                (copy.source.mark(each.pointer).line, "unknown-citation")
                for each in citing
                if each.fact == fact
            }
            assert expected, fact.id
            assert expected <= found, fact.id


@pytest.mark.skipif("PHOTO_ID_DOCUMENTS" not in os.environ, reason="the texts are not at hand")
@VENDORS
def test_a_changed_literal_in_a_page_is_found_on_its_fact(path: Path, tmp_path: Path) -> None:
    facts = evidence.load(load(path))
    for page in (each for each in facts.pages.values() if each.text):
        text = (Path(os.environ["PHOTO_ID_DOCUMENTS"]) / page.text).read_text()
        for fact in facts.facts.values():
            if fact.page == page and fact.literals:
                (tmp_path / page.text).write_text(text.replace(fact.literals[0], "changed"))
                found = evidence.check_texts(facts, tmp_path)
                lines = {each.line for each in found if each.rule == "literal-not-in-text"}
                assert fact.mark.line in lines, fact.id
