"""How much of a spec has evidence, and how much of the documents is in the spec.

Owns the counts, their two renderings, and the question which documented behaviour no mock shows.
Printing is the business of `build`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass

from ..finding import Finding
from ..spec import START
from .citations import bases, citations
from .facts import Evidence, Fact
from .shape import near


@dataclass(frozen=True)
class Report:
    """The state of one vendor's evidence; facts are named by their citations.

    Attributes:
        vendor: The vendor's id.
        elements: How many claims of the spec are `cited`, `observed`, `inferred`, `uncited`.
        facts: How many facts the documents give.
        modelled: The facts that the spec cites.
        prose: Those among them without a literal: no program can tell whether they are cited in
            the right place.
        implemented: The facts that a rule of the mock implements.
        unmodelled: Why the others are not modelled.
        unused: Facts that nothing cites, implements or gives up with a reason.
        unimplemented: Behaviour that no rule of the mock implements and no reason excuses.
        questions: What the documents leave open: `about`, `finds`, `chose`, `because`.
    """

    vendor: str
    elements: Mapping[str, int]
    facts: int
    modelled: tuple[str, ...]
    prose: tuple[str, ...]
    implemented: tuple[str, ...]
    unmodelled: Mapping[str, str]
    unused: tuple[str, ...]
    unimplemented: tuple[str, ...]
    questions: tuple[Mapping[str, str], ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether every element has evidence and every fact is accounted for."""
        return not (self.elements["uncited"] or self.unused or self.unimplemented)


def report(evidence: Evidence, implemented: Collection[str] = ()) -> Report:
    """Count the evidence of one vendor; `implemented` are the facts behind the mock's rules."""
    cited = cited_facts(evidence)
    facts = evidence.facts.values()
    done = cited | set(implemented)
    return Report(
        vendor=evidence.document.vendor,
        elements=_elements(evidence),
        facts=len(facts),
        modelled=tuple(fact.id for fact in facts if fact.id in cited),
        prose=tuple(fact.id for fact in facts if fact.id in cited and not fact.literals),
        implemented=tuple(fact.id for fact in facts if fact.id in implemented),
        unmodelled={fact.id: fact.unmodelled for fact in facts if fact.unmodelled},
        unused=tuple(fact.id for fact in facts if not fact.unmodelled and fact.id not in done),
        unimplemented=tuple(fact.id for fact in facts if _is_unimplemented(fact, implemented)),
        questions=tuple(
            {"about": each.about, "finds": each.finds, "chose": each.chose, "because": each.because}
            for each in evidence.questions
        ),
    )


def cited_facts(evidence: Evidence) -> set[str]:
    """Give the facts that the spec cites, those that do not exist left out."""
    return {each.fact.id for each in citations(evidence) if each.fact}


def check_behaviour(evidence: Evidence, implemented: Collection[str]) -> list[Finding]:
    """Compare the facts behind a mock's rules with the documents; sorted.

    A finding is behaviour that no rule implements, behaviour that is implemented though a reason
    says that it is not, and a rule that names no fact.
    """
    found = [
        evidence.finding(
            fact.mark,
            "unimplemented-behaviour",
            f"no rule of the mock implements {fact.id}",
            "add the rule to the mock, or say why not with unmodelled",
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
            f"a rule of the mock implements {name}, which is no fact{near(name, evidence.facts)}",
            "correct the rule, or add the fact",
        )
        for name in implemented
        if name not in evidence.facts
    ]
    return sorted(found)


def as_json(reports: Iterable[Report]) -> str:
    """Print reports as a JSON array of objects with the attributes of `Report`."""
    return json.dumps([asdict(each) for each in reports], indent=2, ensure_ascii=False)


def as_text(reports: Iterable[Report]) -> str:
    """Print reports for people: counts first, then what is unmodelled, open or missing."""
    return "\n\n".join("\n".join(_lines(each)) for each in reports)


def _elements(evidence: Evidence) -> dict[str, int]:
    names = {"unknown": "uncited", "none": "uncited"}
    count = Counter(names.get(basis, basis) for basis in bases(evidence).values())
    return {name: count[name] for name in ("cited", "observed", "inferred", "uncited")}


def _is_unimplemented(fact: Fact, implemented: Collection[str]) -> bool:
    return fact.behaviour and not fact.unmodelled and fact.id not in implemented


def _lines(each: Report) -> Iterable[str]:
    total = sum(each.elements.values())
    shares = (f"{name} {n} ({_percent(n, total)})" for name, n in each.elements.items())
    yield each.vendor
    yield f"  elements    {total}: {', '.join(shares)}"
    yield (
        f"  facts       {each.facts}: "
        f"modelled {len(each.modelled)} ({len(each.prose)} in prose alone), "
        f"implemented by the mock {len(each.implemented)}, "
        f"unmodelled {len(each.unmodelled)}, unused {len(each.unused)}"
    )
    yield from (f"  unused      {name}" for name in each.unused)
    yield from (f"  behaviour   {name}: no rule of the mock" for name in each.unimplemented)
    yield from (f"  unmodelled  {name}: {reason}" for name, reason in each.unmodelled.items())
    yield f"  questions   {len(each.questions)}"
    for question in each.questions:
        yield f"  question    {question['about']}: {question['finds']}"
        yield f"              chose: {question['chose']} because: {question['because']}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"
