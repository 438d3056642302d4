"""Texts of specs, evidence and READMEs as HTML that is inert, whatever they contain.

In a page only the headings are Markdown; everything else is HTML from the templates. Raw HTML,
images, scripts and template syntax in a text are shown, never obeyed.
"""

from __future__ import annotations

import itertools
import json
import re
import string
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

Rewrite = Callable[[str], str]
"""Returns the address of a link, or an empty string for a link to drop."""

_WEB = re.compile(r"https?://[^\s<>\"]+|mailto:[^\s<>\"]+")
_PUNCTUATION = str.maketrans({each: f"&#{ord(each)};" for each in string.punctuation})
# Names, operators, punctuation and blanks have the colour of the text.
_UNCOLOURED = re.compile(r'<span class="(?:n|o|p|p p-Indicator|w)">([^<]*)</span>')
_COMMENT = re.compile(r"^<!--.*?-->\n?", re.MULTILINE | re.DOTALL)


def prose(text: object) -> Markup:
    """Return a description in Markdown as HTML on one line."""
    return _safe(_rendered(_parser().parse(_text(text)), web))


def inline(text: object) -> Markup:
    """Return a sentence with its code as HTML, without a paragraph around it."""
    return _safe(_rendered(_parser().parseInline(" ".join(_text(text).split())), web))


def plain(text: object) -> Markup:
    """Return a text for a line of Markdown, with every character escaped that could mark it up."""
    return Markup(" ".join(str(text).split()).translate(_PUNCTUATION))  # noqa: S704  # escaped


def title(text: object) -> str:
    """Return a text as a title in the menu, where the theme does not escape it."""
    return str(escape(" ".join(str(text).split())))


def one_line(value: Any) -> Any:
    """Return what a template prints for a value: a text on one line, since lines are Markdown's."""
    is_text = isinstance(value, str) and not isinstance(value, Markup)
    return " ".join(value.split("\n")) if is_text else value


def code(source: object, language: str = "text") -> Markup:
    """Return a block of code, coloured."""
    return _safe(_block(str(source).rstrip("\n"), language))


def lines(text: object) -> Markup:
    """Return a text of several lines for an element that keeps them, such as a text field."""
    return _safe(str(escape(text)))


def as_json(value: Any, indent: int | None = None) -> str:
    """Return a value of a spec as JSON, without the fields that are ours."""
    return json.dumps(_public(value), ensure_ascii=False, indent=indent)


def slug(title: str) -> str:
    """Return the anchor of a heading, as GitHub writes it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")


def guide(text: str, rewrite: Rewrite) -> str:
    """Return a README as a page: the headings as Markdown, the rest as HTML.

    The pictures stay whose address `rewrite` returns.
    """
    tokens = _parser(images=True).parse(_COMMENT.sub("", text))
    lines: list[str] = []
    for part in _parts(tokens):
        if part[0].type == "heading_open":
            title = part[1].content.replace("`", "")
            lines += ["", f"{'#' * int(part[0].tag[1])} {plain(title)} {{ #{slug(title)} }}", ""]
        else:
            lines.append(f"<div>{_safe(_rendered(part, rewrite))}</div>")
    return "\n".join(lines) + "\n"


def web(address: str) -> str:
    """Return an address of the web, or an empty string for any other."""
    return address if _WEB.fullmatch(address) else ""


def _parts(tokens: Sequence[Token]) -> Iterable[Sequence[Token]]:
    """Yield each heading, and what is between two of them."""
    starts = [
        index
        for index, token in enumerate(tokens)
        if token.level == 0 and token.type == "heading_open"
    ]
    ends = [index + 3 for index in starts]
    cuts = sorted({0, len(tokens), *starts, *ends})
    return (tokens[at:end] for at, end in itertools.pairwise(cuts))


@cache
def _parser(*, images: bool = False) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "highlight": _highlighted})
    parser.enable("table")
    if not images:
        parser.disable("image")
    # `_rendered` decides which links stay.
    parser.validateLink = bool  # type: ignore[assignment, method-assign]  # as documented
    return parser


def _rendered(tokens: Sequence[Token], rewrite: Rewrite) -> str:
    """Return tokens as HTML, with the links that `rewrite` keeps."""
    for token in tokens:
        _rewrite(token.children or [], rewrite)
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


def _rewrite(children: Sequence[Token], rewrite: Rewrite) -> None:
    for token in children:
        if token.type == "link_open":
            address = str(token.attrs.get("href", ""))
            target = address if _WEB.fullmatch(address) else rewrite(address)
            token.attrs = {"href": target} if target else {}
        elif token.type == "image":
            if target := rewrite(str(token.attrs.get("src", ""))):
                token.attrs = {"src": target, "alt": ""}
            else:
                token.type = "text"


def _highlighted(source: str, language: str, _: str) -> str:
    return _block(source.rstrip("\n"), language or "text")


def _block(source: str, language: str) -> str:
    return f'<pre class="highlight"><code>{_coloured(source, language)}</code></pre>'


# Pages repeat values, and the builds of one process whole pages.
@lru_cache(maxsize=4096)
def _coloured(source: str, language: str) -> str:
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return str(escape(source))
    coloured = str(highlight(source, lexer, HtmlFormatter(nowrap=True)))
    return _UNCOLOURED.sub(r"\1", coloured).rstrip("\n")


def _safe(html: str) -> Markup:
    """Return HTML that `_parser` or Pygments made as one line of a page."""
    return Markup(html.strip().replace("\n", "&#10;"))  # noqa: S704  # they escape every text


def _text(text: object) -> str:
    return str(text or "").strip()


def _public(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _public(each) for key, each in value.items() if not str(key).startswith("x-")}
    return [_public(each) for each in value] if isinstance(value, list) else value
