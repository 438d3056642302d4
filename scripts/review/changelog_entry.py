"""The lines of the changelog that a change of the specs needs, written from its review.

The headings are those of Keep a Changelog. A `safety` change needs a reason, which the author
writes in place of `TODO`; a line with a `TODO` announces nothing.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from .review_checks import PLACEHOLDER
from .review_report import Change, Review, VendorReview
from .review_sentences import Style, advice

_WIDTH = 160
_HEADINGS = ("Added", "Changed", "Removed", "Security")


def as_changelog(review: Review) -> str:
    """Return the entry for all changes that users notice, without those of documentation."""
    lines = [(heading, line) for each in review.vendors for heading, line in _lines(each)]
    return "\n\n".join(
        "\n".join([f"### {heading}", "", *dict.fromkeys(own)])
        for heading in _HEADINGS
        if (own := [_wrapped(line) for name, line in lines if name == heading])
    )


def _lines(vendor: VendorReview) -> Iterator[tuple[str, str]]:
    name = f"{vendor.vendor} {vendor.head_version}".strip()
    for each in vendor.changes:
        if each.grade != "documentation":
            yield _heading(each), f"{name}: {_sentence(each)}"


def _heading(change: Change) -> str:
    if change.grade == "safety":
        return "Security"
    if change.presence == "removed" and change.grade == "breaking":
        return "Removed"
    return "Added" if change.presence == "added" and change.grade == "additive" else "Changed"


def _sentence(change: Change) -> str:
    style = Style(lambda name: f"`{name}`", str)
    grade = f"{change.grade}, " if change.grade == "breaking" else ""
    names = [] if change.lost or not change.gained else [f"new: {style.codes(change.gained)}"]
    told = [each.removeprefix("users: ") for each in advice(change, style)]
    reason = [f"reason: {PLACEHOLDER}"] if change.grade == "safety" else []
    first = f"{grade}{style.code(change.element)}: {change.message}"
    return ". ".join(_capital(each, first) for each in (first, *names, *told, *reason)) + "."


def _capital(text: str, first: str) -> str:
    return text if text == first else text[:1].upper() + text[1:]


def _wrapped(line: str) -> str:
    return textwrap.fill(
        f"- {line}", _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
