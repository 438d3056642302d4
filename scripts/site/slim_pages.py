"""Smaller files for the same site: what every page repeats is written once, or left out."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path

# A third of the theme's pages; lines of code are separated by a character reference.
_INDENT = re.compile(r"\n\s+")
_HIDDEN_CONTENTS = re.compile(
    r'<div class="md-sidebar md-sidebar--secondary"[^>]* hidden>.*?</nav>(?:\n</div>){3}\n',
    re.DOTALL,
)
_MENU_TEXT = re.compile(
    r'<span class="md-ellipsis">\n(?:<span class="md-typeset">\n)?([^<>]*)\n(?:</span>\n)?</span>'
)
_MENU_LEAF = re.compile(
    r'(class="md-nav__link"[^<>]*>)\n?<span class="md-ellipsis">([^<>]*)</span>\n</a>'
)
# What a site without an address cannot state, and the second `charset`.
_HEAD = re.compile(
    r'<link rel="(?:canonical|prev|next)"[^<>]*>|<meta name="generator"[^<>]*>'
    r'|(?<=form-action \'none\'">\n)<meta charset="utf-8">'
)
# What `pages.css` says of all icons.
_ICON = re.compile(
    r'<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor" stroke-linecap='
    r'"round" stroke-linejoin="round" stroke-width="2" class="lucide [\w-]+"'
)
_BLOCKS = (
    "article|body|dd|details|div|dl|dt|figure|footer|form|h[1-6]|head|header|input|label|li|link"
)
_BLOCKS += "|main|meta|nav|ol|p|pre|script|section|summary|svg|table|tbody|td|th|thead|tr|ul"
_AFTER_BLOCK = re.compile(rf"(</?(?:{_BLOCKS})\b[^<>]*>)\n")
# The scripts that are the same in every page.
_SCRIPT = re.compile(r"<script>(var (palette|tabs|target)=.*?)</script>")
# What the theme's script reads when a page is loaded; it differs by the depth of the folder.
_SETTINGS = re.compile(r'<script id="__config" type="application/json">.*?</script>')
_INDEX = "var __index = "


def slim(site: Path) -> None:
    """Rewrite the pages and the search index of a site so that they take less space."""
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        above = "../" * (len(path.relative_to(site).parts) - 1)
        path.write_text(slim_page(text, above, site / "assets"), encoding="utf-8")
    index = site / "search.js"
    packed = packed_index(index.read_text(encoding="utf-8"))
    (site / "assets" / "search-index.js").write_text(packed, encoding="utf-8")
    index.write_text("// The index is in assets/search-index.js.\n", encoding="utf-8")


def slim_page(html: str, above: str, assets: Path) -> str:
    """Return a page without indentation and hidden contents, its shared scripts being files.

    Args:
        html: The page.
        above: The path from its folder to that of the site.
        assets: The folder for the scripts.
    """

    def moved(name: str, script: str) -> str:
        if not (assets / name).exists():
            (assets / name).write_text(f"{script}\n", encoding="utf-8")
        return f'<script src="{above}assets/{name}"></script>'

    def settings(match: re.Match[str]) -> str:
        script = f"document.currentScript.insertAdjacentHTML('afterend', {json.dumps(match[0])});"
        return moved(f"settings-{len(above) // 3}.js", script)

    html = _HIDDEN_CONTENTS.sub("", _INDENT.sub("\n", html))
    html = _MENU_TEXT.sub(r'<span class="md-ellipsis">\1</span>', _HEAD.sub("", html))
    html = _MENU_LEAF.sub(r"\1\2</a>", html)
    html = _SCRIPT.sub(lambda match: moved(f"{match[2]}.js", match[1]), html)
    html = _ICON.sub('<svg class="lucide"', _SETTINGS.sub(settings, html))
    return _AFTER_BLOCK.sub(r"\1", html)


def packed_index(script: str) -> str:
    """Return the search index compressed, as the script that `assets/search.js` reads."""
    data = script.removeprefix(_INDEX).rstrip().removesuffix(";").encode()
    packed = base64.b64encode(gzip.compress(data, mtime=0)).decode()
    return f'window.packedIndex = "{packed}";\n'
