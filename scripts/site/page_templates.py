"""The templates of the pages, and what they can call."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from . import inert_text
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
        finalize=inert_text.one_line,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(
        code=inert_text.code,
        inline=inert_text.inline,
        json=inert_text.as_json,
        lines=inert_text.lines,
        plain=inert_text.plain,
        prose=inert_text.prose,
        slug=inert_text.slug,
        web=inert_text.web,
        word=word,
        yaml=_yaml,
    )
    return made


def _yaml(text: object) -> Markup:
    """Return a text as a string of YAML that is a title in HTML."""
    return Markup(json.dumps(inert_text.title(text)))  # noqa: S704  # escaped
