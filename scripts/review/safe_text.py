"""Texts of the specs in reports: names, descriptions and places that anybody may have written.

A report is shown under the project's name, in terminals and in comments. Nothing in a text can
become markup, a link, a mention or a control sequence, and no text is long.
"""

from __future__ import annotations

import re
import unicodedata

_LONGEST_NAME, _LONGEST_TEXT = 160, 600
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_MARKUP = re.compile(r"[\\*_\[\]<>&#~|!@$^{}]|^(?:[-+=:]+|\d+[.)])(?=\s|$)")
# GitHub makes links of addresses, names, numbers and hashes, even if they are escaped.
_ACTIVE = re.compile(
    r"(?<!\S)\S*(?:://|www\.|@|#\d|\bgh-\d)\S*|\b[0-9a-f]{7,40}\b|\bmailto:\S*", re.IGNORECASE
)
_CODE = re.compile(r"(?<!`)(`[^`]+`)(?!`)")


def printable(text: str, longest: int = _LONGEST_TEXT) -> str:
    """Return a text as one line without invisible characters, shortened if it is long."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def visible(text: str) -> str:
    """Return a text in which invisible characters other than line breaks are written as escapes."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(each if each == "\n" else _visible(each) for each in text)


def _visible(character: str) -> str:
    if unicodedata.category(character) in _INVISIBLE:
        return f"\\u{ord(character):04x}"
    return character


def as_code(text: str) -> str:
    """Return a name as code in Markdown; nothing in it can end the code or the line."""
    plain = printable(text.replace("`", "'"), _LONGEST_NAME)
    return f"`{plain}`" if plain else ""


def as_free(text: str) -> str:
    """Return a text for Markdown, in which only names between single backticks are code."""
    return "".join(
        as_code(part[1:-1]) if index % 2 else _escaped(part.replace("`", "'"))
        for index, part in enumerate(_CODE.split(printable(text)))
    )


def _escaped(text: str) -> str:
    parts = []
    end = 0
    for match in _ACTIVE.finditer(text):
        parts += [_MARKUP.sub(_entity, text[end : match.start()]), as_code(match[0])]
        end = match.end()
    return "".join([*parts, _MARKUP.sub(_entity, text[end:])])


def _entity(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(each)};" for each in match[0])
