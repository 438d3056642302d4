"""Layouts of a review: text, Markdown, JSON, SARIF, workflow commands of GitHub and others.

The sentences are in `review_sentences`. The Markdown becomes a comment on pull requests of any
author: everything from a spec goes through `safe_text`, and it has at most `LONGEST` bytes.
`schema.json` describes the JSON.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from html import escape

from .. import rules
from ..finding import Finding, Level, annotation
from . import review_sentences as sentences
from .accepted_changes import as_entries
from .changelog_entry import as_changelog
from .review_report import GRADES, Change, Review
from .review_sentences import Section, Style
from .safe_text import as_code, as_free, printable, visible

LONGEST = 60_000
"""The maximum size of the Markdown in bytes; a comment on GitHub has at most 64 KiB."""

_WIDTH = 100
_HINT = "`make explain RULE=...` describes a rule"

CHANGED_CODE = "changed-reviewer"

SCHEMA = 3
"""The version of the JSON schema; it changes when readers of the JSON have to."""


def render(review: Review, style: str) -> str:
    """Return a review in one of `STYLES`."""
    printed = STYLES[style](review)
    return printed if style in ("json", "sarif") else visible(printed)


def as_text(review: Review) -> str:
    """Return a review as lines for a terminal."""
    style = Style(printable, printable, review.site, review.failing)
    first = f"{review.head} compared with {review.base}: {sentences.outcome(review, style)}"
    warning = "\n".join(_wrapped(sentences.warning(review, style), 0))
    overview = (_entry(each, 2, 6) for each in sentences.overview(review, style))
    parts = [part for part in (warning, "\n".join([first, *overview])) if part]
    parts += [_text_of(each, each.title) for each in sentences.without_change(review, style)]
    folded = []
    for each in review.vendors:
        parts.append(sentences.title(each, style, " -> "))
        for section in sentences.sections(each, style):
            if section.aside:
                folded.append(_text_of(section, f"{each.vendor}: {section.title}"))
            else:
                parts.append(_text_of(section, section.title))
        if known := sentences.known(each):
            parts.append(f"  {known}")
    if review.unchanged:
        parts.append(f"unchanged: {', '.join(map(printable, review.unchanged))}")
    parts += ["Details", *folded] if folded else []
    return "\n\n".join([*parts, *([_HINT] if sentences.has_rules(review) else [])])


def _text_of(section: Section, title: str) -> str:
    return "\n".join([f"  {title}", *(_entry(each, 4, 8) for each in section.entries)])


def _entry(entry: sentences.Entry, indent: int, below: int) -> str:
    first, *rest = entry
    lines = [*_wrapped(first, indent), *(line for each in rest for line in _wrapped(each, below))]
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


def as_markdown(review: Review) -> str:
    """Return a review for a pull request; sections that most readers can skip are folded."""
    parts, size = [], 0
    for part in _markdown_parts(review):
        size += len(part.encode()) + 2
        if size > LONGEST:
            parts.append("*The rest is left out, since it is too long: `make review` prints it.*")
            break
        parts.append(part)
    return "\n\n".join(parts)


def _markdown_parts(review: Review) -> Iterator[str]:
    """Yield parts of the Markdown, each of which has all the markup that it opens."""
    style = Style(as_code, as_free, review.site, review.failing)
    if warning := sentences.warning(review, style):
        yield f"**Caution:** {warning}"
    yield "# Spec review"
    head, base = (as_code(each) for each in (review.head, review.base))
    yield f"{head} compared with {base}: **{sentences.outcome(review, style)}**"
    if overview := list(sentences.overview(review, style)):
        yield _list(overview)
    for section in sentences.without_change(review, style):
        yield f"## {section.title}\n\n{_list(section.entries)}"
    folded: list[str] = []
    for each in review.vendors:
        yield f"## {sentences.title(each, style, ' → ')}"
        for section in sentences.sections(each, style):
            if section.aside:
                folded.append(_folded(each.vendor, section))
            else:
                yield f"### {section.title}\n\n{_list(section.entries)}"
        if known := sentences.known(each):
            yield f"*{known}*"
    if review.unchanged:
        yield f"Unchanged: {', '.join(map(as_code, review.unchanged))}"
    yield from ["## Details", *folded] if folded else []
    if sentences.has_rules(review):
        yield f"*{_HINT}*"


def _folded(vendor: str, section: Section) -> str:
    title = f"<code>{escape(printable(vendor))}</code>: {section.title} ({len(section.entries)})"
    return f"<details><summary>{title}</summary>\n\n{_list(section.entries)}\n\n</details>"


def _list(entries: Iterable[sentences.Entry]) -> str:
    lines = []
    for first, *rest in entries:
        lines += [f"- {_strong(first)}", *(f"  - {_strong(line)}" for line in rest)]
    return "\n".join(lines)


def _strong(line: str) -> str:
    """Return a line with its grade in bold, if it begins with one."""
    grade, colon, text = line.partition(": ")
    return f"**{grade}**{colon}{text}" if grade in GRADES else line


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
        "folder": review.folder,
        "code": [asdict(each) for each in review.code],
        "failing": review.failing,
        "unused": [asdict(each) for each in review.unused],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def as_github(review: Review) -> str:
    """Return workflow commands, which GitHub shows on the lines of a pull request.

    GitHub shows the first ten only. Its paths start at the top of the repository.
    """
    below = [*_worst(review), *_listed(review)]
    placed = [(replace(each, path=f"{review.folder}{each.path}"), level) for each, level in below]
    return "\n".join(annotation(each, level) for each, level in (*_of_code(review), *placed))


def _of_code(review: Review) -> Iterator[tuple[Finding, Level]]:
    for each in review.code:
        message = f"this change edits {each.part}, so read the files themselves"
        yield Finding(each.files[0], 1, 1, CHANGED_CODE, message), "warning"


def _worst(review: Review) -> Iterator[tuple[Finding, Level]]:
    for grade in GRADES:
        for vendor in review.vendors:
            for change in vendor.changes:
                if change.grade == grade in review.failing:
                    yield _finding(change), "error" if vendor.demands else "warning"


def _listed(review: Review) -> Iterator[tuple[Finding, Level]]:
    for vendor in review.vendors:
        for each in (*vendor.demands, *vendor.findings):
            yield each, each.level
    yield from ((each, each.level) for each in review.unused)


def as_sarif(review: Review) -> str:
    """Return the changes that fail and the findings as a SARIF log; its paths are as in GitHub's.

    The fingerprints of changes are those with which they can be accepted.
    """
    changes = [
        (replace(_finding(each), level="error" if vendor.demands else "warning"), each.fingerprint)
        for vendor in review.vendors
        for each in vendor.changes
        if each.grade in review.failing
    ]
    others = [(each, "") for each, _ in _listed(review)]
    found = [
        (replace(one, path=f"{review.folder}{one.path}"), mark) for one, mark in changes + others
    ]
    return rules.as_sarif([each for each, _ in found], dict(found))


def _finding(change: Change) -> Finding:
    style = Style(printable, printable)
    first, *rest = sentences.change(change, style)
    place = change.head
    return Finding(place.path, place.line, place.column, change.rule, first, "\n".join(rest))


STYLES: Mapping[str, Callable[[Review], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
    "accept": as_entries,
    "changelog": as_changelog,
}
