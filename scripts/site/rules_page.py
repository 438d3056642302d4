"""The page of rules: what every finding means, with an example and a fix."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from .. import rules

_HERE = Path(__file__).parent


def page() -> str:
    """Return the page as HTML, made from the pages that `explain` prints."""
    template = Environment(autoescape=True).from_string(
        (_HERE / "rules.html.jinja").read_text(encoding="utf-8")
    )
    return template.render(
        style=(_HERE / "start.css").read_text(encoding="utf-8"), pages=rules.pages().values()
    )
