"""The first page: the vendors with their evidence and tests, and every operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from .. import evidence
from .coverage_pictures import bases_bar
from .page_templates import render
from .vendor_pages import Vendor


@dataclass(frozen=True)
class FuzzTotals:
    """The totals of a vendor's property tests: requests sent, failures found."""

    cases: int
    failures: int


def home(
    vendors: Sequence[Vendor], tested: Mapping[str, FuzzTotals], base: str, changes: int
) -> str:
    """Return the page; `changes` elements differ from the revision `base`, if it is not empty."""
    return render(
        "home",
        vendors=[_vendor(each, tested.get(each.id)) for each in vendors],
        count=sum(len(each.actions) for each in vendors),
        base=base,
        changes=changes,
    )


def _vendor(vendor: Vendor, tested: FuzzTotals | None) -> dict[str, Any]:
    return {
        "id": vendor.id,
        "title": vendor.title,
        "summary": vendor.document.info.summary,
        "picture": bases_bar(vendor.report),
        "rows": _rows(vendor, tested),
        "views": vendor.actions,
    }


def _rows(vendor: Vendor, tested: FuzzTotals | None) -> dict[str, str | Markup]:
    report = vendor.report
    shares = ", ".join(f"{count} {name}" for name, count in report.elements.items() if count)
    left_out = report.facts - len(report.modelled)
    return {
        "Version": _version(vendor),
        "Operations": evidence.coverage(report),
        "Elements": shares,
        "Facts": f"{len(report.modelled)} of {report.facts} described, {left_out} left out for a "
        f"stated reason, in {report.documents['all']} documents",
        "Open questions": str(len(report.questions)),
        "Mock": f"implements {len(report.implemented)} facts as rules; {_tests(tested)}",
    }


def _version(vendor: Vendor) -> Markup:
    number = vendor.document.info.version
    if not vendor.has_client:
        return escape(number)
    return Markup('<a href="{}/versions.html">{}</a>').format(vendor.id, number)


def _tests(tested: FuzzTotals | None) -> str:
    if tested is None:
        return "not tested since its last change"
    return f"{tested.cases} test cases, {tested.failures or 'no'} failures"
