"""The reference site: what a spec, its evidence, its mock and its client are, page by page.

    build(documents, output)     writes the site and returns its files

    inert_text -> element_evidence -> element_views -> action_views -> exchanges
    -> workflow_pages -> vendor_pages -> home_page, project_pages -> slim_pages -> project

The typed model writes pages in Markdown, and Zensical makes the site of them. It works from a
folder: no page requests anything from another host. `inert_text` makes the texts of specs inert.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..paths import GENERATED
from ..spec import Document, Unreadable
from . import project, project_pages, vendor_pages
from .action_views import ActionView
from .exchanges import exchanges
from .home_page import FuzzTotals, home
from .inert_text import title
from .page_templates import render
from .project import NotBuilt
from .vendor_pages import Marks, Vendor

_REFERENCE = {
    "Rules": "rules.md",
    "Capabilities": "capabilities.md",
    "Performance": "performance.md",
    "Open-source clients": "interop.md",
    "What all clients share": "runtime.md",
    "Changed elements": "changes.md",
}
_TITLES = {
    "guide": "Use the client",
    "client": "Client reference",
    "workflows": "Workflows",
    "schemas": "Schemas",
    "evidence": "Evidence",
    "questions": "Open questions",
}


def build(
    documents: Sequence[Document],
    output: Path,
    tested: Mapping[str, FuzzTotals] | None = None,
    base: Mapping[str, Document] | None = None,
    revision: str = "",
) -> list[Path]:
    """Write the site into a folder, completely or not at all, and return its files.

    Args:
        documents: The specs.
        output: The folder.
        tested: The results of the property tests by vendor id.
        base: The specs of an earlier revision; what differs from them is marked.
        revision: The name of that revision.

    Raises:
        NotBuilt: The generator fails, or a spec cannot be shown.
        OSError: The folder cannot be written.
    """
    aside = output.with_name(f"{output.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.parent.mkdir(parents=True, exist_ok=True)
    try:
        vendors = [Vendor(each, exchanges(each)) for each in documents]
        marks = {each.id: _marks(each, base) for each in vendors}
        pages = dict(_pages(vendors, tested or {}, marks, revision if base is not None else ""))
        project.write(pages, _nav(vendors, pages), aside)
        shutil.rmtree(output, ignore_errors=True)
        aside.rename(output)
    except Unreadable as error:
        raise NotBuilt(str(error.finding)) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sorted(each for each in output.rglob("*") if each.is_file())


def _marks(vendor: Vendor, base: Mapping[str, Document] | None) -> Marks:
    """Return `new`, `changed` or, for what is gone, an empty state by address in the folder."""
    if base is None:
        return {}
    known = Vendor(base[vendor.id]).marked if vendor.id in base else {}
    now = vendor.marked
    found = {each: "changed" if each in known else "new" for each in now}
    gone = {each: "" for each in known if each not in now}
    return {each: state for each, state in found.items() if known.get(each) != now[each]} | gone


def _pages(
    vendors: Sequence[Vendor],
    tested: Mapping[str, FuzzTotals],
    marks: Mapping[str, Marks],
    base: str,
) -> Iterator[tuple[str, str]]:
    """Yield the file and the Markdown of every page."""
    yield "index.md", home(vendors, tested, base, sum(map(len, marks.values())))
    for vendor in vendors:
        for name, text in vendor_pages.pages(vendor, marks[vendor.id]):
            yield f"{vendor.id}/{name}", text
        if (GENERATED / vendor.id / "README.md").is_file() and vendor.document.is_ours:
            source = f"generated/{vendor.id}/README.md"
            yield f"{vendor.id}/guide.md", project_pages.as_page(source, f"{vendor.id}/guide.html")
            yield f"{vendor.id}/client.md", vendor_pages.client(vendor)
    yield from project_pages.guides()
    yield from project_pages.pictures()
    yield "rules.md", project_pages.rule_pages()
    yield "capabilities.md", project_pages.capabilities()
    yield "performance.md", project_pages.performance()
    yield "interop.md", project_pages.interoperability(vendors)
    if (GENERATED / "runtime").is_dir():
        yield "runtime.md", project_pages.runtime()
    if base:
        listed = [(each.title, _changes(each, marks[each.id])) for each in vendors]
        yield "changes.md", render("changes", base=base, vendors=[one for one in listed if one[1]])


def _changes(vendor: Vendor, marks: Marks) -> list[tuple[str, str, str]]:
    return [
        (state, place.replace(".html", ""), f"{vendor.id}/{place}")
        for place, state in marks.items()
    ]


def _nav(vendors: Sequence[Vendor], pages: Mapping[str, str]) -> project.Nav:
    guides = [
        {name: f"{page}.md"}
        for page, name in project_pages.GUIDES.values()
        if f"{page}.md" in pages
    ]
    more = [{name: file} for name, file in _REFERENCE.items() if file in pages]
    return [
        {
            "Vendors": [
                "index.md",
                *({title(each.title): _of_vendor(each, pages)} for each in vendors),
            ]
        },
        {"Guides": guides},
        {"Reference": more},
    ]


def _of_vendor(vendor: Vendor, pages: Mapping[str, str]) -> list[Any]:
    about = [
        {shown: f"{vendor.id}/{name}.md"}
        for name, shown in _TITLES.items()
        if f"{vendor.id}/{name}.md" in pages
    ]
    return [
        f"{vendor.id}/index.md",
        *about,
        *({title(group): _files(vendor, views)} for group, views in vendor.groups.items()),
    ]


def _files(vendor: Vendor, views: Iterable[ActionView]) -> list[str]:
    return [f"{vendor.id}/{each.page.replace('.html', '.md')}" for each in views]


__all__ = ["FuzzTotals", "NotBuilt", "build"]
