"""A difference between two versions of a spec, its wording, and where their data differ."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from ...spec import Document, Pointer
from ..review_report import Grade, Presence

EVIDENCE = frozenset({"x-source", "x-inferred", "x-observed"})
PROSE = frozenset({"description", "summary", "externalDocs", "deprecated"})

# Keywords whose value is data, without keywords of its own.
_DATA = frozenset({"const", "enum", "default", "example", "value"})
# Keywords whose value is a map, whose keys are names.
_MAPS = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "variables", "examples"}
    | {"headers", "content", "responses", "links", "callbacks", "encoding", "mapping", "scopes"}
)


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


@lru_cache(maxsize=8)
def changed_places(base: Document, head: Document) -> tuple[Pointer, ...]:
    """Return the pointers of the smallest elements that differ or that only one spec has."""
    return tuple(_changed(base.data, head.data, ()))


def has_only(places: tuple[Pointer, ...], keywords: frozenset[str]) -> bool:
    """Return whether all places are, or are inside, the values of some keywords."""
    return all(
        any(_is_keyword(place, at, keywords) for at in range(len(place))) for place in places
    )


def _is_keyword(place: Pointer, at: int, keywords: frozenset[str]) -> bool:
    is_name = place[at - 1] in _MAPS if at else False
    is_component = at == 2 and place[0] == "components"
    return place[at] in keywords and not is_name and not is_component


def _changed(one: Any, other: Any, place: Pointer) -> Iterator[Pointer]:
    is_data = bool(place) and place[-1] in _DATA and place[-2:-1] not in [(each,) for each in _MAPS]
    match one, other:
        case dict(), dict() if not is_data:
            for key in dict.fromkeys((*one, *other)):
                if key in one and key in other:
                    yield from _changed(one[key], other[key], (*place, key))
                else:
                    yield (*place, key)
        case list(), list() if not is_data and len(one) == len(other):
            for index, pair in enumerate(zip(one, other, strict=True)):
                yield from _changed(*pair, (*place, index))
        case _ if _written(one) != _written(other):
            yield place


def _written(value: Any) -> str:
    """Return a value as JSON, in which `1` and `true` differ."""
    return json.dumps(value, sort_keys=True, default=str)
