"""One difference between two versions of a spec, and the wording of what differs."""

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
    """One difference between two versions of a spec.

    Attributes:
        grade: The effect on users.
        rule: Redocly's rule, or one of ours.
        message: One sentence without a full stop.
        presence: Whether the element was added, removed or changed.
        base: The element before; None for a new one.
        head: The element now; None for a removed one.
        keyword: The keyword of the element that differs; empty for the element as a whole.
        lost: The items that a list no longer has.
        gained: The new items of a list.
        operations: The ids of the affected actions; of a renamed action, the new one.
        former: The ids of the same actions before.
        in_response: Whether it is in a response.
        arguments: The affected arguments: action, location and name on the wire.
    """

    grade: Grade
    rule: str
    message: str
    presence: Presence
    base: Pointer | None
    head: Pointer | None
    keyword: str = ""
    lost: frozenset[str] = frozenset()
    gained: frozenset[str] = frozenset()
    operations: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    in_response: bool = False
    arguments: frozenset[tuple[str, str, str]] = frozenset()


def items(before: Any, after: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Return the removed and the new items of a list; nothing if neither value is a list."""
    if not any(isinstance(each, list) for each in (before, after)):
        return frozenset(), frozenset()
    old, new = (
        frozenset(map(str, each if isinstance(each, list) else filter(None, [each])))
        for each in (before, after)
    )
    return old - new, new - old


def phrase(keyword: str, before: Any, after: Any) -> str:
    """Return a sentence on how the value of a keyword differs; None is a missing one."""
    lost, gained = items(before, after)
    if keyword in ("description", "summary"):
        return f"`{keyword}` {_reworded(str(before or ''), str(after or ''))}"
    if lost or gained:
        parts = [
            f"{verb} {', '.join(f'`{each}`' for each in sorted(items))}"
            for verb, items in (("lost", lost), ("gained", gained))
            if items
        ]
        return f"`{keyword}` {' and '.join(parts)}"
    if isinstance(before, dict) and isinstance(after, dict):
        differing = [key for key in before | after if before.get(key) != after.get(key)]
        phrases = [phrase(f"{keyword}.{key}", before.get(key), after.get(key)) for key in differing]
        return "; ".join(phrases)
    if before is None:
        return f"`{keyword}` was set to {_short(after)}"
    if after is None:
        return f"`{keyword}` was removed, it was {_short(before)}"
    return f"`{keyword}` changed from {_short(before)} to {_short(after)}"


_FEW_WORDS, _FEW_PLACES = 12, 3


def _reworded(before: str, after: str) -> str:
    """Return how a text differs, with the words if there are few."""
    old, new = before.split(), after.split()
    if old == new:
        return "has other line breaks"
    if not old or not new:
        return "was added" if new else "was removed"
    parts = list(_hunks(old, new))
    words = sum(len(text.split()) for pair in parts for text in pair)
    if (
        words > _FEW_WORDS
        or len(parts) > _FEW_PLACES
        or any("`" in text for pair in parts for text in pair)
    ):
        return "is reworded"
    phrases = [
        f"`{one}` became `{other}`"
        if one and other
        else f"lost `{one}`"
        if one
        else f"gained `{other}`"
        for one, other in parts
    ]
    return f"is reworded: {', '.join(phrases)}"


def _hunks(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield " ".join(old[start:end]), " ".join(new[first:last])


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 60 else f"{text[:57]}..."
