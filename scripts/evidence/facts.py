"""The pages, facts and questions of an evidence file.

`file_schema` checks the file, `citations` the spec's use of the facts, and `page_comparison` the
pages behind them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ..finding import Finding
from ..spec import (
    Document,
    Mark,
    Oddity,
    Pointer,
    Source,
    Unreadable,
    cached_on_owner,
    disagreement,
    read,
)
from .documented_operations import PrintedRequest, Undescribed, read_requests, read_undescribed
from .documented_operations import Source as DocumentOf
from .file_schema import SchemaMismatch, mismatches, near, without
from .observations import Observation, read_observations
from .quotes import Quote, read_quote
from .stated_constraints import Constraint, Invalid, Trace, read_constraints, read_trace

RULE = "invalid-evidence"

_QUESTION = ("about", "question", "finds", "chose", "because")


@dataclass(frozen=True)
class VendorPage:
    """A document of the vendor.

    Attributes:
        id: Its key in the evidence file.
        title: Its title.
        url: Its address.
        text: The file with its text, or an empty string.
        sha256: The hash of the text that was read, or an empty string.
        mark: Its place in the evidence file.
        words: The number of words of the text that was read, 0 if they were not counted.
        boilerplate: The parts of it that do not concern the API, by kind: quotes in which all
            numbers are equal.
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
        page: Its page.
        statement: The statement, in our words.
        literals: The vendor's own words in it, verbatim.
        behaviour: Whether it describes behaviour over time, which a mock should have too.
        unmodelled: The reason why nothing cites it, or an empty string.
        mark: Its place in the evidence file.
        quotes: The sentences of the page that state it.
        states: Their constraints on elements, as data; empty for `nothing`, None without
            `states`.
    """

    id: str
    page: VendorPage
    statement: str
    literals: tuple[str, ...]
    behaviour: bool
    unmodelled: str
    mark: Mark
    quotes: tuple[Quote, ...] = ()
    states: tuple[Constraint, ...] | None = field(default=None, hash=False)


@dataclass(frozen=True)
class Question:
    """An open question on the documents, and the decision that the spec makes meanwhile.

    Attributes:
        about: Its name, by which other texts refer to it.
        question: The question, as the vendor could be asked.
        finds: The contradiction or the gap in the documents.
        chose: The decision.
        because: The reason for the decision.
        mark: Its place in the evidence file.
        searched: The search that found nothing, or None.
        elements: The elements of the spec whose traffic settles it.
    """

    about: str
    question: str
    finds: str
    chose: str
    because: str
    mark: Mark
    searched: Trace | None = None
    elements: tuple[Pointer, ...] = ()

    @property
    def shown(self) -> dict[str, str]:
        """Return its texts."""
        return {name: getattr(self, name) for name in _QUESTION}


@dataclass(frozen=True, eq=False)
class Evidence:
    """The evidence for one spec.

    `invalid` are the errors of the evidence file against its schema, `text` is its whole text,
    `inferences` the searches behind each `x-inferred` of the spec, by its element, `undescribed`
    the operations that the documents have and the spec lacks, `requests` those that the documents
    print, `observations` what recorded traffic showed, by citation.
    """

    document: Document
    pages: Mapping[str, VendorPage]
    facts: Mapping[str, Fact]
    questions: tuple[Question, ...]
    invalid: tuple[Finding, ...]
    text: str = field(default="", repr=False)
    inferences: Mapping[Pointer, Trace] = field(default_factory=dict[Pointer, Trace])
    undescribed: tuple[Undescribed, ...] = ()
    requests: tuple[PrintedRequest, ...] = ()
    observations: Mapping[str, Observation] = field(default_factory=dict[str, Observation])

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return the errors of the file, and the first place that YAML parsers read differently.

        The slower parser reads the file for this only, not whenever a stage needs the facts.
        """
        if not (mark := disagreement(self.text)):
            return self.invalid
        message = "YAML parsers do not agree on the text that starts here"
        fix = "write it in double quotes, with spaces for tabs"
        return tuple(sorted([*self.invalid, self.finding(mark, RULE, message, fix)]))

    def finding(self, mark: Mark, rule: str, message: str, remedy: str) -> Finding:
        """Return a finding on a place of the evidence file."""
        path = str(self.document.evidence_path)
        return Finding(path, mark.line, mark.column, rule, message, remedy)


@cached_on_owner
def load(document: Document) -> Evidence:
    """Return the evidence file of a spec, which is read once per document.

    Never raises for the content of the file or for its absence: the valid parts are returned, and
    the errors are in `findings`.
    """
    try:
        source = read(document.evidence_path)
    except Unreadable as error:
        return Evidence(document, {}, {}, (), (replace(error.finding, rule=RULE),))
    return _EvidenceFile(document, source).evidence()


def is_reason(text: object) -> bool:
    """Return whether a value is a reason: a string of four words or more."""
    return isinstance(text, str) and len(text.split()) >= 4


class _EvidenceFile:
    """The content of one evidence file; each method returns the valid parts."""

    def __init__(self, document: Document, source: Source) -> None:
        self.document = document
        self.source = source
        faults = mismatches(source.data)
        self.findings = [*map(self._mismatch, faults), *map(self._oddity, source.oddities)]
        self.data = without(source.data, {each.pointer for each in faults if not each.is_usable})

    def evidence(self) -> Evidence:
        data = self.data or {}
        pages: dict[str, VendorPage] = {}
        facts: dict[str, Fact] = {}
        for name, page in data.get("documents", {}).items():
            pages[name] = self._page(name, page)
            facts |= {each.id: each for each in self._facts(pages[name], page.get("facts", {}))}
        questions = tuple(self._questions(data.get("questions", ()), facts))
        inferences = dict(self._inferences(data.get("inferences", {}), facts))
        find = self._source(pages)
        undescribed = tuple(read_undescribed(self._marked("undescribed"), find))
        self._check_instead(undescribed)
        requests = tuple(read_requests(self._marked("requests"), find))
        observations = read_observations(
            data.get("observations", {}), self.document, facts, self.source.mark, self._invalid
        )
        observed = {each.id: each for each in observations}
        return Evidence(
            self.document,
            pages,
            facts,
            questions,
            tuple(sorted(self.findings)),
            self.source.text,
            inferences,
            undescribed,
            requests,
            observed,
        )

    def _mismatch(self, fault: SchemaMismatch) -> Finding:
        return self._finding(self.source.mark(fault.pointer), fault.message, fault.fix)

    def _oddity(self, oddity: Oddity) -> Finding:
        what = f"{oddity.kind.replace('-', ' ')} {oddity.text!r}"
        return self._finding(oddity.mark, what, "write it once, in full")

    def _finding(self, mark: Mark, message: str, fix: str) -> Finding:
        return Finding(str(self.source.path), mark.line, mark.column, RULE, message, fix)

    def _page(self, name: str, page: Mapping[str, Any]) -> VendorPage:
        title, url = page.get("title", ""), page.get("url", "")
        text, sha256 = page.get("text", ""), page.get("sha256", "")
        boilerplate = tuple(
            (kind, _quotes(listed)) for kind, listed in page.get("boilerplate", {}).items()
        )
        mark = self.source.mark(("documents", name))
        return VendorPage(name, title, url, text, sha256, mark, page.get("words", 0), boilerplate)

    def _facts(self, page: VendorPage, facts: Mapping[str, Any]) -> Iterator[Fact]:
        for name, fact in facts.items():
            place = ("documents", page.id, "facts", name)
            yield Fact(
                f"{page.id}/{name}",
                page,
                fact.get("statement", ""),
                tuple(each for each in fact.get("literals", ()) if each is not None),
                fact.get("behaviour", False),
                fact.get("unmodelled", ""),
                self.source.mark(place),
                _quotes(fact.get("quotes", ())),
                self._states((*place, "states"), fact),
            )

    def _states(self, place: Pointer, fact: Mapping[str, Any]) -> tuple[Constraint, ...] | None:
        try:
            return read_constraints(fact["states"]) if "states" in fact else None
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
                elements = tuple(self._elements((*place, "elements"), each.get("elements", ())))
                yield Question(
                    **texts, mark=self.source.mark(place), searched=trace, elements=elements
                )

    def _elements(self, place: Pointer, listed: Sequence[Any]) -> Iterator[Pointer]:
        """Yield the elements of the spec that a list names."""
        for index, ref in enumerate(listed):
            target = self.document.target(ref)
            if target is not None:
                yield target
            elif ref is not None:
                self._invalid((*place, index), f"the spec has no element {ref!r}")

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
                self._invalid(place, f"unknown fact {name!r}{near(name, facts)}")
        return trace

    def _check_instead(self, undescribed: Sequence[Undescribed]) -> None:
        known = {action.id: action for action in self.document.actions}
        for each in undescribed:
            for name in each.instead:
                if name not in known:
                    message = f"the spec has no operation {name!r}{near(name, known)}"
                    fix = "write an operationId of the spec"
                    self.findings.append(self._finding(each.mark, message, fix))

    def _marked(self, name: str) -> Iterator[tuple[Mapping[str, Any] | None, Mark]]:
        """Yield the entries of a list of the file, each with its place."""
        for index, each in enumerate((self.data or {}).get(name, ())):
            yield each, self.source.mark((name, index))

    def _source(self, pages: Mapping[str, VendorPage]) -> DocumentOf:
        """Return a function that finds the document of an entry by its id, or title and address."""

        def find(entry: Mapping[str, Any], mark: Mark) -> tuple[str, str] | None:
            name, own = entry.get("document", ""), ("title" in entry and "url" in entry)
            if name in pages and not own:
                return pages[name].title, pages[name].url
            if own and not name:
                return entry["title"], entry["url"]
            message = "the entry has no document, or two"
            if name and not own:
                message = f"unknown document {name!r}{near(name, pages)}"
            fix = "write its id under document, or its title and url"
            self.findings.append(self._finding(mark, message, fix))
            return None

        return find

    def _invalid(self, place: Pointer, message: str) -> None:
        fix = "write it as specs/README.md describes it"
        self.findings.append(self._finding(self.source.mark(place), message, fix))


def _quotes(listed: Sequence[Any]) -> tuple[Quote, ...]:
    return tuple(filter(None, map(read_quote, listed)))
