"""Rules for the file as text: keys, tags, indentation, blank lines and characters.

`scalar_rules` has those for single values and their quotes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from ..spec import METHODS, Document, Mark, Pointer, disagreement, walk
from .line_edits import (
    document_lines,
    rest_of_line,
    shifted,
    with_blank_line,
    with_last_line_end,
    with_one_blank_line,
    without_line_end,
)
from .rule_definition import Problem, rule

MAX_COLUMNS = 100


@rule
def duplicate_key(document: Document) -> Iterator[Problem]:
    """A key that its object has already.

    Tools keep only one of the two values.

    Fix: Remove or rename one of them.
    """
    for oddity in document.source.oddities:
        if oddity.kind == "duplicate-key":
            first = document.source.keys[oddity.pointer].line
            yield Problem(
                oddity.mark,
                f"{oddity.text} is on line {first} already, and tools keep only one of them",
                "drop one of the two, or rename it",
            )


@rule
def yaml_tag(document: Document) -> Iterator[Problem]:
    """A YAML tag, which JSON cannot express.

    It changes the value for some tools and not for others.

    Fix: Write the value itself, in double quotes where it is a string.
    """
    for oddity in document.source.oddities:
        if oddity.kind == "tag":
            yield Problem(
                oddity.mark,
                f"the tag {oddity.text} changes the value for some tools and not for others",
                "write the value itself, in double quotes where it is a string",
            )


@rule(house=True)
def parser_disagreement(document: Document) -> Iterator[Problem]:
    """A text that PyYAML reads differently with libyaml and without it, or only with it.

    Whether PyYAML has libyaml depends on the machine.

    Fix: Write the text in double quotes, with spaces for tabs.
    """
    is_yaml = document.path.suffix.lower() != ".json"
    if is_yaml and (mark := disagreement(document.source.text)):
        yield Problem(
            mark,
            "YAML parsers do not agree on the text that starts here",
            "write it in double quotes, with spaces for tabs",
        )


@rule(house=True)
def yaml_anchor(document: Document) -> Iterator[Problem]:
    """A YAML anchor.

    A component with a `$ref` shares the same, has a name, and is also JSON.

    Fix: Remove the anchor, and refer to a component.
    """
    for oddity in document.source.oddities:
        if oddity.kind == "anchor":
            yield Problem(
                oddity.mark,
                f"unexpected anchor {oddity.text}",
                "refer to a component with `$ref` instead",
            )


@rule(house=True)
def flow_style(document: Document) -> Iterator[Problem]:
    """An object, or a list of more than plain values, in braces or brackets.

    Findings and reviews refer to lines, so each property has its own.

    Fix: Write it in block style.
    """
    lines = document_lines(document)
    for pointer, data in walk(document.data):
        nested = [each for each in _values(data) if isinstance(each, dict | list)]
        inline = _is_inline(document, lines, pointer)
        if inline and data and (nested or isinstance(data, dict)):
            yield Problem(
                document.source.values[pointer],
                "only a list of plain values may be on one line",
                "write it in block style, a property per line",
            )


@rule(house=True, fixable=True)
def wrong_indentation(document: Document) -> Iterator[Problem]:
    """A line that is not indented by two spaces.

    One way of indenting keeps changes small.

    Fix: Indent by two spaces, the dash of a list too.
    """
    lines = document_lines(document)
    for pointer, data in walk(document.data):
        if not pointer or _is_inline(document, lines, pointer[:-1]):
            continue
        mark = document.source.values[pointer]
        if isinstance(pointer[-1], int):
            wanted = document.source.values[pointer[:-1]].column + 2
        elif data and isinstance(data, dict | list) and not _is_inline(document, lines, pointer):
            wanted = document.source.keys[pointer].column + 2
        else:
            continue
        if mark.column != wanted:
            yield Problem(
                mark,
                f"this starts in column {mark.column}, not {wanted}",
                "indent by two spaces, the dash of a list too",
                edits=shifted(document, pointer, wanted - mark.column),
            )


@rule(house=True, fixable=True)
def wrong_blank_lines(document: Document) -> Iterator[Problem]:
    """Not exactly one blank line between operations or components, or several anywhere.

    The blank line makes the operations visible in a long file.

    Fix: Leave one blank line.
    """
    lines = document_lines(document)
    for pointer in _set_apart(document):
        mark = document.source.keys[pointer]
        above = mark.line - 2
        while lines[above].lstrip().startswith("#"):
            above -= 1
        if lines[above].strip():
            edits = with_blank_line(above + 2)
            yield Problem(mark, "no blank line above", "leave one blank line", edits=edits)
    for number, line in enumerate(lines, start=1):
        before = [each.strip() for each in lines[max(number - 3, 0) : number - 1]]
        if line.strip() and before == ["", ""]:
            edits = with_one_blank_line(document, number)
            yield Problem(Mark(number, 1), "several blank lines above", "leave one", edits=edits)


@rule(house=True)
def long_line(document: Document) -> Iterator[Problem]:
    """A line of more than 100 columns.

    Reviews show two versions next to each other.

    Fix: Break the line; `>-` folds a long text.
    """
    for number, line in enumerate(document_lines(document), start=1):
        if len(line) > MAX_COLUMNS:
            yield Problem(
                Mark(number, MAX_COLUMNS + 1),
                f"the line has {len(line)} columns",
                f"break it before column {MAX_COLUMNS + 1}; `>-` folds a long text",
            )


@rule(house=True, fixable=True)
def stray_whitespace(document: Document) -> Iterator[Problem]:
    """A tab, a space at the end of a line, CRLF, or no line feed at the end of the file.

    Editors change it unnoticed and make a change look larger.

    Fix: Indent with spaces, and end each line with a line feed after its last character.
    """
    lines = document_lines(document)
    for number, line in enumerate(lines, start=1):
        if "\t" in line or line != line.rstrip():
            yield Problem(
                Mark(number, len(line.rstrip()) + 1),
                "a tab, a carriage return or blanks at the end of the line",
                "indent with spaces and end the line after its last letter",
                edits=without_line_end(document, number),
            )
    if lines[-1] or (len(lines) > 1 and not lines[-2]):
        yield Problem(
            Mark(len(lines), 1),
            "the file does not end with a single line end",
            "end the last line with one line feed",
            edits=with_last_line_end(document),
        )


@rule(house=True)
def invisible_character(document: Document) -> Iterator[Problem]:
    """A character that cannot be seen or looks like a space.

    It is copied from web pages and makes a name differ from one that looks the same.

    Fix: Type the line again.
    """
    for number, line in enumerate(document_lines(document), start=1):
        for column, character in enumerate(line, start=1):
            category = unicodedata.category(character)
            if category[0] in "CZ" and character not in " \t\r":
                yield Problem(
                    Mark(number, column),
                    f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip(),
                    "type the line again",
                )


def _values(data: object) -> list[Any]:
    if isinstance(data, dict):
        return list(data.values())
    return data if isinstance(data, list) else []


def _is_inline(document: Document, lines: list[str], pointer: Pointer) -> bool:
    return rest_of_line(lines, document.source.values[pointer])[:1] in ("[", "{")


def _set_apart(document: Document) -> Iterator[Pointer]:
    """Yield every path, operation and component except the first of each place."""
    paths = document.steps(("paths",))
    yield from paths[1:]
    for path in paths:
        yield from [place for place in document.steps(path) if place[-1] in METHODS][1:]
    for section in document.steps(("components",)):
        yield from document.steps(section)[1:]
