"""Rules for the statements of facts, and for what a spec calls absent."""

from __future__ import annotations

from collections.abc import Iterator

from .. import evidence
from ..finding import Finding
from ..spec import Document
from .rule_definition import rule


@rule(house=True)
def contradicted_statement(document: Document) -> Iterator[Finding]:
    """An element that does not agree with what a cited fact states as data.

    Either the spec or the reading of the document is wrong.

    Fix: Read the document again, then correct the spec, `states` or the citation.
    """
    facts = evidence.load(document)
    for each in evidence.contradictions(facts):
        message = f"this contradicts {each.fact.id}: {each.message}"
        remedy = "read the document again, then correct the spec, `states` or the citation"
        if each.pointer is None:
            yield facts.finding(each.fact.mark, "contradicted-statement", message, remedy)
        else:
            yield document.finding(each.pointer, "contradicted-statement", message, remedy)


@rule(house=True)
def unstated_modality(document: Document) -> Iterator[Finding]:
    """A cited fact with a word such as required, may, null or default, but without `states`.

    What it limits cannot be compared with the spec.

    Fix: Add `states`, or `states: nothing` where no element is limited.
    """
    facts = evidence.load(document)
    for fact in evidence.unstated(facts):
        yield facts.finding(
            fact.mark,
            "unstated-modality",
            f"{fact.id} limits something, and nothing compares that with the spec",
            "add `states`, or `states: nothing` where no element is limited",
        )


@rule(house=True)
def untraced_absence(document: Document) -> Iterator[Finding]:
    """A question or an inference that calls something absent without naming what was searched.

    Nobody can repeat the search when the document changes.

    Fix: Add `searched`, or an entry under `inferences`, with the literals and the date.
    """
    facts = evidence.load(document)
    for claim, trace in evidence.absences(facts):
        message = "this calls something absent and does not name what was searched"
        if trace is None and isinstance(claim, evidence.Question):
            yield facts.finding(
                claim.mark, "untraced-absence", message, "add `searched` with the literals"
            )
        elif trace is None and not isinstance(claim, evidence.Question):
            yield document.finding(
                (*claim, "x-inferred"),
                "untraced-absence",
                message,
                f"add what was searched under `inferences` in {document.evidence_path.name}",
            )


@rule(house=True)
def contradicted_absence(document: Document) -> Iterator[Finding]:
    """A question or an inference that calls something absent that a fact names.

    The document has it after all.

    Fix: Correct the claim, or list the fact under `found` if it does not describe it.
    """
    facts = evidence.load(document)
    for claim, trace in evidence.absences(facts):
        for fact, literal in evidence.found_after_all(facts, trace) if trace else ():
            message = (
                f"{literal!r} was not found, yet {fact.id} has it: {fact.statement.rstrip('.')}"
            )
            remedy = "correct the claim, or list the fact under `found` if it does not describe it"
            if isinstance(claim, evidence.Question):
                yield facts.finding(claim.mark, "contradicted-absence", message, remedy)
            else:
                yield document.finding(
                    (*claim, "x-inferred"), "contradicted-absence", message, remedy
                )


@rule(house=True)
def described_after_all(document: Document) -> Iterator[Finding]:
    """An operation that the evidence file lists as undescribed and the spec describes.

    The report and the READMEs would call a described operation missing.

    Fix: Remove the entry, or correct its method and path.
    """
    facts = evidence.load(document)
    for each, action in evidence.described_after_all(document, facts.undescribed):
        yield facts.finding(
            each.mark,
            "described-after-all",
            f"{each.route} is listed as undescribed, and {action.id} describes it",
            "remove the entry, or correct its method and path",
        )
