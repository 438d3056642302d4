"""The start page of the site: vendors with their evidence and tests, and all operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment

from .. import evidence
from ..mocks import rules_of
from ..spec import Action, Document

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class FuzzTotals:
    """The totals of a vendor's property tests: requests sent, failures found."""

    cases: int
    failures: int


def page(documents: Sequence[Document], tested: Mapping[str, FuzzTotals]) -> str:
    """Return the page as HTML."""
    template = Environment(autoescape=True).from_string(_read("start_page.html.jinja"))
    return template.render(
        style=_read("start.css"),
        script=_read("start.js"),
        vendors=[_vendor(each, tested.get(each.vendor)) for each in documents],
        count=sum(len(each.actions) for each in documents),
    )


def _vendor(document: Document, tested: FuzzTotals | None) -> dict[str, Any]:
    info = document.data["info"]
    return {
        "id": document.vendor,
        "title": info["title"],
        "summary": info.get("summary") or "",
        "rows": _rows(document, tested),
        "operations": [
            {
                "id": each.id,
                "title": each.summary or each.id,
                "route": f"{each.operation.method.upper()} {each.operation.path}",
                "address": address(each),
            }
            for each in document.actions
        ],
    }


def _rows(document: Document, tested: FuzzTotals | None) -> dict[str, str]:
    report = evidence.report(evidence.load(document), rules_of(document.vendor))
    total = sum(report.elements.values()) or 1
    shares = ", ".join(
        f"{count} {name} ({100 * count / total:.0f} %)"
        for name, count in report.elements.items()
        if count
    )
    pages, words = report.documents, report.words
    return {
        "Version": str(document.data["info"]["version"]),
        "Operations": evidence.coverage(report),
        "Elements": shares,
        "Facts": f"{len(report.modelled)} of {report.facts} described, "
        f"{report.facts - len(report.modelled)} left out for a stated reason",
        "Documents": f"{pages['all']}; compared with the full text: {pages['with a text']}, "
        f"facts cover {words['covered']} of {words['read']} words",
        "Open questions": str(len(report.questions)),
        "Mock": f"implements {len(report.implemented)} facts as rules; {_tests(tested)}",
    }


def _tests(tested: FuzzTotals | None) -> str:
    if tested is None:
        return "not tested since its last change"
    return f"{tested.cases} test cases, {tested.failures or 'no'} failures"


def address(action: Action) -> str:
    """Return the fragment of an action in the reference: its tag and id, as Redoc writes them."""
    tag = next(iter(action.operation.tags), "other")
    return f"{_slug(tag)}/{_slug(action.id)}"


def _slug(text: str) -> str:
    return "-".join(text.lower().split())


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
