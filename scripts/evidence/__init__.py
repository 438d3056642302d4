"""Where the vendor says so: the facts behind every element of a spec.

Owns the evidence files, the citations of the specs, whether they hold, and the report on both.
The findings of a single spec are the business of `rules.citations`, the printing that of `build`.

    quotes, statements, shape, documented -> facts -> claims -> citations -> contradictions
    facts -> captures -> texts -> alarms, report

`shape` checks an evidence file against its schema, `documented` has what the documents show besides
facts, `facts` reads the file, `claims` finds what in a spec needs evidence, `citations` brings the
two together, `contradictions` compares what facts state with the spec and with what is called
absent, `captures` finds the texts of the vendors' pages, `texts` compares facts with them, `alarms`
reports the differences, `report` counts.
"""

from ..spec import MARKS
from .alarms import SEVERITIES, Alarm, alarms, check_texts, findings
from .captures import page_text, place
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
from .texts import Comparison, compare

__all__ = [
    "MARKS",
    "SEVERITIES",
    "Alarm",
    "Citation",
    "Claim",
    "Comparison",
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
    "alarms",
    "as_json",
    "as_text",
    "bases",
    "check_behaviour",
    "check_texts",
    "citations",
    "cited_facts",
    "claims",
    "compare",
    "contradictions",
    "coverage",
    "described_after_all",
    "findings",
    "found_after_all",
    "grounds",
    "is_reason",
    "load",
    "marked",
    "near",
    "page_text",
    "place",
    "quoted",
    "report",
    "unstated",
]
