"""Comparison of the vendors' pages with the quotes of the facts.

A sentence of a page is gone, new or moved; `alarms` has the consequences.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .captures import Capture, find
from .claims import has_token
from .facts import Evidence, Fact, VendorPage
from .quotes import Quote, Span, Text, covered, runs

_OTHER_PAGE = 5
"""The text is of another page if less than one in this number of sentences or literals is found."""

_DATE = re.compile(
    r"\W*(this )?(page |article )?(was )?(last )?(updated|modified|edited|reviewed|published)\b"
    r".{0,40}(\d|\bago\b|today|yesterday|just now).{0,20}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Comparison:
    """One page, compared with a text.

    Attributes:
        page: The page.
        name: The file that has the text.
        text: The text.
        is_as_read: Whether the file is identical to the one that was read.
        is_named: Whether the evidence names this file as the text of the page.
        quoted: The quotes of its facts, each with its facts.
        places: The places of these quotes, and of those of the boilerplate, in the text.
        facts: The facts of the page.
        lost: The literals that the text lacks, by fact.
        shared: The hashes of the sentences that other pages of the vendor have too.
    """

    page: VendorPage
    name: str
    text: Text
    is_as_read: bool
    is_named: bool
    quoted: Mapping[Quote, tuple[Fact, ...]]
    places: Mapping[Quote, list[int]]
    facts: tuple[Fact, ...]
    lost: Mapping[Fact, list[str]]
    shared: Collection[str]

    @property
    def gone(self) -> list[Quote]:
        """Return the facts' quotes that the text lacks."""
        return [each for each in self.quoted if not self.places[each]]

    @property
    def is_other_page(self) -> bool:
        """Return whether the text lacks most sentences or, for a page without quotes, literals."""
        wanted = len(self.quoted)
        found = wanted - len(self.gone)
        if not self.quoted:
            facts = (each for fact in self.facts for each in fact.literals)
            wanted = len(literals := {*facts})
            found = len(literals.difference(*self.lost.values()))
        return wanted > 2 and found * _OTHER_PAGE < wanted

    @property
    def words(self) -> set[int]:
        """Return the words of the text that facts and boilerplate cover."""
        return covered(
            (place, place + quote.count) for quote, found in self.places.items() for place in found
        )

    @property
    def new(self) -> list[Span]:
        """Return the text that no fact or boilerplate covers, if the page has quotes."""
        return [*runs(self._uncovered - covered(self.cosmetic))]

    @cached_property
    def cosmetic(self) -> list[Span]:
        """Return the uncovered sentences that are a date or part of the site's frame."""
        free = self._uncovered
        found = (each for each in self.text.sentences() if not free.isdisjoint(range(*each)))
        parts = (span for first, end in found for span in runs(free & {*range(first, end)}))
        return [each for each in parts if self._is_cosmetic(each)]

    @cached_property
    def _uncovered(self) -> set[int]:
        return set(range(len(self.text))) - self.words if self.quoted else set()

    def _is_cosmetic(self, span: Span) -> bool:
        is_frame = not self.is_named and self.text.digest(span) in self.shared
        return is_frame or bool(_DATE.fullmatch(self.text.excerpt(span)))

    @property
    def moved(self) -> list[Quote]:
        """Return the facts' quotes whose order differs from that in the text as read.

        They are the smallest set without which the order is the same.
        """
        found = ((each.places[0], places[0], each) for each, places in self._found())
        pairs = sorted(found, key=lambda each: each[:2])
        ends: list[int] = []
        lengths = []
        for _, place, _ in pairs:
            at = bisect_right(ends, place)  # two quotes may begin at the same word
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
        """Return the new text in place of a quote, by the nearest quote before it, or None."""
        shifts = [(was.places[0], now[0]) for was, now in self._found()]
        was, now = max((each for each in shifts if each[0] <= gone.places[0]), default=(0, 0))
        first = gone.places[0] + now - was
        near = (each for each in self.new if each[0] < first + gone.count and first < each[1])
        return next(near, None)

    def _found(self) -> Iterator[tuple[Quote, list[int]]]:
        """Yield the quotes with one place each, before and now."""
        for quote in self.quoted:
            if len(quote.places) == 1 and len(self.places[quote]) == 1:
                yield quote, self.places[quote]


def compare(evidence: Evidence, folder: Path) -> dict[str, Comparison]:
    """Return the comparison of each page that has a capture in a folder, by its id."""
    captures = {
        page.id: capture
        for page in evidence.pages.values()
        if (capture := find(folder, evidence.document.vendor, page))
    }
    texts = {name: capture.text for name, capture in captures.items()}
    shared = (
        _shared(evidence, texts) if any(not each.is_named for each in captures.values()) else ()
    )
    return {
        name: _comparison(evidence, name, capture, texts[name], shared)
        for name, capture in captures.items()
    }


def _shared(evidence: Evidence, texts: Mapping[str, str]) -> set[str]:
    """Return the hashes of the sentences that the texts of several addresses share."""
    first: dict[str, str] = {}
    found = set()
    for name, content in texts.items():
        url, text = evidence.pages[name].url.partition("#")[0], Text(content)
        for digest in {text.digest(span) for span in text.sentences()}:
            if first.setdefault(digest, url) != url:
                found.add(digest)
    return found


def _comparison(
    evidence: Evidence, name: str, capture: Capture, content: str, shared: Collection[str]
) -> Comparison:
    page = evidence.pages[name]
    facts = tuple(fact for fact in evidence.facts.values() if fact.page.id == name)
    quoted: dict[Quote, tuple[Fact, ...]] = {}
    for fact in facts:
        for quote in fact.quotes:
            quoted[quote] = (*quoted.get(quote, ()), fact)
    boilerplate = [quote for _, quotes in page.boilerplate for quote in quotes]
    text, line = Text(content), " ".join(content.split())
    lost = {fact: [each for each in fact.literals if not _has(line, each)] for fact in facts}
    return Comparison(
        page,
        capture.name,
        text,
        hashlib.sha256(capture.content).hexdigest() == page.sha256,
        capture.is_named,
        quoted,
        {**Text(content, masked=True).find(boilerplate), **text.find(quoted)},
        facts,
        {fact: literals for fact, literals in lost.items() if literals},
        shared,
    )


def _has(line: str, literal: str) -> bool:
    return has_token(" ".join(literal.split()), line)
