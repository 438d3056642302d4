"""Why an element changed: what became of the facts behind it.

Owns the comparison of two states of a vendor's evidence. A changed element whose fact changed is a
change of the vendor's; one whose facts all stand as they stood is a correction of ours. The author
of a change need not say which it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import evidence
from ..evidence import Evidence, Fact, Page
from ..spec import Document, Mark, Pointer, walk
from .difference import worded
from .names import identity, name_of
from .report import Cause, CitationChange, FactChange, Place, Presence
from .revision import Revision


@dataclass(frozen=True)
class Side:
    """What is known of a vendor at one moment; nothing where there is no such vendor."""

    revision: Revision
    document: Document | None

    @property
    def known(self) -> Evidence | None:
        """Give the evidence, None where there is no vendor."""
        return evidence.load(self.document) if self.document else None

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Give the facts by their citations."""
        return self.known.facts if self.known else {}

    @property
    def pages(self) -> Mapping[str, Page]:
        """Give the documents by their ids."""
        return self.known.pages if self.known else {}

    def place(self, mark: Mark) -> Place:
        """Name a place of the evidence file."""
        assert self.document, "a mark is of a file"
        return self.revision.place(self.document.evidence_path, mark)

    def grounds(self, pointer: Pointer | None) -> evidence.Grounds | None:
        """Give the marks behind an element, None where there are none."""
        known = self.known
        return evidence.grounds(known, pointer) if known and pointer is not None else None


@dataclass(frozen=True)
class Delta:
    """What differs in the evidence of one vendor between two moments."""

    base: Side
    head: Side

    def facts(self) -> Iterator[FactChange]:
        """Give the documents and facts that came, went or differ, the head's order first."""
        yield from self._changes(
            {name: f"{page.title} ({page.url})" for name, page in self.base.pages.items()},
            {name: f"{page.title} ({page.url})" for name, page in self.head.pages.items()},
        )
        yield from self._changes(
            {name: _text(fact) for name, fact in self.base.facts.items()},
            {name: _text(fact) for name, fact in self.head.facts.items()},
        )

    def citations(self) -> Iterator[CitationChange]:
        """Give the facts on both sides that other elements cite than before."""
        before, after = _cited(self.base.known), _cited(self.head.known)
        lasting = _elements(self.base.document) & _elements(self.head.document)
        for name, fact in self.head.facts.items():
            gone, new = before[name].keys() - after[name], after[name].keys() - before[name]
            if not (gone and new):  # what came or went with its citations did not move
                gone, new = gone & lasting, new & lasting
            if name in self.base.facts and (gone or new):
                dropped = sorted({before[name][place] for place in gone})
                gained = sorted({after[name][place] for place in new})
                place = self.head.place(fact.mark)
                yield CitationChange(name, tuple(dropped), tuple(gained), place)

    def cause(self, base: Pointer | None, head: Pointer | None) -> tuple[Cause, tuple[str, ...]]:
        """Tell why an element changed, and the facts that tell so."""
        behind = [
            each for each in (self.base.grounds(base), self.head.grounds(head)) if each is not None
        ]
        facts = tuple(dict.fromkeys(one.text for each in behind for one in each.citations))
        if changed := tuple(name for name in facts if self._tells_otherwise(name)):
            is_new = not any(name in self.base.facts for name in changed)
            return ("addition" if is_new else "vendor"), changed
        if facts:
            return "correction", facts
        return ("inference" if behind else "unknown"), ()

    def _tells_otherwise(self, name: str) -> bool:
        """Tell whether a fact came, went or says something else."""
        return _said(self.base.facts.get(name)) != _said(self.head.facts.get(name))

    def _changes(self, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FactChange]:
        for name in dict.fromkeys((*new, *old)):
            before, after = old.get(name, ""), new.get(name, "")
            if before != after:
                side = self.head if after else self.base
                mark = (side.facts.get(name) or side.pages[name]).mark
                presence: Presence = "changed" if before and after else "added"
                yield FactChange(
                    name,
                    presence if after else "removed",
                    before,
                    after,
                    self._message(name, before, after),
                    side.place(mark),
                    self._is_reread(name),
                )

    def _message(self, name: str, before: str, after: str) -> str:
        """Say what a fact tells, and how that differs where it told something before too."""
        was, now = self.base.facts.get(name), self.head.facts.get(name)
        if was and now and was.statement == now.statement:
            return f"{now.statement} ({'; '.join(_beside(was, now))})"
        return f"{after} Before: {before}" if before and after else before or after

    def _is_reread(self, name: str) -> bool:
        """Tell whether a fact says something else of a text that is the same."""
        was, now = self.base.facts.get(name), self.head.facts.get(name)
        if was is None or now is None or _said(was) == _said(now):
            return False
        return bool(now.page.sha256) and was.page.sha256 == now.page.sha256


def _said(fact: Fact | None) -> tuple[str, tuple[str, ...]] | None:
    return (fact.statement, fact.literals) if fact else None


def _beside(was: Fact, now: Fact) -> Iterator[str]:
    """Say what differs beside the sentence of a fact."""
    if was.literals != now.literals:
        told = worded("literals", [*was.literals], [*now.literals])
        is_order = sorted(was.literals) == sorted(now.literals)
        yield "the literals are in another order" if is_order else told
    if was.behaviour != now.behaviour:
        yield f"it is {'now' if now.behaviour else 'no longer'} behaviour"
    if was.unmodelled != now.unmodelled:
        yield f"it is left out: {now.unmodelled}" if now.unmodelled else "it is no longer left out"


def _text(fact: Fact) -> str:
    """Write all that a fact has: sentence, literals, whether it is behaviour or unmodelled."""
    literals = f" [{', '.join(fact.literals)}]" if fact.literals else ""
    behaviour = " (behaviour)" if fact.behaviour else ""
    unmodelled = f" (unmodelled: {fact.unmodelled})" if fact.unmodelled else ""
    return f"{fact.statement}{literals}{behaviour}{unmodelled}"


def _cited(known: Evidence | None) -> Mapping[str, dict[Pointer, str]]:
    """Give where each fact is cited: the elements and their names, by citation."""
    found: defaultdict[str, dict[Pointer, str]] = defaultdict(dict)
    for each in evidence.citations(known) if known else ():
        element = each.part.pointer
        document = known.document if known else None
        assert document, "citations are of a document"
        found[each.text][identity(document, element)] = name_of(document, element)
    return found


def _elements(document: Document | None) -> frozenset[Pointer]:
    found = walk(document.data) if document else ()
    return frozenset(identity(document, place) for place, _ in found if document)
