"""One difference between two revisions of a spec, before anything is known of the client.

Owns its shape and how a member that differs is put into words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ...spec import Pointer
from ..review_report import Grade, Presence


@dataclass(frozen=True)
class Difference:
    """One difference that Redocly reports, mended.

    Attributes:
        grade: What it means for a user.
        rule: Redocly's rule, or one of ours where it has none.
        message: One sentence without a full stop.
        presence: Whether the element came, went or differs.
        base: The element before, in the document; None where it was not there.
        head: The element now; None where it is gone.
        member: The member of the element that differs, or an empty string.
        lost: What a list has no longer.
        gained: What a list has now.
        operations: The ids of the actions that it touches, as they are now where they still are.
        former: The ids of the same actions before.
        in_answer: Whether it is in what the actions receive.
        arguments: The arguments that it touches: action, place and name on the wire.
    """

    grade: Grade
    rule: str
    message: str
    presence: Presence
    base: Pointer | None
    head: Pointer | None
    member: str = ""
    lost: frozenset[str] = frozenset()
    gained: frozenset[str] = frozenset()
    operations: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    in_answer: bool = False
    arguments: frozenset[tuple[str, str, str]] = frozenset()


def items(before: Any, after: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Give what a list has no longer and what it has now; nothing where neither is a list."""
    if not any(isinstance(each, list) for each in (before, after)):
        return frozenset(), frozenset()
    old, new = (
        frozenset(map(str, each if isinstance(each, list) else filter(None, [each])))
        for each in (before, after)
    )
    return old - new, new - old


def phrase(member: str, before: Any, after: Any) -> str:
    """Say in a sentence how a member differs; None stands for a member that is not there."""
    lost, gained = items(before, after)
    if member in ("description", "summary"):
        return f"`{member}` {_reworded(str(before or ''), str(after or ''))}"
    if lost or gained:
        parts = [
            f"{verb} {', '.join(f'`{each}`' for each in sorted(items))}"
            for verb, items in (("lost", lost), ("gained", gained))
            if items
        ]
        return f"`{member}` {' and '.join(parts)}"
    if isinstance(before, dict) and isinstance(after, dict):
        differing = [key for key in before | after if before.get(key) != after.get(key)]
        told = [phrase(f"{member}.{key}", before.get(key), after.get(key)) for key in differing]
        return "; ".join(told)
    if before is None:
        return f"`{member}` was set to {_short(after)}"
    if after is None:
        return f"`{member}` was removed, it was {_short(before)}"
    return f"`{member}` changed from {_short(before)} to {_short(after)}"


_FEW_WORDS, _FEW_PLACES = 12, 3


def _reworded(before: str, after: str) -> str:
    """Give the words that differ where they are few."""
    old, new = before.split(), after.split()
    if old == new:
        return "is broken into lines differently"
    if not old or not new:
        return "was added" if new else "was removed"
    parts = list(_hunks(old, new))
    words = sum(len(text.split()) for pair in parts for text in pair)
    if (
        words > _FEW_WORDS
        or len(parts) > _FEW_PLACES
        or any("`" in text for pair in parts for text in pair)
    ):
        return "is worded differently"
    told = [
        f"`{one}` became `{other}`"
        if one and other
        else f"lost `{one}`"
        if one
        else f"got `{other}`"
        for one, other in parts
    ]
    return f"is worded differently: {', '.join(told)}"


def _hunks(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield " ".join(old[start:end]), " ".join(new[first:last])


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 60 else f"{text[:57]}..."
