"""What a vendor's documents state: the pages, facts and questions of an evidence file.

Its shape is checked by `shape`. Whether the spec cites the facts properly is checked by
`citations`, and whether the pages still say so by `texts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from ..finding import Finding
from ..spec import Document, Mark, Oddity, Pointer, Source, Unreadable, disagreement, read
from .documented import PrintedRequest, Undescribed, read_requests, read_undescribed
from .documented import Source as DocumentOf
from .quotes import Quote, read_quote
from .shape import Misshapen, misshapen, near, without
from .statements import Invalid, Statement, Trace, read_statements, read_trace

RULE = "invalid-evidence"

_QUESTION = ("about", "finds", "chose", "because")


@dataclass(frozen=True)
class Page:
    """A document of the vendor's.

    Attributes:
        id: Its key in the evidence file.
        title: Its title.
        url: Its address.
        text: The file that holds its text, or an empty string.
        sha256: The hash of the text that was read, or an empty string.
        mark: Its place in the evidence file.
        words: The number of words of the text that was read, 0 where it was not counted.
        boilerplate: What in it is not about the interface, by what it is: quotes in which all
            numbers are alike.
    """

    id: str
    title: str
    url: str
    text: str
    sha256: str
    mark: Mark
    words: int = 0
    boilerplate: tuple[tuple[str, tuple[Quote, ...]], ...] = ()


@dataclass(frozen=True)
class Fact:
    """One statement of one page.

    Attributes:
        id: The citation, `document/fact`.
        page: Where it is stated.
        says: The statement, in our words.
        literals: What of it stands on the wire, verbatim.
        behaviour: Whether it tells what the service does over time, which a mock should do too.
        unmodelled: Why nothing cites it, or an empty string.
        mark: Its place in the evidence file.
        quotes: The sentences of the page that state it.
        states: What they state of elements, as data; empty where that is nothing, None where no
            data says so.
    """

    id: str
    page: Page
    says: str
    literals: tuple[str, ...]
    behaviour: bool
    unmodelled: str
    mark: Mark
    quotes: tuple[Quote, ...] = ()
    states: tuple[Statement, ...] | None = field(default=None, hash=False)


@dataclass(frozen=True)
class Question:
    """A contradiction or a silence of the documents, and what was made of it.

    `searched` is how it was found out that they are silent, None where no trace is kept.
    """

    about: str
    finds: str
    chose: str
    because: str
    mark: Mark
    searched: Trace | None = None


@dataclass(frozen=True, eq=False)
class Evidence:
    """What is known about one spec.

    `findings` are the errors in the evidence file's schema, `inferences` the traces behind
    `x-inferred` of the spec, by the element that has it, `undescribed` the operations that the
    documents have and the spec lacks, `requests` those that the documents print.
    """

    document: Document
    pages: Mapping[str, Page]
    facts: Mapping[str, Fact]
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]
    inferences: Mapping[Pointer, Trace] = field(default_factory=dict[Pointer, Trace])
    undescribed: tuple[Undescribed, ...] = ()
    requests: tuple[PrintedRequest, ...] = ()

    def finding(self, mark: Mark, rule: str, message: str, remedy: str) -> Finding:
        """Make a finding on a place of the evidence file."""
        path = str(self.document.evidence_path)
        return Finding(path, mark.line, mark.column, rule, message, remedy)


@lru_cache(maxsize=64)
def load(document: Document) -> Evidence:
    """Read the evidence file of a spec, once for each reading of the spec.

    Never raises for what the file holds or for its absence: what is well formed comes back, and
    what is not is in `findings`.
    """
    try:
        source = read(document.evidence_path)
    except Unreadable as error:
        return Evidence(document, {}, {}, (), (replace(error.finding, rule=RULE),))
    return _Reading(document, source).evidence()


def is_reason(text: object) -> bool:
    """Tell whether a text can be weighed: four words or more."""
    return isinstance(text, str) and len(text.split()) >= 4


class _Reading:
    """Reads one file; each step returns what is well formed of it."""

    def __init__(self, document: Document, source: Source) -> None:
        self.document = document
        self.source = source
        faults = misshapen(source.data)
        self.findings = [*map(self._misshapen, faults), *map(self._oddity, source.oddities)]
        self.data = without(source.data, {each.pointer for each in faults if not each.is_usable})

    def evidence(self) -> Evidence:
        if mark := disagreement(self.source.text):
            message = "YAML parsers do not agree on the text that starts here"
            fix = "write it in double quotes, with spaces for tabs"
            self.findings.append(self._finding(mark, message, fix))
        data = self.data or {}
        pages: dict[str, Page] = {}
        facts: dict[str, Fact] = {}
        for name, page in data.get("documents", {}).items():
            pages[name] = self._page(name, page)
            facts |= {each.id: each for each in self._facts(pages[name], page.get("facts", {}))}
        questions = tuple(self._questions(data.get("questions", ()), facts))
        inferences = dict(self._inferences(data.get("inferences", {}), facts))
        find = self._source(pages)
        undescribed = tuple(read_undescribed(self._marked("undescribed"), find))
        requests = tuple(read_requests(self._marked("requests"), find))
        findings = tuple(sorted(self.findings))
        return Evidence(
            self.document, pages, facts, questions, findings, inferences, undescribed, requests
        )

    def _misshapen(self, fault: Misshapen) -> Finding:
        return self._finding(self.source.mark(fault.pointer), fault.message, fault.fix)

    def _oddity(self, oddity: Oddity) -> Finding:
        what = f"{oddity.kind.replace('-', ' ')} {oddity.text!r}"
        return self._finding(oddity.mark, what, "write it once, in full")

    def _finding(self, mark: Mark, message: str, fix: str) -> Finding:
        return Finding(str(self.source.path), mark.line, mark.column, RULE, message, fix)

    def _page(self, name: str, page: Mapping[str, Any]) -> Page:
        title, url = page.get("title", ""), page.get("url", "")
        text, sha256 = page.get("text", ""), page.get("sha256", "")
        boilerplate = tuple(
            (kind, _quotes(listed)) for kind, listed in page.get("boilerplate", {}).items()
        )
        mark = self.source.mark(("documents", name))
        return Page(name, title, url, text, sha256, mark, page.get("words", 0), boilerplate)

    def _facts(self, page: Page, facts: Mapping[str, Any]) -> Iterator[Fact]:
        for name, fact in facts.items():
            place = ("documents", page.id, "facts", name)
            yield Fact(
                f"{page.id}/{name}",
                page,
                fact.get("says", ""),
                tuple(each for each in fact.get("literals", ()) if each is not None),
                fact.get("behaviour", False),
                fact.get("unmodelled", ""),
                self.source.mark(place),
                _quotes(fact.get("quotes", ())),
                self._states((*place, "states"), fact),
            )

    def _states(self, place: Pointer, fact: Mapping[str, Any]) -> tuple[Statement, ...] | None:
        try:
            return read_statements(fact["states"]) if "states" in fact else None
        except Invalid as error:
            self._invalid(place, str(error))
        return None

    def _questions(
        self, questions: Sequence[Mapping[str, Any] | None], facts: Mapping[str, Fact]
    ) -> Iterator[Question]:
        for index, each in enumerate(questions):
            place = ("questions", index)
            if each and each.keys() >= {*_QUESTION}:
                trace = self._trace((*place, "searched"), each.get("searched"), facts)
                texts = {name: each[name] for name in _QUESTION}
                yield Question(**texts, mark=self.source.mark(place), searched=trace)

    def _inferences(
        self, inferences: Mapping[str, Any], facts: Mapping[str, Fact]
    ) -> Iterator[tuple[Pointer, Trace]]:
        for ref, data in inferences.items():
            place = self.document.target(ref)
            marked = self.document.at(place) if place is not None else None
            if place is None or not isinstance(marked, dict) or "x-inferred" not in marked:
                self._invalid(("inferences", ref), f"the spec has no x-inferred at {ref!r}")
            elif trace := self._trace(("inferences", ref), data, facts):
                yield place, trace

    def _trace(self, place: Pointer, data: Any, facts: Mapping[str, Fact]) -> Trace | None:
        if data is None:
            return None
        try:
            trace = read_trace(data)
        except Invalid as error:
            self._invalid(place, str(error))
            return None
        for name in trace.found:
            if name not in facts:
                self._invalid(place, f"no fact is called {name!r}{near(name, facts)}")
        return trace

    def _marked(self, name: str) -> Iterator[tuple[Mapping[str, Any] | None, Mark]]:
        """Yield the entries of a list of the file, each with its place."""
        for index, each in enumerate((self.data or {}).get(name, ())):
            yield each, self.source.mark((name, index))

    def _source(self, pages: Mapping[str, Page]) -> DocumentOf:
        """Return what finds the document of an entry by its id or its own title and address."""

        def find(entry: Mapping[str, Any], mark: Mark) -> tuple[str, str] | None:
            name, own = entry.get("document", ""), ("title" in entry and "url" in entry)
            if name in pages and not own:
                return pages[name].title, pages[name].url
            if own and not name:
                return entry["title"], entry["url"]
            message = "it names no document, or names it twice"
            if name and not own:
                message = f"no document is called {name!r}{near(name, pages)}"
            fix = "name one by its id under document, or by title and url"
            self.findings.append(self._finding(mark, message, fix))
            return None

        return find

    def _invalid(self, place: Pointer, message: str) -> None:
        fix = "write it as CONTRIBUTING.md describes it"
        self.findings.append(self._finding(self.source.mark(place), message, fix))


def _quotes(listed: Sequence[Any]) -> tuple[Quote, ...]:
    return tuple(filter(None, map(read_quote, listed)))
