"""The pages of versions: every change that the changelog lists for a vendor, by version."""

import html
import re
import tomllib

import pytest

from scripts import __version__
from scripts.paths import GENERATED, ROOT
from scripts.site import home_page, inert_text, version_pages
from scripts.site.vendor_pages import Vendor, pages
from scripts.site.version_pages import VersionChange, anchor, changes, versions, versions_of
from tests.vendors import VENDORS, document

LISTED = list(changes((ROOT / "CHANGELOG.md").read_text()))
CHANGELOG = """\
## Unreleased

### Added

- Clients: something for all.
- acme 0.2.0: `create_card`, which
  takes a photo.
- acme: a page.
### Changed

- acme 0.10.0: `Card.name` is *shorter*.
"""


def shown(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def numbers(version: str) -> list[int]:
    return [int(each) for each in version.split(".")]


def test_a_change_of_a_vendor_has_its_version_and_kind() -> None:
    assert list(changes(CHANGELOG)) == [
        VersionChange("acme", "0.2.0", "Added", "`create_card`, which\n  takes a photo."),
        VersionChange("acme", "", "Added", "a page."),
        VersionChange("acme", "0.10.0", "Changed", "`Card.name` is *shorter*."),
    ]


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_page_has_every_change_of_the_changelog_below_its_version(vendor: str) -> None:
    _, *sections = re.split(r"\n## ", versions_of(Vendor(document(vendor))))
    anchors = [re.findall(r"\{ #(.*?) \}", each)[0] for each in sections]
    for each in (one for one in LISTED if one.vendor == vendor):
        text = shown(sections[anchors.index(anchor(each.version))])
        assert " ".join(shown(inert_text.inline(each.text)).split()) in text


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_newest_version_is_the_one_that_the_site_describes(vendor: str) -> None:
    current = document(vendor).info.version
    first = versions_of(Vendor(document(vendor))).split("\n## ")[1]
    assert first.startswith(inert_text.plain(current))
    assert "This site describes this version" in first
    listed = [each.version for each in LISTED if each.vendor == vendor and each.version]
    assert all(numbers(each) <= numbers(current) for each in listed)


def test_a_later_version_is_above_an_earlier_one(monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = CHANGELOG.replace("acme", "id123")
    monkeypatch.setattr(version_pages, "_changelog", lambda: renamed)
    page = versions_of(Vendor(document("id123")))
    assert page.index("#v0100") < page.index("#v020") < page.index("#unnumbered")


def test_a_method_and_a_schema_in_a_change_lead_to_their_pages() -> None:
    page = versions_of(Vendor(document("id123")))
    assert '<a href="createCard.html"><code>create_card</code></a>' in page
    assert '<a href="schemas.html#CardData"><code>CardData</code></a>' in page


def test_an_operation_leads_to_the_versions_that_changed_it() -> None:
    page = dict(pages(Vendor(document("id123")), {}))["createCard.md"]
    assert 'Changes in version <a href="versions.html#v030">0.3.0</a>' in page


def test_all_packages_are_listed_with_their_versions() -> None:
    text = shown(versions([home_page.shown(Vendor(document(each)), None, {}) for each in VENDORS]))
    for each in (*VENDORS, "runtime"):
        project = tomllib.loads((GENERATED / each / "pyproject.toml").read_text())["project"]
        assert f"{project['name']} {project['version']}" in text
    assert f"photo-id-apis {__version__}" in text
