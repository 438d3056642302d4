"""The pages that are not a vendor's: guides, rules, capabilities, measurements and clients."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from .. import rules
from ..interop import open_source_clients
from ..paths import GENERATED, ROOT, SCRIPTS
from .bench_plots import tables
from .client_reference import sections_of_runtime
from .home_page import ShownVendor
from .inert_text import guide
from .page_templates import render

LEDGER = SCRIPTS / "spec" / "capabilities.yaml"
STAGES = ("validate", "client", "mock", "fuzz", "review", "site")
GUIDES: Mapping[str, tuple[str, str]] = {
    "README.md": ("guides/start", "Start"),
    "specs/README.md": ("guides/specs", "Write a spec"),
    "scripts/rules/README.md": ("guides/validate", "Validate"),
    "scripts/mocks/README.md": ("guides/mock", "Test against a mock"),
    "scripts/observe/README.md": ("guides/observe", "Observe traffic"),
    "scripts/observe/WALKTHROUGH.md": ("guides/walk-through", "From traffic to a change"),
    "scripts/workflows/README.md": ("guides/verify", "Verify documented behaviour"),
    "scripts/review/README.md": ("guides/review", "Review a change"),
    "scripts/review/GRADED_EDITS.md": ("guides/graded-edits", "Graded edits"),
    "CONTRIBUTING.md": ("guides/contribute", "Contribute"),
    "CHANGELOG.md": ("changelog", "Changelog"),
    "scripts/bench/README.md": ("guides/performance", "Performance, the record"),
}
"""The page and the title of each README by its file."""
_PICTURES = SCRIPTS / "observe" / "walkthrough"


def guides() -> Iterator[tuple[str, str]]:
    """Yield the file and the Markdown of each guide that exists."""
    for source, (page, _) in GUIDES.items():
        path = ROOT / source
        if path.is_file():
            yield f"{page}.md", as_page(source, f"{page}.html")


def pictures() -> Iterator[tuple[str, str]]:
    """Yield the file and the text of each picture that a guide shows."""
    for path in sorted(_PICTURES.glob("*.svg")):
        yield f"guides/{path.name}", path.read_text(encoding="utf-8")


def as_page(source: str, page: str) -> str:
    """Return a README of the repository as a page, its links leading to pages where there are."""
    return guide((ROOT / source).read_text(encoding="utf-8"), lambda to: _link(to, source, page))


def _link(address: str, source: str, page: str) -> str:
    """Return the address of the page for a link to a file; empty for a file without one."""
    path, _, anchor = address.partition("#")
    if not path:
        return address
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    found = _page_of(target)
    if not found:
        return ""
    relative = posixpath.relpath(found, posixpath.dirname(page) or ".")
    return f"{relative}#{anchor}" if anchor else relative


def _page_of(target: str) -> str:
    if (ROOT / target).is_file() and (ROOT / target).parent == _PICTURES:
        return f"guides/{posixpath.basename(target)}"
    for each in (target, f"{target}/README.md"):
        if each in GUIDES:
            return f"{GUIDES[each][0]}.html"
    folder, _, name = target.removesuffix("/README.md").rpartition("/")
    if folder == "generated" and (GENERATED / name).is_dir() and name != "runtime":
        return f"{name}/guide.html"
    if folder in ("specs", "specs/evidence") and (ROOT / target).is_file():
        page = "evidence" if folder.endswith("evidence") else "index"
        return f"{name.removesuffix('.yaml')}/{page}.html"
    return ""


def capabilities() -> str:
    """Return the page of capabilities, from the ledger that the tests hold the stages to."""
    ledger = yaml.load(LEDGER.read_text(encoding="utf-8"), yaml.CSafeLoader)
    kinds = {kind: list(_rows(rows)) for kind, rows in ledger["rows"].items()}
    return render("capabilities", stages=STAGES, kinds=kinds, reasons=ledger["reasons"])


def _rows(rows: Mapping[str, Any]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each keyword with what every stage does: a verb, and the rule or the reason's name."""
    for keyword, row in rows.items():
        stated = [row.get(stage) or {"uses": ""} for stage in STAGES]
        yield str(keyword), [next(iter(each.items())) for each in stated]


def rule_pages() -> str:
    """Return the page of rules, from the texts that `explain` prints."""
    return render("rules", pages=[*rules.pages().values()])


def performance() -> str:
    """Return the page of measurements."""
    record = (SCRIPTS / "bench" / "README.md").read_text(encoding="utf-8")
    return render("performance", tables=list(tables(record)))


def interoperability(vendors: Sequence[ShownVendor]) -> str:
    """Return the page of the clients that others wrote, with the result of each call."""
    shown = {each.id for each in vendors}
    clients = [each for each in open_source_clients() if each.vendor in shown]
    known = {f"{each.id}/{one.page}" for each in vendors for one in each.operations}
    return render("interop", clients=clients, known=known)


def runtime() -> str:
    """Return the reference of what all clients share."""
    folder = GENERATED / "runtime"
    return render("runtime", sections=sections_of_runtime(folder, "photo_id_runtime"))
