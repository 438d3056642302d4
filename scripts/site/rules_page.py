"""The page of rules: what every finding means, with an example and a fix."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from .. import rules

_HERE = Path(__file__).parent
_CODE = re.compile("`([^`]+)`")


def page() -> str:
    """Return the page as HTML, made from the pages that `explain` prints."""
    environment = Environment(autoescape=True)
    environment.filters["code"] = _with_code
    template = environment.from_string((_HERE / "rules.html.jinja").read_text(encoding="utf-8"))
    return template.render(
        style=(_HERE / "start.css").read_text(encoding="utf-8"), pages=rules.pages().values()
    )


def _with_code(text: str) -> Markup:
    """Return a text as HTML with its backticks as `code` elements."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))
