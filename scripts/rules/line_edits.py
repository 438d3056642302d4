"""The edits that fix problems of the text, each a replacement of whole lines.

An edit is made from the places of the keys and values, so that everything else in the file keeps
its bytes. Where the text is too unusual for that there is no edit.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..spec import Document, Mark, Pointer, Scalar, cached_on_owner
from .rule_definition import Edit

Edits = tuple[Edit, ...]

_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")


def requoted(document: Document, scalar: Scalar, *, plain: bool) -> Edits:
    """Return the edit that writes a scalar of one line without quotes, or in double quotes."""
    line, start = _line(document, scalar.mark), scalar.mark.column - 1
    pattern = re.compile(re.escape(scalar.text)) if scalar.plain else _QUOTED
    found = pattern.match(line, start)
    if not found:
        return ()
    text = scalar.text if plain else json.dumps(scalar.text, ensure_ascii=False)
    return _single(scalar.mark.line, line[:start] + text + line[found.end() :])


def without_line_end(document: Document, number: int) -> Edits:
    """Return the edit that removes blanks at the end of a line, if they are no part of a text."""
    line = document_lines(document)[number - 1]
    is_text = any(each != each.rstrip() for each in _text_at(document, number).split("\n"))
    return () if is_text or line == line.rstrip() else _single(number, line.rstrip())


def with_last_line_end(document: Document) -> Edits:
    """Return the edit after which the file ends with one line feed."""
    lines = document_lines(document)
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    return (Edit(last + 1, len(lines), ("",)),)


def with_blank_line(number: int) -> Edits:
    """Return the edit that adds a blank line above a line."""
    return (Edit(number, number - 1, ("",)),)


def with_one_blank_line(document: Document, number: int) -> Edits:
    """Return the edit that leaves one blank line of several above a line outside texts."""
    if "\n\n\n" in _text_at(document, number - 1):
        return ()
    first, lines = number, document_lines(document)
    while first > 1 and not lines[first - 2].strip():
        first -= 1
    return (Edit(first, number - 2, ()),)


def shifted(document: Document, pointer: Pointer, by: int) -> Edits:
    """Return the edit that moves an element, with all that is in it, by a number of columns."""
    mark, lines = document.source.values[pointer], document_lines(document)
    last = _last_line(document, pointer, mark.column)
    head, rest = lines[mark.line - 1], lines[mark.line : last]
    before = head[: mark.column - 1].rstrip(" ")
    gap = mark.column - 1 - len(before) + by
    if gap < bool(before) or any(_indent(each) + by < 0 for each in rest if each.strip()):
        return ()
    moved = [before + " " * gap + head[mark.column - 1 :]]
    moved += [_moved(each, by) if each.strip() else each for each in rest]
    return (Edit(mark.line, last, tuple(moved)),)


def reordered(document: Document, pointer: Pointer, keys: Sequence[str]) -> Edits:
    """Return the edit that brings the properties of an object in an order, comments with them."""
    marks = {key: document.source.keys[(*pointer, key)] for key in document.at(pointer)}
    places = [*marks.values()]
    column, numbers = places[0].column, [each.line for each in places]
    if any(each.column != column for each in places) or len({*numbers}) < len(numbers):
        return ()
    lines = document_lines(document)
    prefix = lines[numbers[0] - 1][: column - 1]
    starts = [_with_comments(lines, each, column) for each in numbers]
    starts[0] = numbers[0] if prefix.strip() else starts[0]
    ends = [*starts[1:], _last_line(document, pointer, column) + 1]
    blocks = dict(zip(marks, _blocks(lines, starts, ends), strict=True))
    blanks = [each.blanks for each in blocks.values()]
    first, *others = [blocks[key].text for key in keys]
    if prefix.strip():
        old = next(iter(blocks.values())).text
        if first[0].lstrip().startswith("#"):
            return ()
        bare = [" " * len(prefix) + old[0][len(prefix) :], *old[1:]]
        others = [bare if each is old else each for each in others]
        first = [prefix + first[0][len(prefix) :], *first[1:]]
    ordered = zip([first, *others], blanks, strict=True)
    text = [line for block, empty in ordered for line in (*block, *empty)]
    return (Edit(starts[0], ends[-1] - 1, tuple(text)),)


@cached_on_owner
def document_lines(document: Document) -> list[str]:
    """Return the lines of a file; the last one is empty if the file ends with a line feed."""
    return document.source.text.split("\n")


@dataclass(frozen=True)
class _Block:
    """The lines of a property, and the blank lines below them."""

    text: list[str]
    blanks: list[str]


def _blocks(lines: Sequence[str], starts: Iterable[int], ends: Iterable[int]) -> Iterator[_Block]:
    for start, end in zip(starts, ends, strict=True):
        last = end
        while last > start and not lines[last - 2].strip():
            last -= 1
        yield _Block([*lines[start - 1 : last - 1]], [*lines[last - 1 : end - 1]])


def _with_comments(lines: Sequence[str], number: int, column: int) -> int:
    """Return the first line of the comments directly above a line that begin in its column."""
    while (
        number > 1 and _is_comment(lines[number - 2]) and _indent(lines[number - 2]) == column - 1
    ):
        number -= 1
    return number


def _last_line(document: Document, pointer: Pointer, column: int) -> int:
    """Return the last line of an element, without comments below it that begin before a column."""
    lines, places = document_lines(document), _places(document)
    at = bisect_left(places, (document.source.values[pointer], ()))
    depth = len(pointer)
    while at < len(places) and places[at][1][:depth] == pointer:
        at += 1
    last = places[at][0].line - 1 if at < len(places) else len(lines)
    while not lines[last - 1].strip() or (
        _is_comment(lines[last - 1]) and _indent(lines[last - 1]) < column - 1
    ):
        last -= 1
    return last


@cached_on_owner
def _places(document: Document) -> list[tuple[Mark, Pointer]]:
    """Return the places of keys and items in reading order."""
    return [(mark, pointer) for pointer, mark in document.source.keys.items()]


def _text_at(document: Document, number: int) -> str:
    """Return the last scalar that begins on a line or above it."""
    scalars = document.source.scalars
    at = bisect_right(scalars, number, key=lambda each: each.mark.line)
    return scalars[at - 1].text if at else ""


def _line(document: Document, mark: Mark) -> str:
    return document_lines(document)[mark.line - 1]


def _single(number: int, line: str) -> Edits:
    return (Edit(number, number, (line,)),)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _moved(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[-by:]


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def rest_of_line(lines: Sequence[str], mark: Mark) -> str:
    """Return a line from a place on; an empty string behind the last line."""
    return lines[mark.line - 1][mark.column - 1 :] if mark.line <= len(lines) else ""
