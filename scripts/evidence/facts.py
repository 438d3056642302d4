"""What a vendor's documents state: pages, facts and questions, each with its line.

`citations` checks whether the spec cites them properly, `texts` whether the pages still say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from ..finding import Finding
from ..spec import Document, Mark, Pointer
from .quotes import Quote
from .statements import Statement, Trace


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
    `x-inferred` of the spec, by the element that has it.
    """

    document: Document
    pages: Mapping[str, Page]
    facts: Mapping[str, Fact]
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]
    inferences: Mapping[Pointer, Trace] = field(default_factory=dict[Pointer, Trace])

    def finding(self, mark: Mark, rule: str, message: str, remedy: str) -> Finding:
        """Return a finding on a place of the evidence file."""
        path = str(self.document.evidence_path)
        return Finding(path, mark.line, mark.column, rule, message, remedy)


def is_reason(text: object) -> bool:
    """Return whether a text can be weighed: four words or more."""
    return isinstance(text, str) and len(text.split()) >= 4


def near(name: str, names: Mapping[str, object]) -> str:
    """Return the name that was probably meant, as ` (did you mean ...?)`, or nothing."""
    close = get_close_matches(name, names, n=1)
    return f" (did you mean {close[0]}?)" if close else ""
