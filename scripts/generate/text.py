"""Spec text made safe for the places in generated code where it stands.

Every string of a spec that reaches a template goes through one of these functions. `literal` writes
Python literals; `docstring` writes what stands between three quotes; `prose` is for Markdown.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from openapi_python_client.strings import safe_for_docstring

_WIDTH = 92
# A quote at the end that no backslash escapes would run into the three that close.
_BARE_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"$')
_ESCAPED_QUOTE = r"\1\""


def literal(value: Any) -> str:
    """Write a value as Python source; dataclasses as calls that leave defaults out."""
    if is_dataclass(value) and not isinstance(value, type):
        given = [
            f"{each.name}={literal(getattr(value, each.name))}"
            for each in fields(value)
            if not _is_default(each, getattr(value, each.name))
        ]
        return f"{type(value).__name__}({', '.join(given)})"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{literal(key)}: {literal(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value)


def _is_default(each: Any, value: Any) -> bool:
    if each.default_factory is not MISSING:
        return bool(value == each.default_factory())
    return bool(value == each.default)


def prose(text: object) -> str:
    """Write a text on one line, for Markdown and TOML comments, without control characters."""
    words = "".join(
        letter if unicodedata.category(letter)[0] != "C" or letter.isspace() else " "
        for letter in str(text or "")
    ).split()
    return " ".join(words)


def cell(text: object) -> str:
    """Write a text for a cell of a Markdown table."""
    return prose(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def escaped(text: object) -> str:
    """Write a text so that it can stand in a docstring."""
    return safe_for_docstring(str(text or "")).rstrip()


def docstring(
    summary: str,
    description: str = "",
    sections: Mapping[str, Iterable[tuple[str, str]]] | None = None,
    *,
    indent: int = 4,
) -> str:
    """Write a docstring with its quotes: summary, paragraphs, and sections of named entries."""
    parts = [_paragraph(summary, indent) or "..."]
    parts += [
        paragraph for each in description.split("\n\n") if (paragraph := _paragraph(each, indent))
    ]
    for title, entries in (sections or {}).items():
        lines = [_entry(name, text, indent) for name, text in entries]
        if lines:
            parts.append("\n".join([f"{title}:", *lines]))
    body = "\n\n".join(parts)
    if "\n" in body:
        return f'"""{body}\n"""'
    return f'"""{_BARE_QUOTE.sub(_ESCAPED_QUOTE, body)}"""'


def parted(text: str) -> tuple[str, str]:
    """Part a description into its first sentence and the rest."""
    first, _, rest = text.partition("\n\n")
    sentence, stop, more = " ".join(first.split()).partition(". ")
    return sentence + stop.rstrip(), "\n\n".join(part for part in (more, rest) if part)


def _paragraph(text: str, indent: int) -> str:
    return textwrap.fill(
        " ".join(escaped(text).split()),
        _WIDTH - indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _entry(name: str, text: str, indent: int) -> str:
    return textwrap.fill(
        " ".join(f"{escaped(name)}: {escaped(text)}".split()).rstrip(": "),
        _WIDTH - indent,
        initial_indent="    ",
        subsequent_indent="        ",
        break_long_words=False,
        break_on_hyphens=False,
    )
