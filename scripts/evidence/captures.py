"""Captures of the vendors' pages: their place in a folder, and their conversion to text.

specs/README.md describes the folder. It is outside the repository.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .facts import VendorPage

_SILENT = "head, script, style, noscript, template, svg, button, [hidden]"
"""The parts of a page for programs, or hidden from readers."""

_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class Capture:
    """The file that a folder has for a page.

    Attributes:
        name: Its path in the folder.
        content: Its bytes.
        is_named: Whether the evidence names it as the file of the text that was read.
    """

    name: str
    content: bytes
    is_named: bool

    @property
    def text(self) -> str:
        """Return its text."""
        if self.name.endswith(".html"):
            return page_text(self.content)
        return self.content.decode("utf-8-sig", errors="replace")


def place(vendor: str, page: VendorPage) -> Path:
    """Return the path, in a folder of captures, of the text of a page that was fetched."""
    return Path(vendor, f"{page.id}.txt")


def find(folder: Path, vendor: str, page: VendorPage) -> Capture | None:
    """Return the capture of a page, or None if the folder has none.

    A file with the document's id has precedence over the one that the document names.
    """
    by_id = place(vendor, page)
    for path in (by_id, by_id.with_suffix(".html"), Path(page.text)):
        if path.name and (folder / path).is_file():
            return Capture(path.as_posix(), (folder / path).read_bytes(), path == Path(page.text))
    return None


def page_text(html: bytes, encoding: str | None = None) -> str:
    """Return the visible text of an HTML page, with a line for each block.

    Markup within a line is removed without a space, so a highlighted literal remains in one piece.
    Without an encoding, UTF-8 is tried first, then the one that the page declares.
    """
    from justhtml import Drop, JustHTML

    parsed = JustHTML(
        html,
        encoding=encoding or ("utf-8" if _is_utf8(html) else None),
        sanitize=False,
        transforms=[Drop(_SILENT)],
    )
    text = parsed.to_text(separator="\n", strip=False, separator_blocks_only=True)
    lines = (_SPACES.sub(" ", line).strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
