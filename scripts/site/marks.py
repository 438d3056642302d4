"""What the evidence says of an element, as a reader of the reference sees it.

Owns the words beside each element: where the vendor says so, with a link to the page, or that
nobody does. Which element they stand beside is the business of `annotated`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..evidence import EvidenceReport, Fact, Grounds, Question

INFERRED = "⚠ **Inferred**"


def markdown(behind: Iterable[Grounds]) -> str:
    """Say what is behind an element, each page of the vendor's once, inferences marked."""
    return "\n\n".join(_paragraphs(list(behind)))


def questions(listed: Iterable[Question]) -> str:
    """Give the open questions as a section, or nothing."""
    entries = [
        f"- **{escaped(each.about)}**: {escaped(each.question)} {escaped(each.finds)}\n"
        f"  *Chosen:* {escaped(each.chose)} *Because:* {escaped(each.because)}"
        for each in listed
    ]
    return "\n".join(["# Open questions", "", *entries]) if entries else ""


def servers(listed: Iterable[tuple[str, list[Grounds]]]) -> str:
    """Give where the vendor names its addresses as a section, or nothing."""
    parts = [f"`{url}`\n\n{markdown(behind)}" for url, behind in listed]
    return "\n\n".join(["# Addresses", *parts]) if parts else ""


def coverage(report: EvidenceReport) -> str:
    """Give how much rests on what, as a section."""
    elements = ", ".join(f"{count} {name}" for name, count in report.elements.items() if count)
    return (
        "# Evidence\n\n"
        f"What this description has, by what it rests on: {elements}. Every element shows below "
        "where the vendor says so, with a link to the page; what no page states is marked "
        f"{INFERRED} and gives its reason.\n\n"
        f"{len(report.modelled)} of {report.facts} facts that the vendor's pages state are in it; "
        f"{report.facts - len(report.modelled)} are left out, each for a reason; "
        f"{len(report.implemented)} are rules of the mock."
    )


SHARED = (
    "Several operations share a URL here, and what is sent picks one; each has an entry of its "
    "own. What follows the `#` in its path is its name, and is not sent."
)


def _paragraphs(behind: list[Grounds]) -> Iterator[str]:
    facts = dict.fromkeys(fact for each in behind for fact in each.facts)
    cited = [f"[{escaped(title)}]({url}): {_says(told)}" for title, url, told in _pages(facts)]
    if len(cited) == 1:
        yield f"*Source:* {cited[0]}"
    elif cited:
        yield "*Sources:*"
        yield "\n".join(f"- {each}" for each in cited)
    for observed in dict.fromkeys(each.observed for each in behind if each.observed):
        yield f"*Observed* in the vendor's own client: `{observed}`"
    for inferred in dict.fromkeys(each.inferred for each in behind if each.inferred):
        yield f"> {INFERRED}: {escaped(inferred)}"


def _pages(facts: Iterable[Fact]) -> Iterator[tuple[str, str, list[Fact]]]:
    """Group facts by the page that states them."""
    grouped: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        grouped.setdefault((fact.page.title, fact.page.url), []).append(fact)
    for (title, url), listed in grouped.items():
        yield title, url, listed


def _says(facts: Iterable[Fact]) -> str:
    return " ".join(dict.fromkeys(escaped(fact.statement) for fact in facts))


def escaped(text: str) -> str:
    """Write text on one line so that Markdown takes nothing but code in it for its own."""
    parts = " ".join(text.split()).split("`")
    if len(parts) % 2 == 0:  # a lone backtick is no code
        return "\\`".join(map(_escaped, parts))
    return "`".join(part if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\*_[]<>#|{}" else letter for letter in text)
