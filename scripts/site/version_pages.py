"""The pages of versions: what changed in each version of a description and its client.

The changelog is the source. Its entries start with the vendor's id and the version.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from .. import __version__
from ..identifiers import identifier
from ..paths import GENERATED, ROOT
from .inert_text import inline, slug
from .page_templates import render

if TYPE_CHECKING:
    from .home_page import ShownVendor
    from .vendor_pages import Vendor

_CHANGELOG = ROOT / "CHANGELOG.md"
_EARLIER = """\
$ git log --oneline specs/cloudcard.yaml
$ git worktree add ../earlier REVISION
$ make -C ../earlier site
$ make site BASE=REVISION
"""
_BLOCK = re.compile(r"\n(?=[-#]|\n)")
_ENTRY = re.compile(r"- ([a-z0-9-]+)(?: (\d+(?:\.\d+)*))?: (.+)", re.DOTALL)
_NAME = re.compile(r"`(\w+)`")
_CODE = re.compile(r"<code>([\w.]+)</code>")


@dataclass(frozen=True)
class VersionChange:
    """A change that the changelog lists for a vendor.

    Attributes:
        vendor: The vendor's id.
        version: The version of its description; empty for a change that did not raise it.
        heading: What kind of change it is: Added, Changed, Removed.
        text: The rest of the entry, in Markdown.
    """

    vendor: str
    version: str
    heading: str
    text: str


def changes(changelog: str) -> Iterator[VersionChange]:
    """Yield the changes of single vendors in the order of the changelog."""
    heading = ""
    for block in map(str.strip, _BLOCK.split(changelog)):
        if block.startswith("### "):
            heading = block.removeprefix("### ")
        elif entry := _ENTRY.fullmatch(block):
            yield VersionChange(entry[1], entry[2] or "", heading, entry[3])


def versions_of(vendor: Vendor) -> str:
    """Return the page of a vendor's versions, the newest first."""
    current = vendor.document.info.version
    listed = [each for each in changes(_changelog()) if each.vendor == vendor.id]
    names = {current, *(each.version for each in listed)} - {""}
    ordered = sorted(names, key=_order, reverse=True)
    if any(not each.version for each in listed):
        ordered.append("")
    pages = _pages(vendor)
    return render(
        "versions",
        title=vendor.title,
        package=f"{vendor.id}-client",
        current=current,
        versions=[
            (name, anchor(name), _shown((one for one in listed if one.version == name), pages))
            for name in ordered
        ],
    )


def versions_by_page(vendor: Vendor) -> Mapping[str, tuple[str, ...]]:
    """Return the versions whose changes name a method, by the page of its operation."""
    methods = {identifier(each.action.id): each.page for each in vendor.actions}
    found: dict[str, dict[str, None]] = {}
    for each in changes(_changelog()):
        if each.vendor == vendor.id and each.version:
            for name in _NAME.findall(each.text):
                found.setdefault(methods.get(name, ""), {})[each.version] = None
    return {
        page: tuple(sorted(numbers, key=_order, reverse=True)) for page, numbers in found.items()
    }


def anchor(version: str) -> str:
    """Return the anchor of a version on its vendor's page."""
    return slug(f"v{version}") if version else "unnumbered"


def versions(vendors: Sequence[ShownVendor]) -> str:
    """Return the page of the versions of all packages, and how to read an earlier state."""
    project = tomllib.loads((GENERATED / "runtime" / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["version"]
    return render(
        "all_versions", vendors=vendors, runtime=runtime, project=__version__, commands=_EARLIER
    )


def _changelog() -> str:
    return _CHANGELOG.read_text(encoding="utf-8") if _CHANGELOG.is_file() else ""


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(each) for each in re.findall(r"\d+", version))


def _pages(vendor: Vendor) -> Mapping[str, str]:
    """Return the page by the name of a method or of a schema."""
    schemas = {each.name: f"schemas.html#{each.id}" for each in vendor.schemas}
    return schemas | {identifier(each.action.id): each.page for each in vendor.actions}


def _shown(
    listed: Iterable[VersionChange], pages: Mapping[str, str]
) -> list[tuple[str, list[Markup]]]:
    """Return the headings of a version's changes, each with its texts."""
    found: dict[str, list[Markup]] = {}
    for each in listed:
        found.setdefault(each.heading, []).append(_linked(each.text, pages))
    return [*found.items()]


def _linked(text: str, pages: Mapping[str, str]) -> Markup:
    """Return a text in which each name that has a page leads to it."""

    def link(match: re.Match[str]) -> str:
        page = pages.get(match[1]) or pages.get(match[1].partition(".")[0])
        return f'<a href="{page}">{match[0]}</a>' if page else match[0]

    return Markup(_CODE.sub(link, inline(text)))  # noqa: S704  # escaped
