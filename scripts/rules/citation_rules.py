"""Rules for `x-source`, `x-observed` and `x-inferred`, and for the evidence file they refer to.

`evidence` reads both. `evidence.alarms` compares the facts with the pages of the vendor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import evidence
from ..finding import Finding
from ..spec import Document
from .rule_definition import Problem, rule

_OBSERVED = re.compile(r"[\w.-]+(/[\w.@+-]+)+")
_ARTICLE = {"enum": "these values are", "failure rule": "this failure rule is"}


@rule(house=True)
def invalid_evidence(document: Document) -> Iterator[Finding]:
    """An evidence file that is missing, empty or not valid against its schema.

    What is not valid is left out, and then the elements that cite it count as uncited.

    Fix: Write the entry as `scripts/evidence/schema.json` describes it.
    """
    yield from evidence.load(document).findings


@rule(house=True)
def uncited_element(document: Document) -> Iterator[Problem]:
    """An element that is neither cited by a fact that names it, nor observed, nor inferred.

    A reviewer has to be able to compare every element with the sentence of the vendor that
    states it.

    Fix: Cite the fact with `x-source`, or write the reason with `x-inferred`.
    """
    facts = evidence.load(document)
    for claim, basis in evidence.bases(facts).items():
        if basis == "none":
            what = _ARTICLE.get(claim.kind, f"this {claim.kind} is")
            named = f": {', '.join(claim.words)}" if claim.words else ""
            yield Problem(
                claim.pointer,
                f"{what} neither cited by a fact that names it, observed nor inferred{named}",
                "cite the fact that has its name, or write the reason with x-inferred",
            )


@rule(house=True)
def unknown_document(document: Document) -> Iterator[Problem]:
    """A citation of a document that the evidence file does not list.

    Nobody can look up a page without a title and an address.

    Fix: Correct the citation, or list the document in the evidence file.
    """
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
    """A citation that names no fact.

    The element looks documented although it may not be.

    Fix: Write `document/fact` as the evidence file names them, or a list of these.
    """
    facts = evidence.load(document)
    for citation in evidence.citations(facts):
        page, slash, _ = citation.text.partition("/")
        if not slash:
            message = "this is not a citation"
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
    """A citation of a fact whose literals do not occur at the element.

    The name in the spec then differs from the name that the vendor documents, or the citation
    is wrong.

    Fix: Cite the fact where its literals occur, or correct the name, the value or the fact.
    """
    for citation in evidence.citations(evidence.load(document)):
        if missing := citation.missing:
            yield Problem(
                citation.pointer,
                f"{', '.join(map(repr, missing))} of {citation.text} does not occur here",
                "cite it where its literals occur, or correct the name, the value or the fact",
            )


@rule(house=True)
def repeated_citation(document: Document) -> Iterator[Problem]:
    """A citation that occurs twice in one list.

    The second one adds nothing and hides a fact that was meant instead.

    Fix: Remove one of the two.
    """
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
    """A fact that nothing cites and that has no reason for it; behaviour may be the mock's alone.

    What the vendor documents would be missing from the spec unnoticed.

    Fix: Cite the fact in the spec, or write under `unmodelled` why it is left out.
    """
    facts = evidence.load(document)
    cited = evidence.cited_facts(facts)
    for fact in facts.facts.values():
        if not (fact.id in cited or fact.unmodelled or fact.behaviour):
            yield Problem(
                fact.mark,
                f"nothing cites {fact.id}",
                "cite it in the spec, or write under unmodelled why it is left out",
                document.evidence_path,
            )


@rule(house=True)
def needless_unmodelled(document: Document) -> Iterator[Problem]:
    """A cited fact that `unmodelled` calls left out; behaviour may lack only its mock.

    One of the two is out of date.

    Fix: Remove `unmodelled`, or remove the citation.
    """
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
    """An `x-inferred` without a sentence that a reviewer can judge.

    An inference is only as good as its reason.

    Fix: Write in a sentence why the element is here although no document states it.
    """
    for grounds in evidence.marked(evidence.load(document)).values():
        if grounds.inferred is not None and not evidence.is_reason(grounds.inferred):
            yield Problem(
                (*grounds.pointer, "x-inferred"),
                "this inference has no reason that a reviewer could judge",
                "write in a sentence why it is here although no document states it",
            )


@rule(house=True)
def observation_without_place(document: Document) -> Iterator[Problem]:
    """An `x-observed` that is neither a path in a repository nor an observation of traffic.

    A reviewer has to find the line of the vendor's published code, or what was seen.

    Fix: Write `repository/path` without a host or spaces, or `traffic/id`.
    """
    for grounds in evidence.marked(evidence.load(document)).values():
        if grounds.observed is not None and not _OBSERVED.fullmatch(grounds.observed):
            yield Problem(
                (*grounds.pointer, "x-observed"),
                "this does not name the place in the vendor's client",
                "write repository/path, without a host or spaces",
            )


@rule(house=True)
def unknown_observation(document: Document) -> Iterator[Problem]:
    """An `x-observed` that names an observation of traffic which the evidence file does not have.

    A reviewer has to find what was seen, how often and when.

    Fix: Correct the id, or write the observation with `observe --propose`.
    """
    facts = evidence.load(document)
    for grounds in evidence.marked(facts).values():
        if grounds.is_of_traffic and grounds.observed not in facts.observations:
            guess = evidence.near(str(grounds.observed), facts.observations)
            yield Problem(
                (*grounds.pointer, "x-observed"),
                f"no observation is called {grounds.observed!r}{guess}",
                "correct the id, or write the observation with observe --propose",
            )
