"""The first page: the vendors with their evidence and tests, and every operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from .. import evidence
from .coverage_pictures import bases_bar
from .page_templates import render
from .vendor_pages import Marks, Vendor


@dataclass(frozen=True)
class FuzzTotals:
    """The totals of a vendor's property tests: requests sent, failures found."""

    cases: int
    failures: int


@dataclass(frozen=True)
class ShownOperation:
    """An operation in a list: its id, title, first tag, and its page in the vendor's folder."""

    id: str
    title: str
    group: str
    page: str


@dataclass(frozen=True)
class ShownVendor:
    """A vendor as the pages of other subjects show it, for which its spec need not be kept.

    Attributes:
        id: The vendor's id, which is also the name of its folder.
        title: The name of the API.
        version: The version of the description and its client.
        summary: The API in a sentence.
        picture: What its elements rest on.
        rows: Its numbers by their name.
        operations: Its operations, in the order of the file.
        changes: What differs from the revision that the site is compared with.
    """

    id: str
    title: str
    version: str
    summary: str
    picture: Markup
    rows: Mapping[str, str | Markup]
    operations: tuple[ShownOperation, ...]
    changes: Marks


def home(vendors: Sequence[ShownVendor], base: str) -> str:
    """Return the page; it counts what differs from the revision `base`, if that is not empty."""
    return render(
        "home",
        vendors=vendors,
        count=sum(len(each.operations) for each in vendors),
        base=base,
        changes=sum(len(each.changes) for each in vendors),
    )


def shown(vendor: Vendor, tested: FuzzTotals | None, changes: Marks) -> ShownVendor:
    """Return what the other pages show of a vendor."""
    return ShownVendor(
        vendor.id,
        vendor.title,
        vendor.document.info.version,
        vendor.document.info.summary,
        bases_bar(vendor.report),
        _rows(vendor, tested),
        tuple(
            ShownOperation(each.action.id, each.title, each.group, each.page)
            for each in vendor.actions
        ),
        changes,
    )


def _rows(vendor: Vendor, tested: FuzzTotals | None) -> dict[str, str | Markup]:
    report = vendor.report
    shares = ", ".join(f"{count} {name}" for name, count in report.elements.items() if count)
    left_out = report.facts - len(report.modelled)
    return {
        "Version": _version(vendor),
        "Operations": evidence.coverage(report.operations),
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
