"""Why an element changed: what became of the facts behind it.

Owns the comparison of two states of a vendor's evidence. A changed element whose fact changed is a
change of the vendor's; one whose facts all stand as they stood is a correction of ours. The author
of a change need not say which it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import evidence
from ..document import Document, Pointer
from ..evidence import Evidence, Fact
from ..reader import START, Mark
from .names import identity, name_of
from .report import Cause, CitationChange, FactChange, Presence
from .revision import Revision


@dataclass(frozen=True)
class Delta:
    """What differs in the evidence of one vendor.

    Attributes:
        base: The evidence before, None for a vendor that is new.
        head: The evidence now, None for a vendor that is gone.
        facts: The facts and documents that came, went or differ.
        citations: The facts on both sides that are cited elsewhere.
        told: The ids of the facts that tell something else of the vendor than before.
    """

    base: Evidence | None
    head: Evidence | None
    facts: tuple[FactChange, ...]
    citations: tuple[CitationChange, ...]
    told: frozenset[str]

    def cause(self, base: Pointer | None, head: Pointer | None) -> tuple[Cause, tuple[str, ...]]:
        """Tell why an element changed, and which facts tell so."""
        behind = [_grounds(self.base, base), _grounds(self.head, head)]
        cited = [name for each in behind if each for name in (one.text for one in each.citations)]
        facts = tuple(dict.fromkeys(name for name in cited if name))
        if changed := tuple(name for name in facts if name in self.told):
            return "vendor", changed
        if facts:
            return "correction", facts
        return ("inference" if any(behind) else "unknown"), ()


def delta(base: Revision, head: Revision, vendor: str) -> Delta:
    """Compare the evidence of a vendor, who may be new or gone."""
    documents = [revision.documents.get(vendor) for revision in (base, head)]
    before, after = (evidence.load(each) if each else None for each in documents)
    facts = tuple(_documents(before, after, base, head)) + tuple(_facts(before, after, base, head))
    told = frozenset(_told(before, after))
    return Delta(before, after, facts, tuple(_citations(before, after, head)), told)


def _grounds(known: Evidence | None, pointer: Pointer | None) -> evidence.Grounds | None:
    return evidence.grounds(known, pointer) if known and pointer is not None else None


def _documents(
    before: Evidence | None, after: Evidence | None, base: Revision, head: Revision
) -> Iterator[FactChange]:
    old = {} if before is None else {each.id: each for each in before.pages.values()}
    new = {} if after is None else {each.id: each for each in after.pages.values()}
    for name, presence in _presences(old, new):
        texts = [f"{one.title} ({one.url})" if one else "" for one in (old.get(name), new.get(name))]
        if presence != "changed" or texts[0] != texts[1]:
            page = new.get(name) or old[name]
            known, revision = (after, head) if name in new else (before, base)
            place = revision.place(_path(known), page.mark)
            yield FactChange(name, presence, *texts, place)


def _facts(
    before: Evidence | None, after: Evidence | None, base: Revision, head: Revision
) -> Iterator[FactChange]:
    old: Mapping[str, Fact] = before.facts if before else {}
    new: Mapping[str, Fact] = after.facts if after else {}
    for name, presence in _presences(old, new):
        was, now = old.get(name), new.get(name)
        texts = [_text(each) if each else "" for each in (was, now)]
        if presence == "changed" and texts[0] == texts[1]:
            continue
        known, revision = (after, head) if now else (before, base)
        mark: Mark = (now or old[name]).mark if (now or was) else START
        reread = bool(was and now and was.page.sha256 and was.page.sha256 == now.page.sha256)
        place = revision.place(_path(known), mark)
        told = reread and _says(was) != _says(now)
        yield FactChange(name, presence, *texts, place, told)


def _presences(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[
    tuple[str, Presence]
]:
    for name in (*new, *(each for each in old if each not in new)):
        yield name, "changed" if name in old and name in new else "added" if name in new else "removed"


def _path(known: Evidence | None) -> Document:
    return known.document.evidence_path  # type: ignore[union-attr]
