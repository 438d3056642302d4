"""Changes of a vendor's evidence, and what they show about the reason for a changed element.

An element whose facts changed was changed by the vendor; one whose facts are the same is a
correction of ours. Authors of a change need not state which it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import evidence
from ..evidence import Evidence, Fact, Observation, VendorPage
from ..spec import Document, Mark, Pointer, walk
from .review_report import (
    Cause,
    CitationChange,
    FactChange,
    Place,
    Presence,
    Support,
    SupportChange,
)
from .revision import Revision
from .wire import identity, name_of, phrase


@dataclass(frozen=True)
class EvidenceSide:
    """The evidence of a vendor in one revision; empty if the revision has no such vendor."""

    revision: Revision
    document: Document | None

    @cached_property
    def known(self) -> Evidence | None:
        """Return the evidence, or None without a vendor or an evidence file."""
        if self.document is None or not self.document.evidence_path.exists():
            return None
        return evidence.load(self.document)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Return the facts by citation."""
        return self.known.facts if self.known else {}

    @cached_property
    def pages(self) -> Mapping[str, VendorPage]:
        """Return the documents by id."""
        return self.known.pages if self.known else {}

    @cached_property
    def observations(self) -> Mapping[str, Observation]:
        """Return the observations of traffic by citation."""
        return self.known.observations if self.known else {}

    def place(self, mark: Mark) -> Place:
        """Return a place in the evidence file."""
        assert self.document, "a mark belongs to a file"
        return self.revision.place(self.document.evidence_path, mark)

    def grounds(self, pointer: Pointer | None) -> evidence.Grounds | None:
        """Return the evidence marks that apply to an element, or None."""
        known = self.known
        return evidence.grounds(known, pointer) if known and pointer is not None else None

    def marked(self) -> Mapping[Pointer, evidence.Grounds]:
        """Return the elements with evidence marks of their own, by identity."""
        known, document = self.known, self.document
        if known is None or document is None:
            return {}
        return {identity(document, at): each for at, each in evidence.marked(known).items()}


@dataclass(frozen=True)
class EvidenceComparison:
    """The evidence of one vendor in two revisions."""

    base: EvidenceSide
    head: EvidenceSide

    @classmethod
    def of(cls, vendor: str, base: Revision, head: Revision) -> EvidenceComparison:
        """Return the comparison of a vendor's evidence in two revisions."""
        return cls(*(EvidenceSide(each, each.documents.get(vendor)) for each in (base, head)))

    def facts(self) -> Iterator[FactChange]:
        """Yield the documents, facts and observations that were added, removed or changed."""
        yield from self._changes(
            {name: f"{page.title} ({page.url})" for name, page in self.base.pages.items()},
            {name: f"{page.title} ({page.url})" for name, page in self.head.pages.items()},
        )
        yield from self._changes(
            {name: _text(fact) for name, fact in self.base.facts.items()},
            {name: _text(fact) for name, fact in self.head.facts.items()},
        )
        yield from self._changes(
            {name: each.text for name, each in self.base.observations.items()},
            {name: each.text for name, each in self.head.observations.items()},
        )

    def citations(self) -> Iterator[CitationChange]:
        """Yield the facts on both sides that other elements cite than before."""
        before, after = _cited(self.base.known), _cited(self.head.known)
        if before == after:
            return
        lasting = _elements(self.base.document) & _elements(self.head.document)
        for name, fact in self.head.facts.items():
            gone, new = before[name].keys() - after[name], after[name].keys() - before[name]
            if not (gone and new):  # the element was added or removed together with its citation
                gone, new = gone & lasting, new & lasting
            if name in self.base.facts and (gone or new):
                dropped = sorted({before[name][place] for place in gone})
                gained = sorted({after[name][place] for place in new})
                place = self.head.place(fact.mark)
                yield CitationChange(name, tuple(dropped), tuple(gained), place)

    def support(self) -> Iterator[SupportChange]:
        """Yield the elements whose own marks are of another kind than before."""
        before = self.base.marked()
        for element, grounds in self.head.marked().items():
            if (known := before.get(element)) is None or _support(known) == _support(grounds):
                continue
            document = self.head.document
            assert document, "only a vendor of the head has marked elements there"
            mark = document.source.mark(grounds.pointer)
            yield SupportChange(
                name_of(document, grounds.pointer),
                _support(known),
                _support(grounds),
                " ".join((grounds.inferred or "").split()),
                self.head.revision.place(document.path, mark),
            )

    def cause(self, base: Pointer | None, head: Pointer | None) -> tuple[Cause, tuple[str, ...]]:
        """Return the reason why an element changed, and the facts that show it."""
        now = self.head.grounds(head)
        behind = [each for each in (self.base.grounds(base), now) if each is not None]
        facts = tuple(dict.fromkeys(one.text for each in behind for one in each.citations))
        if changed := tuple(name for name in facts if self._is_changed(name)):
            is_new = not any(name in self.base.facts for name in changed)
            return ("addition" if is_new else "vendor"), changed
        if facts and (now is None or now.citations):
            return "correction", facts
        return ("inference" if behind else "unknown"), ()

    def _is_changed(self, name: str) -> bool:
        """Return whether a fact was added, removed or states something else."""
        return _statement(self.base.facts.get(name)) != _statement(self.head.facts.get(name))

    def _changes(self, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FactChange]:
        for name in dict.fromkeys((*new, *old)):
            before, after = old.get(name, ""), new.get(name, "")
            if before != after:
                side = self.head if after else self.base
                mark = (
                    side.facts.get(name) or side.observations.get(name) or side.pages[name]
                ).mark
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
        """Return the statement of a fact, and how it changed."""
        was, now = self.base.facts.get(name), self.head.facts.get(name)
        if was and now and was.statement == now.statement:
            return f"{now.statement} ({'; '.join(_other_changes(was, now))})"
        return f"{after} Before: {before}" if before and after else before or after

    def _is_reread(self, name: str) -> bool:
        """Return whether a fact changed although the text that it was read from did not."""
        was, now = self.base.facts.get(name), self.head.facts.get(name)
        if was is None or now is None or _statement(was) == _statement(now):
            return False
        return bool(now.page.sha256) and was.page.sha256 == now.page.sha256


def _support(grounds: evidence.Grounds) -> Support:
    if grounds.citations:
        return "cited"
    return "observed" if grounds.observed is not None else "inferred"


def _statement(fact: Fact | None) -> tuple[str, tuple[str, ...]] | None:
    return (fact.statement, fact.literals) if fact else None


def _other_changes(was: Fact, now: Fact) -> Iterator[str]:
    """Yield how a fact changed apart from its sentence."""
    if was.literals != now.literals:
        is_order = sorted(was.literals) == sorted(now.literals)
        changed = phrase("literals", [*was.literals], [*now.literals])
        yield "the literals are in another order" if is_order else changed
    if was.behaviour != now.behaviour:
        yield f"`behaviour` is now {str(now.behaviour).lower()}"
    if was.unmodelled != now.unmodelled:
        yield f"not modelled: {now.unmodelled}" if now.unmodelled else "no longer unmodelled"


def _text(fact: Fact) -> str:
    """Return everything a fact has: sentence, literals, `behaviour` and `unmodelled`."""
    literals = f" [{', '.join(fact.literals)}]" if fact.literals else ""
    behaviour = " (behaviour)" if fact.behaviour else ""
    unmodelled = f" (unmodelled: {fact.unmodelled})" if fact.unmodelled else ""
    return f"{fact.statement}{literals}{behaviour}{unmodelled}"


def _cited(known: Evidence | None) -> Mapping[str, dict[Pointer, str]]:
    """Return the elements that cite each fact and their names, by citation."""
    found: defaultdict[str, dict[Pointer, str]] = defaultdict(dict)
    for each in evidence.citations(known) if known else ():
        element = each.part.pointer
        document = known.document if known else None
        assert document, "citations belong to a document"
        found[each.text][identity(document, element)] = name_of(document, element)
    return found


def _elements(document: Document | None) -> frozenset[Pointer]:
    found = walk(document.data) if document else ()
    return frozenset(identity(document, place) for place, _ in found if document)
