"""What is known about an element: the vendor's facts, inferences and open questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import evidence
from ..evidence import Evidence, Fact, Grounds, Question, VendorPage
from ..spec import TRAFFIC, Document, Pointer, walk

_WORD = re.compile(r"[A-Za-z][\w-]*")
_IS_DISTINCT = re.compile(r".*[a-z0-9][A-Z]|.*[-_0-9]")
"""Names that are no English words, so that a text with one is about it."""


@dataclass(frozen=True)
class Backing:
    """The evidence of one element.

    Attributes:
        facts: The facts that are cited.
        observed: Where it was observed: in the vendor's own client, or in recorded traffic.
        inferred: The reasons for what no document states.
        questions: The open questions about it.
        above: The place of the nearest element around it, for which all this is stated; None if it
            has evidence of its own.
    """

    facts: tuple[Fact, ...] = ()
    observed: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    above: Pointer | None = None

    @property
    def basis(self) -> str:
        """Return one word for what it is based on."""
        if self.above is not None:
            return "inherited"
        if self.facts:
            return "partly inferred" if self.inferred else "cited"
        if self.observed:
            return "observed"
        return "inferred" if self.inferred else "none"

    @property
    def shared(self) -> Mapping[str, tuple[Fact, ...]]:
        """Return the facts that several documents state alike, by their statement."""
        found: dict[str, tuple[Fact, ...]] = {}
        for fact in self.facts:
            found[fact.statement] = (*found.get(fact.statement, ()), fact)
        return {statement: facts for statement, facts in found.items() if len(facts) > 1}

    @property
    def pages(self) -> Mapping[VendorPage, tuple[Fact, ...]]:
        """Return the other facts by their page."""
        shared = self.shared
        own = [each for each in self.facts if each.statement not in shared]
        return {
            page: tuple(each for each in own if each.page is page)
            for page in dict.fromkeys(fact.page for fact in own)
        }


class ElementEvidence:
    """The evidence of one spec, by places in it."""

    def __init__(self, document: Document) -> None:
        self.known: Evidence = evidence.load(document)
        self._marks: Mapping[Pointer, Grounds] = evidence.marked(self.known)

    def backing(self, places: Iterable[Pointer], name: str = "") -> Backing:
        """Return the evidence of an element with these places and this name on the wire."""
        listed = [*dict.fromkeys(places)]
        own = [self._marks[each] for each in listed if each in self._marks]
        marks = own or [*self._around(listed[0])][:1]
        observed = (each.observed for each in marks if each.observed)
        return Backing(
            tuple(dict.fromkeys(fact for each in marks for fact in each.facts)),
            tuple(dict.fromkeys(map(_observation, observed))),
            tuple(dict.fromkeys(each.inferred for each in marks if each.inferred)),
            tuple(dict.fromkeys(self._questions(listed, name))),
            above=None if own or not marks else marks[0].pointer,
        )

    def _around(self, place: Pointer) -> Iterator[Grounds]:
        """Yield the marks of what is around a place: above it, else where its component is used."""
        for each in (place, *self._uses.get(place[:3], ())):
            if found := evidence.grounds(self.known, each):
                yield found

    @cached_property
    def _uses(self) -> Mapping[Pointer, tuple[Pointer, ...]]:
        """Return the places that refer to each component."""
        document = self.known.document
        found: dict[Pointer, tuple[Pointer, ...]] = {}
        for pointer, node in walk(document.data):
            if isinstance(node, dict) and isinstance(node.get("$ref"), str):
                target = document.target(node["$ref"])
                if target is not None:
                    found[target] = (*found.get(target, ()), pointer)
        return found

    def below(self, places: Iterable[Pointer]) -> Iterator[Question]:
        """Yield the questions on anything at or below some places."""
        for pointer, questions in self._by_place.items():
            if any(pointer[: len(place)] == place for place in places):
                yield from questions

    def naming(self, name: str) -> tuple[Question, ...]:
        """Return the questions whose text has a name, unless they list their elements."""
        return self._by_name.get(name, ()) if _IS_DISTINCT.match(name) else ()

    def _questions(self, places: Iterable[Pointer], name: str) -> Iterator[Question]:
        for place in places:
            yield from self._by_place.get(place, ())
        yield from self.naming(name)

    @cached_property
    def _by_place(self) -> Mapping[Pointer, tuple[Question, ...]]:
        found: dict[Pointer, tuple[Question, ...]] = {}
        for question in self.known.questions:
            for pointer in question.elements:
                found[pointer] = (*found.get(pointer, ()), question)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Question, ...]]:
        found: dict[str, tuple[Question, ...]] = {}
        for question in self.known.questions:
            if not question.elements:
                words = _WORD.findall(f"{question.about} {question.question} {question.chose}")
                for word in dict.fromkeys(words):
                    found[word] = (*found.get(word, ()), question)
        return found


def _observation(text: str) -> str:
    place = text.removeprefix(TRAFFIC)
    where = "recorded traffic" if place != text else "the vendor's own client"
    return f"{where}: `{place}`"
