"""The run of the documentation generator, Zensical, which turns Markdown into the site.

It runs in a folder of its own, so that neither its cache nor its configuration is in the way.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .slim_pages import slim

Nav = Sequence[Mapping[str, Any]]
"""A list of titles, each with a file or a list of the same kind."""

_THEME = Path(__file__).parent / "theme"
_FEATURES = (
    *("navigation.indexes", "navigation.prune", "navigation.tabs", "navigation.top"),
    *("content.code.copy", "content.tabs.link", "search.highlight", "toc.follow"),
)
_SCHEMES = (("light", "default", "dark"), ("dark", "slate", "light"))
# The plain pages of a server, which a folder does not need.
_UNUSED = ("404.html", "sitemap.xml", "search.json")
_TWO_INDEXES = 'return location.protocol==="file:"?'


class NotBuilt(Exception):  # noqa: N818  # its text is the whole message
    """Raised if Zensical fails; the text is its output."""


class Sources:
    """The pages of a site in Markdown, each written as soon as it is made.

    Attributes:
        files: The files of the pages.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self.files = set[str]()

    def add(self, pages: Iterable[tuple[str, str]]) -> None:
        """Write pages, each its file and its Markdown."""
        for name, text in pages:
            path = self._root / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            self.files.add(name)

    def build(self, nav: Nav, output: Path) -> None:
        """Write the site of the pages; raise `NotBuilt`."""
        (self._root / "mkdocs.yml").write_text(json.dumps(_configuration(nav)), encoding="utf-8")
        site = self._root / "site"
        done = subprocess.run(  # our own interpreter and its module
            [sys.executable, "-m", "zensical", "build", "--clean", "--strict"],
            cwd=self._root,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode or not (site / "index.html").is_file():
            raise NotBuilt(
                f"zensical failed: {' '.join((done.stdout + done.stderr).split())[-800:]}"
            )
        for name in _UNUSED:
            (site / name).unlink(missing_ok=True)
        _patch(site)
        slim(site)
        shutil.copytree(site, output)


@contextmanager
def sources() -> Iterator[Sources]:
    """Yield an empty set of pages, which is removed after the block."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(_THEME, root / "theme")
        shutil.copytree(_THEME / "assets", root / "docs" / "assets")
        yield Sources(root)


def _patch(site: Path) -> None:
    """Let pages of a server load the search index that pages of a folder load, and drop the other.

    Raises `NotBuilt` if the theme has another script than the one of the pinned release.
    """
    (script,) = (site / "assets" / "javascripts").glob("bundle.*.min.js")
    text = script.read_text(encoding="utf-8")
    if text.count(_TWO_INDEXES) != 1:
        raise NotBuilt(f"Zensical's script no longer contains {_TWO_INDEXES!r}: update `_patch`")
    script.write_text(text.replace(_TWO_INDEXES, "return true?"), encoding="utf-8")
    (worker,) = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    source = json.dumps(worker.read_text(encoding="utf-8"))
    (site / "assets" / "search-worker.js").write_text(f"window.searchWorker = {source};\n")
    for name in _UNUSED:
        (site / name).unlink(missing_ok=True)
    shutil.rmtree(site / "assets" / "stylesheets" / "classic")


def _configuration(nav: Nav) -> dict[str, Any]:
    """Return the configuration, in which whatever would be loaded from a host is off."""
    return {
        "site_name": "Photo-ID vendors",
        "site_url": "",
        # It reads each page once more, character by character, for links of Markdown alone; the
        # links of these pages are HTML, which a test follows.
        "validation": False,
        "use_directory_urls": False,
        "nav": nav,
        "theme": {
            "custom_dir": "theme",
            "font": False,
            "features": _FEATURES,
            "palette": [
                {
                    "media": f"(prefers-color-scheme: {name})",
                    "scheme": scheme,
                    "toggle": {"icon": "lucide/contrast", "name": f"Switch to {other} mode"},
                }
                for name, scheme, other in _SCHEMES
            ],
        },
        "plugins": [{"search": {}}, {"offline": {}}],
        "markdown_extensions": [{"attr_list": {}}, {"toc": {}}],
        "extra": {"generator": False, "homepage": "index.html"},
        "extra_css": ["assets/pages.css"],
        "extra_javascript": ["assets/landmarks.js", "assets/try.js"],
    }
