"""The templates of the pages, and what they can call."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from . import safe_text
from .element_views import word

_HERE = Path(__file__).parent


def render(name: str, **values: Any) -> str:
    """Return a page in Markdown."""
    return _environment().get_template(f"{name}.md.jinja").render(**values)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        finalize=safe_text.one_line,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(
        code=safe_text.code,
        inline=safe_text.inline,
        json=safe_text.as_json,
        lines=safe_text.lines,
        plain=safe_text.plain,
        prose=safe_text.prose,
        slug=safe_text.slug,
        web=safe_text.web,
        word=word,
        yaml=_yaml,
    )
    return made


def _yaml(text: object) -> Markup:
    """Return a text as a string of YAML that is a title in HTML."""
    return Markup(json.dumps(safe_text.title(text)))  # noqa: S704  # escaped
