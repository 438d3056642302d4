"""The coverage of a spec by evidence, and of the documents by the spec.

The counts, their two renderings, and the documented behaviour that no mock implements.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from ..finding import Finding
from ..spec import START
from .citations import Basis, bases, citations, marked
from .claims import Claim
from .documented_operations import counted, coverage, kind
from .facts import Evidence, Fact
from .file_schema import near
from .page_comparison import compare
from .quotes import Quote, covered

_KINDS = ("cited", "partly inferred", "observed", "inferred", "inherited", "uncited")


@dataclass(frozen=True)
class PageReport:
    """The comparison of one document with its text.

    Attributes:
        document: The document's id.
        text: The file.
        is_as_read: Whether it is identical to the one that was read.
        words: The number of its words.
        covered: The number of words that facts or boilerplate cover.
        facts: The number of facts that were searched for, by quotes or literals.
        moved: The quotes whose place has changed.
    """

    document: str
    text: str
    is_as_read: bool
    words: int
    covered: int
    facts: int
    moved: tuple[str, ...]


@dataclass(frozen=True)
class EvidenceReport:
    """The state of one vendor's evidence; facts are identified by their citations.

    Attributes:
        vendor: The vendor's id.
        elements: The number of claims of the spec that are `cited`, `partly inferred` (cited, with
            an additional inference), `observed`, `inferred`, `inherited` (without their own mark)
            or `uncited`; each is counted once.
        facts: The number of facts of the documents.
        modelled: The facts that the spec cites.
        prose: The modelled facts without a literal: no program can check whether they are cited at
            the right place.
        implemented: The facts that a rule of the mock implements.
        unmodelled: The reasons for leaving out facts that are neither cited nor implemented.
        unmocked: The reasons why the mock does not implement behaviour that the spec cites.
        unused: Facts that nothing cites or implements, without a reason.
        unimplemented: Behaviour that no rule of the mock implements, without a reason.
        questions: The open questions: `about`, `question`, `finds`, `chose`, `because`.
        inferences: The number of `x-inferred`: `all`, and those `with a citation`.
        documents: Their number: `all`, `with a text`, `quoted`.
        words: The number of words of the quoted documents: `read`, and `covered` by facts or
            boilerplate.
        stated: The facts that constrain an element as data.
        silent: The facts whose modal words constrain no element.
        traced: The number of claims of absence with a search.
        texts: The comparisons of documents with their texts, if texts are given.
        operations: The number of operations: `described` by the spec, and publicly `documented`
            with method and path, which are those and the missing ones; then those that are not
            counted, by kind.
        undescribed: The operations that the spec does not describe, each with its `kind`.
        requests: The number of printed requests that are replayed: `all`, and those `rejected`.
    """

    vendor: str
    elements: Mapping[str, int]
    facts: int
    modelled: tuple[str, ...]
    prose: tuple[str, ...]
    implemented: tuple[str, ...]
    unmodelled: Mapping[str, str]
    unmocked: Mapping[str, str]
    unused: tuple[str, ...]
    unimplemented: tuple[str, ...]
    questions: tuple[Mapping[str, str], ...]
    inferences: Mapping[str, int]
    documents: Mapping[str, int]
    words: Mapping[str, int]
    stated: tuple[str, ...]
    silent: tuple[str, ...]
    traced: int
    texts: tuple[PageReport, ...]
    operations: Mapping[str, int]
    undescribed: tuple[Mapping[str, str], ...]
    requests: Mapping[str, int]

    @property
    def is_complete(self) -> bool:
        """Return whether every element has evidence and every fact is accounted for."""
        return not (self.elements["uncited"] or self.unused or self.unimplemented)


def report(
    evidence: Evidence, implemented: Collection[str] = (), texts: Path | None = None
) -> EvidenceReport:
    """Return the counts of one vendor's evidence.

    Args:
        evidence: The evidence.
        implemented: The facts behind the mock's rules.
        texts: The folder with the documents' texts to compare, or None.
    """
    cited = cited_facts(evidence)
    facts = evidence.facts.values()
    done = cited | set(implemented)
    left_out = [fact for fact in facts if fact.unmodelled]
    inferred = [each for each in marked(evidence).values() if each.inferred is not None]
    return EvidenceReport(
        vendor=evidence.document.vendor,
        elements=_elements(evidence),
        facts=len(facts),
        modelled=tuple(fact.id for fact in facts if fact.id in cited),
        prose=tuple(fact.id for fact in facts if fact.id in cited and not fact.literals),
        implemented=tuple(fact.id for fact in facts if fact.id in implemented),
        unmodelled={fact.id: fact.unmodelled for fact in left_out if fact.id not in done},
        unmocked={fact.id: fact.unmodelled for fact in left_out if fact.id in done},
        unused=tuple(fact.id for fact in facts if not fact.unmodelled and fact.id not in done),
        unimplemented=tuple(fact.id for fact in facts if _is_unimplemented(fact, implemented)),
        questions=tuple(each.shown for each in evidence.questions),
        inferences={
            "all": len(inferred),
            "with a citation": sum(bool(each.citations) for each in inferred),
        },
        documents=_documents(evidence),
        words=_words(evidence),
        stated=tuple(fact.id for fact in facts if fact.states),
        silent=tuple(fact.id for fact in facts if fact.states == ()),
        traced=len(evidence.inferences) + sum(bool(each.searched) for each in evidence.questions),
        texts=tuple(_texts(evidence, texts)) if texts else (),
        operations=counted(evidence.document, evidence.undescribed),
        undescribed=tuple(
            {"kind": kind(evidence.document, each), **each.shown} for each in evidence.undescribed
        ),
        requests={
            "all": len(evidence.requests),
            "rejected": sum(bool(each.rejected) for each in evidence.requests),
        },
    )


def cited_facts(evidence: Evidence) -> set[str]:
    """Return the existing facts that the spec cites."""
    return {each.fact.id for each in citations(evidence) if each.fact}


def check_behaviour(evidence: Evidence, implemented: Collection[str]) -> list[Finding]:
    """Return the differences between a mock's rules and the documents, sorted.

    They are behaviour that no rule implements, implemented behaviour with a reason for being left
    out, and a rule for an unknown fact.
    """
    found = [
        evidence.finding(
            fact.mark,
            "unimplemented-behaviour",
            f"no rule of the mock implements {fact.id}",
            "add the rule to the mock, or the reason under unmodelled",
        )
        for fact in evidence.facts.values()
        if _is_unimplemented(fact, implemented)
    ]
    found += [
        evidence.finding(
            fact.mark,
            "needless-unmodelled",
            f"{fact.id} is unmodelled, yet a rule of the mock implements it",
            "remove unmodelled",
        )
        for fact in evidence.facts.values()
        if fact.unmodelled and fact.id in implemented
    ]
    found += [
        evidence.finding(
            START,
            "unknown-citation",
            f"a rule of the mock implements the unknown fact {name}{near(name, evidence.facts)}",
            "correct the rule, or add the fact",
        )
        for name in implemented
        if name not in evidence.facts
    ]
    return sorted(found)


def as_json(reports: Iterable[EvidenceReport]) -> str:
    """Return reports as a JSON array of objects with the attributes of `EvidenceReport`."""
    return json.dumps([asdict(each) for each in reports], indent=2, ensure_ascii=False)


def as_text(reports: Iterable[EvidenceReport]) -> str:
    """Return reports as text: counts first, then unmodelled facts, questions and omissions."""
    return "\n\n".join("\n".join(_lines(each)) for each in reports)


def _elements(evidence: Evidence) -> dict[str, int]:
    count = Counter(_kind(evidence, *each) for each in bases(evidence).items())
    return {name: count[name] for name in _KINDS}


def _kind(evidence: Evidence, claim: Claim, basis: Basis) -> str:
    """Return the name under which a claim is counted."""
    if basis in ("unknown", "none"):
        return "uncited"
    own = [marked(evidence).get(each) for each in claim.owners or (claim.pointer[:-1],)]
    marks = [each for each in own if each is not None]
    if not marks:
        return "inherited"
    is_partly = any(each.citations and each.inferred is not None for each in marks)
    return "partly inferred" if basis == "cited" and is_partly else basis


def _quoted(evidence: Evidence) -> dict[str, list[Quote]]:
    """Return the quotes of the facts of each document that has any."""
    found: dict[str, list[Quote]] = {}
    for fact in evidence.facts.values():
        if fact.quotes:
            found.setdefault(fact.page.id, []).extend(fact.quotes)
    return found


def _documents(evidence: Evidence) -> dict[str, int]:
    pages = evidence.pages.values()
    return {
        "all": len(pages),
        "with a text": sum(bool(page.text) for page in pages),
        "quoted": len(_quoted(evidence)),
    }


def _words(evidence: Evidence) -> dict[str, int]:
    read = hidden = 0
    for name, quotes in _quoted(evidence).items():
        page = evidence.pages[name]
        boilerplate = [quote for _, listed in page.boilerplate for quote in listed]
        read += page.words
        hidden += len(covered(span for each in (*quotes, *boilerplate) for span in each.spans))
    return {"read": read, "covered": hidden}


def _texts(evidence: Evidence, folder: Path) -> Iterator[PageReport]:
    for name, each in compare(evidence, folder).items():
        looked_for = {
            fact.id
            for fact in evidence.facts.values()
            if fact.page.id == name and (fact.quotes or fact.literals)
        }
        yield PageReport(
            name,
            each.name,
            each.is_as_read,
            len(each.text),
            len(each.words),
            len(looked_for),
            tuple(map(str, each.moved)) if not each.is_as_read else (),
        )


def _is_unimplemented(fact: Fact, implemented: Collection[str]) -> bool:
    return fact.behaviour and not fact.unmodelled and fact.id not in implemented


def _lines(each: EvidenceReport) -> Iterable[str]:
    total = sum(each.elements.values())
    shares = (f"{name} {n} ({_percent(n, total)})" for name, n in each.elements.items())
    yield each.vendor
    yield f"  operations  {coverage(each.operations)}"
    yield f"  elements    {total}: {', '.join(shares)}"
    inferences = each.inferences
    yield (f"  inferences  {inferences['all']}, {inferences['with a citation']} with a citation")
    alone = len(set(each.implemented) - set(each.modelled))
    yield (
        f"  facts       {each.facts}: "
        f"cited {len(each.modelled)} ({len(each.prose)} only as prose), "
        f"only in the mock {alone}, "
        f"unmodelled {len(each.unmodelled)}, unused {len(each.unused)}"
    )
    missing = len(each.unmocked)
    yield f"  mock        {len(each.implemented)} facts implemented, {missing} only cited"
    yield (
        f"  statements  {len(each.stated)} facts compared as data, "
        f"{len(each.silent)} with modal words that constrain no element"
    )
    yield (
        f"  requests    {each.requests['all']} printed and replayed, "
        f"{each.requests['rejected']} rejected for a reason"
    )
    yield from _documents_lines(each)
    yield from (f"  unused      {name}" for name in each.unused)
    yield from (f"  behaviour   {name}: no rule of the mock" for name in each.unimplemented)
    reasons = {**each.unmodelled, **each.unmocked}
    yield from (f"  unmodelled  {name}: {reason}" for name, reason in reasons.items())
    for left_out in each.undescribed:
        route = f" ({left_out['method']} {left_out['path']})" if left_out["path"] else ""
        name = f"{left_out['operation']}{route}, {left_out['kind']}"
        yield f"  undescribed {name}: {left_out['reason']}"
        yield f"              {left_out['known']}"
        if left_out["searched"]:
            yield f"              searched: {left_out['searched']}"
    yield f"  questions   {len(each.questions)}; {each.traced} claims of absence with a search"
    for question in each.questions:
        yield f"  question    {question['about']}: {question['question']}"
        yield f"              {question['finds']}"
        yield f"              chose: {question['chose']} because: {question['because']}"


def _documents_lines(each: EvidenceReport) -> Iterable[str]:
    documents, words = each.documents, each.words
    yield (
        f"  documents   {documents['all']}: with a text {documents['with a text']}, "
        f"without {documents['all'] - documents['with a text']}, quoted {documents['quoted']}"
    )
    yield (
        f"  words       {words['read']} in quoted documents, covered {words['covered']} "
        f"({_percent(words['covered'], words['read'])})"
    )
    for text in each.texts:
        state = "as read" if text.is_as_read else f"edited, {len(text.moved)} sentence(s) moved"
        yield (
            f"  compared    {text.document} with {text.text}: {state}; {text.facts} facts, "
            f"{text.words} words, covered {text.covered} ({_percent(text.covered, text.words)})"
        )
        yield from (f"  moved       {text.document} {quote}" for quote in text.moved)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"
