"""Evidence as Markdown: the vendor's pages behind an element, or that none documents it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..evidence import EvidenceReport, Fact, Grounds, Question
from ..spec import TRAFFIC

INFERRED = "⚠ **Inferred**"


def markdown(behind: Iterable[Grounds]) -> str:
    """Return the evidence of an element: each page of the vendor once, inferences marked."""
    return "\n\n".join(_paragraphs(list(behind)))


def questions(listed: Iterable[Question]) -> str:
    """Return a section with the open questions, or an empty string."""
    entries = [
        f"- **{escaped(each.about)}**: {escaped(each.question)} {escaped(each.finds)}\n"
        f"  *Chosen:* {escaped(each.chose)} *Because:* {escaped(each.because)}"
        for each in listed
    ]
    return "\n".join(["# Open questions", "", *entries]) if entries else ""


def servers(listed: Iterable[tuple[str, list[Grounds]]]) -> str:
    """Return a section with the servers and their evidence, or an empty string."""
    parts = [f"`{url}`\n\n{markdown(behind)}" for url, behind in listed]
    return "\n\n".join(["# Servers", *parts]) if parts else ""


def coverage(report: EvidenceReport) -> str:
    """Return a section that counts elements and facts."""
    elements = ", ".join(f"{count} {name}" for name, count in report.elements.items() if count)
    return (
        "# Evidence\n\n"
        f"The elements of this spec by their evidence: {elements}. Every element below names the "
        "page of the vendor that documents it, with a link. An element that no page documents is "
        f"marked {INFERRED}, with the reason.\n\n"
        f"The vendor's pages state {report.facts} facts: this spec describes "
        f"{len(report.modelled)}, {report.facts - len(report.modelled)} are left out for a stated "
        f"reason, and the mock implements {len(report.implemented)} as rules."
    )


SHARED = (
    "Several operations share a URL, and the request body selects one of them. Each is listed "
    "separately; the part of its path after `#` is its operation id and is not sent."
)


def _paragraphs(behind: list[Grounds]) -> Iterator[str]:
    facts = dict.fromkeys(fact for each in behind for fact in each.facts)
    cited = [f"[{escaped(title)}]({url}): {_statements(own)}" for title, url, own in _pages(facts)]
    if len(cited) == 1:
        yield f"*Source:* {cited[0]}"
    elif cited:
        yield "*Sources:*"
        yield "\n".join(f"- {each}" for each in cited)
    for observed in dict.fromkeys(each.observed for each in behind if each.observed):
        place = observed.removeprefix(TRAFFIC)
        where = "recorded traffic" if place != observed else "the vendor's own client"
        yield f"*Observed* in {where}: `{place}`"
    for inferred in dict.fromkeys(each.inferred for each in behind if each.inferred):
        yield f"> {INFERRED}: {escaped(inferred)}"


def _pages(facts: Iterable[Fact]) -> Iterator[tuple[str, str, list[Fact]]]:
    """Yield each page with its facts."""
    grouped: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        grouped.setdefault((fact.page.title, fact.page.url), []).append(fact)
    for (title, url), listed in grouped.items():
        yield title, url, listed


def _statements(facts: Iterable[Fact]) -> str:
    return " ".join(dict.fromkeys(escaped(fact.statement) for fact in facts))


def escaped(text: str) -> str:
    """Return text on one line, with everything but code escaped for Markdown."""
    parts = " ".join(text.split()).split("`")
    if len(parts) % 2 == 0:  # a single backtick does not start code
        return "\\`".join(map(_escaped, parts))
    return "`".join(part if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\*_[]<>#|{}" else letter for letter in text)
