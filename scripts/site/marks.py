"""What the evidence says of an element, as a reader of the reference sees it.

Owns the words beside each element: where the vendor says so, with a link to the page, or that
nobody does. Which element they stand beside is the business of `annotated`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..evidence import Fact, Grounds, Question, Report

INFERRED = "⚠ **Inferred**"


def markdown(grounds: Grounds) -> str:
    """Say what is behind an element, each page of the vendor's once, inferences marked."""
    return "\n\n".join(_paragraphs(grounds))


def questions(listed: Iterable[Question]) -> str:
    """Give the open questions as a section, or nothing."""
    entries = [
        f"- **{escaped(each.about)}**: {escaped(each.finds)}\n  *Chosen:* {escaped(each.chose)} "
        f"*Because:* {escaped(each.because)}"
        for each in listed
    ]
    return "\n".join(["# Open questions", "", *entries]) if entries else ""


def servers(listed: Iterable[tuple[str, Grounds]]) -> str:
    """Give where the vendor names its addresses as a section, or nothing."""
    parts = [f"`{url}`\n\n{markdown(grounds)}" for url, grounds in listed]
    return "\n\n".join(["# Addresses", *parts]) if parts else ""


def coverage(report: Report) -> str:
    """Give how much rests on what, as a section."""
    elements = ", ".join(f"{count} {name}" for name, count in report.elements.items() if count)
    return (
        "# Evidence\n\n"
        f"Of the elements of this description {elements}. Every element shows below where the "
        "vendor says so, with a link to the page; what no page states is marked "
        f"{INFERRED} and gives its reason.\n\n"
        f"{len(report.modelled)} of {report.facts} facts that the vendor's pages state are in it; "
        f"{len(report.unmodelled)} are left out, each for a reason; "
        f"{len(report.implemented)} are rules of the mock."
    )


def _paragraphs(grounds: Grounds) -> Iterator[str]:
    cited = [
        f"[{escaped(title)}]({url}): {_says(facts)}" for title, url, facts in _pages(grounds.facts)
    ]
    if len(cited) == 1:
        yield f"*Source:* {cited[0]}"
    elif cited:
        yield "*Sources:*"
        yield "\n".join(f"- {each}" for each in cited)
    if grounds.observed:
        yield f"*Observed* in the vendor's own client: `{grounds.observed}`"
    if grounds.inferred:
        yield f"> {INFERRED}: {escaped(grounds.inferred)}"


def _pages(facts: Iterable[Fact]) -> Iterator[tuple[str, str, list[Fact]]]:
    """Group facts by the page that states them."""
    grouped: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        grouped.setdefault((fact.page.title, fact.page.url), []).append(fact)
    for (title, url), listed in grouped.items():
        yield title, url, listed


def _says(facts: Iterable[Fact]) -> str:
    return " ".join(escaped(fact.says) for fact in facts)


def escaped(text: str) -> str:
    """Write text so that Markdown takes nothing in it for its own, on one line."""
    words = " ".join(text.split())
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|{}" else letter for letter in words)
