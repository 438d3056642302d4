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
from ..document import Document, Pointer
from ..evidence import Evidence, Fact, Page
from ..reader import Mark
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
        for name, fact in self.head.facts.items():
            dropped = _names(before[name], after[name])
            gained = _names(after[name], before[name])
            if name in self.base.facts and (dropped or gained):
                yield CitationChange(name, dropped, gained, self.head.place(fact.mark))

    def cause(self, base: Pointer | None, head: Pointer | None) -> tuple[Cause, tuple[str, ...]]:
        """Tell why an element changed, and the facts that tell so."""
        behind = [
            each for each in (self.base.grounds(base), self.head.grounds(head)) if each is not None
        ]
        facts = tuple(dict.fromkeys(one.text for each in behind for one in each.citations))
        if changed := tuple(name for name in facts if self._tells_otherwise(name)):
            return "vendor", changed
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
                presence = presence if after else "removed"
                reread = self._is_reread(name)
                yield FactChange(name, presence, before, after, side.place(mark), reread)

    def _is_reread(self, name: str) -> bool:
        """Tell whether a fact says something else of a text that is the same."""
        was, now = self.base.facts.get(name), self.head.facts.get(name)
        if was is None or now is None or _said(was) == _said(now):
            return False
        return bool(now.page.sha256) and was.page.sha256 == now.page.sha256


def _said(fact: Fact | None) -> tuple[str, tuple[str, ...]] | None:
    return (fact.says, fact.literals) if fact else None


def _text(fact: Fact) -> str:
    """Write all that a fact has: sentence, literals, whether it is behaviour or unmodelled."""
    literals = f" [{', '.join(fact.literals)}]" if fact.literals else ""
    behaviour = " (behaviour)" if fact.behaviour else ""
    unmodelled = f" (unmodelled: {fact.unmodelled})" if fact.unmodelled else ""
    return f"{fact.says}{literals}{behaviour}{unmodelled}"


def _cited(known: Evidence | None) -> Mapping[str, dict[Pointer, str]]:
    """Give where each fact is cited: the elements and their names, by citation."""
    found: defaultdict[str, dict[Pointer, str]] = defaultdict(dict)
    for each in evidence.citations(known) if known else ():
        element = each.part.pointer
        document = known.document if known else None
        assert document, "citations are of a document"
        found[each.text][identity(document, element)] = name_of(document, element)
    return found


def _names(these: Mapping[Pointer, str], others: Mapping[Pointer, str]) -> tuple[str, ...]:
    return tuple(sorted({name for place, name in these.items() if place not in others}))
