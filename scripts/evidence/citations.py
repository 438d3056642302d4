"""The way from an element of a spec to the statement behind it.

Owns the three marks (`x-source`, `x-observed`, `x-inferred`), what they cover and whether a
citation holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..spec import MARKS, Pointer, cached_on_owner
from .claims import Claim, Part, claims, parts, stands_in
from .facts import Evidence, Fact

Basis = Literal["cited", "observed", "inferred", "unknown", "none"]
"""What a claim rests on; `unknown` is a citation that names no fact."""


@dataclass(frozen=True)
class Citation:
    """One `document/fact` beside one element; `fact` is None where the evidence has no such fact.

    `text` is the citation as written, empty for what is no text; `pointer` is where it is written,
    `part` what it stands beside.
    """

    text: str
    pointer: Pointer
    part: Part
    fact: Fact | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The fact's literals that do not stand at the element, in the fact's order.

        Literals may stand further up as long as one of them is the element's own.
        """
        literals = self.fact.literals if self.fact else ()
        others = [each for each in literals if not stands_in(each, self.part.text)]
        if len(others) == len(literals):
            return literals
        return tuple(each for each in others if not stands_in(each, self.part.way))


@dataclass(frozen=True)
class Grounds:
    """What the marks of one object say.

    Attributes:
        pointer: Whose marks they are.
        citations: Its citations as written.
        facts: The facts among them that the evidence has.
        observed: Where the vendor's own client shows it, empty for what is no text; None without
            the mark.
        inferred: Why it is here without a document, in the same way.
    """

    pointer: Pointer
    citations: tuple[Citation, ...]
    observed: str | None
    inferred: str | None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that are cited."""
        return tuple(each.fact for each in self.citations if each.fact)


@cached_on_owner
def marked(evidence: Evidence) -> Mapping[Pointer, Grounds]:
    """Give the marks of every object that has any, by its pointer."""
    return {
        pointer: Grounds(
            pointer,
            tuple(_citations(evidence, part)),
            _mark(part, "x-observed"),
            _mark(part, "x-inferred"),
        )
        for pointer, part in parts(evidence.document).items()
        if any(mark in part.data for mark in MARKS)
    }


@cached_on_owner
def citations(evidence: Evidence) -> tuple[Citation, ...]:
    """Give every citation of the spec, in the file's order."""
    return tuple(each for grounds in marked(evidence).values() for each in grounds.citations)


def grounds(evidence: Evidence, pointer: Pointer) -> Grounds | None:
    """Give the marks of the element, or of its nearest ancestor that has any, or None."""
    return next(_on_the_way(evidence, pointer), None)


@cached_on_owner
def bases(evidence: Evidence) -> Mapping[Claim, Basis]:
    """Give what each claim of the spec rests on, in the file's order."""
    return {claim: _basis(evidence, claim) for claim in claims(evidence.document)}


def _on_the_way(evidence: Evidence, pointer: Pointer) -> Iterator[Grounds]:
    """Give the marks of the element and of its ancestors, the nearest first."""
    found = marked(evidence)
    ends = range(len(pointer), -1, -1)
    return (found[pointer[:end]] for end in ends if pointer[:end] in found)


def _basis(evidence: Evidence, claim: Claim) -> Basis:
    """Ask the claim's own marks and the nearest above them."""
    for behind in _on_the_way(evidence, claim.pointer):
        if _is_named(behind, claim):
            return "cited"
        if behind.observed is not None and _reaches(behind, claim, steps=2):
            return "observed"
        if behind.inferred is not None and _reaches(behind, claim, steps=3):
            return "inferred"
        if len(behind.facts) < len(behind.citations):
            return "unknown"
        if behind.pointer not in claim.owners:
            break
    return "none"


def _is_named(behind: Grounds, claim: Claim) -> bool:
    """Tell whether the facts name the claim; what has no name has to be cited itself."""
    named = {literal for fact in behind.facts for literal in fact.literals}
    is_enough = bool(claim.words) or behind.pointer in claim.owners
    return bool(behind.facts) and is_enough and named.issuperset(claim.words)


def _reaches(behind: Grounds, claim: Claim, steps: int) -> bool:
    """Tell whether a sentence or a place covers a claim that no fact names.

    It covers the object itself with its own values and limits. It covers what stands below unless
    it only supplements a citation, or the object is too large for one sentence: the root, what
    groups components, and paths and operations down to `steps` from the root.
    """
    place = behind.pointer
    if place in (claim.owners or (claim.pointer[:-1],)):
        return True
    is_wide = len(place) <= 2 or (len(place) <= steps and place[0] == "paths")
    return not (behind.citations or is_wide)


def _citations(evidence: Evidence, part: Part) -> Iterator[Citation]:
    if "x-source" not in part.data:
        return
    cited: Any = part.data["x-source"]
    place = (*part.pointer, "x-source")
    listed = isinstance(cited, list) and bool(cited)
    for index, item in enumerate(cited if listed else [cited]):
        text = _text(item)
        yield Citation(text, (*place, index) if listed else place, part, evidence.facts.get(text))


def _mark(part: Part, name: str) -> str | None:
    return _text(part.data[name]) if name in part.data else None


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
