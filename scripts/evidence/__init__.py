"""Where the vendor says so: the facts behind every element of a spec.

Owns the evidence files, the citations of the specs, whether they hold, and the report on both.
The findings of a single spec are the business of `rules.citations`, the printing that of `build`.

    quotes, statements, shape, documented -> facts -> claims -> citations
    -> contradictions, texts -> report

`shape` checks an evidence file against its schema, `documented` has what the documents show besides
facts, `facts` reads the file, `claims` finds what in a spec needs evidence, `citations` brings the
two together, `contradictions` compares what facts state with the spec and with what is called
absent, `texts` compares facts with the vendors' pages, `report` counts.
"""

from ..spec import MARKS
from .citations import (
    Citation,
    Grounds,
    bases,
    citations,
    grounds,
    marked,
)
from .claims import Claim, claims
from .contradictions import absences, contradictions, found_after_all, unstated
from .documented import PrintedRequest, Undescribed, described_after_all
from .facts import Evidence, Fact, Page, Question, is_reason, load
from .quotes import quoted
from .report import (
    Report,
    TextReport,
    as_json,
    as_text,
    check_behaviour,
    cited_facts,
    coverage,
    report,
)
from .shape import near
from .texts import check_texts

__all__ = [
    "MARKS",
    "Citation",
    "Claim",
    "Evidence",
    "Fact",
    "Grounds",
    "Page",
    "PrintedRequest",
    "Question",
    "Report",
    "TextReport",
    "Undescribed",
    "absences",
    "as_json",
    "as_text",
    "bases",
    "check_behaviour",
    "check_texts",
    "citations",
    "cited_facts",
    "claims",
    "contradictions",
    "coverage",
    "described_after_all",
    "found_after_all",
    "grounds",
    "is_reason",
    "load",
    "marked",
    "near",
    "quoted",
    "report",
    "unstated",
]
