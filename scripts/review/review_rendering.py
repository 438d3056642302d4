"""A review as text, Markdown, JSON or workflow commands.

Owns the layouts; what is said stands in `wording`. Markdown goes into a comment that anybody's
branch may fill, so nothing of a spec is left active in it. `schema.json` describes the JSON.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from ..finding import Finding, annotation
from . import review_sentences as wording
from .review_report import Change, Review, VendorReview
from .review_sentences import Section, Style

_WIDTH = 100

SCHEMA = 1
"""The version of the JSON's form; it goes up when a reader of it would have to change."""


def render(review: Review, style: str) -> str:
    """Print a review in one of `STYLES`."""
    return STYLES[style](review)


def as_text(review: Review) -> str:
    """Print a review for a terminal."""
    style = Style(str, str)
    parts = [f"{review.head} against {review.base}: {wording.outcome(review)}"]
    if len(review.vendors) > 1:
        parts.append(_columns(wording.overview(review)))
    for each in review.vendors:
        versions = wording.versions(each, " -> ")
        parts.append(f"{each.vendor} {versions}: {wording.verdict(each)}")
        parts += [
            _text_of(section, section.title)
            for section in wording.sections(each, style)
            if not section.aside
        ]
        if known := wording.known(each):
            parts.append(f"  {known}")
    if review.unchanged:
        parts.append(f"unchanged: {', '.join(review.unchanged)}")
    folded = [
        _text_of(section, f"{each.vendor}: {section.title}")
        for each in review.vendors
        for section in wording.sections(each, style)
        if section.aside
    ]
    return "\n\n".join([*parts, *(["In detail", *folded] if folded else [])])


def _text_of(section: Section, title: str) -> str:
    lines = [f"  {title}"]
    for first, *rest in section.entries:
        lines += _wrapped(first, 4)
        lines += [line for each in rest for line in _wrapped(each, 8)]
    return "\n".join(lines)


def _wrapped(text: str, indent: int) -> list[str]:
    """Break a line between words; what hangs over stands further in."""
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _columns(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def as_markdown(review: Review) -> str:
    """Print a review for a pull request; what may be skipped is folded, and comes last."""
    style = Style(_code, _free)
    head, base = (_code(each) for each in (review.head, review.base))
    parts = ["# Spec review", f"{head} against {base}: **{wording.outcome(review)}**"]
    if len(review.vendors) > 1:
        parts.append(_table(wording.overview(review)))
    for each in review.vendors:
        versions = wording.versions(each, " → ")
        parts.append(f"## {each.vendor} {_free(versions)}: {wording.verdict(each)}")
        for section in wording.sections(each, style):
            parts += () if section.aside else _open(section)
        if known := wording.known(each):
            parts.append(f"*{known}*")
    if review.unchanged:
        parts.append(f"Unchanged: {', '.join(map(_code, review.unchanged))}")
    folded = [
        part
        for each in review.vendors
        for section in wording.sections(each, style)
        if section.aside
        for part in _folded(each.vendor, section)
    ]
    return "\n\n".join([*parts, *(["## In detail", *folded] if folded else [])])


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "| --- |" + " ---: |" * (len(rows[0]) - 1), *body])


def _open(section: Section) -> Iterator[str]:
    yield f"### {section.title}"
    yield _list(section)


def _folded(vendor: str, section: Section) -> Iterator[str]:
    title = f"{vendor}: {section.title} ({len(section.entries)})"
    yield f"<details><summary>{title}</summary>"
    yield _list(section)
    yield "</details>"


def _list(section: Section) -> str:
    lines = []
    for first, *rest in section.entries:
        grade, colon, said = first.partition(": ")
        lines += [f"- **{grade}**{colon}{said}" if colon and " " not in grade else f"- {first}"]
        lines += [f"  - {line}" for line in rest]
    return "\n".join(lines)


def _code(text: str) -> str:
    """Write a name so that nothing in it can end the code or the line."""
    plain = " ".join(text.replace("`", "'").split())
    return f"`{plain}`"


def _free(text: str) -> str:
    """Write free text so that only the code in it stays active, in pairs."""
    parts = " ".join(text.split()).split("`")
    if len(parts) % 2 == 0:
        parts = ["'".join(parts)]
    return "`".join(
        part if index % 2 else re.sub(r"([\\*_\[\]<>&#~|!@])", _entity, part)
        for index, part in enumerate(parts)
    )


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[1])};"


def as_json(review: Review) -> str:
    """Print a review for programs; `schema.json` says what its members mean."""
    vendors = [
        asdict(each) | {"grade": each.grade, "acceptable": each.is_acceptable}
        for each in review.vendors
    ]
    told = {
        "schema": SCHEMA,
        "base": review.base,
        "head": review.head,
        "acceptable": review.is_acceptable,
        "vendors": vendors,
        "unchanged": review.unchanged,
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def as_github(review: Review) -> str:
    """Print what has to be looked at as workflow commands, which GitHub shows on the lines."""
    return "\n".join(line for vendor in review.vendors for line in _annotations(vendor))


def _annotations(vendor: VendorReview) -> Iterator[str]:
    yield from (annotation(each) for each in (*vendor.demands, *vendor.findings))
    for change in vendor.changes:
        if change.grade == "breaking":
            yield annotation(_finding(change), "error" if vendor.demands else "warning")


def _finding(change: Change) -> Finding:
    style = Style(str, str)
    first, *rest = wording.change(change, style)
    place = change.head
    return Finding(place.path, place.line, place.column, change.rule, first, "\n".join(rest))


STYLES: Mapping[str, Callable[[Review], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "github": as_github,
}
