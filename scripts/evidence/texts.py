"""Whether the vendors' pages still say what the evidence says they do.

Owns the comparison of the facts' literals with the texts of the pages, which lie outside the
repository, and the alarm for a page that was edited.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..finding import Finding
from ..spec import Pointer
from .citations import citations, grounds
from .claims import claims, stands_in
from .facts import Evidence, Fact, Page


def check_texts(evidence: Evidence, folder: Path) -> list[Finding]:
    """Compare every page that names a text with that file in `folder`; sorted.

    A text that is missing or that has changed is said on its page, a literal that does not stand
    in it on its fact. For a changed text, every element of the spec that rests on such a literal
    is a finding on its own line in the spec.
    """
    pages = (page for page in evidence.pages.values() if page.text)
    return sorted({found for page in pages for found in _page(evidence, page, folder)})


def _page(evidence: Evidence, page: Page, folder: Path) -> Iterator[Finding]:
    try:
        content = (folder / page.text).read_bytes()
    except OSError as error:
        yield evidence.finding(
            page.mark,
            "missing-text",
            f"the text {page.text} of this document cannot be read: {error.strerror}",
            "put it into the folder of texts",
        )
        return
    changed = hashlib.sha256(content).hexdigest() != page.sha256
    text = content.decode(errors="replace")
    gone = {
        fact: lost
        for fact in evidence.facts.values()
        if fact.page.id == page.id
        and (lost := [each for each in fact.literals if not stands_in(each, text)])
    }
    if changed:
        yield _changed(evidence, page, len(gone))
    for fact, literals in gone.items():
        yield _gone(evidence, fact, literals)
        if changed:
            yield from _shaken(evidence, fact, literals)


def _changed(evidence: Evidence, page: Page, gone: int) -> Finding:
    return evidence.finding(
        page.mark,
        "changed-text",
        f"the text of {page.title!r} is not the one that was read: "
        f"{gone or 'no'} fact(s) lost a literal",
        f"read {page.text} again, bring facts and spec up to date, then sha256",
    )


def _gone(evidence: Evidence, fact: Fact, literals: list[str]) -> Finding:
    return evidence.finding(
        fact.mark,
        "literal-not-in-text",
        f"{fact.page.text} does not have {_listed(literals)}",
        "copy the literal as the text spells it, or bring the fact up to date",
    )


def _shaken(evidence: Evidence, fact: Fact, literals: list[str]) -> Iterator[Finding]:
    for pointer in _resting_on(evidence, fact, literals):
        yield evidence.document.finding(
            pointer,
            "rests-on-changed-text",
            f"this rests on {fact.id}, whose literal {_listed(literals)} is gone from the page",
            "compare with the page and bring spec, fact and client users up to date",
        )


def _resting_on(evidence: Evidence, fact: Fact, literals: list[str]) -> Iterator[Pointer]:
    """Give what cites the fact, and what it covers further down under a name that is gone."""
    for citation in citations(evidence):
        if citation.fact == fact:
            yield citation.part.pointer
    for claim in claims(evidence.document):
        behind = grounds(evidence, claim.pointer)
        if behind and fact in behind.facts and not set(literals).isdisjoint(claim.words):
            yield claim.pointer


def _listed(literals: list[str]) -> str:
    return ", ".join(map(repr, literals))
