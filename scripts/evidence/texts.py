"""Whether the vendors' pages still state what the facts say.

The texts of the pages are outside the repository. A sentence of theirs is gone, new or moved;
only the first two are findings. A literal that the text lacks is one too.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..finding import Finding
from ..spec import Pointer
from .citations import citations, grounds
from .claims import claims, stands_in
from .facts import Evidence, Fact, Page
from .quotes import Quote, Span, Text, covered, runs
from .users import users

_SHORT = 160
_OTHER_PAGE = 5
"""Where less than one in so many sentences is found, the text is that of another page."""


@dataclass(frozen=True)
class Comparison:
    """One page, compared with a text.

    Attributes:
        page: The page.
        text: The text.
        is_as_read: Whether the file is, byte for byte, the one that was read.
        quoted: The quotes of its facts, each with the facts that have it.
        places: Where each of these quotes, and each of the boilerplate's, begins in the text.
        lost: The literals that the text lacks, by fact.
    """

    page: Page
    text: Text
    is_as_read: bool
    quoted: Mapping[Quote, tuple[Fact, ...]]
    places: Mapping[Quote, list[int]]
    lost: Mapping[Fact, list[str]]

    @property
    def gone(self) -> list[Quote]:
        """Return the facts' quotes that are nowhere in the text."""
        return [each for each in self.quoted if not self.places[each]]

    @property
    def is_other_page(self) -> bool:
        """Return whether hardly a sentence is there."""
        found = len(self.quoted) - len(self.gone)
        return len(self.quoted) > 2 and found * _OTHER_PAGE < len(self.quoted)

    @property
    def words(self) -> set[int]:
        """Return the words of the text that facts and boilerplate cover."""
        return covered(
            (place, place + quote.count) for quote, found in self.places.items() for place in found
        )

    @property
    def new(self) -> list[Span]:
        """Return what neither a fact nor the boilerplate covers, if the page was quoted at all."""
        return [*runs(set(range(len(self.text))) - self.words)] if self.quoted else []

    @property
    def moved(self) -> list[Quote]:
        """Return the facts' quotes that are there, in another order than in the text as read.

        They are the fewest without which the order is the same.
        """
        pairs = sorted((each.places[0], found[0], each) for each, found in self._found())
        ends: list[int] = []
        lengths = []
        for _, place, _ in pairs:
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
            lengths.append(at + 1)
        wanted, moved = len(ends), []
        for (_, _, quote), length in zip(reversed(pairs), reversed(lengths), strict=True):
            if length == wanted:
                wanted -= 1
            else:
                moved.append(quote)
        return moved[::-1]

    def instead(self, gone: Quote) -> Span | None:
        """Return what is new where a quote would be, by the nearest quote before it, or None."""
        shifts = [(was.places[0], now[0]) for was, now in self._found()]
        was, now = max((each for each in shifts if each[0] <= gone.places[0]), default=(0, 0))
        first = gone.places[0] + now - was
        near = (each for each in self.new if each[0] < first + gone.count and first < each[1])
        return next(near, None)

    def _found(self) -> Iterator[tuple[Quote, list[int]]]:
        """Yield the quotes that were and are at one place each."""
        for quote in self.quoted:
            if len(quote.places) == 1 and len(self.places[quote]) == 1:
                yield quote, self.places[quote]


def compare(evidence: Evidence, folder: Path) -> dict[str, Comparison]:
    """Return the pages whose texts can be read in a folder, by id, each compared with its text."""
    found = {}
    for page in evidence.pages.values():
        if page.text and (folder / page.text).is_file():
            found[page.id] = _comparison(evidence, page, (folder / page.text).read_bytes())
    return found


def check_texts(evidence: Evidence, folder: Path) -> list[Finding]:
    """Compare every page that names a text with that file in `folder`; sorted."""
    compared = compare(evidence, folder)
    found = set()
    for page in evidence.pages.values():
        if page.id in compared:
            found |= set(_findings(evidence, compared[page.id]))
        elif page.text:
            found.add(_missing(evidence, page, folder))
    return sorted(found)


def _comparison(evidence: Evidence, page: Page, content: bytes) -> Comparison:
    raw = content.decode(errors="replace")
    facts = [fact for fact in evidence.facts.values() if fact.page.id == page.id]
    quoted: dict[Quote, tuple[Fact, ...]] = {}
    for fact in facts:
        for quote in fact.quotes:
            quoted[quote] = (*quoted.get(quote, ()), fact)
    boilerplate = [quote for _, quotes in page.boilerplate for quote in quotes]
    text = Text(raw)
    lost = {fact: [each for each in fact.literals if not stands_in(each, raw)] for fact in facts}
    return Comparison(
        page,
        text,
        hashlib.sha256(content).hexdigest() == page.sha256,
        quoted,
        {**Text(raw, masked=True).find(boilerplate), **text.find(quoted)},
        {fact: literals for fact, literals in lost.items() if literals},
    )


def _missing(evidence: Evidence, page: Page, folder: Path) -> Finding:
    is_there = (folder / page.text).exists()
    return evidence.finding(
        page.mark,
        "missing-text",
        f"{page.text}, the text of this document, is not {'a file' if is_there else 'there'}",
        "put it into the folder of texts",
    )


def _findings(evidence: Evidence, each: Comparison) -> Iterator[Finding]:
    if each.is_other_page:
        yield evidence.finding(
            each.page.mark,
            "other-page",
            f"{each.page.text} is not the page {each.page.title!r}: {len(each.gone)} of its "
            f"{len(each.quoted)} quoted sentences are not there",
            "get the page again, in place of an error page or a login",
        )
        return
    if each.quoted:
        yield from _gone(evidence, each)
        yield from _new(evidence, each)
        yield from _misplaced(evidence, each)
    elif not each.is_as_read:
        yield _changed(evidence, each)
    yield from _lost(evidence, each)


def _gone(evidence: Evidence, each: Comparison) -> Iterator[Finding]:
    """Yield a finding on each fact whose sentence is gone, and on what rests on it in the spec."""
    facts: dict[Fact, Quote] = {}
    for quote in each.gone:
        facts = {**dict.fromkeys(each.quoted[quote], quote), **facts}
    for fact, quote in facts.items():
        resting = dict.fromkeys(_citing(evidence, fact))
        instead = each.instead(quote)
        now = f"; there it now has {_shown(each, instead)}" if instead else ""
        yield evidence.finding(
            fact.mark,
            "gone-sentence",
            f"a sentence behind {fact.id} is gone from {each.page.text}{now}; on the fact rest "
            f"{_lines(evidence, resting)}",
            "compare the page with the fact, then bring both and the spec up to date",
        )
        for pointer in resting:
            yield evidence.document.finding(
                pointer,
                "rests-on-changed-text",
                f"this rests on {fact.id}, a sentence of which is gone from the page"
                f"{_callers(evidence, pointer)}",
                "compare with the page and bring spec, fact and client users up to date",
            )


def _new(evidence: Evidence, each: Comparison) -> Iterator[Finding]:
    """Yield a finding on the page for each part that is new; what was never covered is not."""
    for span in each.new if not each.is_as_read else ():
        yield evidence.finding(
            each.page.mark,
            "new-sentence",
            f"{each.page.text} has what no fact speaks of: {_shown(each, span)}",
            "write a fact that quotes it, or name it under boilerplate",
        )


def _shown(each: Comparison, span: Span) -> str:
    said = each.text.excerpt(span)
    return repr(said if len(said) <= _SHORT else f"{said[:_SHORT]} ... ({span[1] - span[0]} words)")


def _misplaced(evidence: Evidence, each: Comparison) -> Iterator[Finding]:
    """Yield a finding where what was recorded of the text as read is wrong."""
    if not each.is_as_read:
        return
    wrong = [quote for quote, places in each.places.items() if [*quote.places] != places]
    if wrong or each.page.words != len(each.text):
        named = ", ".join(map(str, wrong)) or f"{len(each.text)} words"
        yield evidence.finding(
            each.page.mark,
            "misplaced-quote",
            f"words or quotes of this document are not those of {each.page.text}: {named}",
            "paste what `evidence --quote` prints",
        )


def _changed(evidence: Evidence, each: Comparison) -> Finding:
    return evidence.finding(
        each.page.mark,
        "changed-text",
        f"the text of {each.page.title!r} is not the one that was read: "
        f"{len(each.lost) or 'no'} fact(s) lost a literal",
        f"read {each.page.text} again, bring facts and spec up to date, then sha256",
    )


def _lost(evidence: Evidence, each: Comparison) -> Iterator[Finding]:
    for fact, literals in each.lost.items():
        listed = ", ".join(map(repr, literals))
        yield evidence.finding(
            fact.mark,
            "literal-not-in-text",
            f"{fact.page.text} does not have {listed}",
            "copy the literal as the text spells it, or bring the fact up to date",
        )
        for pointer in _resting_on(evidence, fact, literals) if not each.is_as_read else ():
            yield evidence.document.finding(
                pointer,
                "rests-on-changed-text",
                f"this rests on {fact.id}, whose literal {listed} is gone from the page"
                f"{_callers(evidence, pointer)}",
                "compare with the page and bring spec, fact and client users up to date",
            )


def _citing(evidence: Evidence, fact: Fact) -> Iterator[Pointer]:
    return (each.part.pointer for each in citations(evidence) if each.fact == fact)


def _resting_on(evidence: Evidence, fact: Fact, literals: list[str]) -> Iterator[Pointer]:
    """Yield what cites the fact, and what it covers further down under a name that is gone."""
    yield from _citing(evidence, fact)
    for claim in claims(evidence.document):
        behind = grounds(evidence, claim.pointer)
        if behind and fact in behind.facts and not set(literals).isdisjoint(claim.words):
            yield claim.pointer


def _lines(evidence: Evidence, pointers: Mapping[Pointer, None]) -> str:
    document = evidence.document
    lines = sorted({document.source.mark(each).line for each in pointers})
    return f"{document.path.name}:{','.join(map(str, lines))}" if lines else "no elements"


def _callers(evidence: Evidence, pointer: Pointer) -> str:
    names = users(evidence.document, pointer)
    return f"; clients use it in {', '.join(names)}" if names else ""
