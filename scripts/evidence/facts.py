"""What a vendor's documents state: the pages, facts and questions of an evidence file.

Its shape is checked by `shape`. Whether the spec cites the facts properly is checked by
`citations`, and whether the pages still say so by `texts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from ..finding import Finding
from ..spec import Document, Mark, Oddity, Source, Unreadable, disagreement, read
from .shape import Misshapen, misshapen, without

RULE = "evidence-shape"

_QUESTION = ("about", "finds", "chose", "because")


@dataclass(frozen=True)
class Page:
    """A document of the vendor's; `text` names the file that holds its text, if one is held."""

    id: str
    title: str
    url: str
    text: str
    sha256: str
    mark: Mark


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
    """

    id: str
    page: Page
    says: str
    literals: tuple[str, ...]
    behaviour: bool
    unmodelled: str
    mark: Mark


@dataclass(frozen=True)
class Question:
    """A contradiction or a silence of the documents, and what was made of it."""

    about: str
    finds: str
    chose: str
    because: str
    mark: Mark


@dataclass(frozen=True, eq=False)
class Evidence:
    """What is known about one spec; `findings` are the faults of the evidence file's shape."""

    document: Document
    pages: Mapping[str, Page]
    facts: Mapping[str, Fact]
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]

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
        questions = tuple(self._questions(data.get("questions", ())))
        return Evidence(self.document, pages, facts, questions, tuple(sorted(self.findings)))

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
        return Page(name, title, url, text, sha256, self.source.mark(("documents", name)))

    def _facts(self, page: Page, facts: Mapping[str, Any]) -> Iterator[Fact]:
        for name, fact in facts.items():
            yield Fact(
                f"{page.id}/{name}",
                page,
                fact.get("says", ""),
                tuple(each for each in fact.get("literals", ()) if each is not None),
                fact.get("behaviour", False),
                fact.get("unmodelled", ""),
                self.source.mark(("documents", page.id, "facts", name)),
            )

    def _questions(self, questions: Sequence[Mapping[str, str] | None]) -> Iterator[Question]:
        for index, each in enumerate(questions):
            if each and len(each) == len(_QUESTION):
                yield Question(**each, mark=self.source.mark(("questions", index)))
