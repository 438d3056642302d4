"""Whether every element says where the vendor states it, and whether that is true.

Owns the findings on the marks of a spec (`x-source`, `x-observed`, `x-inferred`) and on the
evidence file beside it. What they mean is the business of `evidence`; that the vendor's page still
says so is not checked here, as the pages' texts are not at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import evidence
from ..finding import Finding
from ..spec import Document
from .definition import Problem, rule

_OBSERVED = re.compile(r"[\w.-]+(/[\w.@+-]+)+")
_ARTICLE = {"enum": "these values are", "failure rule": "this failure rule is"}


@rule(house=True)
def evidence_shape(document: Document) -> Iterator[Finding]:
    """An evidence file that is missing, empty or not of the shape that it should have."""
    yield from evidence.load(document).findings


@rule(house=True)
def uncited_element(document: Document) -> Iterator[Problem]:
    """An element that is neither cited by a fact that names it, nor observed, nor inferred."""
    facts = evidence.load(document)
    for claim, basis in evidence.bases(facts).items():
        if basis == "none":
            what = _ARTICLE.get(claim.kind, f"this {claim.kind} is")
            named = f": {', '.join(claim.words)}" if claim.words else ""
            yield Problem(
                claim.pointer,
                f"{what} neither cited by a fact that names it, observed nor inferred{named}",
                "cite the fact that has its name, or say why it is here with x-inferred",
            )


@rule(house=True)
def unknown_document(document: Document) -> Iterator[Problem]:
    """A citation of a document that the evidence file does not list."""
    facts = evidence.load(document)
    for citation in evidence.citations(facts):
        page, slash, _ = citation.text.partition("/")
        if facts.pages and slash and page not in facts.pages:
            yield Problem(
                citation.pointer,
                f"no document is called {page!r}{evidence.near(page, facts.pages)}",
                f"correct the citation, or list the document in {document.evidence_path.name}",
            )


@rule(house=True)
def unknown_citation(document: Document) -> Iterator[Problem]:
    """A citation that names no fact."""
    facts = evidence.load(document)
    for citation in evidence.citations(facts):
        page, slash, _ = citation.text.partition("/")
        if not slash:
            message = "this is no citation"
        elif page in facts.pages and citation.fact is None:
            guess = evidence.near(citation.text, facts.facts)
            message = f"no fact is called {citation.text!r}{guess}"
        else:
            continue
        yield Problem(
            citation.pointer,
            message,
            "write document/fact as the evidence file names them, or a list of such",
        )


@rule(house=True)
def citation_does_not_hold(document: Document) -> Iterator[Problem]:
    """A citation of a fact whose literals do not stand at the element."""
    for citation in evidence.citations(evidence.load(document)):
        if missing := citation.missing:
            yield Problem(
                citation.pointer,
                f"{citation.text} is about {', '.join(map(repr, missing))}, not to be found here",
                "cite it where its literals stand, or bring name, value or fact up to date",
            )


@rule(house=True)
def repeated_citation(document: Document) -> Iterator[Problem]:
    """A citation that stands twice in one list."""
    for grounds in evidence.marked(evidence.load(document)).values():
        seen: set[str] = set()
        for citation in grounds.citations:
            if citation.text and citation.text in seen:
                yield Problem(
                    citation.pointer,
                    f"{citation.text} is cited here already",
                    "remove one of the two",
                )
            seen.add(citation.text)


@rule(house=True)
def unused_fact(document: Document) -> Iterator[Problem]:
    """A fact that nothing cites and no reason excuses; behaviour may be the mock's alone."""
    facts = evidence.load(document)
    cited = evidence.cited_facts(facts)
    for fact in facts.facts.values():
        if not (fact.id in cited or fact.unmodelled or fact.behaviour):
            yield Problem(
                fact.mark,
                f"nothing cites {fact.id}",
                "cite it in the spec, or say with unmodelled why nothing does",
                document.evidence_path,
            )


@rule(house=True)
def needless_unmodelled(document: Document) -> Iterator[Problem]:
    """A fact that is cited and yet given up as unmodelled; behaviour may lack only its mock."""
    facts = evidence.load(document)
    cited = evidence.cited_facts(facts)
    for fact in facts.facts.values():
        if fact.unmodelled and fact.id in cited and not fact.behaviour:
            yield Problem(
                fact.mark,
                f"{fact.id} is unmodelled, yet the spec cites it",
                "remove unmodelled, or the citation",
                document.evidence_path,
            )


@rule(house=True)
def inference_without_reason(document: Document) -> Iterator[Problem]:
    """An `x-inferred` that gives no sentence to weigh."""
    for grounds in evidence.marked(evidence.load(document)).values():
        if grounds.inferred is not None and not evidence.is_reason(grounds.inferred):
            yield Problem(
                (*grounds.pointer, "x-inferred"),
                "this inference has no reason that a reviewer could weigh",
                "say in a sentence why it is here although no document states it",
            )


@rule(house=True)
def observation_without_place(document: Document) -> Iterator[Problem]:
    """An `x-observed` that is no path in a repository."""
    for grounds in evidence.marked(evidence.load(document)).values():
        if grounds.observed is not None and not _OBSERVED.fullmatch(grounds.observed):
            yield Problem(
                (*grounds.pointer, "x-observed"),
                "this does not say where the vendor's client shows it",
                "write repository/path, without a host or spaces",
            )
