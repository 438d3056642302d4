"""Layouts of a review: text, Markdown, JSON, workflow commands of GitHub and changelog.

The sentences are in `review_sentences`. The Markdown becomes a comment on pull requests of any
author, so everything from a spec is escaped in it. `schema.json` describes the JSON.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from ..finding import Finding, annotation
from . import review_sentences as sentences
from .changelog_entry import as_changelog
from .review_report import Change, Grade, Review, VendorReview
from .review_sentences import Section, Style

_WIDTH = 100
_ANNOTATED: tuple[Grade, ...] = ("breaking", "safety")

SCHEMA = 1
"""The version of the JSON schema; it changes when readers of the JSON have to."""


def render(review: Review, style: str) -> str:
    """Return a review in one of `STYLES`."""
    return STYLES[style](review)


def as_text(review: Review) -> str:
    """Return a review as lines for a terminal."""
    style = Style(str, str)
    parts = [f"{review.head} compared with {review.base}: {sentences.outcome(review)}"]
    if len(review.vendors) > 1:
        parts.append(_columns(sentences.overview(review)))
    for each in review.vendors:
        versions = sentences.versions(each, " -> ")
        parts.append(f"{each.vendor} {versions}: {sentences.verdict(each)}")
        parts += [
            _text_of(section, section.title)
            for section in sentences.sections(each, style)
            if not section.aside
        ]
        if known := sentences.known(each):
            parts.append(f"  {known}")
    if review.unchanged:
        parts.append(f"unchanged: {', '.join(review.unchanged)}")
    folded = [
        _text_of(section, f"{each.vendor}: {section.title}")
        for each in review.vendors
        for section in sentences.sections(each, style)
        if section.aside
    ]
    return "\n\n".join([*parts, *(["Details", *folded] if folded else [])])


def _text_of(section: Section, title: str) -> str:
    lines = [f"  {title}"]
    for first, *rest in section.entries:
        lines += _wrapped(first, 4)
        lines += [line for each in rest for line in _wrapped(each, 8)]
    return "\n".join(lines)


def _wrapped(text: str, indent: int) -> list[str]:
    """Return a text as lines; all but the first are indented further."""
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
    """Return a review for a pull request; sections that most readers can skip are folded."""
    style = Style(_code, _free)
    head, base = (_code(each) for each in (review.head, review.base))
    parts = ["# Spec review", f"{head} compared with {base}: **{sentences.outcome(review)}**"]
    if len(review.vendors) > 1:
        parts.append(_table(sentences.overview(review)))
    for each in review.vendors:
        versions = sentences.versions(each, " → ")
        parts.append(f"## {each.vendor} {_free(versions)}: {sentences.verdict(each)}")
        for section in sentences.sections(each, style):
            parts += () if section.aside else _open(section)
        if known := sentences.known(each):
            parts.append(f"*{known}*")
    if review.unchanged:
        parts.append(f"Unchanged: {', '.join(map(_code, review.unchanged))}")
    folded = [
        part
        for each in review.vendors
        for section in sentences.sections(each, style)
        if section.aside
        for part in _folded(each.vendor, section)
    ]
    return "\n\n".join([*parts, *(["## Details", *folded] if folded else [])])


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
        grade, colon, text = first.partition(": ")
        lines += [f"- **{grade}**{colon}{text}" if colon and " " not in grade else f"- {first}"]
        lines += [f"  - {line}" for line in rest]
    return "\n".join(lines)


def _code(text: str) -> str:
    """Return a name as code; nothing in it can end the code or the line."""
    plain = " ".join(text.replace("`", "'").split())
    return f"`{plain}`"


def _free(text: str) -> str:
    """Return free text with everything escaped but pairs of backticks."""
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
    """Return a review as JSON, as `schema.json` describes it."""
    vendors = [
        asdict(each) | {"grade": each.grade, "acceptable": each.is_acceptable}
        for each in review.vendors
    ]
    data = {
        "schema": SCHEMA,
        "base": review.base,
        "head": review.head,
        "acceptable": review.is_acceptable,
        "vendors": vendors,
        "unchanged": review.unchanged,
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def as_github(review: Review) -> str:
    """Return workflow commands, which GitHub shows on the lines of a pull request."""
    # GitHub shows the first ten only.
    worst = [line for grade in _ANNOTATED for each in review.vendors for line in _of(each, grade)]
    listed = [found for each in review.vendors for found in (*each.demands, *each.findings)]
    return "\n".join([*worst, *map(annotation, listed)])


def _of(vendor: VendorReview, grade: Grade) -> Iterator[str]:
    for change in vendor.changes:
        if change.grade == grade:
            yield annotation(_finding(change), "error" if vendor.demands else "warning")


def _finding(change: Change) -> Finding:
    style = Style(str, str)
    first, *rest = sentences.change(change, style)
    place = change.head
    return Finding(place.path, place.line, place.column, change.rule, first, "\n".join(rest))


STYLES: Mapping[str, Callable[[Review], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "github": as_github,
    "changelog": as_changelog,
}
