"""Fingerprints of sentences, which identify a statement in a document without its words.

A text is a list of words: letters and digits in lower case, separated by anything else. Line
breaks, punctuation and markup are ignored. A quote is the number of words, a hash over them, and
their places in the text.
"""

from __future__ import annotations

import hashlib
import html
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

DIGITS = 16
"""The number of hexadecimal digits of a SHA-256 that are kept: 64 bits.

A text of 100,000 words has as many windows of one length, so 1,000 quotes are compared with 10**8
windows; the probability that any of them has the hash of a quote by accident is below 10**-11.
"""

Span = tuple[int, int]
"""The first word of a part of a text, from 0, and the one after its last."""

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(
    r"</?(?:a|b|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td"
    r"|th|thead|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
# A line ends a sentence; so does a mark before a space, and in a line of JSON, a property.
_END = re.compile(r"\n|(?<=[.!?])\s|(?<=[\[\]{},])(?=[\"{}])")
_WRITTEN = re.compile(rf"([1-9]\d*):([0-9a-f]{{{DIGITS}}})@(\d+(?:,\d+)*)")


def words(text: str) -> list[str]:
    """Return the normalised words of a text."""
    return [each.lower() for each in _WORD.findall(text)]


@dataclass(frozen=True)
class Quote:
    """The fingerprint of some consecutive words of a text.

    Attributes:
        count: How many words they are.
        digest: The first digits of the hash over them.
        places: The index of the first word in the text that was read, for each occurrence.
    """

    count: int
    digest: str
    places: tuple[int, ...]

    def __str__(self) -> str:
        """Return the quote in the notation of an evidence file."""
        return f"{self.count}:{self.digest}@{','.join(map(str, self.places))}"

    @property
    def spans(self) -> list[Span]:
        """Return the spans that it covers in the text that was read."""
        return [(place, place + self.count) for place in self.places]


def read_quote(written: object) -> Quote | None:
    """Return a quote from the notation of an evidence file, or None if it is invalid."""
    found = _WRITTEN.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    places = tuple(map(int, found[3].split(",")))
    return Quote(int(found[1]), found[2], places)


def covered(spans: Iterable[Span]) -> set[int]:
    """Return the words that the spans cover."""
    return {word for first, end in spans for word in range(first, end)}


def runs(numbers: Iterable[int]) -> Iterator[Span]:
    """Yield the spans of consecutive numbers, in ascending order."""
    first = end = -1
    for number in sorted(numbers):
        if number != end:
            if first >= 0:
                yield first, end
            first = number
        end = number + 1
    if first >= 0:
        yield first, end


@dataclass(frozen=True)
class Text:
    """A document's text; `masked` treats all numbers as equal, for example in dates."""

    content: str
    masked: bool = False

    @cached_property
    def clean(self) -> str:
        """Return the text with HTML tags replaced by spaces and character references decoded."""
        return html.unescape(_TAG.sub(" ", self.content))

    @cached_property
    def words(self) -> list[str]:
        """Return the normalised words."""
        found = words(self.clean)
        return ["0" if self.masked and each.isdigit() else each for each in found]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.words)

    def digest(self, span: Span) -> str:
        """Return the hash over the words of a span, shortened."""
        joined = " ".join(self.words[span[0] : span[1]])
        return hashlib.sha256(joined.encode()).hexdigest()[:DIGITS]

    def quote(self, span: Span) -> Quote:
        """Return the quote of a span, with every place of its words."""
        quote = Quote(span[1] - span[0], self.digest(span), ())
        return Quote(quote.count, quote.digest, tuple(self.find([quote])[quote]))

    def find(self, quotes: Iterable[Quote]) -> Mapping[Quote, list[int]]:
        """Return the first word of each occurrence of each quote in this text."""
        found: dict[Quote, list[int]] = {quote: [] for quote in quotes}
        by_length: dict[int, dict[str, list[Quote]]] = defaultdict(lambda: defaultdict(list))
        for quote in found:
            by_length[quote.count][quote.digest].append(quote)
        for length, wanted in by_length.items():
            for first in range(len(self) - length + 1):
                for quote in wanted.get(self.digest((first, first + length)), ()):
                    found[quote].append(first)
        return found

    @cached_property
    def _places(self) -> list[Span]:
        """Return the character span of each word."""
        return [each.span() for each in _WORD.finditer(self.clean)]

    def excerpt(self, span: Span) -> str:
        """Return the original text of a span, on one line."""
        start, end = self._places[span[0]][0], self._places[span[1] - 1][1]
        return " ".join(self.clean[start:end].split())

    def sentences(self, first_line: int = 1, last_line: int | None = None) -> Iterator[Span]:
        """Yield the sentences of some lines, except those without words."""
        starts = [start for start, _ in self._places]
        line = 1
        for start, end in self._cuts():
            span = bisect_left(starts, start), bisect_left(starts, end)
            if span[0] < span[1] and first_line <= line <= (last_line or line):
                yield span
            line += self.clean.count("\n", start, end)

    def _cuts(self) -> Iterator[Span]:
        start = 0
        for each in _END.finditer(self.clean):
            yield start, each.end()
            start = each.end()
        yield start, len(self.clean)


def quoted(content: str, first_line: int = 1, last_line: int | None = None) -> Iterator[str]:
    """Yield the quotes of a text's sentences in the notation of an evidence file, with their words.

    With a last line, the sentences are those from the first to the last line, and the quote of all
    these lines together is yielded too. Under `boilerplate`, all numbers are equal; if that
    changes the quote, a second line for the sentence has it.
    """
    text, masked = Text(content), Text(content, masked=True)
    spans = [*text.sentences(first_line, last_line)]
    if last_line and len(spans) > 1:
        spans.append((spans[0][0], spans[-1][1]))
    for span in spans:
        yield f'"{text.quote(span)}"  {text.excerpt(span)}'
        if text.digest(span) != masked.digest(span):
            yield f'"{masked.quote(span)}"  as boilerplate'
    yield f"{len(text)} words"
