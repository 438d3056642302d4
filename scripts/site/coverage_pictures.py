"""Pictures of the evidence: what of the documents is described, and what elements rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ..evidence import EvidenceReport, Fact

if TYPE_CHECKING:
    from .vendor_pages import Vendor

_SIDE, _GAP, _WIDE = 11, 2, 52
_KEY = {
    "described": "described",
    "behaves": "described, and the mock behaves so",
    "left-out": "left out for a stated reason",
}
BASES = ("cited", "observed", "partly inferred", "inferred", "inherited")


def facts_map(vendor: Vendor) -> Markup:
    """Return a picture with a square for each fact, a group for each document, and its key."""
    known, report = vendor.views.evidence.known, vendor.report
    cited, implemented = frozenset(report.modelled), frozenset(report.implemented)
    squares: list[str] = []
    at = 0
    previous = ""
    for fact in known.facts.values():
        at += 1 if previous not in ("", fact.page.id) else 0
        previous = fact.page.id
        state = _state(fact, cited, implemented)
        x, y = at % _WIDE * (_SIDE + _GAP), at // _WIDE * (_SIDE + _GAP)
        title = escape(fact.id)
        squares.append(
            f'<a href="evidence.html#{title}" tabindex="-1"><rect class="{state}" x="{x}" y="{y}">'
            f"<title>{title}</title></rect></a>"
        )
        at += 1
    height = (at // _WIDE + 1) * (_SIDE + _GAP)
    keys = ", ".join(f'<span class="key {name}">{text}</span>' for name, text in _KEY.items())
    label = escape(f"{len(cited)} of {report.facts} facts of the documents are described")
    return Markup(  # noqa: S704  # every text is escaped
        f'<figure class="map"><svg role="group" aria-label="{label}" viewBox="0 0 '
        f'{_WIDE * (_SIDE + _GAP)} {height}">{_flat("".join(squares))}</svg><figcaption>'
        f"One square for each fact, document by document: {keys}</figcaption></figure>"
    )


def bases_bar(report: EvidenceReport) -> Markup:
    """Return a bar of the elements by what they rest on."""
    counts = {name: report.elements.get(name, 0) for name in BASES}
    total = sum(counts.values()) or 1
    shown = [(name, count) for name, count in counts.items() if count]
    x, parts = 0.0, []
    for name, count in shown:
        width = 100 * count / total
        parts.append(
            f'<rect class="{name.replace(" ", "-")}" x="{x:.2f}" width="{width:.2f}" height="6">'
            f"<title>{count} {name}</title></rect>"
        )
        x += width
    label = escape("elements: " + ", ".join(f"{count} {name}" for name, count in shown))
    return Markup(  # noqa: S704  # every text is escaped
        f'<svg class="bar" role="img" aria-label="{label}" viewBox="0 0 100 6"'
        f' preserveAspectRatio="none">{"".join(parts)}</svg>'
    )


def _state(fact: Fact, cited: frozenset[str], implemented: frozenset[str]) -> str:
    if fact.id in implemented:
        return "behaves"
    return "described" if fact.id in cited else "left-out"


def _flat(text: str) -> str:
    return " ".join(text.split())
