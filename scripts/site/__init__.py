"""The reference site: what a spec, its evidence, its mock and its client are, page by page.

    build(documents, output)     writes the site and returns its files

    inert_text -> element_evidence -> element_views -> action_views -> exchanges
    -> workflow_pages, version_pages -> vendor_pages -> home_page, project_pages -> slim_pages
    -> project

The typed model writes pages in Markdown, and Zensical makes the site of them. It works from a
folder: no page requests anything from another host. `inert_text` makes the texts of specs inert.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from ..paths import GENERATED
from ..spec import Document, Unreadable
from . import project, project_pages, vendor_pages, version_pages
from .exchanges import exchanges
from .home_page import FuzzTotals, ShownVendor, home, shown
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
    "Versions": "versions.md",
    "Changed elements": "changes.md",
}
_TITLES = {
    "guide": "Use the client",
    "client": "Client reference",
    "workflows": "Workflows",
    "schemas": "Schemas",
    "evidence": "Evidence",
    "questions": "Open questions",
    "versions": "Versions",
}


def build(
    documents: Iterable[Document],
    output: Path,
    tested: Mapping[str, FuzzTotals] | None = None,
    base: Mapping[str, Document] | None = None,
    revision: str = "",
) -> list[Path]:
    """Write the site into a folder, completely or not at all, and return its files.

    Args:
        documents: The specs, which are shown one after the other; none of them is kept.
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
        with project.sources() as sources:
            add = partial(_add_vendor, sources, tested or {}, base)
            vendors = [*map(add, documents)]
            sources.add(_pages(vendors, revision if base is not None else ""))
            sources.build(_nav(vendors, sources.files), aside)
        shutil.rmtree(output, ignore_errors=True)
        aside.rename(output)
    except Unreadable as error:
        raise NotBuilt(str(error.finding)) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return sorted(each for each in output.rglob("*") if each.is_file())


def _add_vendor(
    sources: project.Sources,
    tested: Mapping[str, FuzzTotals],
    base: Mapping[str, Document] | None,
    document: Document,
) -> ShownVendor:
    """Write the pages of one vendor, and return what the other pages show of it."""
    vendor = Vendor(document, exchanges(document))
    marks = _marks(vendor, base)
    sources.add(_vendor_pages(vendor, marks))
    return shown(vendor, tested.get(vendor.id), marks)


def _marks(vendor: Vendor, base: Mapping[str, Document] | None) -> Marks:
    """Return `new`, `changed` or, for what is gone, an empty state by address in the folder."""
    if base is None:
        return {}
    known = Vendor(base[vendor.id]).marked if vendor.id in base else {}
    now = vendor.marked
    found = {each: "changed" if each in known else "new" for each in now}
    gone = {each: "" for each in known if each not in now}
    return {each: state for each, state in found.items() if known.get(each) != now[each]} | gone


def _vendor_pages(vendor: Vendor, marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield the file and the Markdown of each page of a vendor."""
    for name, text in vendor_pages.pages(vendor, marks):
        yield f"{vendor.id}/{name}", text
    if vendor.has_client:
        source = f"generated/{vendor.id}/README.md"
        yield f"{vendor.id}/guide.md", project_pages.as_page(source, f"{vendor.id}/guide.html")
        yield f"{vendor.id}/client.md", vendor_pages.client(vendor)
        yield f"{vendor.id}/versions.md", version_pages.versions_of(vendor)


def _pages(vendors: Sequence[ShownVendor], base: str) -> Iterator[tuple[str, str]]:
    """Yield the file and the Markdown of each page that is not one vendor's."""
    yield "index.md", home(vendors, base)
    yield from project_pages.guides()
    yield from project_pages.pictures()
    yield "rules.md", project_pages.rule_pages()
    yield "capabilities.md", project_pages.capabilities()
    yield "performance.md", project_pages.performance()
    yield "interop.md", project_pages.interoperability(vendors)
    if (GENERATED / "runtime").is_dir():
        yield "runtime.md", project_pages.runtime()
        yield "versions.md", version_pages.versions(vendors)
    if base:
        listed = [(each.title, _changes(each)) for each in vendors]
        yield "changes.md", render("changes", base=base, vendors=[one for one in listed if one[1]])


def _changes(vendor: ShownVendor) -> list[tuple[str, str, str]]:
    return [
        (state, place.replace(".html", ""), f"{vendor.id}/{place}")
        for place, state in vendor.changes.items()
    ]


def _nav(vendors: Sequence[ShownVendor], files: Collection[str]) -> project.Nav:
    guides = [
        {name: f"{page}.md"}
        for page, name in project_pages.GUIDES.values()
        if f"{page}.md" in files
    ]
    more = [{name: file} for name, file in _REFERENCE.items() if file in files]
    return [
        {
            "Vendors": [
                "index.md",
                *({title(each.title): _of_vendor(each, files)} for each in vendors),
            ]
        },
        {"Guides": guides},
        {"Reference": more},
    ]


def _of_vendor(vendor: ShownVendor, files: Collection[str]) -> list[Any]:
    about = [
        {heading: f"{vendor.id}/{name}.md"}
        for name, heading in _TITLES.items()
        if f"{vendor.id}/{name}.md" in files
    ]
    groups: dict[str, list[str]] = {}
    for each in vendor.operations:
        page = f"{vendor.id}/{each.page.replace('.html', '.md')}"
        groups.setdefault(title(each.group), []).append(page)
    return [f"{vendor.id}/index.md", *about, *({name: listed} for name, listed in groups.items())]


__all__ = ["FuzzTotals", "NotBuilt", "build"]
