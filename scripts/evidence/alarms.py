"""Differences between the vendors' pages and the facts, and the elements they affect.

Differences in layout, order, dates and the frame of a site are not findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..finding import Finding
from ..spec import Pointer
from .affected_actions import affected_actions
from .citations import citations, grounds
from .claims import claims
from .facts import Evidence, Fact, VendorPage
from .page_comparison import Comparison, compare
from .quotes import Quote, Span
from .stated_constraints import contradicts

Severity = Literal["page", "literal", "statement", "sentence", "new"]

SEVERITIES: dict[Severity, str] = {
    "page": "not the page",
    "literal": "a literal is gone",
    "statement": "a stated property is contradicted",
    "sentence": "a sentence changed",
    "new": "a new sentence",
}
"""The meaning of each severity, the most severe first."""

_SHORT = 160


@dataclass(frozen=True)
class Alarm:
    """One difference between a page and the text that was read.

    Attributes:
        severity: Its severity.
        page: The page.
        fact: The fact in doubt, or None if the difference concerns no fact.
        finding: The difference, as a finding on the evidence file.
        resting: A finding on the spec for each element that is based on the fact.
        calls: The ids of the actions that use these elements.
        is_replacement: Whether the new text replaces a sentence that has its own alarm.
    """

    severity: Severity
    page: VendorPage
    fact: Fact | None
    finding: Finding
    resting: tuple[Finding, ...] = ()
    calls: tuple[str, ...] = ()
    is_replacement: bool = False


def check_texts(evidence: Evidence, folder: Path) -> list[Finding]:
    """Return the differences of every page from its capture in `folder`, sorted by place."""
    return sorted({*findings(alarms(evidence, folder, compare(evidence, folder)))})


def findings(found: Iterable[Alarm]) -> list[Finding]:
    """Return the findings of alarms, each once, in their order."""
    return [*dict.fromkeys(each for alarm in found for each in (alarm.finding, *alarm.resting))]


def alarms(evidence: Evidence, folder: Path, compared: Mapping[str, Comparison]) -> list[Alarm]:
    """Return the differences of pages from their captures in `folder`, the most severe first.

    A page that names a text without a capture in the folder is one of them.
    """
    found: list[Alarm] = []
    for page in evidence.pages.values():
        if page.id in compared:
            found += _differences(evidence, compared[page.id])
        elif page.text:
            found.append(Alarm("page", page, None, _missing(evidence, page, folder)))
    ranks = [*SEVERITIES]
    return sorted(found, key=lambda each: (ranks.index(each.severity), each.finding))


def _missing(evidence: Evidence, page: VendorPage, folder: Path) -> Finding:
    is_there = (folder / page.text).exists()
    return evidence.finding(
        page.mark,
        "missing-text",
        f"{page.text}, the text of this document, {'is not a file' if is_there else 'is missing'}",
        "put it into the folder of texts",
    )


def _differences(evidence: Evidence, each: Comparison) -> Iterator[Alarm]:
    if each.is_other_page:
        yield Alarm("page", each.page, None, _other(evidence, each))
        return
    yield from _lost(evidence, each)
    if each.quoted:
        yield from _gone(evidence, each)
        yield from _new(evidence, each)
        yield from _misplaced(evidence, each)
    elif each.is_named and not each.is_as_read:
        yield Alarm("sentence", each.page, None, _changed(evidence, each))


def _other(evidence: Evidence, each: Comparison) -> Finding:
    gone = f"{len(each.gone)} of its {len(each.quoted)} quoted sentences"
    return evidence.finding(
        each.page.mark,
        "other-page",
        f"{each.name} is not the page {each.page.title!r}: "
        f"{gone if each.quoted else 'most of the literals of its facts'} are missing",
        "get the page again, instead of an error page or a login page",
    )


def _gone(evidence: Evidence, each: Comparison) -> Iterator[Alarm]:
    """Yield an alarm for each fact whose sentence is gone."""
    facts: dict[Fact, Quote] = {}
    for quote in each.gone:
        facts = {**dict.fromkeys(each.quoted[quote], quote), **facts}
    for fact, quote in facts.items():
        resting = [*dict.fromkeys(_citing(evidence, fact))]
        instead = each.instead(quote)
        now = f"; the page now has {_shown(each, instead)}" if instead else ""
        excerpt = each.text.excerpt(instead) if instead else ""
        is_opposite = any(contradicts(stated, excerpt) for stated in fact.states or ())
        against = ", which contradicts the fact" if is_opposite else ""
        finding = evidence.finding(
            fact.mark,
            "gone-sentence",
            f"a sentence of {fact.id} is gone from {each.name}{now}{against}; the fact is cited by "
            f"{_lines(evidence, resting)}",
            "compare the page with the fact, then update the fact and the spec",
        )
        why = f"{fact.id}, of which a sentence is gone from the page"
        severity: Severity = "statement" if is_opposite else "sentence"
        yield _alarm(evidence, severity, fact, finding, resting, why)


def _alarm(  # noqa: PLR0913, PLR0917  # the parts of an alarm
    evidence: Evidence,
    severity: Severity,
    fact: Fact,
    finding: Finding,
    resting: Iterable[Pointer],
    why: str,
) -> Alarm:
    """Return an alarm on a fact with a finding on each element that is based on it."""
    found, calls = [], dict[str, None]()
    for pointer in resting:
        names = affected_actions(evidence.document, pointer)
        calls |= dict.fromkeys(names)
        used = f"; clients use it in {', '.join(names)}" if names else ""
        message = f"this is based on {why}{used}"
        remedy = "compare with the page, then update the spec and the fact, and inform client users"
        found.append(evidence.document.finding(pointer, "rests-on-changed-text", message, remedy))
    return Alarm(severity, fact.page, fact, finding, tuple(found), tuple(calls))


def _new(evidence: Evidence, each: Comparison) -> Iterator[Alarm]:
    """Yield an alarm for each new part; a part that was never covered is not new."""
    instead = {*map(each.instead, each.gone)}
    for span in each.new if not each.is_as_read else ():
        finding = evidence.finding(
            each.page.mark,
            "new-sentence",
            f"{each.name} has text that no fact covers: {_shown(each, span)}",
            "write a fact that quotes it, or list it under boilerplate",
        )
        yield Alarm("new", each.page, None, finding, is_replacement=span in instead)


def _shown(each: Comparison, span: Span) -> str:
    text = each.text.excerpt(span)
    return repr(text if len(text) <= _SHORT else f"{text[:_SHORT]} ... ({span[1] - span[0]} words)")


def _misplaced(evidence: Evidence, each: Comparison) -> Iterator[Alarm]:
    """Yield an alarm where the recorded quotes or words of the text as read are wrong."""
    if not each.is_as_read:
        return
    wrong = [quote for quote, places in each.places.items() if [*quote.places] != places]
    if wrong or each.page.words != len(each.text):
        named = ", ".join(map(str, wrong)) or f"{len(each.text)} words"
        finding = evidence.finding(
            each.page.mark,
            "misplaced-quote",
            f"words or quotes of this document are not those of {each.name}: {named}",
            "paste the output of `evidence --quote`",
        )
        yield Alarm("sentence", each.page, None, finding)


def _changed(evidence: Evidence, each: Comparison) -> Finding:
    return evidence.finding(
        each.page.mark,
        "changed-text",
        f"the text of {each.page.title!r} is not the one that was read: "
        f"{len(each.lost) or 'no'} fact(s) lost a literal",
        f"read {each.name} again, then update the facts, the spec and sha256",
    )


def _lost(evidence: Evidence, each: Comparison) -> Iterator[Alarm]:
    for fact, literals in each.lost.items():
        listed = ", ".join(map(repr, literals))
        finding = evidence.finding(
            fact.mark,
            "literal-not-in-text",
            f"{each.name} does not have {listed}",
            "copy the literal as the text spells it, or update the fact",
        )
        resting = () if each.is_as_read else _resting_on(evidence, fact, literals)
        why = f"{fact.id}, whose literal {listed} is gone from the page"
        yield _alarm(evidence, "literal", fact, finding, resting, why)


def _citing(evidence: Evidence, fact: Fact) -> Iterator[Pointer]:
    return (each.part.pointer for each in citations(evidence) if each.fact == fact)


def _resting_on(evidence: Evidence, fact: Fact, literals: list[str]) -> Iterator[Pointer]:
    """Yield the elements that cite the fact, and those it covers under a name that is gone."""
    yield from _citing(evidence, fact)
    for claim in claims(evidence.document):
        behind = grounds(evidence, claim.pointer)
        if behind and fact in behind.facts and not set(literals).isdisjoint(claim.words):
            yield claim.pointer


def _lines(evidence: Evidence, pointers: Iterable[Pointer]) -> str:
    document = evidence.document
    lines = sorted({document.source.mark(each).line for each in pointers})
    return f"{document.path.name}:{','.join(map(str, lines))}" if lines else "no elements"
