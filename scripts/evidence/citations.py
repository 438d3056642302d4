"""Citations of facts by the elements of a spec.

The three marks (`x-source`, `x-observed`, `x-inferred`), which claims they cover, and the
literals that a citation lacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ..spec import MARKS, TRAFFIC, Pointer, cached_on_owner
from .claims import Claim, Part, claims, has_token, parts
from .facts import Evidence, Fact

Basis = Literal["cited", "observed", "inferred", "unknown", "none"]
"""The basis of a claim; `unknown` is a citation of a missing fact."""


@dataclass(frozen=True)
class Citation:
    """One `document/fact` at one element.

    Attributes:
        text: The citation as written, empty if it is not a string.
        pointer: The place of the citation.
        part: The object that has the citation.
        fact: The fact, or None if the evidence does not have it.
    """

    text: str
    pointer: Pointer
    part: Part
    fact: Fact | None

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the fact's literals that the element lacks, in the fact's order.

        Literals may be on the way to the element if at least one is in the element itself.
        """
        literals = self.fact.literals if self.fact else ()
        others = [each for each in literals if not has_token(each, self.part.text)]
        if len(others) == len(literals):
            return literals
        return tuple(each for each in others if not has_token(each, self.part.way))


@dataclass(frozen=True)
class Grounds:
    """The marks of one object.

    Attributes:
        pointer: The object.
        citations: Its citations.
        observed: The place in the vendor's own client or the observation of traffic, empty if it
            is not a string; None without the mark.
        inferred: The reason for an element that no document states, in the same way.
    """

    pointer: Pointer
    citations: tuple[Citation, ...]
    observed: str | None
    inferred: str | None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return the facts that are cited and exist."""
        return tuple(each.fact for each in self.citations if each.fact)

    @property
    def is_of_traffic(self) -> bool:
        """Return whether `x-observed` names an observation of recorded traffic."""
        return (self.observed or "").startswith(TRAFFIC)

    @property
    def is_supplement(self) -> bool:
        """Return whether traffic is all that it has, so that the marks above apply too."""
        return self.is_of_traffic and not self.citations and self.inferred is None


@cached_on_owner
def marked(evidence: Evidence) -> Mapping[Pointer, Grounds]:
    """Return the marks of every object that has any, by its pointer."""
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
    """Return every citation of the spec, in the file's order."""
    return tuple(each for grounds in marked(evidence).values() for each in grounds.citations)


def grounds(evidence: Evidence, pointer: Pointer) -> Grounds | None:
    """Return the marks of the element, or of its nearest ancestor that has any, or None.

    An observation of traffic alone is passed over.
    """
    found = _on_the_way(evidence, pointer)
    return next((each for each in found if not each.is_supplement), None)


@cached_on_owner
def bases(evidence: Evidence) -> Mapping[Claim, Basis]:
    """Return the basis of each claim of the spec, in the file's order."""
    return {claim: _basis(evidence, claim) for claim in claims(evidence.document)}


def _on_the_way(evidence: Evidence, pointer: Pointer) -> Iterator[Grounds]:
    """Yield the marks of the element and of its ancestors, the nearest first."""
    found = marked(evidence)
    ends = range(len(pointer), -1, -1)
    return (found[pointer[:end]] for end in ends if pointer[:end] in found)


def _basis(evidence: Evidence, claim: Claim) -> Basis:
    """Return the basis of a claim by its own marks and the nearest above them."""
    for behind in _on_the_way(evidence, claim.pointer):
        if _is_named(behind, claim):
            return "cited"
        if behind.observed is not None and _is_observed(evidence, behind, claim):
            return "observed"
        if behind.inferred is not None and _reaches(behind, claim, steps=3):
            return "inferred"
        if len(behind.facts) < len(behind.citations):
            return "unknown"
        if behind.pointer not in claim.owners and not behind.is_supplement:
            break
    return "none"


def _is_observed(evidence: Evidence, behind: Grounds, claim: Claim) -> bool:
    """Return whether `x-observed` covers a claim; traffic covers its own element if it agrees."""
    if not behind.is_of_traffic:
        return _reaches(behind, claim, steps=2)
    observation = evidence.observations.get(behind.observed or "")
    is_own = behind.pointer in (claim.owners or (claim.pointer[:-1],))
    return observation is not None and not observation.contradicts and is_own


def _is_named(behind: Grounds, claim: Claim) -> bool:
    """Return whether the facts name the claim; a claim without a name needs its own citation."""
    named = {literal for fact in behind.facts for literal in fact.literals}
    is_enough = bool(claim.words) or behind.pointer in claim.owners
    return bool(behind.facts) and is_enough and named.issuperset(claim.words)


def _reaches(behind: Grounds, claim: Claim, steps: int) -> bool:
    """Return whether `x-inferred` or `x-observed` covers a claim that no fact names.

    It covers the object itself with its own values and limits. It covers everything below unless
    it only supplements a citation, or the object is too large for one sentence: the root, groups
    of components, and paths and operations down to `steps` from the root.
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
