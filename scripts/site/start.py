"""The start page: which vendors there are, and how far each is to be trusted.

Owns its HTML. It runs no script of others and asks no host for anything.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import evidence
from ..mocks import rules_of
from ..spec import Action, Document

_STYLE = Path(__file__).parent / "start.css"
_SCRIPT = Path(__file__).parent / "start.js"


@dataclass(frozen=True)
class Trials:
    """What the property tests made of a vendor's mock: the requests sent, the failures found."""

    cases: int
    failures: int


def page(documents: Sequence[Document], tested: Mapping[str, Trials]) -> str:
    """Give the page as HTML."""
    vendors = "".join(_vendor(each, tested.get(each.vendor)) for each in documents)
    operations = "".join(_operations(each) for each in documents)
    count = sum(len(each.actions) for each in documents)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Photo-ID vendors</title><style>{_STYLE.read_text()}</style></head><body>"
        "<header><h1>Photo-ID vendors</h1><p>Hand-written OpenAPI descriptions in which every "
        "element names the sentence of the vendor's documents that states it.</p></header><main>"
        f'<section aria-labelledby="vendors"><h2 id="vendors">Vendors</h2><ul class="vendors">'
        f"{vendors}</ul></section>"
        f'<section aria-labelledby="operations"><h2 id="operations">{count} operations</h2>'
        '<p><label for="find">Find an operation</label> <input id="find" type="search" '
        f'autocomplete="off"> <output for="find" id="found"></output></p>'
        f"{operations}</section>"
        '</main><footer><p><a href="capabilities.html">What each stage does with every keyword of '
        'OpenAPI</a>. <a href="rules.html">What every finding means</a>. The references are drawn '
        "by Redoc.</p></footer>"
        f"<script>{_SCRIPT.read_text()}</script></body></html>"
    )


def _vendor(document: Document, tested: Trials | None) -> str:
    info = document.data["info"]
    report = evidence.report(evidence.load(document), rules_of(document.vendor))
    total = sum(report.elements.values()) or 1
    shares = ", ".join(
        f"{count} {name} ({100 * count / total:.0f} %)"
        for name, count in report.elements.items()
        if count
    )
    rows = {
        "Version": _safe(str(info["version"])),
        "Operations": evidence.coverage(report),
        "Elements": shares,
        "Facts": f"{len(report.modelled)} of {report.facts} described, "
        f"{report.facts - len(report.modelled)} left out for a reason",
        "Documents": f"{report.documents['all']}, {report.documents['with a text']} compared with "
        f"their text: {report.words['covered']} of {report.words['read']} words covered",
        "Open questions": str(len(report.questions)),
        "Mock": f"{len(report.implemented)} facts as rules; {_tests(tested)}",
    }
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows.items())
    return (
        f'<li><h3><a href="{_safe(document.vendor)}.html">{_safe(str(info["title"]))}</a></h3>'
        f"<p>{_safe(str(info.get('summary') or ''))}</p><dl>{listed}</dl></li>"
    )


def _tests(tested: Trials | None) -> str:
    if tested is None:
        return "not tested since it last changed"
    return f"{tested.cases} test cases, {tested.failures or 'no'} failures"


def _operations(document: Document) -> str:
    title = _safe(str(document.data["info"]["title"]))
    listed = "".join(_operation(document, each) for each in document.actions)
    return f'<section class="operations"><h3>{title}</h3><ul>{listed}</ul></section>'


def _operation(document: Document, action: Action) -> str:
    title = action.summary or action.id
    route = f"{action.operation.method.upper()} {action.operation.path}"
    return (
        f'<li><a href="{_safe(document.vendor)}.html#/{_safe(address(action))}">{_safe(title)}</a> '
        f"<code>{_safe(route)}</code> <code>{_safe(action.id)}</code></li>"
    )


def address(action: Action) -> str:
    """Give where the reference shows an action: its tag and id, as Redoc writes them."""
    tag = next(iter(action.operation.tags), "other")
    return f"{_slug(tag)}/{_slug(action.id)}"


def _slug(text: str) -> str:
    return "-".join(text.lower().split())


def _safe(text: str) -> str:
    return html.escape(text)
