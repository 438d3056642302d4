"""The facts from the vendors' documents that support each element of a spec.

Evidence files, the citations of the specs, and the report on both. The rules that check a spec's
citations are in `rules`; `build` prints.

    quotes, stated_constraints, file_schema, documented_operations, observations -> facts
    facts -> claims -> citations -> contradictions
    facts -> captures -> page_comparison -> alarms, evidence_report

`file_schema` checks an evidence file against its schema, `documented_operations` has undescribed
operations and printed requests, `observations` what recorded traffic showed, `facts` reads the
file, `claims` finds what needs evidence in a spec, `citations` links the two, `contradictions`
compares facts with the spec and with claims of absence, `captures` finds the texts of the vendors'
pages, `page_comparison` compares facts with them, `alarms` reports the differences,
`evidence_report` counts.
"""

from ..spec import MARKS
from .affected_actions import affected_actions
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
from .documented_operations import (
    PrintedRequest,
    Undescribed,
    counted,
    coverage,
    described_after_all,
    kind,
)
from .evidence_report import (
    EvidenceReport,
    PageReport,
    as_json,
    as_text,
    check_behaviour,
    cited_facts,
    report,
)
from .facts import Evidence, Fact, Question, VendorPage, is_reason, load
from .file_schema import mismatches, near
from .observations import INFERENCE, Observation
from .page_comparison import Comparison, compare
from .quotes import quoted

__all__ = [
    "INFERENCE",
    "MARKS",
    "SEVERITIES",
    "Alarm",
    "Citation",
    "Claim",
    "Comparison",
    "Evidence",
    "EvidenceReport",
    "Fact",
    "Grounds",
    "Observation",
    "PageReport",
    "PrintedRequest",
    "Question",
    "Undescribed",
    "VendorPage",
    "absences",
    "affected_actions",
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
    "counted",
    "coverage",
    "described_after_all",
    "findings",
    "found_after_all",
    "grounds",
    "is_reason",
    "kind",
    "load",
    "marked",
    "mismatches",
    "near",
    "page_text",
    "place",
    "quoted",
    "report",
    "unstated",
]
