"""Changes of a vendor's evidence, and what they show about the reason for a changed element.

Page, fact and element decide together. The vendor changed an element if a fact behind it changed
together with the text or the quotation that it was read from; if only the fact changed, we read the
same text again; with the same facts it is a correction of ours. Authors of a change need not state
which it is. A document or a fact with another id only is the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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

    def mark(self, name: str) -> Mark:
        """Return where a fact, an observation, a document or a question is; else the file."""
        found = self.facts.get(name) or self.observations.get(name) or self.pages.get(name)
        listed = self.known.questions if self.known and not found else ()
        questions = (each for each in listed if name == f"{_QUESTIONS}/{each.about}")
        named = found or next(questions, None)
        return named.mark if named else Mark(1, 1)

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
class _RenamedSide(EvidenceSide):
    """The evidence of a side whose documents have other ids on the other side."""

    renamed: Mapping[str, str] = field(default_factory=dict[str, str])

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Return the facts by their citations on the other side."""
        found = self.known.facts if self.known else {}
        return {self._now(name): fact for name, fact in found.items()}

    @cached_property
    def pages(self) -> Mapping[str, VendorPage]:
        """Return the documents by their ids on the other side."""
        found = self.known.pages if self.known else {}
        return {self._now(name): page for name, page in found.items()}

    def _now(self, name: str) -> str:
        page, slash, fact = name.partition("/")
        return f"{self.renamed.get(page, page)}{slash}{fact}"


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
        """Yield the documents, facts, observations, questions and inferences that differ."""
        renamed = {new: old for old, new in self._renamed.items()}
        for name, page in self.head.pages.items():
            if old := renamed.get(name):
                message = f"the document was `{old}`; its facts have the same names"
                place = self.head.place(page.mark)
                yield FactChange(name, "changed", old, name, message, place)
        yield from self._changes(*(_pages(each) for each in self._sides))
        yield from self._changes(*({n: _text(f) for n, f in s.facts.items()} for s in self._sides))
        yield from self._changes(
            *({name: each.text for name, each in s.observations.items()} for s in self._sides)
        )
        yield from self._changes(*(_questions(each.known) for each in self._sides))
        yield from self._changes(*(_inferences(each.known) for each in self._sides))

    def citations(self) -> Iterator[CitationChange]:
        """Yield the facts on both sides that other elements cite than before."""
        before = {self._now(name): each for name, each in _cited(self.base.known).items()}
        after = _cited(self.head.known)
        if before == after:
            return
        lasting = _elements(self.base.document) & _elements(self.head.document)
        for name, fact in self.head.facts.items():
            old = before.get(name, {})
            gone, new = old.keys() - after[name], after[name].keys() - old.keys()
            if not (gone and new):  # the element was added or removed together with its citation
                gone, new = gone & lasting, new & lasting
            if name in self._former.facts and (gone or new):
                dropped = sorted({old[place] for place in gone})
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
                self._reason(grounds),
                self.head.revision.place(document.path, mark),
            )

    def _reason(self, grounds: evidence.Grounds) -> str:
        """Return what traffic showed of an element, else why it is inferred."""
        observed = self.head.observations.get(grounds.observed or "")
        return observed.text if observed else " ".join((grounds.inferred or "").split())

    def cause(self, base: Pointer | None, head: Pointer | None) -> tuple[Cause, tuple[str, ...]]:
        """Return the reason why an element changed, and the facts that show it."""
        now = self.head.grounds(head)
        behind = [each for each in (self.base.grounds(base), now) if each is not None]
        facts = tuple(
            dict.fromkeys(self._now(one.text) for each in behind for one in each.citations)
        )
        if changed := tuple(name for name in facts if self._is_changed(name)):
            if told := tuple(name for name in changed if self._has_other_text(name)):
                return "vendor", told
            is_new = not any(name in self._former.facts for name in changed)
            return ("addition" if is_new else "reread"), changed
        if facts and (now is None or now.citations):
            return "correction", facts
        return ("inference" if behind else "unknown"), ()

    def _is_changed(self, name: str) -> bool:
        """Return whether a fact was added, removed or states something else."""
        return _statement(self._former.facts.get(name)) != _statement(self.head.facts.get(name))

    def _has_other_text(self, name: str) -> bool:
        """Return whether the quotation or else the text behind a fact that both sides have differs.

        Of a fact that only one side has, the text of its document decides.
        """
        was, now = self._former.facts.get(name), self.head.facts.get(name)
        if was and now and was.quotes and now.quotes:
            return _quoted(was) != _quoted(now)
        page = name.partition("/")[0]
        before, after = self._former.pages.get(page), self.head.pages.get(page)
        hashes = {each.sha256 for each in (before, after) if each and each.sha256}
        return len(hashes) > 1

    @property
    def _sides(self) -> tuple[EvidenceSide, EvidenceSide]:
        return self._former, self.head

    def _now(self, citation: str) -> str:
        """Return a citation of the base with the id that its document has in the head."""
        page, slash, fact = citation.partition("/")
        return f"{self._renamed.get(page, page)}{slash}{fact}"

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        """Return the new ids of the documents that have another one, by the old id."""
        gone = {page.url: name for name, page in self.base.pages.items()}
        new = {page.url: name for name, page in self.head.pages.items()}
        return {
            old: new[url]
            for url, old in gone.items()
            if old not in self.head.pages and url in new and new[url] not in self.base.pages
        }

    @cached_property
    def _former(self) -> EvidenceSide:
        """Return the base with the ids of the head."""
        if not self._renamed:
            return self.base
        return _RenamedSide(self.base.revision, self.base.document, self._renamed)

    def _changes(self, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FactChange]:
        for name in dict.fromkeys((*new, *old)):
            before, after = old.get(name, ""), new.get(name, "")
            if before != after:
                side = self.head if after else self._former
                mark = side.mark(name)
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
        was, now = self._former.facts.get(name), self.head.facts.get(name)
        old, new = self._former.pages.get(name), self.head.pages.get(name)
        if old and new and (old.title, old.url) == (new.title, new.url):
            return f"{new.title}: its text is another one, the sha256 differs"
        if was and now and was.statement == now.statement:
            return f"{now.statement} ({'; '.join(_other_changes(was, now))})"
        return f"{after} Before: {before}" if before and after else before or after

    def _is_reread(self, name: str) -> bool:
        """Return whether a fact changed although the text that it was read from did not."""
        was, now = self._former.facts.get(name), self.head.facts.get(name)
        if was is None or now is None or _statement(was) == _statement(now):
            return False
        return bool(now.page.sha256 or now.quotes) and not self._has_other_text(name)


_QUESTIONS, _INFERENCES = "questions", "inferences"


def _pages(side: EvidenceSide) -> Mapping[str, str]:
    return {
        name: f"{page.title} ({page.url}) {page.sha256}".strip()
        for name, page in side.pages.items()
    }


def _questions(known: Evidence | None) -> Mapping[str, str]:
    return {
        f"{_QUESTIONS}/{each.about}": f"{each.question} {each.finds} {each.chose} {each.because}"
        for each in (known.questions if known else ())
    }


def _inferences(known: Evidence | None) -> Mapping[str, str]:
    """Return the searches behind the inferences, which look for a fact that states them."""
    return {
        f"{_INFERENCES}/{'/'.join(map(str, pointer))}": f"searched for {', '.join(trace.literals)}"
        f" on {trace.date}; found {', '.join(trace.found) or 'nothing'}"
        for pointer, trace in (known.inferences if known else {}).items()
    }


def _quoted(fact: Fact) -> frozenset[tuple[int, str]]:
    return frozenset((each.count, each.digest) for each in fact.quotes)


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
